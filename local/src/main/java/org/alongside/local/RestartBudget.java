package org.alongside.local;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** Bounds how often a part that keeps dying is started again. Times are nanoseconds of the monotonic clock. */
final class RestartBudget {
    static final int MOST = 5;
    static final Duration WINDOW = Duration.ofMinutes(10);

    private final Deque<Long> restarts = new ArrayDeque<>();

    /** Takes one restart if fewer than {@link #MOST} were taken within the {@link #WINDOW}. */
    boolean take(long now) {
        while (!restarts.isEmpty() && now - restarts.peekFirst() > WINDOW.toNanos()) {
            restarts.removeFirst();
        }
        if (restarts.size() >= MOST) {
            return false;
        }
        restarts.addLast(now);
        return true;
    }
}
