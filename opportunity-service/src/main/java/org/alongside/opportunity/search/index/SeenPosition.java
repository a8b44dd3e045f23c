package org.alongside.opportunity.search.index;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** How far searches see, for those who wait for it. For several threads. */
final class SeenPosition {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private volatile long position;

    SeenPosition(long position) {
        this.position = position;
    }

    long position() {
        return position;
    }

    void reached(long now) {
        lock.lock();
        try {
            position = now;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** @return whether it has been reached in time */
    boolean await(long wanted, Duration most) throws InterruptedException {
        long left = most.toNanos();
        lock.lock();
        try {
            while (position < wanted) {
                if (left <= 0) {
                    return false;
                }
                left = moved.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }
}
