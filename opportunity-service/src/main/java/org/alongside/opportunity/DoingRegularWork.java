package org.alongside.opportunity;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Does all regular work, at first a while after the start. What fails is tried again the next time. */
@ApplicationScoped
class DoingRegularWork {
    private static final Logger LOG = Logger.getLogger(DoingRegularWork.class);

    private final Instance<RegularWork> works;
    private final Duration every;
    private final Thread thread = Thread.ofVirtual().name("regular-work").unstarted(this::again);

    DoingRegularWork(
            Instance<RegularWork> works,
            @ConfigProperty(name = "alongside.regular-work-every", defaultValue = "PT1M") Duration every) {
        this.works = works;
        this.every = every;
    }

    void started(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        thread.interrupt();
    }

    private void again() {
        try {
            while (true) {
                Thread.sleep(every);
                works.forEach(DoingRegularWork::doNow);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void doNow(RegularWork work) {
        try {
            work.doNow();
        } catch (RuntimeException e) {
            LOG.warnf("%s failed and is tried again: %s", work.what(), e);
        }
    }
}
