package org.alongside.plan.engine;

import static org.alongside.plan.engine.testing.Actors.ADVOCATE;
import static org.alongside.plan.engine.testing.Actors.PERSON;
import static org.alongside.plan.engine.testing.Actors.WORKER;
import static org.alongside.plan.engine.testing.PlanBuilder.aPlan;
import static org.alongside.plan.engine.testing.SampleChanges.aGoal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.testing.PlanBuilder;
import org.alongside.plan.engine.testing.Surroundings;
import org.alongside.plan.engine.voice.Answer;
import org.alongside.plan.engine.voice.Idea;
import org.alongside.plan.engine.voice.Perspective;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What somebody puts forward, and whom the person asks how they see it. */
class VoiceTest {

    private static final Words WORDS = Words.of("I could cook at the club");

    @Test
    void theServiceThinksAboutAnIdeaOnce() {
        PlanBuilder plan = aPlan().doing(PERSON, new VoiceCommand.PutIdea(WORDS));
        plan.doing(WORKER, answer(plan, Answer.Kind.STILL_THINKING, LocalDate.of(2026, 12, 1)));
        assertThat(decide(plan, WORKER, answer(plan, Answer.Kind.STILL_THINKING, LocalDate.of(2026, 12, 24))))
                .isEqualTo(Refusal.THOUGHT_ABOUT_ONCE.refused());
        plan.doing(WORKER, answer(plan, Answer.Kind.TAKEN_UP, null));
        assertThat(idea(plan).isOpen()).isFalse();
    }

    @Test
    void onlyTheServiceAnswersAndOnlyWhoPutItTakesItBack() {
        PlanBuilder plan = aPlan().doing(ADVOCATE, new VoiceCommand.PutIdea(WORDS));
        assertThat(decide(plan, PERSON, answer(plan, Answer.Kind.TAKEN_UP, null)))
                .isEqualTo(Refusal.NOT_YOUR_SEAT.refused());
        assertThat(decide(plan, WORKER, new VoiceCommand.WithdrawIdea(idea(plan).itemId())))
                .isEqualTo(Refusal.NOT_YOURS.refused());
        assertThat(idea(plan).isOpen()).isTrue();
    }

    @Test
    void nobodyOwesTheWorkerAnAnswer() {
        PlanBuilder plan = aPlan().doing(WORKER, new VoiceCommand.PutIdea(WORDS));
        assertThat(idea(plan).isOpen()).isFalse();
    }

    @Test
    void onlyThePersonInvitesAndWhoIsNoLongerInvitedIsNotHeard() {
        PlanBuilder plan = aPlan().proposing(WORKER, aGoal());
        PerspectiveCommand invite = new PerspectiveCommand.InvitePerspective(
                new Perspective.Subject(
                        Perspective.About.PROPOSAL, plan.latest().proposalId().value()),
                ADVOCATE.account(),
                Perspective.As.FRIEND);
        assertThat(decide(plan, WORKER, invite)).isEqualTo(Refusal.NOT_YOUR_SEAT.refused());
        plan.doing(PERSON, invite);
        ItemId id = plan.build().items(Perspective.class).getFirst().itemId();
        PerspectiveCommand say = new PerspectiveCommand.GivePerspective(id, WORDS, null, null);
        plan.doing(ADVOCATE, say).doing(PERSON, new PerspectiveCommand.TakeInvitationBack(id));
        assertThat(decide(plan, ADVOCATE, say)).isEqualTo(Refusal.INVITATION_TAKEN_BACK.refused());
    }

    @Test
    void whoIsNotInvitedSaysNothingInTheNameOfWhoIs() {
        PlanBuilder plan = aPlan().proposing(WORKER, aGoal());
        plan.doing(
                PERSON,
                new PerspectiveCommand.InvitePerspective(
                        new Perspective.Subject(
                                Perspective.About.PROPOSAL,
                                plan.latest().proposalId().value()),
                        ADVOCATE.account(),
                        Perspective.As.FRIEND));
        ItemId id = plan.build().items(Perspective.class).getFirst().itemId();
        assertThat(decide(plan, WORKER, new PerspectiveCommand.GivePerspective(id, WORDS, null, null)))
                .isEqualTo(Refusal.NOT_INVITED.refused());
    }

    private static VoiceCommand answer(PlanBuilder plan, Answer.Kind kind, @Nullable LocalDate until) {
        return new VoiceCommand.AnswerIdea(idea(plan).itemId(), kind, WORDS, until);
    }

    private static Idea idea(PlanBuilder plan) {
        return plan.build().items(Idea.class).getFirst();
    }

    private static Decision decide(PlanBuilder plan, Actor actor, Command command) {
        return PlanEngine.decide(plan.build(), command, Surroundings.nth(1_000, actor));
    }
}
