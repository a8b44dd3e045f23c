package org.alongside.plan.engine;

import java.time.LocalDate;
import java.util.List;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.proposal.ContentHash;
import org.alongside.plan.engine.review.Occasion;
import org.alongside.plan.engine.review.Review;
import org.alongside.plan.engine.review.ReviewRequest;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/** Looking at the plan together. */
public sealed interface ReviewCommand extends Command {

    /** What only a seat does. */
    sealed interface OfASeat extends ReviewCommand {}

    record RequestReview(Words words) implements ReviewCommand {}

    record AnswerReviewRequest(ItemId itemId, ReviewRequest.Outcome outcome, Words reason)
            implements OfASeat, Command.OnItem {}

    /**
     * Asks to look at the plan together.
     *
     * @param on the day on which it is held
     */
    record OpenReview(
            Occasion occasion, LocalDate on, @Nullable Words words) implements OfASeat {}

    record MoveReview(ItemId itemId, LocalDate on) implements OfASeat, Command.OnItem {}

    record PutOnAgenda(ItemId itemId, List<Words> points) implements OfASeat, Command.OnItem {
        public PutOnAgenda {
            points = List.copyOf(points);
        }
    }

    /** The person says that the worker may put points on the agenda before the person has. */
    record LetWorkerSetAgenda(ItemId itemId) implements OfASeat, Command.OnItem {}

    record Contribute(
            ItemId itemId,
            @Nullable Words whatWorks,
            @Nullable Words whatDoesNot,
            @Nullable Words whatToChange) implements ReviewCommand, Command.OnItem {}

    record PutConclusion(ItemId itemId, Words words) implements OfASeat, Command.OnItem {}

    record AgreeToConclusion(ItemId itemId, ContentHash contentHash) implements OfASeat, Command.OnItem {}

    record SayHowEqual(
            ItemId itemId, Review.Felt felt, @Nullable Words words) implements OfASeat, Command.OnItem {}

    record LeaveReview(ItemId itemId, Words reason) implements OfASeat, Command.OnItem {}
}
