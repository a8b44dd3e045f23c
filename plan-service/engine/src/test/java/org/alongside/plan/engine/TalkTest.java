package org.alongside.plan.engine;

import static org.alongside.plan.engine.testing.Actors.ADVOCATE;
import static org.alongside.plan.engine.testing.Actors.PERSON;
import static org.alongside.plan.engine.testing.Actors.WORKER;
import static org.alongside.plan.engine.testing.PlanBuilder.aPlan;
import static org.alongside.plan.engine.testing.SampleChanges.aGoal;
import static org.alongside.plan.engine.testing.SampleCommands.agreeTo;
import static org.alongside.plan.engine.testing.SampleCommands.decline;
import static org.alongside.plan.engine.testing.SampleCommands.revise;
import static org.alongside.plan.engine.testing.SampleCommands.withdraw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.proposal.Proposal;
import org.alongside.plan.engine.talk.Disagreement;
import org.alongside.plan.engine.talk.NextStep;
import org.alongside.plan.engine.talk.Question;
import org.alongside.plan.engine.testing.PlanBuilder;
import org.alongside.plan.engine.testing.Surroundings;
import org.alongside.plan.engine.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "I don't understand this line", and how to go on after a no. */
class TalkTest {

    private static final Words WORDS = Words.of("What does outcome mean?");

    @Test
    void aQuestionPausesTheYesAndNotTheNo() {
        PlanBuilder plan = aPlan().proposing(WORKER, aGoal());
        plan.doing(PERSON, ask(plan.latest(), "/changes/0/goal/title"));
        assertThat(decide(plan, PERSON, agreeTo(plan.latest()))).isEqualTo(Refusal.QUESTION_OPEN.refused());
        assertThat(decide(plan, PERSON, decline(plan.latest()))).isInstanceOf(Decision.Accepted.class);

        plan.doing(WORKER, new TalkCommand.AnswerQuestion(question(plan).itemId(), Words.of("What you want")));
        plan.doing(PERSON, agreeTo(plan.latest()));
        assertThat(plan.build().version()).isEqualTo(1);
    }

    @Test
    void whoAskedCanDoWithoutTheAnswer() {
        PlanBuilder plan = aPlan().proposing(WORKER, aGoal());
        plan.doing(PERSON, ask(plan.latest(), "/reason"));
        ItemId id = question(plan).itemId();
        assertThat(decide(plan, WORKER, new TalkCommand.WithdrawQuestion(id))).isEqualTo(Refusal.NOT_YOURS.refused());
        plan.doing(PERSON, new TalkCommand.WithdrawQuestion(id)).doing(PERSON, agreeTo(plan.latest()));
        assertThat(plan.build().version()).isEqualTo(1);
    }

    @Test
    void noSideAnswersItsOwnQuestion() {
        PlanBuilder plan = aPlan().proposing(WORKER, aGoal());
        plan.doing(PERSON, ask(plan.latest(), "/reason"));
        assertThat(decide(
                        plan,
                        PERSON,
                        new TalkCommand.AnswerQuestion(question(plan).itemId(), WORDS)))
                .isEqualTo(Refusal.YOUR_SIDE_ASKED.refused());
    }

    @Test
    void otherWordsEndAQuestionAboutTheOldOnes() {
        PlanBuilder plan = aPlan().proposing(WORKER, aGoal());
        plan.doing(PERSON, ask(plan.latest(), "/reason")).doing(WORKER, revise(plan.latest(), aGoal()));
        assertThat(question(plan).status()).isEqualTo(Question.Status.LAPSED);
        assertThat(decide(
                        plan,
                        WORKER,
                        new TalkCommand.AnswerQuestion(question(plan).itemId(), WORDS)))
                .isEqualTo(Refusal.NO_LONGER_OPEN.refused());
        plan.doing(PERSON, agreeTo(plan.latest()));
        assertThat(plan.build().version()).isEqualTo(1);
    }

    @Test
    void whatTheCircleAsksPausesBothAndEitherSideAnswersIt() {
        PlanBuilder plan = aPlan().proposing(PERSON, aGoal());
        plan.doing(ADVOCATE, ask(plan.latest(), "/changes"));
        assertThat(decide(plan, WORKER, agreeTo(plan.latest()))).isEqualTo(Refusal.QUESTION_OPEN.refused());
        plan.doing(WORKER, new TalkCommand.AnswerQuestion(question(plan).itemId(), WORDS))
                .doing(WORKER, agreeTo(plan.latest()));
        assertThat(plan.build().version()).isEqualTo(1);
    }

    @Test
    void nobodyPausesTheOtherSideOverTheirOwnWords() {
        PlanBuilder plan = aPlan().proposing(WORKER, aGoal());
        assertThat(decide(plan, WORKER, ask(plan.latest(), "/reason"))).isEqualTo(Refusal.YOUR_OWN_WORDS.refused());
    }

