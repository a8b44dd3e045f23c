package org.alongside.plan.engine.voice;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.plan.engine.plan.By;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says against what was not agreed: a requirement, or support in the meantime. The service owes the answer, with its
 * reason (promise 5).
 *
 * @param answer null for as long as there is none
 */
public record Challenge(
        ItemId challengeId, Words words, By by, @Nullable Reply answer) {

    /** What the service says to it. */
    public record Reply(Outcome outcome, Words reason, By by) {}

    /** What comes of a challenge. */
    public enum Outcome {
        /** It is changed or ended. */
        UPHELD,
        /** It was put to whoever imposed it; the reason says to whom, and when there will be an answer. */
        PASSED_ON,
        /** It stays as it is; the reason says why, and what else can be done. */
        STANDS
    }

    /** Whether the service still owes the answer. */
    public boolean isOwed() {
        return answer == null && !by.isFrom(Seat.WORKER);
    }

    private Challenge answered(Reply reply) {
        return new Challenge(challengeId, words, by, reply);
    }

    /** The challenge of this id. */
    public static Optional<Challenge> of(List<Challenge> challenges, ItemId id) {
        return challenges.stream()
                .filter(challenge -> challenge.challengeId().equals(id))
                .findFirst();
    }

    public static List<Challenge> plus(List<Challenge> challenges, Challenge one) {
        return Stream.concat(challenges.stream(), Stream.of(one)).toList();
    }

    /** The same challenges, that one with its answer. */
    public static List<Challenge> answering(List<Challenge> challenges, ItemId id, Reply reply) {
        return challenges.stream()
                .map(challenge -> challenge.challengeId().equals(id) ? challenge.answered(reply) : challenge)
                .toList();
    }
}
