package org.alongside.plan.engine;

import java.time.LocalDate;
import java.util.List;
import org.alongside.plan.engine.evaluation.Evaluation;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.review.Review;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/** Looking together at something that the person did. Both seats do, and nobody else. */
public sealed interface EvaluationCommand extends Command {

    record BeginEvaluation(Evaluation.Occasion occasion, LocalDate on, Words words, List<Words> whoWasThere)
            implements EvaluationCommand {
        public BeginEvaluation {
            whoWasThere = List.copyOf(whoWasThere);
        }
    }

    /**
     * Tells one's own side of it.
     *
     * @param idea what to put forward out of it; null if nothing
     */
    record TellHowItWas(
            ItemId itemId,
            Words wentWell,
            Words wasHard,
            Words next,
            @Nullable Words idea) implements EvaluationCommand, Command.OnItem {}

    /** The person does not want to tell it. */
    record PassOnEvaluation(ItemId itemId, @Nullable Words words) implements EvaluationCommand, Command.OnItem {}

    record SayHowEqualItWas(
            ItemId itemId, Review.Felt felt, @Nullable Words words) implements EvaluationCommand, Command.OnItem {}
}
