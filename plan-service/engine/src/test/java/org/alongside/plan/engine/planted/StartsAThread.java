package org.alongside.plan.engine.planted;

/** Planted: something that goes on by itself. */
public final class StartsAThread {

    public static Thread started(Runnable work) {
        return Thread.startVirtualThread(work);
    }

    private StartsAThread() {}
}
