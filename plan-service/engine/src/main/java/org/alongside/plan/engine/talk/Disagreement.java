package org.alongside.plan.engine.talk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.plan.engine.plan.By;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.proposal.ProposalId;
import org.alongside.plan.engine.words.Words;

/**
 * A no, and both sides' accounts of what to do about it, side by side (promise 3). Neither side's account replaces the other's.
 *
 * @param by whose no it is
 * @param nextSteps oldest first; none means that nobody has said yet how to go on
 * @param settled whether other words have taken the place of these, or both sides would leave it
 */
public record Disagreement(
        ItemId itemId,
        ProposalId proposalId,
        int revision,
        Over over,
        Words words,
        By by,
        List<NextStep> nextSteps,
        boolean settled)
        implements Item {

    public Disagreement {
        nextSteps = List.copyOf(nextSteps);
    }

    /** What the no was to. */
    public enum Over {
        /** To words that were put forward. */
        A_PROPOSAL,
        /** To what had been agreed already. */
        AN_AGREEMENT
    }

    @Override
    public Kind kind() {
        return Kind.DISAGREEMENT;
    }

    @Override
    public boolean isOpen() {
        return !settled;
    }

    public boolean lacksNextStep() {
        return !settled && nextSteps.isEmpty();
    }

    /** The same with one more account; settled if the last word of both sides is to leave it. */
    public Disagreement with(NextStep step) {
        Disagreement more =
                with(Stream.concat(nextSteps.stream(), Stream.of(step)).toList(), settled);
        return Stream.of(Seat.values()).allMatch(more::wouldLeaveIt) ? more.asSettled() : more;
    }

    public Disagreement asSettled() {
        return with(nextSteps, true);
    }

    private boolean wouldLeaveIt(Seat seat) {
        Optional<NextStep> last =
                nextSteps.stream().filter(step -> step.by().isFrom(seat)).reduce((earlier, later) -> later);
        return last.isPresent() && last.get().nextStep() == NextStep.Kind.LEAVE_IT;
    }

    private Disagreement with(List<NextStep> steps, boolean isSettled) {
        return new Disagreement(itemId, proposalId, revision, over, words, by, steps, isSettled);
    }
}
