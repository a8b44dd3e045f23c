package org.alongside.plan.engine.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.alongside.plan.engine.Actor;
import org.alongside.plan.engine.AdvocacyCommand;
import org.alongside.plan.engine.SeatCommand;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.review.ReviewRequest.Outcome;
import org.alongside.plan.engine.voice.Request;
import org.jspecify.annotations.Nullable;

/** The oracle's page about the worker's seat, and about what the person asks of the service. */
final class SeatBook {

    private static final class Asked {
        final boolean forAnother;
        final boolean byThemselves;

        @Nullable
        Outcome answer;

        Asked(boolean forAnother, boolean byThemselves) {
            this.forAnother = forAnother;
            this.byThemselves = byThemselves;
        }
    }

    private final Map<ItemId, Asked> asked = new HashMap<>();
    private final Set<String> before = new HashSet<>();
    private final AdvocacyBook advocacy = new AdvocacyBook();

    /**
     * The answer to come.
     *
     * @param persons the accounts that have sat in the person's seat
     * @param holders the account in the worker's; none while it is open
     */
    String answerTo(SeatCommand command, Actor actor, @Nullable Seat me, Set<String> persons, Set<String> holders) {
        boolean isWorker = actor.relation() == Actor.Relation.WORKER;
        return switch (command) {
            case AdvocacyCommand about -> me == null ? "not-your-seat" : advocacy.answerTo(about, me);
            case SeatCommand.Ask ask -> me == Seat.WORKER ? "for-the-person" : Oracle.DONE;
            case SeatCommand.HandOver give ->
                holders.contains(actor.account()) && isWorker
                                || isWorker && !holders.isEmpty() && give.gone().containsAll(holders)
                        ? taking(give.to(), persons, holders)
                        : "not-the-holder";
            case SeatCommand.AnswerRequest answer -> {
                if (!isWorker) {
                    yield me == Seat.PERSON ? "only-the-worker" : "not-your-seat";
                }
                Asked request = asked.get(answer.itemId());
                if (request == null) {
                    yield "unknown-item";
                }
                if (me == null && !(request.forAnother && request.byThemselves)) {
                    yield "not-your-seat";
                }
                if (request.answer != null) {
                    yield "already-answered";
                }
                Set<String> sitting = holders.isEmpty() ? Set.of(actor.account()) : holders;
                yield answer.outcome() == Outcome.GRANTED && request.forAnother
                        ? taking(answer.to(), persons, sitting)
                        : Oracle.DONE;
            }
        };
    }

    private static String taking(@Nullable Actor to, Set<String> persons, Set<String> holders) {
        if (to == null || to.relation() != Actor.Relation.WORKER) {
            return "not-a-worker-here";
        }
        return persons.contains(to.account())
                ? "both-seats"
                : holders.contains(to.account()) ? "same-worker" : Oracle.DONE;
    }

    boolean wasTheirs(String account) {
        return before.contains(account);
    }

    Set<String> formerHolders() {
        return before;
    }

    /** Takes note; whoever sits in the worker's seat from now on is added to {@code holders}. */
    void note(SeatCommand command, Actor actor, @Nullable Seat me, @Nullable Item item, Set<String> holders) {
        switch (command) {
            case AdvocacyCommand about -> {
                sitsDown(actor, me, holders);
                advocacy.note(about, Objects.requireNonNull(item), Objects.requireNonNull(me));
            }
            case SeatCommand.Ask ask ->
                asked.put(
                        Objects.requireNonNull(item).itemId(),
                        new Asked(ask.what() == Request.What.CHANGE_OF_WORKER, me == Seat.PERSON));
            case SeatCommand.HandOver give -> handedOver(Objects.requireNonNull(give.to()), holders);
            case SeatCommand.AnswerRequest answer -> {
                sitsDown(actor, me, holders);
                Asked request = Objects.requireNonNull(asked.get(answer.itemId()));
                request.answer = answer.outcome();
                if (answer.outcome() == Outcome.GRANTED) {
                    if (request.forAnother) {
                        handedOver(Objects.requireNonNull(answer.to()), holders);
                    } else {
                        advocacy.wasGranted();
                    }
                }
            }
        }
    }

    private static void sitsDown(Actor actor, @Nullable Seat me, Set<String> holders) {
        if (me == Seat.WORKER) {
            holders.add(actor.account());
        }
    }

    private void handedOver(Actor to, Set<String> holders) {
        before.addAll(holders);
        holders.clear();
        holders.add(to.account());
        asked.values().stream()
                .filter(request -> request.forAnother && request.answer == null)
                .forEach(request -> request.answer = Outcome.GRANTED);
    }

    void anAdvocateActed() {
        advocacy.anAdvocateActed();
    }

    /** Demands that the plan is as this page has it. */
    void isAsIn(Plan plan, Set<String> holders) {
        assertThat(plan.workerSeat()).isEqualTo(holders);
        assertThat(plan.workersBefore()).isEqualTo(before);
        assertThat(plan.items(Request.class))
                .hasSize(asked.size())
                .allSatisfy(request -> assertThat(
                                request.answer() == null
                                        ? null
                                        : request.answer().outcome())
                        .isEqualTo(Objects.requireNonNull(asked.get(request.itemId())).answer));
        advocacy.isAsIn(plan);
    }
}
