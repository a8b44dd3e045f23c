package org.alongside.plan.engine.doing;

import java.time.LocalDate;
import java.util.List;
import org.alongside.plan.engine.plan.By;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.proposal.ProposalId;
import org.alongside.plan.engine.voice.Challenge;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Support that is given while there is no agreement (promise 3). It is interim and says so; it is in no version and nobody has agreed
 * to it.
 *
 * @param planVersion the version of the plan when it began
 * @param settled whether both sides have agreed to what it stands in for, and neither has taken that back
 */
public record InterimSupport(
        ItemId itemId,
        Terms terms,
        int planVersion,
        By by,
        List<Challenge> challenges,
        boolean settled,
        @Nullable Said ending)
        implements Item {

    public InterimSupport {
        challenges = List.copyOf(challenges);
    }

    /**
     * What has to be said about it.
     *
     * @param from the first day
     * @param until the last day for which it is promised; it goes on after that until somebody ends it. Null if it is given until both
     *     agree
     * @param standsInFor the proposal that is not agreed; null if there is none
     * @param givenBy who gives it
     * @param howToChallenge where the person can challenge it, and who helps
     */
    public record Terms(
            Words what,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable ProposalId standsInFor,
            Words givenBy,
            Words whyNoAgreement,
            Words howToChallenge) {}

    /** Words, and whose they are. */
    public record Said(Words words, By by) {}

    @Override
    public Kind kind() {
        return Kind.INTERIM_SUPPORT;
    }

    /** In sight while it is given, and while the service owes the answer to a challenge. */
    @Override
    public boolean isOpen() {
        return isGiven() || challenges.stream().anyMatch(Challenge::isOwed);
    }

    public boolean isGiven() {
        return ending == null;
    }

    /** Whether it stands in for that proposal. */
    public boolean standsInFor(ProposalId id) {
        return id.equals(terms.standsInFor());
    }

    public InterimSupport withChallenges(List<Challenge> others) {
        return new InterimSupport(itemId, terms, planVersion, by, others, settled, ending);
    }

    public InterimSupport settled(boolean now) {
        return new InterimSupport(itemId, terms, planVersion, by, challenges, now, ending);
    }

    public InterimSupport ended(Said end) {
        return new InterimSupport(itemId, terms, planVersion, by, challenges, settled, end);
    }
}
