package org.alongside.plan.engine.doing;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.alongside.plan.engine.plan.By;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Support that is given while there is no agreement (promise 3). It is interim and says so; it is in no version and nobody has agreed
 * to it.
 *
 * @param planVersion the version of the plan when it began
 */
public record InterimSupport(
        ItemId itemId,
        Terms terms,
        int planVersion,
        By by,
        List<Said> challenges,
        @Nullable Said ending) implements Item {

    public InterimSupport {
        challenges = List.copyOf(challenges);
    }

    /**
     * What has to be said about it.
     *
     * @param from the first day
     * @param givenBy who gives it
     * @param howToChallenge where the person can challenge it, and who helps
     */
    public record Terms(Words what, LocalDate from, Words givenBy, Words whyNoAgreement, Words howToChallenge) {}

    /** Words, and whose they are. */
    public record Said(Words words, By by) {}

    @Override
    public Kind kind() {
        return Kind.INTERIM_SUPPORT;
    }

    @Override
    public boolean isOpen() {
        return ending == null;
    }

    public InterimSupport challenged(Said challenge) {
        return new InterimSupport(
                itemId,
                terms,
                planVersion,
                by,
                Stream.concat(challenges.stream(), Stream.of(challenge)).toList(),
                ending);
    }

    public InterimSupport ended(Said end) {
        return new InterimSupport(itemId, terms, planVersion, by, challenges, end);
    }
}
