package org.alongside.plan.app.model;

/** Something that must not be. */
record Violation(Kind kind, String what) {

    /** The ways in which a promise can be broken. */
    enum Kind {
        /** Somebody was told yes, and it was not kept, or is not in the plan any more. */
        LOST_UPDATE,
        /** Something was kept to which nobody was told yes, or was done twice. */
        PHANTOM,
        /** The oracle does not allow what was accepted, or the plan is another than its book says. */
        NOT_ALLOWED,
        /** The oracle foretells this answer at no place between the request and the answer. */
        UNEXPLAINED_ANSWER,
        /** The order of the log contradicts the order in which clients saw things happen. */
        OUT_OF_ORDER,
        /** A version without both agreements to its very words. */
        NOT_AGREED,
        /** The log does not hold together. */
        BROKEN_HISTORY,
        /** An answer that the contract does not have. */
        OFF_THE_CONTRACT
    }

    @Override
    public String toString() {
        return kind + ": " + what;
    }
}
