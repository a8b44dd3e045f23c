package org.alongside.plan.engine;

import static org.alongside.plan.engine.Decision.accepted;
import static org.alongside.plan.engine.Decision.kept;

import java.util.Optional;
import org.alongside.plan.engine.plan.By;
import org.alongside.plan.engine.plan.Happening;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.proposal.Lines;
import org.alongside.plan.engine.proposal.Proposal;
import org.alongside.plan.engine.proposal.ProposalId;
import org.alongside.plan.engine.talk.Disagreement;
import org.alongside.plan.engine.talk.NextStep;
import org.alongside.plan.engine.talk.Question;

/** What is not understood pauses a yes and never a no (promise 8), and after a no both sides say how to go on (promise 3). */
final class TalkRules {

    private TalkRules() {}

    /** Whether somebody waits to be told what these words mean. */
    static boolean isPaused(Plan plan, Proposal proposal) {
        return plan.items(Question.class).stream()
                .anyMatch(question -> question.isOpen()
                        && question.proposalId().equals(proposal.proposalId())
                        && question.revision() == proposal.revision());
    }

    static Decision ask(Plan plan, TalkCommand.AskQuestion command, By by, Context context) {
        Proposal proposal = plan.proposal(command.proposalId())
                .orElseThrow(() -> new IllegalArgumentException("the plan does not know this proposal"));
        if (command.revision() != proposal.revision() || !command.contentHash().equals(proposal.contentHash())) {
            return Refusal.PROPOSAL_CHANGED.refused();
        }
        Optional<Refusal> off = ProposalRules.offTheTable(proposal);
        if (off.isPresent()) {
            return off.get().refused();
        }
        if (by.isFrom(proposal.author())) {
            return Refusal.YOUR_OWN_WORDS.refused();
        }
        return Lines.hasLine(proposal, command.pointer())
                ? kept(
                        Happening.QUESTION_ASKED,
                        new Question(
                                new ItemId(context.freshIds().get()),
                                proposal.proposalId(),
                                proposal.revision(),
                                proposal.contentHash(),
                                command.pointer(),
                                command.words(),
                                by,
                                Question.Status.OPEN,
                                null),
                        by)
                : Refusal.UNKNOWN_LINE.refused();
    }

    /** The other side answers; what the circle asks is for either side to answer. */
    static Decision answer(Plan plan, TalkCommand.AnswerQuestion command, By by) {
        Optional<Question> question = plan.item(command.itemId(), Question.class);
        if (question.isEmpty()) {
            return Refusal.UNKNOWN_ITEM.refused();
        }
        if (by.seat() == question.get().by().seat()) {
            return Refusal.YOUR_SIDE_ASKED.refused();
        }
        return question.get().isOpen()
                ? kept(
                        Happening.QUESTION_ANSWERED,
                        question.get().answered(new Question.Answer(command.words(), by)),
                        by)
                : noLongerOpen(question.get());
    }

    static Decision withdraw(Plan plan, TalkCommand.WithdrawQuestion command, By by) {
        Optional<Question> question = plan.item(command.itemId(), Question.class);
        if (question.isEmpty()) {
            return Refusal.UNKNOWN_ITEM.refused();
        }
        if (!question.get().by().account().equals(by.account())) {
            return Refusal.NOT_YOURS.refused();
        }
        if (question.get().isOpen()) {
            return kept(Happening.QUESTION_WITHDRAWN, question.get().becoming(Question.Status.TAKEN_BACK), by);
        }
        return question.get().status() == Question.Status.TAKEN_BACK ? accepted() : noLongerOpen(question.get());
    }

    static Decision chooseNextStep(Plan plan, TalkCommand.ChooseNextStep command, By by) {
        return openDisagreement(plan, command.proposalId())
                .map(disagreement -> kept(
                        Happening.NEXT_STEP_CHOSEN,
                        disagreement.with(new NextStep(command.nextStep(), command.words(), by)),
                        by))
                .orElseGet(Refusal.NO_DISAGREEMENT::refused);
    }

    static Optional<Disagreement> openDisagreement(Plan plan, ProposalId id) {
        return plan.items(Disagreement.class).stream()
                .filter(disagreement ->
                        disagreement.isOpen() && disagreement.proposalId().equals(id))
                .findFirst();
    }

    private static Decision noLongerOpen(Question question) {
        return (question.status() == Question.Status.ANSWERED ? Refusal.ALREADY_ANSWERED : Refusal.NO_LONGER_OPEN)
                .refused();
    }
}
