package org.alongside.kit.planted.beta;

import org.alongside.kit.planted.alpha.Alpha;

/** Planted: the other half. */
public class Beta {
    public int depth(Alpha alpha) {
        return alpha.hashCode();
    }
}
