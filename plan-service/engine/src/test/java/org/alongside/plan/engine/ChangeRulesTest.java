package org.alongside.plan.engine;

import static org.alongside.plan.engine.testing.PlanBuilder.aPlan;
import static org.alongside.plan.engine.testing.SampleChanges.aGoal;
import static org.alongside.plan.engine.testing.SampleChanges.aGoalCalled;
import static org.alongside.plan.engine.testing.SampleChanges.aMeasureFor;
import static org.alongside.plan.engine.testing.SampleChanges.aPause;
import static org.alongside.plan.engine.testing.SampleChanges.aStepTo;
import static org.alongside.plan.engine.testing.SampleChanges.anAction;
import static org.alongside.plan.engine.testing.SampleChanges.anActionFor;
import static org.alongside.plan.engine.testing.SampleChanges.anEnd;
import static org.alongside.plan.engine.testing.SampleChanges.someSupport;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.alongside.plan.engine.plan.Action;
import org.alongside.plan.engine.plan.Goal;
import org.alongside.plan.engine.plan.GoalEnd;
import org.alongside.plan.engine.plan.Hours;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.PlanStatus;
import org.alongside.plan.engine.plan.Support;
import org.alongside.plan.engine.plan.TimetableEntry;
import org.alongside.plan.engine.proposal.CancelAction;
import org.alongside.plan.engine.proposal.ChangeGoal;
import org.alongside.plan.engine.proposal.ChangeMeasure;
import org.alongside.plan.engine.proposal.ChangeSupport;
import org.alongside.plan.engine.proposal.ChangeTimetable;
import org.alongside.plan.engine.proposal.CloseGoal;
import org.alongside.plan.engine.proposal.NewChange;
import org.alongside.plan.engine.proposal.PausePlan;
import org.alongside.plan.engine.proposal.ResumePlan;
import org.alongside.plan.engine.proposal.SetReviewRhythm;
import org.alongside.plan.engine.testing.Actors;
import org.alongside.plan.engine.testing.PlanBuilder;
import org.alongside.plan.engine.testing.SampleChanges;
import org.alongside.plan.engine.testing.SampleCommands;
import org.alongside.plan.engine.testing.Surroundings;
import org.alongside.plan.engine.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeRulesTest {

    private final PlanBuilder plan = aPlan().with(aGoal(), anAction(), someSupport());

    private Goal goal() {
        return plan.build().content().goals().getFirst();
    }

    private Action action() {
        return plan.build().content().actions().getFirst();
    }

    private Support support() {
        return plan.build().content().supports().getFirst();
    }

    private Refusal fault(NewChange... changes) {
        return switch (PlanEngine.decide(
                plan.build(),
                SampleCommands.propose(changes),
                new Context(
                        Surroundings.START,
                        Actors.WORKER,
                        false,
                        () -> Surroundings.id(999_999),
                        () -> "0".repeat(32),
                        Map.of()))) {
            case Decision.Refused refused -> refused.code();
            case Decision.Accepted accepted -> throw new AssertionError("accepted");
        };
    }

    private CloseGoal end(Goal goal) {
        return new CloseGoal(goal.goalId(), GoalEnd.Outcome.NO_LONGER_WANTED, Words.of("I want something else now"));
    }

    @Test
    void aGoalEndsInWordsAndStaysToBeSeen() {
        plan.with(end(goal()));
        assertThat(goal().stands()).isFalse();
        assertThat(goal().ended())
                .isEqualTo(new GoalEnd(GoalEnd.Outcome.NO_LONGER_WANTED, Words.of("I want something else now")));
        String id = goal().goalId().toString();
        assertThat(fault(anActionFor(id))).isEqualTo(Refusal.GOAL_CLOSED);
        assertThat(fault(aMeasureFor(id))).isEqualTo(Refusal.GOAL_CLOSED);
        assertThat(fault(aStepTo(id))).isEqualTo(Refusal.GOAL_CLOSED);
        assertThat(fault(end(goal()))).isEqualTo(Refusal.GOAL_CLOSED);
        assertThat(fault(new ChangeGoal(goal().goalId(), Words.of("Else"), null)))
                .isEqualTo(Refusal.GOAL_CLOSED);
    }

    @Test
    void noEndingIsAFailure() {
        assertThat(GoalEnd.Outcome.values())
                .extracting(Enum::name)
                .noneMatch(name -> name.contains("FAIL") || name.contains("NOT_ACHIEVED") || name.contains("COMPL"));
    }

    @Test
    void aLongerGoalEndsAfterItsSteps() {
        plan.with(aStepTo(goal().goalId().toString()));
        Goal step = plan.build().content().goals().get(1);
        assertThat(step.partOf()).isEqualTo(goal().goalId());
        assertThat(fault(end(goal()))).isEqualTo(Refusal.GOAL_HAS_STEPS);
        assertThat(fault(end(goal()), end(step))).isEqualTo(Refusal.GOAL_HAS_STEPS);
        assertThat(fault(aStepTo(step.goalId().toString()))).isEqualTo(Refusal.GOAL_TOO_DEEP);
        plan.with(end(step), end(goal()));
        assertThat(plan.build().content().goals()).noneMatch(Goal::stands);
    }

    @Test
    void aStepMayStandBeforeTheGoalThatItLeadsTo() {
        plan.with(aStepTo("cooking"), aGoalCalled("cooking"));
        List<Goal> goals = plan.build().content().goals();
        assertThat(goals.get(2).partOf()).isEqualTo(goals.get(1).goalId());
        assertThat(fault(
                        aStepTo("x"),
                        new NewChange.AddGoal(new NewChange.NewGoal(
                                "x",
                                Words.of("A"),
                                Words.of("B"),
                                aStepTo("x").goal().measures(),
                                "x"))))
                .isEqualTo(Refusal.GOAL_TOO_DEEP);
    }

    @Test
    void theLastMeasureOfAGoalStays() {
        var only = goal().measures().getFirst().measureId();
        var giveUp = new ChangeMeasure(only, null, null, Words.of("It made me anxious"));
        assertThat(fault(giveUp)).isEqualTo(Refusal.GOAL_NEEDS_MEASURE);
        plan.with(aMeasureFor(goal().goalId().toString()), giveUp);
        assertThat(goal().measures())
                .hasSize(1)
                .noneMatch(measure -> measure.measureId().equals(only));
        assertThat(fault(giveUp)).isEqualTo(Refusal.UNKNOWN_MEASURE);
    }

    @Test
    void aCancelledActionStaysToBeSeenAndIsNotChanged() {
        CancelAction cancel = new CancelAction(action().actionId(), Words.of("It has closed"));
        plan.with(cancel);
        assertThat(action().cancelled()).isEqualTo(Words.of("It has closed"));
        assertThat(action().answers()).isEqualTo(SampleChanges.A_BARRIER);
        assertThat(fault(cancel)).isEqualTo(Refusal.ACTION_CANCELLED);
        assertThat(fault(new NewChange.ChangeAction(action().actionId(), Words.of("Else"), null, null)))
                .isEqualTo(Refusal.ACTION_CANCELLED);
    }

    @Test
    void supportKeepsWhatAChangeLeavesOut() {
        Support before = support();
        plan.with(hours(Hours.of("3")));
        assertThat(support())
                .isEqualTo(new Support(
                        before.supportId(),
                        before.what(),
                        before.givenBy(),
                        before.howOften(),
                        Hours.of("3.00"),
                        before.payer(),
                        before.from(),
                        null,
                        before.answers(),
                        null));
        assertThat(fault(until(LocalDate.of(2027, 1, 10)))).isEqualTo(Refusal.DAYS_BACKWARDS);
        assertThat(fault(new ChangeSupport(before.supportId(), null, null, null, null, null, null, null, null)))
                .isEqualTo(Refusal.NOTHING_PROPOSED);
    }

    private ChangeSupport hours(Hours hours) {
        return new ChangeSupport(support().supportId(), null, null, null, hours, null, null, null, null);
    }

    private ChangeSupport until(LocalDate day) {
        return new ChangeSupport(support().supportId(), null, null, null, null, null, null, day, null);
    }

    @Test
    void noTwoTimesOfTheWeekOverlap() {
        plan.with(new ChangeTimetable(List.of(at(9, 10), at(10, 11))));
        assertThat(plan.build().content().timetable()).hasSize(2);
        assertThat(fault(new ChangeTimetable(List.of(at(9, 11), at(10, 12))))).isEqualTo(Refusal.TIMES_DO_NOT_FIT);
        assertThat(fault(new ChangeTimetable(List.of(at(9, 9))))).isEqualTo(Refusal.TIMES_DO_NOT_FIT);
        assertThat(fault(new ChangeTimetable(List.of(new TimetableEntry(
                        DayOfWeek.MONDAY,
                        LocalTime.of(9, 0),
                        LocalTime.of(10, 0),
                        Words.of("Bus"),
                        plan.build().planId().value())))))
                .isEqualTo(Refusal.UNKNOWN_ITEM);
    }

    private static TimetableEntry at(int from, int to) {
        return new TimetableEntry(
                DayOfWeek.MONDAY, LocalTime.of(from, 0), LocalTime.of(to, 0), Words.of("Kitchen"), null);
    }

    @Test
    void aPauseTakesNothingAwayAndDoesNotEndByItself() {
        Plan before = plan.build();
        plan.with(aPause());
        assertThat(plan.build().status()).isEqualTo(PlanStatus.PAUSED);
        assertThat(plan.build().content().supports()).isEqualTo(before.content().supports());
        plan.with(anAction());
        assertThat(plan.build().status()).isEqualTo(PlanStatus.PAUSED);
        plan.with(new ResumePlan(Words.of("We go on")));
        assertThat(plan.build().status()).isEqualTo(PlanStatus.ACTIVE);
        assertThat(fault(new ResumePlan(Words.of("Again")))).isEqualTo(Refusal.NOT_PAUSED);
        assertThat(fault(new PausePlan(Words.of("Now"), LocalDate.of(2026, 11, 2))))
                .isEqualTo(Refusal.PAUSE_NEEDS_A_DAY);
    }

    @Test
    void twoChangesAboutOneThingAreRefused() {
        var id = action().actionId();
        var renamed = new NewChange.ChangeAction(id, Words.of("Else"), null, null);
        assertThat(fault(renamed, renamed)).isEqualTo(Refusal.CHANGES_CLASH);
        assertThat(fault(renamed, new CancelAction(id, Words.of("No")))).isEqualTo(Refusal.CHANGES_CLASH);
        assertThat(fault(anEnd(), anEnd())).isEqualTo(Refusal.CHANGES_CLASH);
        assertThat(fault(aPause(), aPause())).isEqualTo(Refusal.CHANGES_CLASH);
        assertThat(fault(aPause(), anEnd())).isEqualTo(Refusal.CHANGES_CLASH);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 53})
    void aRhythmIsFromOneToFiftyTwoWeeks(int weeks) {
        assertThat(fault(new SetReviewRhythm(weeks))).isEqualTo(Refusal.REVIEW_TOO_SELDOM);
        plan.with(new SetReviewRhythm(1)).with(new SetReviewRhythm(52));
        assertThat(plan.build().content().reviewEveryWeeks()).isEqualTo(52);
    }

    @Test
    void whatAnotherAgreementHasChangedIsReadAgain() {
        plan.proposing(Actors.WORKER, hours(Hours.of("4")));
        var first = plan.latest();
        plan.proposing(Actors.WORKER, until(LocalDate.of(2028, 1, 1)));
        plan.doing(Actors.PERSON, SampleCommands.agreeTo(plan.latest()));
        assertThat(PlanEngine.decide(plan.build(), SampleCommands.agreeTo(first), Surroundings.nth(99, Actors.PERSON)))
                .isEqualTo(Refusal.PROPOSAL_SUPERSEDED.refused());
    }
}
