package org.alongside.plan.app.model;

import java.util.List;
import java.util.stream.Stream;
import org.alongside.plan.app.plan.DecidingOnPlan;
import org.alongside.plan.engine.Command;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.promise.Replay;

/** What an attempt has to be answered at one place in the log: first what every request is asked, then what the oracle says. */
final class Foretelling {

    private final List<Attempt> all;

    /** @param all that was sent about the plan */
    Foretelling(List<Attempt> all) {
        this.all = all;
    }

    /** Whether it was refused because of its idempotency key, and rightly so. */
    boolean isRightAnywhere(Attempt attempt) {
        return switch (attempt.code()) {
            case "idempotency-key-reused" ->
                others(attempt)
                        .anyMatch(other ->
                                other.saidYes() && !other.body().equals(attempt.body()) && !attempt.isBefore(other));
            case "request-in-flight" ->
                others(attempt).anyMatch(other -> !other.isBefore(attempt) && !attempt.isBefore(other));
            default -> false;
        };
    }

    /** The other requests under its key. */
    private Stream<Attempt> others(Attempt attempt) {
        return all.stream()
                .filter(other -> !other.correlation().equals(attempt.correlation()) && other.hasKeyOf(attempt));
    }

    /** {@link Replay#DONE}, {@link Replay#AS_BEFORE} or a code. */
    static String at(Attempt attempt, Replay replay, int rowVersion) {
        if (attempt.actor() == null) {
            return "not-found";
        }
        if (Form.isRefused(attempt.command())) {
            return "invalid";
        }
        String answer = replay.answerTo(attempt.actor(), attempt.command(), attempt.endedAt());
        if (answer.equals(Replay.NOT_IN_THE_PLAN)) {
            return "not-found";
        }
        String tag = tag(attempt.command(), replay.plan(), "\"" + rowVersion + "\"");
        return attempt.ifMatch() == null || attempt.ifMatch().equals(tag) ? answer : "precondition-failed";
    }

    /** What a client sends as {@code If-Match}: how many acts a proposal has, or the plan's own tag. */
    static String tag(Command command, Plan plan, String ofPlan) {
        return command instanceof Command.OnRevision about
                ? plan.proposal(about.proposalId()).map(DecidingOnPlan::tag).orElse(ofPlan)
                : ofPlan;
    }
}
