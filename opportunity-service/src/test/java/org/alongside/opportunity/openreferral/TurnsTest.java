package org.alongside.opportunity.openreferral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.alongside.kit.problem.ProblemException;
import org.junit.jupiter.api.Test;

class TurnsTest {

    @Test
    void soManyAtOnceAndTheNextOneOnceOneIsDone() throws InterruptedException {
        Turns turns = new Turns(Duration.ofMillis(50));
        CountDownLatch inside = new CountDownLatch(Turns.AT_ONCE);
        CountDownLatch enough = new CountDownLatch(1);
        try (ExecutorService callers = Executors.newCachedThreadPool()) {
            for (int i = 0; i < Turns.AT_ONCE; i++) {
                callers.submit(() -> turns.take(() -> {
                    inside.countDown();
                    return waits(enough);
                }));
            }
            assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> turns.take(() -> "one too many"))
                    .satisfies(problem -> assertThat(problem.problem().status()).isEqualTo(503));
            enough.countDown();
        }
        assertThat(turns.take(() -> "again")).isEqualTo("again");
    }

    /** A list that fails gives its turn back. */
    @Test
    void aFailureTakesNoTurnForEver() {
        Turns turns = new Turns(Duration.ofMillis(50));
        for (int i = 0; i <= Turns.AT_ONCE; i++) {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> turns.take(() -> {
                        throw new IllegalStateException("the database is away");
                    }));
        }
    }

    private static boolean waits(CountDownLatch enough) {
        try {
            return enough.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
