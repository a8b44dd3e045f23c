package org.alongside.plan.engine.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.alongside.plan.engine.Actor;
import org.alongside.plan.engine.SeatCommand;
import org.alongside.plan.engine.authority.AdvocacyDuty;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.voice.Request;
import org.jspecify.annotations.Nullable;

/** The oracle's page about the worker's seat and about what the person asks of the service. */
final class SeatBook {

    private final Map<ItemId, Request.What> waiting = new HashMap<>();
    private final Set<ItemId> told = new HashSet<>();
    private boolean advocateIsOwed;

    String answerTo(SeatCommand command, Actor actor, @Nullable Seat me, Set<String> persons, Set<String> holders) {
        boolean holds = me == Seat.WORKER && holders.contains(actor.account());
        return switch (command) {
            case SeatCommand.HandOver give -> {
                Actor to = give.to();
                yield !holds
                        ? "not-the-holder"
                        : to == null || to.relation() != Actor.Relation.WORKER
                                ? "not-a-worker-here"
                                : persons.contains(to.account())
                                        ? "both-seats"
                                        : to.account().equals(actor.account()) ? Oracle.AS_BEFORE : Oracle.DONE;
            }
            case SeatCommand.Ask ask -> me == Seat.WORKER ? "for-the-person" : Oracle.DONE;
            case SeatCommand.AnswerRequest answer ->
                me == null
                        ? "not-your-seat"
                        : me == Seat.PERSON
                                ? "only-the-worker"
                                : waiting.containsKey(answer.itemId())
                                        ? Oracle.DONE
                                        : told.contains(answer.itemId()) ? "already-answered" : "unknown-item";
            case SeatCommand.RecordDifficulty record ->
                me == null
                        ? "not-your-seat"
                        : me == Seat.PERSON
                                ? "only-the-worker"
                                : record.difficulties().isEmpty() || !record.nobodyAppropriate()
                                        ? "no-advocacy-duty"
                                        : advocateIsOwed ? "advocate-already-owed" : Oracle.DONE;
        };
    }

    void note(SeatCommand command, @Nullable Item item) {
        switch (command) {
            case SeatCommand.HandOver give ->
                Set.copyOf(waiting.entrySet()).stream()
                        .filter(entry -> entry.getValue() == Request.What.CHANGE_OF_WORKER)
                        .forEach(entry -> isTold(entry.getKey()));
            case SeatCommand.Ask ask -> {
                if (item == null) {
                    throw new AssertionError("nothing was asked");
                }
                waiting.put(item.itemId(), ask.what());
            }
            case SeatCommand.AnswerRequest answer -> isTold(answer.itemId());
            case SeatCommand.RecordDifficulty record -> advocateIsOwed = true;
        }
    }

    private void isTold(ItemId id) {
        waiting.remove(id);
        told.add(id);
    }

    void anAdvocateActed() {
        advocateIsOwed = false;
    }

    void isAsIn(Plan plan) {
        assertThat(plan.items(Request.class).stream().filter(Request::isOpen).map(Request::itemId))
                .containsExactlyInAnyOrderElementsOf(waiting.keySet());
        assertThat(plan.items(AdvocacyDuty.class).stream().anyMatch(AdvocacyDuty::isOpen))
                .isEqualTo(advocateIsOwed);
    }
}
