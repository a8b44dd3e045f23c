package org.alongside.opportunity.openreferral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.alongside.kit.problem.CommonProblem;
import org.alongside.kit.problem.ProblemException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lists need no key, and some go through everything that is public. So only a few are made at once, and whoever else asks waits a
 * moment: nobody can take the database, or the memory, from those who plan.
 */
@ApplicationScoped
class Turns {
    static final int AT_ONCE = 4;

    private final Semaphore free = new Semaphore(AT_ONCE, true);
    private final Duration longestWait;

    Turns(@ConfigProperty(name = "alongside.open-referral.longest-wait", defaultValue = "PT5S") Duration longestWait) {
        this.longestWait = longestWait;
    }

    /**
     * @throws ProblemException 503 {@code unavailable} where no turn comes in time
     */
    <T> T take(Supplier<T> list) {
        try {
            if (!free.tryAcquire(longestWait.toNanos(), TimeUnit.NANOSECONDS)) {
                throw tooMany();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw tooMany();
        }
        try {
            return list.get();
        } finally {
            free.release();
        }
    }

    private static ProblemException tooMany() {
        return new ProblemException(
                CommonProblem.UNAVAILABLE, "Too many lists are being asked for at once. Ask again in a few seconds.");
    }
}
