package org.alongside.plan.app.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.plan.engine.EvaluationCommand;
import org.alongside.plan.engine.evaluation.Evaluation;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.review.Review;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/** What clients send about joint evaluations. */
final class EvaluationBodies {

    private static final int LONGEST = 4_000;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_PEOPLE = 20;

    private EvaluationBodies() {}

    record NewEvaluation(
            Evaluation.@Nullable Occasion occasion,
            @Nullable LocalDate on,
            @Nullable String words,
            @Nullable List<@Nullable String> whoWasThere) {
        EvaluationCommand.BeginEvaluation command() {
            List<@Nullable String> people = whoWasThere == null ? List.of() : whoWasThere;
            FieldChecks checks = new FieldChecks()
                    .present("/occasion", occasion)
                    .present("/on", on)
                    .text("/words", words, LONGEST)
                    .that(people.size() <= MOST_PEOPLE, "/whoWasThere", "At most " + MOST_PEOPLE + " people.");
            for (int i = 0; i < people.size(); i++) {
                checks.text("/whoWasThere/" + i, people.get(i), LONGEST_NAME);
            }
            checks.orRefuse();
            return new EvaluationCommand.BeginEvaluation(
                    Objects.requireNonNull(occasion),
                    Objects.requireNonNull(on),
                    said(words),
                    people.stream().map(EvaluationBodies::said).toList());
        }
    }

    record NewEvaluationAccount(
            @Nullable String wentWell,
            @Nullable String wasHard,
            @Nullable String next,
            @Nullable String idea) {
        EvaluationCommand.TellHowItWas command(UUID evaluationId) {
            new FieldChecks()
                    .text("/wentWell", wentWell, LONGEST)
                    .text("/wasHard", wasHard, LONGEST)
                    .text("/next", next, LONGEST)
                    .optionalText("/idea", idea, LONGEST)
                    .orRefuse();
            return new EvaluationCommand.TellHowItWas(
                    new ItemId(evaluationId), said(wentWell), said(wasHard), said(next), heard(idea));
        }
    }

    record NewPass(@Nullable String words) {
        EvaluationCommand.PassOnEvaluation command(UUID evaluationId) {
            new FieldChecks().optionalText("/words", words, LONGEST).orRefuse();
            return new EvaluationCommand.PassOnEvaluation(new ItemId(evaluationId), heard(words));
        }
    }

    record NewEqualityAnswer(
            Review.@Nullable Felt felt, @Nullable String words) {
        EvaluationCommand.SayHowEqualItWas command(UUID evaluationId) {
            new FieldChecks()
                    .present("/felt", felt)
                    .optionalText("/words", words, LONGEST)
                    .orRefuse();
            return new EvaluationCommand.SayHowEqualItWas(
                    new ItemId(evaluationId), Objects.requireNonNull(felt), heard(words));
        }
    }

    private static @Nullable Words heard(@Nullable String text) {
        return text == null ? null : said(text);
    }

    private static Words said(@Nullable String text) {
        return Words.of(Objects.requireNonNull(text));
    }
}
