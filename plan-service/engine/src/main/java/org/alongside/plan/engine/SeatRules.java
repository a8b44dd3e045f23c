package org.alongside.plan.engine;

import static org.alongside.plan.engine.Decision.accepted;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.plan.engine.authority.AdvocacyDuty;
import org.alongside.plan.engine.plan.By;
import org.alongside.plan.engine.plan.Event;
import org.alongside.plan.engine.plan.Happening;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.voice.Request;

/** The plan is in the person's hands (promise 8): they ask and are answered with reasons, also about who works with them. */
final class SeatRules {

    private SeatRules() {}

    /** By the holder alone. It grants every request for a change of worker that waits: that is what was asked for. */
    static Decision handOver(Plan plan, SeatCommand.HandOver command, By by) {
        if (!by.isFrom(Seat.WORKER) || !plan.workerSeat().contains(by.account())) {
            return Refusal.NOT_THE_HOLDER.refused();
        }
        Actor to = command.to();
        if (to == null || to.relation() != Actor.Relation.WORKER) {
            return Refusal.NOT_A_WORKER_HERE.refused();
        }
        if (plan.personSeat().contains(to.account())) {
            return Refusal.BOTH_SEATS.refused();
        }
        if (plan.workerSeat().contains(to.account())) {
            return accepted();
        }
        List<Event> events = new ArrayList<>();
        events.add(new Event.WorkerSeatHandedOver(by.account(), to.account(), command.reason(), by.at()));
        plan.items(Request.class).stream()
                .filter(request -> request.isOpen() && request.what() == Request.What.CHANGE_OF_WORKER)
                .forEach(request -> events.add(new Event.ItemKept(
                        Happening.REQUEST_ANSWERED,
                        request.answered(new Request.Reply(true, command.reason(), by)),
                        by)));
        return new Decision.Accepted(events);
    }

    /** By the person, and by the circle for the person; the worker's side has nobody to ask but itself. */
    static Decision ask(SeatCommand.Ask command, By by, Context context) {
        return by.isFrom(Seat.WORKER)
                ? Refusal.FOR_THE_PERSON.refused()
                : kept(
                        Happening.REQUEST_MADE,
                        new Request(
                                new ItemId(context.freshIds().get()), command.what(), command.words(), by, null),
                        by);
    }

    static Decision answer(Plan plan, SeatCommand.AnswerRequest command, By by) {
        if (!by.isFrom(Seat.WORKER)) {
            return Refusal.ONLY_THE_WORKER.refused();
        }
        Optional<Request> request = plan.item(command.itemId(), Request.class);
        if (request.isEmpty()) {
            return Refusal.UNKNOWN_ITEM.refused();
        }
        return request.get().isOpen()
                ? kept(
                        Happening.REQUEST_ANSWERED,
                        request.get().answered(new Request.Reply(command.granted(), command.reason(), by)),
                        by)
                : Refusal.ALREADY_ANSWERED.refused();
    }

    /** Substantial difficulty in one way is enough; with somebody appropriate beside the person there is no duty. */
    static Decision recordDifficulty(Plan plan, SeatCommand.RecordDifficulty command, By by, Context context) {
        if (!by.isFrom(Seat.WORKER)) {
            return Refusal.ONLY_THE_WORKER.refused();
        }
        if (command.difficulties().isEmpty() || !command.nobodyAppropriate()) {
            return Refusal.NO_ADVOCACY_DUTY.refused();
        }
        boolean alreadyOwed = plan.items(AdvocacyDuty.class).stream().anyMatch(Item::isOpen);
        return alreadyOwed
                ? Refusal.ADVOCATE_ALREADY_OWED.refused()
                : kept(
                        Happening.ADVOCATE_OWED,
                        new AdvocacyDuty(
                                new ItemId(context.freshIds().get()),
                                command.difficulties(),
                                command.words(),
                                by,
                                null),
                        by);
    }

    private static Decision kept(Happening happening, Item item, By by) {
        return accepted(new Event.ItemKept(happening, item, by));
    }
}