    @ParameterizedTest
    @CsvSource({
        "/reason, true",
        "/changes, true",
        "/changes/0/goal/measures/0/question, true",
        "/changes/0/type, true",
        "/changes/1, false",
        "/changes/01, false",
        "/changes/0/, false",
        "/, false",
        "reason, false",
        "'', false",
        "/scheme, false",
        "/changes/12345678901, false"
    })
    void aQuestionPointsToALineThatIsThere(String pointer, boolean there) {
        PlanBuilder plan = aPlan().proposing(WORKER, aGoal());
        Decision decision = decide(plan, PERSON, ask(plan.latest(), pointer));
        if (there) {
            assertThat(decision).isInstanceOf(Decision.Accepted.class);
        } else {
            assertThat(decision).isEqualTo(Refusal.UNKNOWN_LINE.refused());
        }
    }

    @Test
    void bothAccountsOfANoStandSideBySideUntilBothWouldLeaveIt() {
        PlanBuilder plan = aPlan().proposing(WORKER, aGoal());
        plan.doing(PERSON, decline(plan.latest()));
        assertThat(disagreement(plan).lacksNextStep()).isTrue();
        plan.doing(PERSON, step(plan.latest(), NextStep.Kind.LEAVE_IT))
                .doing(WORKER, step(plan.latest(), NextStep.Kind.MEDIATION));
        assertThat(disagreement(plan).lacksNextStep()).isFalse();
        assertThat(disagreement(plan).nextSteps())
                .extracting(NextStep::nextStep)
                .containsExactly(NextStep.Kind.LEAVE_IT, NextStep.Kind.MEDIATION);
        plan.doing(WORKER, step(plan.latest(), NextStep.Kind.LEAVE_IT));
        assertThat(disagreement(plan).isOpen()).isFalse();
        assertThat(decide(plan, PERSON, step(plan.latest(), NextStep.Kind.TALK_AGAIN)))
                .isEqualTo(Refusal.NO_DISAGREEMENT.refused());
    }

    @Test
    void anAgreementTakenBackOpensADisagreementAndASecondOneJoinsIt() {
        PlanBuilder plan = aPlan().with(aGoal());
        Plan before = plan.build();
        plan.doing(PERSON, withdraw(plan.latest())).doing(WORKER, withdraw(plan.latest()));
        assertThat(plan.build().items(Disagreement.class)).hasSize(1);
        assertThat(disagreement(plan).over()).isEqualTo(Disagreement.Over.AN_AGREEMENT);
        assertThat(disagreement(plan).by().isFrom(org.alongside.plan.engine.plan.Seat.PERSON))
                .isTrue();
        assertThat(plan.build().content()).isEqualTo(before.content());
    }

    @Test
    void otherWordsSettleADisagreement() {
        PlanBuilder plan = aPlan().proposing(WORKER, aGoal());
        plan.doing(PERSON, decline(plan.latest())).doing(PERSON, revise(plan.latest(), aGoal()));
        assertThat(disagreement(plan).settled()).isTrue();
        assertThat(plan.build().asKept().items()).isEmpty();
    }

    @Test
    void aQuestionIsTakenBackOnceAndNotAfterItsAnswer() {
        PlanBuilder plan = aPlan().proposing(WORKER, aGoal());
        plan.doing(PERSON, ask(plan.latest(), "/reason"));
        TalkCommand takeBack = new TalkCommand.WithdrawQuestion(question(plan).itemId());
        assertThat(question(plan).kind()).isEqualTo(Item.Kind.QUESTION);
        plan.doing(PERSON, takeBack);
        assertThat(decide(plan, PERSON, takeBack)).isEqualTo(new Decision.Accepted(List.of()));
        assertThat(decide(
                        plan,
                        WORKER,
                        new TalkCommand.AnswerQuestion(question(plan).itemId(), WORDS)))
                .isEqualTo(Refusal.NO_LONGER_OPEN.refused());
        plan.doing(PERSON, ask(plan.latest(), "/changes"));
        TalkCommand another = new TalkCommand.WithdrawQuestion(question(plan).itemId());
        plan.doing(WORKER, new TalkCommand.AnswerQuestion(question(plan).itemId(), WORDS));
        assertThat(decide(plan, PERSON, another)).isEqualTo(Refusal.ALREADY_ANSWERED.refused());
    }

    @Test
    void whatNobodyAskedIsNotAnswered() {
        assertThat(decide(aPlan(), WORKER, new TalkCommand.AnswerQuestion(new ItemId(Surroundings.id(404)), WORDS)))
                .isEqualTo(Refusal.UNKNOWN_ITEM.refused());
        Proposal elsewhere = aPlan().proposing(WORKER, aGoal()).latest();
        assertThatThrownBy(() -> decide(aPlan(), PERSON, ask(elsewhere, "/reason")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not know this proposal");
    }

    private static TalkCommand ask(Proposal proposal, String pointer) {
        return new TalkCommand.AskQuestion(
                proposal.proposalId(), proposal.revision(), proposal.contentHash(), pointer, WORDS);
    }

    private static TalkCommand step(Proposal proposal, NextStep.Kind kind) {
        return new TalkCommand.ChooseNextStep(proposal.proposalId(), kind, Words.of("As I see it"));
    }

    private static Question question(PlanBuilder plan) {
        return plan.build().items(Question.class).getLast();
    }

    private static Disagreement disagreement(PlanBuilder plan) {
        return plan.build().items(Disagreement.class).getLast();
    }

    private static Decision decide(PlanBuilder plan, Actor actor, Command command) {
        return PlanEngine.decide(plan.build(), command, Surroundings.nth(1_000, actor));
    }
}
