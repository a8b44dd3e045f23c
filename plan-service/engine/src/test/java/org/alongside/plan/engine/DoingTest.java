package org.alongside.plan.engine;

import static org.alongside.plan.engine.testing.Actors.ADVOCATE;
import static org.alongside.plan.engine.testing.Actors.PERSON;
import static org.alongside.plan.engine.testing.Actors.WORKER;
import static org.alongside.plan.engine.testing.PlanBuilder.aPlan;
import static org.alongside.plan.engine.testing.SampleChanges.THE_PERSON;
import static org.alongside.plan.engine.testing.SampleChanges.aGoal;
import static org.alongside.plan.engine.testing.SampleChanges.anAction;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.alongside.plan.engine.doing.ActionReport;
import org.alongside.plan.engine.doing.ActionStanding;
import org.alongside.plan.engine.doing.CheckIn;
import org.alongside.plan.engine.doing.InterimSupport;
import org.alongside.plan.engine.doing.OpportunityEnd;
import org.alongside.plan.engine.doing.Undertaking;
import org.alongside.plan.engine.plan.Action;
import org.alongside.plan.engine.plan.ActionId;
import org.alongside.plan.engine.plan.ChoiceId;
import org.alongside.plan.engine.plan.Goal;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Measure;
import org.alongside.plan.engine.plan.MeasureId;
import org.alongside.plan.engine.plan.Owner;
import org.alongside.plan.engine.plan.Scale;
import org.alongside.plan.engine.proposal.CancelAction;
import org.alongside.plan.engine.proposal.NewChange;
import org.alongside.plan.engine.proposal.Proposal;
import org.alongside.plan.engine.proposal.ProposalId;
import org.alongside.plan.engine.testing.PlanBuilder;
import org.alongside.plan.engine.testing.SampleChanges;
import org.alongside.plan.engine.testing.SampleCommands;
import org.alongside.plan.engine.testing.Surroundings;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How it goes, who is bound by what, and support while there is no agreement. */
class DoingTest {

    private static final Words WORDS = Words.of("As I see it");

    @ParameterizedTest
    @CsvSource({
        "ONE_TO_TEN, 1, true", "ONE_TO_TEN, 9, true", "ONE_TO_TEN, 10, true", "ONE_TO_TEN, 0, false",
        "ONE_TO_TEN, 11, false", "ONE_TO_TEN, 100, false", "ONE_TO_TEN, 01, false", "YES_NO, YES, true",
        "YES_NO, yes, false", "YES_NO, OFTEN, false", "OFTEN, SOMETIMES, true", "OFTEN, YES, false",
        "OWN_WORDS, better, true", "OWN_WORDS, ' ', false"
    })
    void aReadingSaysWhatItsScaleHas(Scale scale, String answer, boolean fits) {
        PlanBuilder plan = aPlan().with(new NewChange.AddGoal(
                new NewChange.NewGoal(null, WORDS, WORDS, List.of(new NewChange.NewMeasure(WORDS, scale)), null)));
        Decision decision = decide(plan, PERSON, reading(measure(plan).measureId(), answer));
        if (fits) {
            assertThat(decision).isInstanceOf(Decision.Accepted.class);
        } else {
            assertThat(decision).isEqualTo(Refusal.READING_OFF_SCALE.refused());
        }
    }

    @Test
    void onlyWhatThePersonChoseIsRead() {
        PlanBuilder plan = aPlan().with(aGoal());
        assertThat(decide(plan, PERSON, reading(new MeasureId(Surroundings.id(404)), "5")))
                .isEqualTo(Refusal.UNKNOWN_MEASURE.refused());
    }

    @Test
    void aCheckInSaysWhoseMeasuresItRead() {
        PlanBuilder plan = aPlan().with(aGoal()).with(anAction());
        plan.doing(WORKER, new DoingCommand.SayHowItGoes(List.of(), WORDS, null, null));
        CheckIn checkIn = plan.build().items(CheckIn.class).getFirst();
        assertThat(checkIn.planVersion()).isEqualTo(2);
        assertThat(checkIn.by().account()).isEqualTo(WORKER.account());
    }

    @Test
    void theWorkerDoesNotEndInterimSupportWhileNothingIsAgreed() {
        PlanBuilder plan = aPlan().proposing(WORKER, anAction());
        Proposal open = plan.latest();
        plan.doing(WORKER, interim(open.proposalId(), null));
        DoingCommand end = new DoingCommand.EndInterim(support(plan).itemId(), WORDS);
        assertThat(decide(plan, WORKER, end)).isEqualTo(Refusal.INTERIM_STANDS.refused());
        assertThat(decide(plan, PERSON, end)).isInstanceOf(Decision.Accepted.class);
        plan.with(aGoal());
        assertThat(decide(plan, WORKER, end)).isEqualTo(Refusal.INTERIM_STANDS.refused());
        plan.doing(PERSON, SampleCommands.agreeTo(open)).doing(WORKER, end);
        assertThat(support(plan).isOpen()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"-1, true", "0, false", "1, false"})
    void interimSupportIsTheWorkersToEndOnlyAfterItsLastDay(int days, boolean ended) {
        LocalDate today = LocalDate.of(2026, 11, 3);
        PlanBuilder plan = aPlan().doing(WORKER, interim(null, today.plusDays(days)));
        Decision decision =
                decide(plan, WORKER, new DoingCommand.EndInterim(support(plan).itemId(), WORDS));
        assertThat(decision instanceof Decision.Accepted).isEqualTo(ended);
    }

