package org.alongside.plan.app.model;

import static org.alongside.plan.app.model.Violation.Kind.LOST_UPDATE;
import static org.alongside.plan.app.model.Violation.Kind.NOT_ALLOWED;
import static org.alongside.plan.app.model.Violation.Kind.UNEXPLAINED_ANSWER;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.alongside.plan.engine.plan.Event;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.promise.Replay;
import org.alongside.plan.engine.proposal.Proposal;
import org.jspecify.annotations.Nullable;

/** Walks along a log from its opening, and holds at every place against the oracle what was done and what was answered there. */
final class Walk {

    private final Board board;
    private final Foretelling foretelling;
    private final Windows windows;
    private final List<Attempt> waiting;
    private final IdentityHashMap<Attempt, String> foretold = new IdentityHashMap<>();
    private final List<Violation> violations = new ArrayList<>();

    /** @param waiting the refusals, and the answers to what was so already: each has to be right at some place of its window */
    Walk(Board board, List<Attempt> all, Windows windows, List<Attempt> waiting) {
        this.board = board;
        this.foretelling = new Foretelling(all);
        this.windows = windows;
        this.waiting = new ArrayList<>(waiting);
        this.waiting.removeIf(attempt -> foretelling.isRightAnywhere(attempt));
    }

    /** @param doers who did each step but the first */
    List<Violation> along(List<Step> steps, IdentityHashMap<Step, Attempt> doers) {
        Event.PlanOpened opened = (Event.PlanOpened) steps.getFirst().events().getFirst();
        Replay replay = Replay.of(opened, board.opener());
        for (int place = 0; ; place++) {
            explain(replay, place);
            if (place == steps.size() - 1) {
                break;
            }
            Step next = steps.get(place + 1);
            @Nullable Attempt doer = doers.get(next);
            if (doer == null || !isTaken(replay, next, doer, place)) {
                return violations; // what comes after cannot be told any more
            }
        }
        atTheEnd(replay, steps.getLast());
        return violations;
    }

    private boolean isTaken(Replay replay, Step next, Attempt doer, int place) {
        try {
            String right = Foretelling.at(doer, replay, place + 1);
            if (!right.equals(Replay.DONE)) {
                throw new AssertionError("the oracle says " + right);
            }
            replay.take(Objects.requireNonNull(doer.actor()), doer.command(), next.at(), next.events());
        } catch (AssertionError | RuntimeException e) {
            found(NOT_ALLOWED, "place " + place + ": " + doer + ": " + e.getMessage());
            return false;
        }
        if (doer.saidYes() && !isShownBy(doer.answer(), replay.plan())) {
            found(LOST_UPDATE, "was shown something else than what was kept: " + doer);
        }
        return true;
    }

    private void explain(Replay replay, int place) {
        waiting.removeIf(attempt -> {
            if (place < windows.earliest(attempt) || place > windows.latest(attempt)) {
                return false;
            }
            String right = Foretelling.at(attempt, replay, place + 1);
            foretold.merge(attempt, place + " " + right, (before, now) -> before + ", " + now);
            return attempt.saidYes()
                    ? right.equals(Replay.AS_BEFORE) && isShownBy(attempt.answer(), replay.plan())
                    : right.equals(attempt.code());
        });
    }

    private void atTheEnd(Replay replay, Step last) {
        try {
            replay.end();
        } catch (AssertionError e) {
            found(NOT_ALLOWED, "in the end: " + e.getMessage());
        }
        if (!replay.plan().equals(last.told().getLast().after())) {
            found(LOST_UPDATE, "the plan is another by what was asked than by what was kept: " + board.planId());
        }
        waiting.forEach(attempt -> found(
                attempt.saidYes() ? LOST_UPDATE : UNEXPLAINED_ANSWER,
                attempt + " where the oracle says, by place, " + foretold.get(attempt)));
    }

    /** Whether the proposal or the item in an answer is the one that the plan has there. */
    private boolean isShownBy(JsonNode answer, Plan plan) {
        if (answer.has("split")) {
            return Stream.concat(
                            Stream.of(answer.path("split")),
                            StreamSupport.stream(answer.path("parts").spliterator(), false))
                    .allMatch(shown -> isShownBy(shown, plan));
        }
        if (answer.has("acts") && answer.has("proposalId")) {
            Proposal shown = board.read(answer, Proposal.class);
            return plan.proposal(shown.proposalId()).equals(Optional.of(shown));
        }
        if (answer.has("kind") && answer.has("itemId")) {
            Item shown = board.read(answer, Item.class);
            return plan.item(shown.itemId(), Item.class).equals(Optional.of(shown));
        }
        return true;
    }

    private void found(Violation.Kind kind, String what) {
        violations.add(new Violation(kind, what));
    }
}
