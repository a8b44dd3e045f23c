package org.alongside.plan.engine;

import static org.alongside.plan.engine.Decision.kept;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.alongside.plan.engine.plan.By;
import org.alongside.plan.engine.plan.Happening;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.requirement.Requirement;
import org.alongside.plan.engine.voice.Challenge;
import org.alongside.plan.engine.words.Words;

/** Imposed is not agreed (promise 6). No rule here touches what was agreed, and no agreement touches what stands here. */
final class RequirementRules {

    /** What was imposed is looked at again at least so often. */
    private static final Period LONGEST_UNTIL_REVIEW = Period.ofMonths(12);

    private RequirementRules() {}

    static Decision decide(Plan plan, RequirementCommand.OfASeat command, By by, Context context) {
        return switch (command) {
            case RequirementCommand.RecordRequirement add -> add(add.terms(), by, context);
            case RequirementCommand.SayViewOfRequirement view ->
                on(plan, view.itemId(), requirement -> view(requirement, view.words(), by));
            case RequirementCommand.EndRequirement end ->
                onOneInForce(plan, end.itemId(), requirement -> end(requirement, end.words(), by));
            case RequirementCommand.AnswerChallenge answer ->
                on(
                        plan,
                        answer.itemId(),
                        requirement -> ChallengeRules.answer(
                                requirement.challenges(),
                                answer.challengeId(),
                                new Challenge.Reply(answer.outcome(), answer.reason(), by),
                                answered -> kept(
                                        Happening.REQUIREMENT_CHALLENGE_ANSWERED,
                                        requirement.withChallenges(answered),
                                        by)));
        };
    }

    static Decision challenge(Plan plan, RequirementCommand.ChallengeRequirement command, By by, Context context) {
        return onOneInForce(
                plan,
                command.itemId(),
                requirement -> kept(
                        Happening.REQUIREMENT_CHALLENGED,
                        requirement.withChallenges(Challenge.plus(
                                requirement.challenges(), ChallengeRules.put(command.words(), by, context))),
                        by));
    }

    private static Decision add(Requirement.Terms terms, By by, Context context) {
        LocalDate today = Days.of(by.at());
        return switch (terms.legalBasis()) {
            case SAFEGUARDING_ENQUIRY -> Refusal.ENQUIRY_BINDS_NOBODY.refused();
            case ADVICE, PUBLIC_HEALTH_AIM -> Refusal.NOT_A_REQUIREMENT.refused();
            case UNIVERSAL_CREDIT_CLAIMANT_COMMITMENT,
                    COMMUNITY_ORDER_REQUIREMENT,
                    LICENCE_CONDITION,
                    COMMUNITY_TREATMENT_ORDER_CONDITION,
                    GUARDIANSHIP_REQUIREMENT,
                    COURT_ORDER,
                    EHC_PLAN_DUTY,
                    PARTICIPATION_UNTIL_18,
                    IMMIGRATION_CONDITION,
                    DIRECT_PAYMENT_CONDITION ->
                terms.reviewOn().isAfter(today) && !terms.reviewOn().isAfter(today.plus(LONGEST_UNTIL_REVIEW))
                        ? kept(
                                Happening.REQUIREMENT_RECORDED,
                                new Requirement(new ItemId(context.freshIds().get()), terms, by, null, List.of(), null),
                                by)
                        : Refusal.NEEDS_REVIEW_DATE.refused();
        };
    }

    /** The person's own view is the person's own act. */
    private static Decision view(Requirement requirement, Words words, By by) {
        return by.isFrom(Seat.PERSON)
                ? kept(Happening.REQUIREMENT_VIEWED, requirement.viewed(new Requirement.Said(words, by)), by)
                : Refusal.NOT_YOUR_SEAT.refused();
    }

    /** Whoever imposed it ends it, and the worker writes that down. The person does not undo by a word what binds them. */
    private static Decision end(Requirement requirement, Words words, By by) {
        return by.isFrom(Seat.WORKER)
                ? kept(Happening.REQUIREMENT_ENDED, requirement.ended(new Requirement.Said(words, by)), by)
                : Refusal.NOT_YOURS_TO_END.refused();
    }

    @FunctionalInterface
    private interface Rule {
        Decision on(Requirement requirement);
    }

    private static Decision on(Plan plan, ItemId id, Rule rule) {
        return plan.item(id, Requirement.class).map(rule::on).orElseGet(Refusal.UNKNOWN_ITEM::refused);
    }

    private static Decision onOneInForce(Plan plan, ItemId id, Rule rule) {
        return on(
                plan,
                id,
                requirement -> requirement.isInForce() ? rule.on(requirement) : Refusal.REQUIREMENT_OVER.refused());
    }
}