    @Test
    void everythingThatIsSaidAgainstInterimSupportStaysBesideIt() {
        PlanBuilder plan = aPlan().doing(WORKER, interim(null, LocalDate.of(2027, 1, 4)));
        ItemId id = support(plan).itemId();
        plan.doing(PERSON, new DoingCommand.ChallengeInterim(id, WORDS))
                .doing(ADVOCATE, new DoingCommand.ChallengeInterim(id, Words.of("It is too little")));
        assertThat(support(plan).challenges())
                .extracting(said -> said.words().text())
                .containsExactly(WORDS.text(), "It is too little");
    }

    @Test
    void thePersonAloneSaysHowTheirOwnActionStands() {
        PlanBuilder plan = aPlan().with(anAction("Ring the college", THE_PERSON));
        DoingCommand stop = new DoingCommand.StopAction(action(plan).actionId(), null);
        assertThat(decide(plan, WORKER, stop)).isEqualTo(Refusal.NOT_THE_OWNER.refused());
        plan.doing(PERSON, stop);
        assertThat(standing(plan)).isEqualTo(ActionStanding.Standing.STOPPED);
    }

    @Test
    void whoHasNoSeatIsBoundByTheirOwnWordAndByNoOtherWords() {
        PlanBuilder plan =
                aPlan().with(anAction("Walk there with me", new Owner(Owner.Kind.CIRCLE_MEMBER, ADVOCATE.account())));
        assertThat(standing(plan)).isEqualTo(ActionStanding.Standing.AWAITING_OWNER);
        plan.doing(ADVOCATE, new DoingCommand.AcceptAction(action(plan).actionId(), null));
        assertThat(standing(plan)).isEqualTo(ActionStanding.Standing.TAKEN_ON);
        plan.with(SampleChanges.renamed(action(plan).actionId(), "Drive there with me"));
        assertThat(standing(plan)).isEqualTo(ActionStanding.Standing.AWAITING_OWNER);
    }

    @Test
    void whatIsOnlySaidWaitsForNobodyAndWhatBindsStaysInSight() {
        PlanBuilder plan = aPlan().with(anAction("Ring the college", THE_PERSON));
        plan.doing(PERSON, new DoingCommand.StopAction(action(plan).actionId(), null))
                .doing(
                        PERSON,
                        new DoingCommand.ReportOnAction(
                                action(plan).actionId(), ActionReport.Progress.NEEDS_SOMETHING, WORDS))
                .doing(PERSON, new DoingCommand.SayHowItGoes(List.of(), WORDS, null, null))
                .doing(WORKER, interim(null, LocalDate.of(2030, 1, 1)));
        assertThat(plan.build().items().values())
                .extracting(Item::kind)
                .containsExactlyInAnyOrder(
                        Item.Kind.UNDERTAKING, Item.Kind.ACTION_REPORT, Item.Kind.CHECK_IN, Item.Kind.INTERIM_SUPPORT);
        assertThat(plan.build().asKept().items().values())
                .extracting(Item::kind)
                .containsExactlyInAnyOrder(Item.Kind.UNDERTAKING, Item.Kind.INTERIM_SUPPORT);
    }

    @Test
    void onlyWhatTheServiceTookOnCanBeLeftUndone() {
        for (Owner owner :
                List.of(THE_PERSON, SampleChanges.TOGETHER, new Owner(Owner.Kind.CIRCLE_MEMBER, ADVOCATE.account()))) {
            PlanBuilder plan = aPlan().with(anAction("Ring the college", owner));
            for (Actor actor : List.of(PERSON, WORKER, ADVOCATE)) {
                assertThat(decide(
                                plan,
                                actor,
                                new DoingCommand.ReportOnAction(
                                        action(plan).actionId(), ActionReport.Progress.NOT_DONE, WORDS)))
                        .isEqualTo(Refusal.NOT_A_FAILURE.refused());
            }
        }
    }

    @Test
    void nobodyIsBoundByWhatBothHaveCancelled() {
        PlanBuilder plan = aPlan().with(anAction());
        ActionId id = action(plan).actionId();
        plan.with(new CancelAction(id, WORDS));
        for (Command command : List.of(
                new DoingCommand.AcceptAction(id, null),
                new DoingCommand.StopAction(id, null),
                new DoingCommand.ReportOnAction(id, ActionReport.Progress.NOT_DONE, WORDS))) {
            assertThat(decide(plan, WORKER, command)).isEqualTo(Refusal.ACTION_CANCELLED.refused());
        }
    }

