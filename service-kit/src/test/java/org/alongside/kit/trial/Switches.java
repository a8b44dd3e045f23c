package org.alongside.kit.trial;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.alongside.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What a test can turn while a request is under way. */
@ApplicationScoped
public class Switches {

    private volatile boolean accessAllowed = true;
    private volatile @Nullable CountDownLatch reached;
    private volatile @Nullable CountDownLatch mayGoOn;

    public void allowAccess(boolean allowed) {
        accessAllowed = allowed;
    }

    /** The next effect waits until the second latch opens; the first opens when it is there. */
    public void holdEffects(CountDownLatch whenReached, CountDownLatch untilOpen) {
        reached = whenReached;
        mayGoOn = untilOpen;
    }

    void demandAccess() {
        if (!accessAllowed) {
            throw ProblemException.notFound();
        }
    }

    void whileTheEffectIsUnderWay() {
        CountDownLatch there = reached;
        CountDownLatch open = mayGoOn;
        if (there != null && open != null) {
            reached = null;
            mayGoOn = null;
            there.countDown();
            try {
                if (!open.await(20, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("nobody let the effect go on");
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
