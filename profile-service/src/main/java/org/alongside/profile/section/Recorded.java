package org.alongside.profile.section;

import java.time.Instant;
import org.alongside.profile.access.Relation;

/**
 * Something in a profile, with who recorded it.
 *
 * @param recordedBy as what they acted
 * @param recordedAt when these exact words came in
 * @param confirmedByPerson whether the person's own account has sent them
 */
public record Recorded<T>(T what, Relation recordedBy, Instant recordedAt, boolean confirmedByPerson) {

    /** What is recorded for the first time. */
    public static <T> Recorded<T> now(T what, Relation by, Instant at) {
        return new Recorded<>(what, by, at, by == Relation.PERSON);
    }

    /** The same words with something of the service's own changed in them, such as an id. */
    Recorded<T> with(T same) {
        return new Recorded<>(same, recordedBy, recordedAt, confirmedByPerson);
    }

    /** The same, sent again, word for word: whoever recorded it first stays named; from the person it is a confirmation. */
    public Recorded<T> sentAgain(Relation by) {
        return new Recorded<>(what, recordedBy, recordedAt, confirmedByPerson || by == Relation.PERSON);
    }
}
