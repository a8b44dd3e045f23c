package org.alongside.plan.engine.plan;

import org.jspecify.annotations.Nullable;

/**
 * Who takes an action on.
 *
 * @param id which circle member, community asset or provider; null for the other kinds
 */
public record Owner(Kind kind, @Nullable String id) {

    /** The kinds of owner. */
    public enum Kind {
        PERSON,
        WORKER,
        TOGETHER,
        CIRCLE_MEMBER,
        ASSET,
        PROVIDER;

        /** Whether an owner of this kind has to be named. */
        public boolean isNamed() {
            return this == CIRCLE_MEMBER || this == ASSET || this == PROVIDER;
        }
    }
}
