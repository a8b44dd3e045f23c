package org.alongside.plan.app.model;

import static org.alongside.plan.app.model.Violation.Kind.BROKEN_HISTORY;
import static org.alongside.plan.app.model.Violation.Kind.LOST_UPDATE;
import static org.alongside.plan.app.model.Violation.Kind.OUT_OF_ORDER;
import static org.alongside.plan.app.model.Violation.Kind.PHANTOM;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.plan.app.plan.PlanHistory;
import org.alongside.plan.app.plan.PlanHistory.Told;
import org.jspecify.annotations.Nullable;

/** Reads from the database what was kept of a plan, and holds it against everything that clients sent and heard. */
final class Checker {

    private final PlanHistory history;

    Checker(PlanHistory history) {
        this.history = history;
    }

    /** Everything that is wrong with a plan that nobody writes to any more. */
    List<Violation> check(Board board) {
        List<Told> story;
        try {
            story = history.story(board.planId());
        } catch (AssertionError | RuntimeException e) {
            return List.of(new Violation(BROKEN_HISTORY, board.planId() + ": " + e.getMessage()));
        }
        Findings findings = new Findings(board, story);
        findings.rowsHoldTogether();
        findings.everyYesWasKeptAndNothingElse();
        findings.violations.addAll(Agreements.check(board.planId(), story));
        findings.everyAnswerIsForetold();
        return findings.violations;
    }

    private final class Findings {

        private final Board board;
        private final List<Told> story;
        private final List<Step> steps;
        private final List<Attempt> attempts;
        private final List<Violation> violations = new ArrayList<>();
        /** Who did each step; the opening is not among them. */
        private final IdentityHashMap<Step, Attempt> doers = new IdentityHashMap<>();
        /** What was answered with yes and changed nothing. */
        private final List<Attempt> asBefore = new ArrayList<>();

        Findings(Board board, List<Told> story) {
            this.board = board;
            this.story = story;
            this.steps = Step.of(story);
            this.attempts = List.copyOf(board.attempts());
        }

        void rowsHoldTogether() {
            if (!PlanHistory.isWhole(board.planId())) {
                found(BROKEN_HISTORY, "the chain of " + board.planId() + " is broken");
            }
            Set<Long> transactions = new HashSet<>();
            steps.forEach(step -> transactions.add(step.transaction()));
            if (transactions.size() != steps.size()) {
                found(BROKEN_HISTORY, "what two transactions wrote is mixed in " + board.planId());
            }
            if (PlanHistory.plan(board.planId()).rowVersion() != steps.size()) {
                found(LOST_UPDATE, "the row of " + board.planId() + " was not written once for each step");
            }
            try {
                if (!history.stored(board.planId()).equals(story.getLast().after())) {
                    found(LOST_UPDATE, "what is stored of " + board.planId() + " is not what its log adds up to");
                }
            } catch (AssertionError | RuntimeException e) {
                found(LOST_UPDATE, "what is stored of " + board.planId() + ": " + e.getMessage());
            }
        }

        void everyYesWasKeptAndNothingElse() {
            Receipts receipts = Receipts.about(board.cast().personId());
            Map<Long, Step> byTransaction = new HashMap<>();
            steps.forEach(step -> byTransaction.put(step.transaction(), step));
            List<Attempt> originals = new ArrayList<>();
            for (Attempt attempt : attempts) {
                List<Long> transactions = receipts.of(attempt);
                if (transactions.isEmpty()) {
                    continue;
                }
                originals.add(attempt);
                if (transactions.size() > 1) {
                    found(PHANTOM, "more than one transaction: " + attempt);
                }
                if (!attempt.saidYes()) {
                    found(PHANTOM, "was refused and kept: " + attempt);
                }
                @Nullable Step step = byTransaction.get(transactions.getFirst());
                if (step == null) {
                    asBefore.add(attempt);
                } else if (doers.put(step, attempt) != null) {
                    found(PHANTOM, "two requests in one transaction: " + attempt);
                } else if (attempt.actor() == null || !step.isBy(attempt.actor().account())) {
                    found(PHANTOM, "kept in the name of another account: " + attempt);
                }
            }
            steps.stream()
                    .skip(1)
                    .filter(step -> !doers.containsKey(step))
                    .forEach(step -> found(
                            PHANTOM,
                            "nobody was answered for the events from "
                                    + step.told().getFirst().row().seq() + " of " + board.planId()));
            for (int i = 0; i < originals.size(); i++) {
                Attempt one = originals.get(i);
                if (originals.subList(0, i).stream().anyMatch(one::hasKeyOf)) {
                    found(PHANTOM, "done twice under one key: " + one);
                }
            }
            attempts.stream()
                    .filter(attempt -> attempt.saidYes() && receipts.of(attempt).isEmpty())
                    .filter(attempt -> originals.stream().noneMatch(first -> isSaidAgain(first, attempt)))
                    .forEach(attempt -> found(LOST_UPDATE, "was told yes, and nothing was kept: " + attempt));
        }

        /** Whether a kept answer was given once more, word for word. */
        private static boolean isSaidAgain(Attempt first, Attempt again) {
            return again.hasKeyOf(first)
                    && again.body().equals(first.body())
                    && again.status() == first.status()
                    && again.answer().equals(first.answer())
                    && !again.isBefore(first);
        }

        void everyAnswerIsForetold() {
            IdentityHashMap<Attempt, Integer> places = new IdentityHashMap<>();
            for (int place = 1; place < steps.size(); place++) {
                @Nullable Attempt doer = doers.get(steps.get(place));
                if (doer != null) {
                    places.put(doer, place);
                }
            }
            Windows windows = new Windows(places, steps.size() - 1);
            windows.outOfOrder().forEach(attempt -> found(OUT_OF_ORDER, attempt.toString()));
            List<Attempt> waiting = new ArrayList<>(asBefore);
            attempts.stream()
                    .filter(attempt -> !attempt.saidYes() && !attempt.saidNotNow())
                    .forEach(waiting::add);
            violations.addAll(new Walk(board, attempts, windows, waiting).along(steps, doers));
        }

        private void found(Violation.Kind kind, String what) {
            violations.add(new Violation(kind, what));
        }
    }
}
