package org.alongside.plan.engine.planted;

import java.util.SplittableRandom;

/** Planted: chance. */
public final class ThrowsDice {

    public static int thrown() {
        return new SplittableRandom(1).nextInt();
    }

    private ThrowsDice() {}
}
