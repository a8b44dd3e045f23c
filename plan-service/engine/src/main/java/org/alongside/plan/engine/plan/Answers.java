package org.alongside.plan.engine.plan;

import java.util.UUID;

/**
 * What an action or a support is the agreed answer to. It stands in another service, which keeps its ids for ever; nothing here
 * looks it up.
 *
 * @param id of the entry of the person's profile, or of the need
 */
public record Answers(Kind kind, UUID id) {

    /** Where it stands. */
    public enum Kind {
        /** An entry of the profile's section {@code barriers}. */
        BARRIER,
        /** A need, apart from any goal. */
        NEED
    }
}
