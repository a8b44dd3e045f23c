package org.alongside.plan.engine;

import java.util.Set;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.review.ReviewRequest;
import org.alongside.plan.engine.voice.Request;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/** Who sits in the worker's seat, who stands beside the person, and what the person asks for about it. */
public sealed interface SeatCommand extends Command permits AdvocacyCommand, SeatCommand.OfTheSeat {

    /** About the worker's seat itself. */
    sealed interface OfTheSeat extends SeatCommand {}

    record Ask(Request.What what, Words words) implements OfTheSeat {}

    /**
     * What the service says to a request.
     *
     * @param to who takes the worker's seat, as whoever decides grants knows them now; null if the account is not of this circle. It is
     *     looked at for a change of worker that is granted, and for nothing else
     */
    record AnswerRequest(
            ItemId itemId,
            ReviewRequest.Outcome outcome,
            @Nullable Actor to,
            Words reason) implements OfTheSeat, Command.OnItem {}

    /**
     * Gives the worker's seat to somebody else.
     *
     * @param to who takes it, as whoever decides grants knows them now; null if the account is not of this circle
     * @param gone those accounts of the seat that are no workers of the circle any more, as they know it
     */
    record HandOver(@Nullable Actor to, Set<String> gone, Words reason) implements OfTheSeat {
        public HandOver {
            gone = Set.copyOf(gone);
        }
    }
}
