package org.alongside.plan.engine;

import static org.alongside.plan.engine.Decision.kept;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alongside.plan.engine.plan.By;
import org.alongside.plan.engine.plan.Event;
import org.alongside.plan.engine.plan.Happening;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.review.ReviewRequest;
import org.alongside.plan.engine.review.ReviewRequest.Outcome;
import org.alongside.plan.engine.voice.Request;
import org.jspecify.annotations.Nullable;

/**
 * The plan is in the person's hands (promise 8): they ask for another worker or an advocate and are answered with reasons. A change
 * of worker that is granted is the hand-over itself.
 */
final class SeatRules {

    private SeatRules() {}

    /** By the person, and by the circle for the person; the holder of the worker's seat has nobody to ask but itself. */
    static Decision ask(SeatCommand.Ask command, By by, Context context) {
        return by.isFrom(Seat.WORKER)
                ? Refusal.FOR_THE_PERSON.refused()
                : kept(
                        Happening.REQUEST_MADE,
                        new Request(new ItemId(context.freshIds().get()), command.what(), command.words(), by, null),
                        by);
    }

    /**
     * By the worker's seat. What the person's own account has asked about a change of worker, any worker of the circle may answer as
     * well: nobody is the only judge of their own case.
     */
    static Decision answer(Plan plan, SeatCommand.AnswerRequest command, By by, Context context) {
        if (by.isFrom(Seat.PERSON)) {
            return Refusal.ONLY_THE_WORKER.refused();
        }
        if (context.actor().relation() != Actor.Relation.WORKER) {
            return Refusal.NOT_YOUR_SEAT.refused();
        }
        Optional<Request> named = plan.item(command.itemId(), Request.class);
        if (named.isEmpty()) {
            return Refusal.UNKNOWN_ITEM.refused();
        }
        Request request = named.get();
        boolean changeOfWorker = request.what() == Request.What.CHANGE_OF_WORKER;
        if (by.seat() == null && !(changeOfWorker && request.by().isFrom(Seat.PERSON))) {
            return Refusal.NOT_YOUR_SEAT.refused();
        }
        if (!request.isOpen()) {
            return Refusal.ALREADY_ANSWERED.refused();
        }
        ReviewRequest.Answer answer = new ReviewRequest.Answer(command.outcome(), command.reason(), by);
        if (command.outcome() == Outcome.REFUSED) {
            return kept(Happening.REQUEST_ANSWERED, request.answered(answer), by);
        }
        return changeOfWorker
                ? handedOver(plan, command.to(), answer)
                : AdvocacyRules.granted(plan, request.answered(answer), by, context);
    }

    /** By the holder; and when the holder has left the circle, by any of its workers, so that no plan is left without an answer. */
    static Decision handOver(Plan plan, SeatCommand.HandOver command, By by, Context context) {
        boolean holds = by.isFrom(Seat.WORKER) && plan.workerSeat().contains(by.account());
        boolean standsIn = !plan.workerSeat().isEmpty()
                && command.gone().containsAll(plan.workerSeat())
                && context.actor().relation() == Actor.Relation.WORKER;
        return holds || standsIn
                ? handedOver(plan, command.to(), new ReviewRequest.Answer(Outcome.GRANTED, command.reason(), by))
                : Refusal.NOT_THE_HOLDER.refused();
    }

    /** Every request for a change of worker that waits is granted by it: that is what was asked for. */
    private static Decision handedOver(Plan plan, @Nullable Actor to, ReviewRequest.Answer why) {
        By by = why.by();
        if (to == null || to.relation() != Actor.Relation.WORKER) {
            return Refusal.NOT_A_WORKER_HERE.refused();
        }
        if (plan.personSeat().contains(to.account())) {
            return Refusal.BOTH_SEATS.refused();
        }
        Set<String> holders =
                plan.workerSeat().isEmpty() && by.isFrom(Seat.WORKER) ? Set.of(by.account()) : plan.workerSeat();
        if (holders.contains(to.account())) {
            return Refusal.SAME_WORKER.refused();
        }
        List<Event> events = new ArrayList<>();
        events.add(new Event.WorkerSeatHandedOver(holders, to.account(), why.reason(), by));
        plan.items(Request.class).stream()
                .filter(request -> request.isOpen() && request.what() == Request.What.CHANGE_OF_WORKER)
                .forEach(request ->
                        events.add(new Event.ItemKept(Happening.REQUEST_ANSWERED, request.answered(why), by)));
        return new Decision.Accepted(events);
    }
}
