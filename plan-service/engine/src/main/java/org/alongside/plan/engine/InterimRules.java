package org.alongside.plan.engine;

import static org.alongside.plan.engine.Decision.kept;

import java.time.LocalDate;
import java.util.List;
import org.alongside.plan.engine.doing.InterimSupport;
import org.alongside.plan.engine.plan.By;
import org.alongside.plan.engine.plan.Happening;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.proposal.Proposal;
import org.alongside.plan.engine.proposal.ProposalId;
import org.alongside.plan.engine.voice.Challenge;

/**
 * Support while there is no agreement (promise 3). The person can end it; the worker only once both have agreed to what it stands in
 * for, or after the last day for which it was promised. An agreement about something else ends nothing.
 */
final class InterimRules {

    private InterimRules() {}

    static Decision give(Plan plan, InterimSupport.Terms terms, By by, Context context) {
        if (!by.isFrom(Seat.WORKER)) {
            return Refusal.NOT_YOUR_SEAT.refused();
        }
        LocalDate until = terms.until();
        if (until != null && until.isBefore(terms.from())) {
            return Refusal.DAYS_BACKWARDS.refused();
        }
        ProposalId proposal = terms.standsInFor();
        boolean onTheTable = proposal != null
                && plan.proposal(proposal).filter(Proposal::isAlive).isPresent();
        if (proposal != null
                && !onTheTable
                && TalkRules.openDisagreement(plan, proposal).isEmpty()) {
            return Refusal.NOT_LEFT_OPEN.refused();
        }
        return onTheTable || until != null
                ? kept(
                        Happening.INTERIM_SUPPORT_GIVEN,
                        new InterimSupport(
                                new ItemId(context.freshIds().get()),
                                terms,
                                plan.version(),
                                by,
                                List.of(),
                                false,
                                null),
                        by)
                : Refusal.INTERIM_NEEDS_AN_END.refused();
    }

    static Decision challenge(Plan plan, DoingCommand.ChallengeInterim command, By by, Context context) {
        return onOneGiven(
                plan,
                command.itemId(),
                support -> kept(
                        Happening.INTERIM_SUPPORT_CHALLENGED,
                        support.withChallenges(
                                Challenge.plus(support.challenges(), ChallengeRules.put(command.words(), by, context))),
                        by));
    }

    static Decision answer(Plan plan, DoingCommand.AnswerInterimChallenge command, By by) {
        return plan.item(command.itemId(), InterimSupport.class)
                .map(support -> ChallengeRules.answer(
                        support.challenges(),
                        command.challengeId(),
                        new Challenge.Reply(command.outcome(), command.reason(), by),
                        answered -> kept(
                                Happening.INTERIM_SUPPORT_CHALLENGE_ANSWERED, support.withChallenges(answered), by)))
                .orElseGet(Refusal.UNKNOWN_ITEM::refused);
    }

    static Decision end(Plan plan, DoingCommand.EndInterim command, By by) {
        return onOneGiven(
                plan,
                command.itemId(),
                support -> by.isFrom(Seat.PERSON) || support.settled() || isPast(support, by)
                        ? kept(
                                Happening.INTERIM_SUPPORT_ENDED,
                                support.ended(new InterimSupport.Said(command.words(), by)),
                                by)
                        : Refusal.INTERIM_STANDS.refused());
    }

    private static boolean isPast(InterimSupport support, By by) {
        LocalDate until = support.terms().until();
        return until != null && until.isBefore(Days.of(by.at()));
    }

    @FunctionalInterface
    private interface Rule {
        Decision on(InterimSupport support);
    }

    private static Decision onOneGiven(Plan plan, ItemId id, Rule rule) {
        return plan.item(id, InterimSupport.class)
                .map(support -> support.isGiven() ? rule.on(support) : Refusal.INTERIM_OVER.refused())
                .orElseGet(Refusal.UNKNOWN_ITEM::refused);
    }
}
