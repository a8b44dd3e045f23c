package org.alongside.kit.planted.alpha;

import org.alongside.kit.planted.beta.Beta;

/** Planted: half of a circle. */
public class Alpha {
    public int depth(Beta beta) {
        return beta.hashCode();
    }
}
