package org.alongside.plan.engine;

import static org.alongside.plan.engine.testing.Actors.PERSON;
import static org.alongside.plan.engine.testing.Actors.WORKER;
import static org.alongside.plan.engine.testing.PlanBuilder.aPlan;
import static org.alongside.plan.engine.testing.SampleChanges.aGoal;
import static org.alongside.plan.engine.testing.SampleChanges.anAction;
import static org.alongside.plan.engine.testing.SampleCommands.agreeTo;
import static org.alongside.plan.engine.testing.SampleCommands.decline;
import static org.alongside.plan.engine.testing.SampleCommands.withdraw;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.alongside.plan.engine.correction.Annotation;
import org.alongside.plan.engine.doing.InterimSupport;
import org.alongside.plan.engine.plan.Action;
import org.alongside.plan.engine.plan.Event;
import org.alongside.plan.engine.plan.Happening;
import org.alongside.plan.engine.proposal.Proposal;
import org.alongside.plan.engine.proposal.ProposalId;
import org.alongside.plan.engine.talk.Question;
import org.alongside.plan.engine.testing.PlanBuilder;
import org.alongside.plan.engine.testing.SampleChanges;
import org.alongside.plan.engine.testing.Surroundings;
import org.alongside.plan.engine.words.Words;
import org.junit.jupiter.api.Test;

/** What was about words that are off the table ends with them; what is about others, or is answered, stays as it is. */
class AftermathTest {

    private static final Words WORDS = Words.of("What does outcome mean?");

    @Test
    void aNoEndsTheQuestionsAboutItsWordsThatStillWait() {
        PlanBuilder plan = aPlan().proposing(WORKER, aGoal());
        Proposal first = plan.latest();
        plan.proposing(WORKER, aGoal("Bake"));
        Proposal second = plan.latest();
        plan.doing(PERSON, ask(first)).doing(PERSON, ask(first)).doing(PERSON, ask(second));
        Question answered = plan.build().items(Question.class).getFirst();
        plan.doing(WORKER, new TalkCommand.AnswerQuestion(answered.itemId(), Words.of("What you want")))
                .doing(PERSON, decline(first));
        assertThat(plan.build().items(Question.class))
                .extracting(Question::status)
                .containsExactly(Question.Status.ANSWERED, Question.Status.LAPSED, Question.Status.OPEN);
        assertThat(decide(plan, PERSON, agreeTo(second))).isEqualTo(Refusal.QUESTION_OPEN.refused());
    }

    @Test
    void aVersionEndsTheCorrectionsOfTitlesThatItChanged() {
        PlanBuilder plan = aPlan().with(anAction(), anAction("Ring the college", SampleChanges.THE_WORKER));
        List<Action> actions = plan.build().content().actions();
        actions.forEach(action -> plan.doing(
                WORKER,
                new CorrectionCommand.Annotate(
                        Annotation.About.ACTION,
                        action.actionId().value(),
                        action.title(),
                        Words.of(action.title().text() + "!"),
                        WORDS)));
        plan.with(SampleChanges.renamed(actions.getFirst().actionId(), "Else"));
        assertThat(plan.build().items(Annotation.class))
                .extracting(Annotation::isOpen)
                .containsExactly(false, true);
    }

    @Test
    void supportInTheMeantimeIsUnsettledAgainWhenTheAgreementIsTakenBack() {
        PlanBuilder plan = aPlan().proposing(WORKER, aGoal());
        plan.doing(WORKER, interimFor(plan.latest().proposalId())).doing(PERSON, agreeTo(plan.latest()));
        DoingCommand end = new DoingCommand.EndInterim(support(plan).itemId(), WORDS);
        assertThat(support(plan).settled()).isTrue();
        assertThat(decide(plan, WORKER, end)).isInstanceOf(Decision.Accepted.class);
        plan.doing(PERSON, withdraw(plan.latest()));
        assertThat(support(plan).settled()).isFalse();
        assertThat(decide(plan, WORKER, end)).isEqualTo(Refusal.INTERIM_STANDS.refused());
        assertThat(happenings(plan))
                .containsSubsequence(Happening.INTERIM_SUPPORT_SETTLED, Happening.INTERIM_SUPPORT_UNSETTLED);
    }

    private static List<Happening> happenings(PlanBuilder plan) {
        return plan.history().stream()
                .filter(Event.ItemKept.class::isInstance)
                .map(event -> ((Event.ItemKept) event).happening())
                .toList();
    }

    private static Command interimFor(ProposalId proposal) {
        return new DoingCommand.GiveInterim(
                new InterimSupport.Terms(WORDS, LocalDate.of(2026, 11, 2), null, proposal, WORDS, WORDS, WORDS));
    }

    private static InterimSupport support(PlanBuilder plan) {
        return plan.build().items(InterimSupport.class).getFirst();
    }

    private static Command ask(Proposal proposal) {
        return new TalkCommand.AskQuestion(
                proposal.proposalId(), proposal.revision(), proposal.contentHash(), "/reason", WORDS);
    }

    private static Decision decide(PlanBuilder plan, Actor actor, Command command) {
        return PlanEngine.decide(plan.build(), command, Surroundings.nth(1_000, actor));
    }
}
