package org.alongside.plan.engine;

import java.util.Optional;
import org.alongside.plan.engine.plan.Seat;

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
        ADVOCATE,
        SUPPORTER,
        BROKER,
        NOMINEE;

        /** Which seat somebody of this relation can hold; none for the rest of the circle, who have a voice and no seat. */
        public Optional<Seat> seat() {
            return switch (this) {
                case PERSON -> Optional.of(Seat.PERSON);
                case WORKER -> Optional.of(Seat.WORKER);
                case ADVOCATE, SUPPORTER, BROKER, NOMINEE -> Optional.empty();
            };
        }
    }
}
