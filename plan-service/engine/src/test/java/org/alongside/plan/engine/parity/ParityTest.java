package org.alongside.plan.engine.parity;

import static org.alongside.plan.engine.testing.Actors.ADVOCATE;
import static org.alongside.plan.engine.testing.Actors.PERSON;
import static org.alongside.plan.engine.testing.Actors.WORKER;
import static org.alongside.plan.engine.testing.PlanBuilder.aPlan;
import static org.alongside.plan.engine.testing.SampleChanges.aGoal;
import static org.alongside.plan.engine.testing.SampleChanges.anAction;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.alongside.plan.engine.DoingCommand;
import org.alongside.plan.engine.RequirementCommand;
import org.alongside.plan.engine.VoiceCommand;
import org.alongside.plan.engine.doing.InterimSupport;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Owner;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.proposal.CancelAction;
import org.alongside.plan.engine.requirement.LegalBasis;
import org.alongside.plan.engine.requirement.Requirement;
import org.alongside.plan.engine.testing.PlanBuilder;
import org.alongside.plan.engine.testing.SampleCommands;
import org.alongside.plan.engine.testing.Surroundings;
import org.alongside.plan.engine.voice.Answer;
import org.alongside.plan.engine.voice.Challenge;
import org.alongside.plan.engine.voice.Idea;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Examples of what is counted; that it is counted rightly whatever happens is promise 11. */
class ParityTest {

    private static final Words WORDS = Words.of("Could we do it in the mornings?");

    @Test
    void itIsTheServiceWhoseWaitingIsCounted() {
        PlanBuilder plan = aPlan().doing(PERSON, new VoiceCommand.PutIdea(WORDS))
                .doing(PERSON, new VoiceCommand.PutIdea(WORDS))
                .doing(PERSON, new VoiceCommand.PutIdea(WORDS))
                .doing(WORKER, new VoiceCommand.PutIdea(WORDS));
        answer(plan, 0, Answer.Kind.ADAPTED, null);
        answer(plan, 1, Answer.Kind.STILL_THINKING, LocalDate.of(2099, 1, 1));
        Parity.Ideas ideas = ideasAfter(plan, 12);
        assertThat(ideas).isEqualTo(new Parity.Ideas(3, 1, 2, 1, 12, 12));
        plan.doing(PERSON, new VoiceCommand.WithdrawIdea(idea(plan, 1)));
        assertThat(ideasAfter(plan, 12)).isEqualTo(new Parity.Ideas(2, 1, 1, 1, 0, 12));
    }

    @Test
    void theLongestWaitIsTheLongestInWhateverOrderTheIdeasCame() {
        PlanBuilder plan = aPlan();
        for (int i = 0; i < 5; i++) {
            plan.doing(PERSON, new VoiceCommand.PutIdea(WORDS));
        }
        answer(plan, 1, Answer.Kind.NOT_TAKEN_UP, null);
        answer(plan, 3, Answer.Kind.TAKEN_UP, null);
        answer(plan, 4, Answer.Kind.TAKEN_UP, null);
        assertThat(ideasAfter(plan, 40)).isEqualTo(new Parity.Ideas(5, 3, 2, 2, 0, 40));
    }

    @Test
    void whoseProposalsAndWhoseWords() {
        PlanBuilder plan = aPlan().proposing(PERSON, aGoal());
        plan.doing(WORKER, SampleCommands.revise(plan.latest(), aGoal()))
                .doing(PERSON, SampleCommands.agreeTo(plan.latest()));
        plan.proposing(WORKER, aGoal()).doing(PERSON, SampleCommands.decline(plan.latest()));
        Parity parity = Parity.of(plan.build(), plan.history(), Surroundings.START);
        assertThat(parity.proposalsBegun()).isEqualTo(Map.of(Seat.PERSON, 1, Seat.WORKER, 1));
        assertThat(parity.proposalsDecided()).isEqualTo(Map.of(Seat.PERSON, 1, Seat.WORKER, 0));
        assertThat(parity.lastWords()).isEqualTo(Map.of(Seat.PERSON, 0, Seat.WORKER, 1));
        assertThat(parity.declines()).isEqualTo(Map.of(Seat.PERSON, 1, Seat.WORKER, 0));
    }

    @Test
    void howLongTheServiceTakesToAnswerAChallengeIsCountedAndItsOwnAreNot() {
        PlanBuilder plan = aPlan().doing(
                        WORKER,
                        new RequirementCommand.RecordRequirement(new Requirement.Terms(
                                LegalBasis.COURT_ORDER,
                                WORDS,
                                WORDS,
                                WORDS,
                                WORDS,
                                WORDS,
                                WORDS,
                                LocalDate.of(2027, 5, 1))))
                .doing(
                        WORKER,
                        new DoingCommand.GiveInterim(new InterimSupport.Terms(
                                WORDS,
                                LocalDate.of(2026, 11, 2),
                                LocalDate.of(2027, 5, 1),
                                null,
                                WORDS,
                                WORDS,
                                WORDS)));
        ItemId imposed = plan.build().items(Requirement.class).getFirst().itemId();
        ItemId interim = plan.build().items(InterimSupport.class).getFirst().itemId();
        plan.doing(PERSON, new RequirementCommand.ChallengeRequirement(imposed, WORDS))
                .doing(WORKER, new RequirementCommand.ChallengeRequirement(imposed, WORDS))
                .doing(ADVOCATE, new DoingCommand.ChallengeInterim(interim, WORDS));
        ItemId first = plan.build()
                .items(Requirement.class)
                .getFirst()
                .challenges()
                .getFirst()
                .challengeId();
        plan.doing(WORKER, new RequirementCommand.AnswerChallenge(imposed, first, Challenge.Outcome.PASSED_ON, WORDS));
        assertThat(after(plan, 12).challenges()).isEqualTo(new Parity.Challenges(2, 1, 1, 0, 12));
    }

    @Test
    void whatNobodyDoesAnyMoreIsNobodys() {
        PlanBuilder plan = aPlan().with(anAction()).with(anAction());
        Owner.Kind owner = plan.build().content().actions().getFirst().owner().kind();
        plan.with(new CancelAction(plan.build().content().actions().getFirst().actionId(), WORDS));
        assertThat(Parity.of(plan.build(), plan.history(), Surroundings.START).actionsByOwner())
                .isEqualTo(Map.of(owner, 1));
    }

    private static void answer(PlanBuilder plan, int number, Answer.Kind kind, @Nullable LocalDate until) {
        plan.doing(WORKER, new VoiceCommand.AnswerIdea(idea(plan, number), kind, WORDS, until));
    }

    private static ItemId idea(PlanBuilder plan, int number) {
        List<Idea> ideas = plan.build().items(Idea.class);
        return ideas.get(number).itemId();
    }

    private static Parity.Ideas ideasAfter(PlanBuilder plan, int days) {
        return after(plan, days).ideas();
    }

    private static Parity after(PlanBuilder plan, int days) {
        return Parity.of(
                plan.build(),
                plan.history(),
                Surroundings.START.plus(Duration.ofDays(days)).plusSeconds(3600));
    }
}
