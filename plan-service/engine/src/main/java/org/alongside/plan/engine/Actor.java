package org.alongside.plan.engine;

/**
 * Who gives a command.
 *
 * @param account the sign-in account
 * @param relation what the account is to the person, as the one who decides grants says
 */
public record Actor(String account, Relation relation) {

    /** What an account can be to a person. */
    public enum Relation {
        /** The person, by an account that only they could claim. */
        PERSON,
        /** A worker of the person's circle. */
        WORKER,
        /** Anybody else of the circle: an advocate, a supporter, a broker, a nominee. */
        CIRCLE
    }
}
