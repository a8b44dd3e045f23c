package org.alongside.plan.engine.proposal;

import static org.alongside.plan.engine.testing.PlanBuilder.aPlan;
import static org.alongside.plan.engine.testing.SampleChanges.aGoal;
import static org.alongside.plan.engine.testing.SampleChanges.anAction;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.plan.engine.plan.Action;
import org.alongside.plan.engine.plan.ActionId;
import org.alongside.plan.engine.plan.ChoiceId;
import org.alongside.plan.engine.plan.ChosenOpportunity;
import org.alongside.plan.engine.plan.Goal;
import org.alongside.plan.engine.plan.GoalId;
import org.alongside.plan.engine.plan.Id;
import org.alongside.plan.engine.plan.Measure;
import org.alongside.plan.engine.plan.MeasureId;
import org.alongside.plan.engine.plan.PlanContent;
import org.alongside.plan.engine.plan.PlanStatus;
import org.alongside.plan.engine.plan.Scale;
import org.alongside.plan.engine.plan.TimetableEntry;
import org.alongside.plan.engine.testing.SampleChanges;
import org.alongside.plan.engine.testing.Surroundings;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangeTest {

    private static final PlanContent CONTENT =
            aPlan().with(aGoal(), anAction()).with(aGoal(), anAction()).build().content();
    private static final GoalId GONE = new GoalId(Surroundings.id(404));
    private static final Measure MEASURE =
            new Measure(new MeasureId(Surroundings.id(1)), Words.of("Do I go?"), Scale.YES_NO);

    @Test
    void whatIsAboutAGoalThatIsGoneHasNoEffect() {
        Action action = new Action(
                new ActionId(Surroundings.id(2)), GONE, Words.of("Go"), SampleChanges.TOGETHER, null, null, null);
        ChosenOpportunity chosen = new ChosenOpportunity(
                new ChoiceId(Surroundings.id(3)), SampleChanges.GARDEN_PLACE, null, GONE, Words.of("Garden"), null);
        for (Change change : List.of(
                new Change.AddMeasure(GONE, MEASURE),
                new Change.AddAction(action),
                new Change.ChooseOpportunity(chosen),
                new ChangeGoal(GONE, Words.of("Else"), null),
                new ChangeMeasure(MEASURE.measureId(), Words.of("Else?"), null, null),
                weekFor(GONE.value()))) {
            assertThat(change.applyTo(CONTENT)).as("%s", change.type()).isEmpty();
        }
    }

    @Test
    void anActionThatIsGoneCannotBeChanged() {
        assertThat(new Change.ChangeAction(new ActionId(Surroundings.id(404)), Words.of("Else"), null, null)
                        .applyTo(CONTENT))
                .isEmpty();
    }

    @Test
    void aMeasureIsAddedToItsGoalAndToNoOther() {
        GoalId second = CONTENT.goals().get(1).goalId();
        PlanContent after = changed(new Change.AddMeasure(second, MEASURE));
        assertThat(after.goals().get(1).measures()).hasSize(2).last().isEqualTo(MEASURE);
        assertThat(after.goals().getFirst()).isEqualTo(CONTENT.goals().getFirst());
        assertThat(after.actions()).isEqualTo(CONTENT.actions());
    }

    @Test
    void whatAChangeOfAnActionLeavesOutStays() {
        Action old = CONTENT.actions().getFirst();
        LocalDate day = LocalDate.of(2028, 2, 29);
        assertThat(action(new Change.ChangeAction(old.actionId(), Words.of("Else"), null, null)))
                .isEqualTo(new Action(
                        old.actionId(), old.goalId(), Words.of("Else"), old.owner(), old.by(), old.answers(), null));
        assertThat(action(new Change.ChangeAction(old.actionId(), null, SampleChanges.TOGETHER, null)))
                .isEqualTo(new Action(
                        old.actionId(),
                        old.goalId(),
                        old.title(),
                        SampleChanges.TOGETHER,
                        old.by(),
                        old.answers(),
                        null));
        assertThat(action(new Change.ChangeAction(old.actionId(), null, null, day)))
                .isEqualTo(
                        new Action(old.actionId(), old.goalId(), old.title(), old.owner(), day, old.answers(), null));
        assertThat(changed(new Change.ChangeAction(old.actionId(), Words.of("Else"), null, null))
                        .actions()
                        .get(1))
                .isEqualTo(CONTENT.actions().get(1));
    }

    @Test
    void whatAChangeOfAGoalLeavesOutStays() {
        Goal old = CONTENT.goals().getFirst();
        Words other = Words.of("Else");
        assertThat(changed(new ChangeGoal(old.goalId(), other, null)).goals())
                .containsExactly(
                        new Goal(old.goalId(), other, old.inTheirWords(), old.measures(), null, null),
                        CONTENT.goals().getLast());
        assertThat(changed(new ChangeGoal(old.goalId(), null, other)).goals())
                .containsExactly(
                        new Goal(old.goalId(), old.title(), other, old.measures(), null, null),
                        CONTENT.goals().getLast());
    }

    @Test
    void whatAChangeOfAMeasureLeavesOutStaysAndSoDoTheOthers() {
        Goal goal = CONTENT.goals().getFirst().with(MEASURE);
        PlanContent content = CONTENT.with(goal);
        Measure old = goal.measures().getFirst();
        Words other = Words.of("How sure am I, really?");
        assertThat(measures(content, new ChangeMeasure(old.measureId(), other, null, null)))
                .containsExactly(new Measure(old.measureId(), other, old.scale()), MEASURE);
        assertThat(measures(content, new ChangeMeasure(old.measureId(), null, Scale.OFTEN, null)))
                .containsExactly(new Measure(old.measureId(), old.question(), Scale.OFTEN), MEASURE);
        assertThat(measures(content, new ChangeMeasure(MEASURE.measureId(), null, null, other)))
                .containsExactly(old);
    }

    private static List<Measure> measures(PlanContent content, ChangeMeasure change) {
        return change.applyTo(content).orElseThrow().goals().getFirst().measures();
    }

    @Test
    void aTimeOfTheWeekBelongsToWhatIsThere() {
        PlanContent content = aPlan().with(
                        aGoal(),
                        anAction(),
                        SampleChanges.theCookeryCourse(),
                        SampleChanges.someSupport(),
                        SampleChanges.aPathway())
                .build()
                .content();
        for (Id id : List.of(
                content.goals().getFirst().goalId(),
                content.actions().getFirst().actionId(),
                content.opportunities().getFirst().choiceId(),
                content.supports().getFirst().supportId(),
                content.pathways().getFirst().pathwayId())) {
            ChangeTimetable week = weekFor(id.value());
            assertThat(week.applyTo(content).orElseThrow().timetable()).isEqualTo(week.entries());
        }
        assertThat(weekFor(content.goals()
                                .getFirst()
                                .measures()
                                .getFirst()
                                .measureId()
                                .value())
                        .applyTo(content))
                .isEmpty();
        assertThat(weekFor(null).applyTo(PlanContent.EMPTY)).isPresent();
    }

    private static ChangeTimetable weekFor(@Nullable UUID belongsTo) {
        return new ChangeTimetable(List.of(new TimetableEntry(
                DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(10, 0), Words.of("Bus"), belongsTo)));
    }

    @Test
    void closingKeepsEverythingAndAddsHowItEnded() {
        PlanContent after = changed(new Change.ClosePlan(Words.of("We are done")));
        assertThat(after.closingWords()).isEqualTo(Words.of("We are done"));
        assertThat(after.status()).isEqualTo(PlanStatus.CLOSED);
        assertThat(after.goals()).isEqualTo(CONTENT.goals());
        assertThat(after.actions()).isEqualTo(CONTENT.actions());
    }

    private static PlanContent changed(Change change) {
        Optional<PlanContent> after = change.applyTo(CONTENT);
        return after.orElseThrow();
    }

    private static Action action(Change.ChangeAction change) {
        return changed(change).action(change.actionId()).orElseThrow();
    }
}