    @Test
    void anOwnersLastWordIsAboutThatActionAndNoOther() {
        PlanBuilder plan = aPlan().with(anAction("Ring", THE_PERSON), anAction("Write", THE_PERSON));
        List<Action> actions = plan.build().content().actions();
        actions.forEach(each -> plan.doing(PERSON, new DoingCommand.StopAction(each.actionId(), null)));
        plan.doing(PERSON, new DoingCommand.AcceptAction(actions.getLast().actionId(), null));
        assertThat(plan.build().items(Undertaking.class)).hasSize(2);
        assertThat(actions)
                .extracting(each -> ActionStanding.of(plan.build(), each).standing())
                .containsExactly(ActionStanding.Standing.STOPPED, ActionStanding.Standing.TAKEN_ON);
    }

    @Test
    void eitherSaysThatAnOpportunityIsOverAndThePersonAloneThatTheyHaveLeftIt() {
        PlanBuilder plan = aPlan().with(SampleChanges.theCookeryCourse());
        ChoiceId choice = plan.build().content().opportunities().getFirst().choiceId();
        assertThat(decide(plan, WORKER, over(new ChoiceId(Surroundings.id(404)), OpportunityEnd.How.ENDED)))
                .isEqualTo(Refusal.UNKNOWN_CHOICE.refused());
        assertThat(decide(plan, WORKER, over(choice, OpportunityEnd.How.LEFT)))
                .isEqualTo(Refusal.ONLY_THE_PERSON.refused());
        assertThat(decide(plan, PERSON, over(choice, OpportunityEnd.How.ENDED))).isInstanceOf(Decision.Accepted.class);
        plan.doing(PERSON, over(choice, OpportunityEnd.How.LEFT)).doing(WORKER, over(choice, OpportunityEnd.How.ENDED));
        assertThat(plan.build().items(OpportunityEnd.class))
                .extracting(OpportunityEnd::how)
                .containsExactly(OpportunityEnd.How.LEFT, OpportunityEnd.How.ENDED);
        assertThat(plan.build().items().values()).extracting(Item::kind).containsOnly(Item.Kind.OPPORTUNITY_END);
        assertThat(plan.build().asKept().items()).as("it waits for nobody").isEmpty();
    }

    private static Command over(ChoiceId choice, OpportunityEnd.How how) {
        return new DoingCommand.EndOpportunity(choice, how, null);
    }

    @Test
    void interimSupportIsForWhatIsNotAgreedOrUntilADay() {
        PlanBuilder plan = aPlan().proposing(WORKER, aGoal());
        ProposalId proposal = plan.latest().proposalId();
        assertThat(decide(plan, WORKER, interim(null, LocalDate.of(2026, 11, 1))))
                .isEqualTo(Refusal.DAYS_BACKWARDS.refused());
        assertThat(decide(plan, WORKER, interim(null, LocalDate.of(2026, 11, 2))))
                .isInstanceOf(Decision.Accepted.class);
        assertThat(decide(plan, WORKER, interim(null, null))).isEqualTo(Refusal.INTERIM_NEEDS_AN_END.refused());
        assertThat(decide(plan, PERSON, interim(proposal, null))).isEqualTo(Refusal.NOT_YOUR_SEAT.refused());
        plan.doing(PERSON, SampleCommands.agreeTo(plan.latest()));
        assertThat(decide(plan, WORKER, interim(proposal, LocalDate.of(2027, 1, 4))))
                .as("both have agreed to it")
                .isEqualTo(Refusal.NOT_LEFT_OPEN.refused());
        plan.doing(PERSON, SampleCommands.withdraw(plan.latest()));
        assertThat(decide(plan, WORKER, interim(proposal, LocalDate.of(2027, 1, 4))))
                .as("and one of them no longer does")
                .isInstanceOf(Decision.Accepted.class);
    }

    private static DoingCommand reading(MeasureId measure, String answer) {
        return new DoingCommand.SayHowItGoes(
                List.of(new CheckIn.Reading(measure, Words.of(answer), null)), null, null, null);
    }

    private static DoingCommand interim(@Nullable ProposalId standsInFor, @Nullable LocalDate until) {
        return new DoingCommand.GiveInterim(
                new InterimSupport.Terms(WORDS, LocalDate.of(2026, 11, 2), until, standsInFor, WORDS, WORDS, WORDS));
    }

    private static Measure measure(PlanBuilder plan) {
        Goal goal = plan.build().content().goals().getFirst();
        return goal.measures().getFirst();
    }

    private static InterimSupport support(PlanBuilder plan) {
        return plan.build().items(InterimSupport.class).getFirst();
    }

    private static Action action(PlanBuilder plan) {
        return plan.build().content().actions().getFirst();
    }

    private static ActionStanding.Standing standing(PlanBuilder plan) {
        return ActionStanding.of(plan.build(), action(plan)).standing();
    }

    private static Decision decide(PlanBuilder plan, Actor actor, Command command) {
        return PlanEngine.decide(plan.build(), command, Surroundings.nth(1_000, actor));
    }
}
