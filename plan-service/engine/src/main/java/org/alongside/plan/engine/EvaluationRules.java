package org.alongside.plan.engine;

import static org.alongside.plan.engine.Decision.accepted;
import static org.alongside.plan.engine.Decision.kept;

import java.util.List;
import org.alongside.plan.engine.evaluation.Evaluation;
import org.alongside.plan.engine.plan.By;
import org.alongside.plan.engine.plan.Event;
import org.alongside.plan.engine.plan.Happening;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.review.Review;
import org.alongside.plan.engine.voice.Idea;

/** Joint evaluation: each side tells its own, neither tells the other's, and the person need not (promise 11). */
final class EvaluationRules {

    private EvaluationRules() {}

    static Decision decide(Plan plan, EvaluationCommand command, By by, Context context) {
        return switch (command) {
            case EvaluationCommand.BeginEvaluation begin -> begin(begin, by, context);
            case EvaluationCommand.TellHowItWas tell ->
                on(
                        plan,
                        tell.itemId(),
                        evaluation -> evaluation.isOpen()
                                ? tell(evaluation, tell, by, context)
                                : Refusal.EVALUATION_OVER.refused());
            case EvaluationCommand.PassOnEvaluation pass ->
                on(plan, pass.itemId(), evaluation -> pass(evaluation, pass, by));
            case EvaluationCommand.SayHowEqualItWas say ->
                on(
                        plan,
                        say.itemId(),
                        evaluation -> kept(
                                Happening.EVALUATION_EQUALITY_ANSWERED,
                                evaluation.with(new Review.Equality(say.felt(), say.words(), by)),
                                by));
        };
    }

    private static Decision begin(EvaluationCommand.BeginEvaluation command, By by, Context context) {
        return command.on().isAfter(Days.of(by.at()))
                ? Refusal.NOT_HAPPENED_YET.refused()
                : kept(
                        Happening.EVALUATION_BEGUN,
                        new Evaluation(
                                new ItemId(context.freshIds().get()),
                                command.occasion(),
                                command.on(),
                                command.words(),
                                command.whoWasThere(),
                                by,
                                List.of(),
                                null,
                                List.of(),
                                List.of()),
                        by);
    }

    private static Decision tell(
            Evaluation evaluation, EvaluationCommand.TellHowItWas command, By by, Context context) {
        Evaluation told =
                evaluation.with(new Evaluation.Account(command.wentWell(), command.wasHard(), command.next(), by));
        if (command.idea() == null) {
            return kept(Happening.EVALUATION_TOLD, told, by);
        }
        Idea idea = new Idea(new ItemId(context.freshIds().get()), command.idea(), by, List.of(), false);
        return accepted(
                new Event.ItemKept(Happening.EVALUATION_TOLD, told.leadingTo(idea.itemId()), by),
                new Event.ItemKept(Happening.IDEA_PUT_FORWARD, idea, by));
    }

    /** The service tells its side; only the person is free not to. */
    private static Decision pass(Evaluation evaluation, EvaluationCommand.PassOnEvaluation command, By by) {
        if (!by.isFrom(Seat.PERSON)) {
            return Refusal.ONLY_THE_PERSON.refused();
        }
        if (!evaluation.isOpen()) {
            return evaluation.pass() == null ? Refusal.EVALUATION_OVER.refused() : accepted();
        }
        return evaluation.pass() != null || evaluation.isToldBy(Seat.PERSON)
                ? accepted()
                : kept(Happening.EVALUATION_PASSED_ON, evaluation.with(new Evaluation.Pass(command.words(), by)), by);
    }

    @FunctionalInterface
    private interface Rule {
        Decision on(Evaluation evaluation);
    }

    private static Decision on(Plan plan, ItemId id, Rule rule) {
        return plan.item(id, Evaluation.class).map(rule::on).orElseGet(Refusal.UNKNOWN_ITEM::refused);
    }
}
