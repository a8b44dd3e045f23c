package org.alongside.plan.engine.promise;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.alongside.plan.engine.Command;
import org.alongside.plan.engine.DoingCommand;
import org.alongside.plan.engine.EvaluationCommand;
import org.alongside.plan.engine.PerspectiveCommand;
import org.alongside.plan.engine.RequirementCommand;
import org.alongside.plan.engine.ReviewCommand;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.proposal.ProposalId;
import org.alongside.plan.engine.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/** The oracle's books about reviews, what is imposed, doing and perspectives: none of it decides anything about the plan. */
final class BesideBooks {

    private final ReviewBook reviews = new ReviewBook();
    private final PerspectiveBook perspectives = new PerspectiveBook();
    private final RequirementBook requirements = new RequirementBook();
    private final DoingBook doing = new DoingBook();
    private final EvaluationBook evaluations = new EvaluationBook();

    /**
     * What the oracle knows.
     *
     * @param seated the accounts that have a seat
     * @param proposals those that are alive
     * @param noes the proposals about which a no is not settled
     * @param unanswered how many ideas have no answer that counts now
     */
    record Known(
            String account,
            @Nullable Seat me,
            Instant now,
            Map<String, String> facts,
            boolean closed,
            Set<String> seated,
            Set<String> proposals,
            Set<String> noes,
            long unanswered) {}

    /** The answer to come; null if the command is about none of this. */
    @Nullable
    String answerTo(Command command, Known known) {
        if (command instanceof PerspectiveCommand asked) {
            Set<String> open = new HashSet<>();
            reviews.open().forEach(id -> open.add("REVIEW " + id));
            known.proposals().forEach(id -> open.add("PROPOSAL " + id));
            return perspectives.answerTo(asked, known.account(), known.me(), known.seated(), open);
        }
        if (command instanceof RequirementCommand imposed) {
            return requirements.answerTo(imposed, known.me(), known.now());
        }
        if (command instanceof DoingCommand done) {
            return doing.answerTo(done, known);
        }
        if (command instanceof EvaluationCommand looked) {
            return evaluations.answerTo(looked, known.me(), known.now());
        }
        return command instanceof ReviewCommand review
                ? reviews.answerTo(
                        review,
                        known.me(),
                        known.now(),
                        known.closed(),
                        known.unanswered(),
                        requirements.waiting() + doing.waiting())
                : null;
    }

    /** Takes note of what was done; false if it is about none of this. */
    boolean note(Command command, @Nullable Seat me, @Nullable Item item, Map<String, String> facts, int version) {
        if (item == null) {
            return false;
        }
        if (command instanceof PerspectiveCommand asked) {
            perspectives.note(asked, item.itemId());
        } else if (command instanceof RequirementCommand imposed) {
            requirements.note(imposed, (Requirement) item, me);
        } else if (command instanceof DoingCommand done) {
            doing.note(done, item, me, facts, version);
        } else if (command instanceof EvaluationCommand looked) {
            evaluations.note(looked, item.itemId(), Objects.requireNonNull(me));
        } else if (command instanceof ReviewCommand review) {
            reviews.note(review, item, me);
        } else {
            return false;
        }
        return true;
    }

    /** Whether only a seat does it, so that whoever did it has taken one. */
    static boolean isOfASeat(Command command) {
        return command instanceof DoingCommand.OfASeat
                || command instanceof EvaluationCommand
                || command instanceof PerspectiveCommand.OfThePerson
                || command instanceof RequirementCommand.OfASeat
                || command instanceof ReviewCommand.OfASeat;
    }

    /** Both have agreed to a proposal, or a side has taken that back. */
    void agreed(ProposalId id, boolean standing) {
        doing.agreed(id, standing);
    }

    /** Demands that the plan is as these books have it. */
    void isAsIn(Plan plan, Map<String, String> facts) {
        reviews.isAsIn(plan);
        perspectives.isAsIn(plan);
        requirements.isAsIn(plan);
        doing.isAsIn(plan, facts);
        evaluations.isAsIn(plan);
    }
}
