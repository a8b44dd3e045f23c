package org.alongside.opportunity.joined;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.alongside.opportunity.changes.CatalogueChanged;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Looks through the changes in the background, a little after they came: first all that there are at start-up, then where something has changed. */
@ApplicationScoped
class StockTaker {
    private static final Logger LOG = Logger.getLogger(StockTaker.class);

    private final TakingStock taking;
    private final Tenants tenants;
    private final boolean byItself;
    private final Duration pause;
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();
    private final Thread thread = Thread.ofVirtual().name("taking-stock").unstarted(this::work);
    private volatile boolean stopping;

    StockTaker(
            TakingStock taking,
            Tenants tenants,
            @ConfigProperty(name = "alongside.joined.by-itself", defaultValue = "true") boolean byItself,
            @ConfigProperty(name = "alongside.joined.look-every", defaultValue = "PT2S") Duration pause) {
        this.taking = taking;
        this.tenants = tenants;
        this.byItself = byItself;
        this.pause = pause;
    }

    void start(@Observes StartupEvent event) {
        if (byItself) {
            thread.start();
        }
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) CatalogueChanged change) {
        if (byItself) {
            waiting.add(change.tenant());
        }
    }

    private void work() {
        boolean begun = false;
        while (!stopping) {
            try {
                if (!begun) {
                    waiting.addAll(tenants.withACatalogue());
                    begun = true;
                }
                boolean more = false;
                for (String tenant : List.copyOf(waiting)) {
                    more |= look(tenant);
                }
                if (!more) {
                    Thread.sleep(pause);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warnf("what is the same could not be looked for: %s", e.getMessage());
                rest();
            }
        }
    }

    private void rest() {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            stopping = true;
        }
    }

    /**
     * Through some of what there is, so that no authority waits for a large one. What belongs to a feed that is being read waits until it
     * has been.
     *
     * @return whether there is more to be looked at now
     */
    private boolean look(String tenant) {
        waiting.remove(tenant);
        try {
            TakingStock.Looked looked = taking.look(tenant);
            if (looked != TakingStock.Looked.ALL) {
                waiting.add(tenant);
            }
            return looked == TakingStock.Looked.THERE_IS_MORE && !stopping;
        } catch (RuntimeException e) {
            waiting.add(tenant);
            LOG.warnf("what is the same could not be looked for in %s: %s", tenant, e.getMessage());
            return false;
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        thread.interrupt();
        if (thread.isAlive()) {
            thread.join(Duration.ofSeconds(8));
        }
    }
}
