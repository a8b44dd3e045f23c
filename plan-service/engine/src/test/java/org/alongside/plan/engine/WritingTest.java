package org.alongside.plan.engine;

import static org.alongside.plan.engine.testing.SampleChanges.aGoal;
import static org.alongside.plan.engine.testing.SampleChanges.aGoalCalled;
import static org.alongside.plan.engine.testing.SampleChanges.aMeasureFor;
import static org.alongside.plan.engine.testing.SampleChanges.anAction;
import static org.alongside.plan.engine.testing.SampleChanges.anActionFor;
import static org.alongside.plan.engine.testing.SampleChanges.theCookeryCourse;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.plan.engine.plan.Action;
import org.alongside.plan.engine.plan.ActionId;
import org.alongside.plan.engine.plan.Goal;
import org.alongside.plan.engine.plan.GoalId;
import org.alongside.plan.engine.plan.Owner;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.proposal.Change;
import org.alongside.plan.engine.proposal.NewChange;
import org.alongside.plan.engine.testing.Actors;
import org.alongside.plan.engine.testing.PlanBuilder;
import org.alongside.plan.engine.testing.SampleChanges;
import org.alongside.plan.engine.testing.Surroundings;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WritingTest {

    private static final Plan EMPTY = PlanBuilder.aPlan().build();
    private static final Plan PLAN =
            PlanBuilder.aPlan().with(aGoal(), anAction()).build();
    private static final Goal AGREED_GOAL = PLAN.content().goals().getFirst();
    private static final Action AGREED_ACTION = PLAN.content().actions().getFirst();

    @Test
    void aNameMeansTheGoalWhetherItStandsBeforeOrAfter() {
        List<Change> changes = complete(
                EMPTY, anActionFor("baking"), aGoalCalled("cooking"), aMeasureFor("baking"), aGoalCalled("baking"));
        GoalId baking = goal(changes.get(1)).goalId();
        assertThat(goal(changes.getFirst()).title()).isEqualTo(Words.of("A goal called cooking"));
        assertThat(goal(changes.get(1)).title()).isEqualTo(Words.of("A goal called baking"));
        assertThat(changes.get(2))
                .isInstanceOfSatisfying(
                        Change.AddAction.class,
                        add -> assertThat(add.action().goalId()).isEqualTo(baking));
        assertThat(changes.get(3))
                .isInstanceOfSatisfying(
                        Change.AddMeasure.class, add -> assertThat(add.goalId()).isEqualTo(baking));
    }

    @Test
    void anIdMeansAGoalOfThePlan() {
        assertThat(complete(PLAN, anActionFor(AGREED_GOAL.goalId().toString())))
                .singleElement()
                .isInstanceOfSatisfying(
                        Change.AddAction.class,
                        add -> assertThat(add.action().goalId()).isEqualTo(AGREED_GOAL.goalId()));
    }

    /** The bytes that are agreed to have the id and not the name, so nobody agrees to a guess. */
    @Test
    void ofTwoGoalsOfOneNameTheFirstIsMeant() {
        List<Change> changes = complete(EMPTY, aGoalCalled("work"), aGoalCalled("work"), anActionFor("work"));
        assertThat(changes.getLast())
                .isInstanceOfSatisfying(
                        Change.AddAction.class,
                        add -> assertThat(add.action().goalId())
                                .isEqualTo(goal(changes.getFirst()).goalId()));
        assertThat(goal(changes.getFirst()).goalId())
                .isNotEqualTo(goal(changes.get(1)).goalId());
    }

    @Test
    void aNameThatNothingHasIsRefusedInEveryChangeThatNamesAGoal() {
        for (NewChange change : List.of(
                aMeasureFor("gardening"),
                anActionFor("gardening"),
                new NewChange.ChooseOpportunity(SampleChanges.COOKERY_COURSE, null, "gardening", null))) {
            assertThat(fault(PLAN, aGoalCalled("cooking"), change)).isEqualTo(Refusal.UNKNOWN_GOAL);
        }
    }

    @Test
    void aNameOfAnotherProposalMeansNothing() {
        Plan plan = PlanBuilder.aPlan().with(aGoalCalled("cooking")).build();
        assertThat(fault(plan, anActionFor("cooking"))).isEqualTo(Refusal.UNKNOWN_GOAL);
    }

    @Test
    void everyNewThingGetsAnIdOfItsOwn() {
        List<Change> changes = complete(
                PLAN,
                aGoalCalled("one"),
                aGoalCalled("two"),
                aMeasureFor("one"),
                anAction(),
                anActionFor("two"),
                theCookeryCourse(),
                theCookeryCourse(),
                SampleChanges.someSupport(),
                SampleChanges.aRisk(),
                SampleChanges.aPathway());
        List<UUID> ids = new ArrayList<>();
        for (Change change : changes) {
            switch (change) {
                case Change.AddGoal add -> {
                    ids.add(add.goal().goalId().value());
                    add.goal()
                            .measures()
                            .forEach(measure -> ids.add(measure.measureId().value()));
                }
                case Change.AddMeasure add -> ids.add(add.measure().measureId().value());
                case Change.AddAction add -> ids.add(add.action().actionId().value());
                case Change.ChooseOpportunity choose ->
                    ids.add(choose.opportunity().choiceId().value());
                case Change.AddSupport add -> ids.add(add.support().supportId().value());
                case Change.TakeRisk take -> ids.add(take.risk().riskId().value());
                case Change.AdoptPathway adopt ->
                    ids.add(adopt.pathway().pathwayId().value());
                default -> throw new AssertionError("nothing of the kind was sent");
            }
        }
        assertThat(ids).hasSize(12).doesNotHaveDuplicates();
    }

    @Test
    void theWordsAreTakenAsTheyAre() {
        NewChange.AddGoal goal = new NewChange.AddGoal(new NewChange.NewGoal(
                "x",
                Words.of(" Title "),
                Words.of("in\ntheir\twords"),
                List.of(SampleChanges.aQuestion("one?"), SampleChanges.aQuestion("two?")),
                null));
        Goal written = goal(complete(EMPTY, goal).getFirst());
        assertThat(written.title()).isEqualTo(Words.of(" Title "));
        assertThat(written.inTheirWords()).isEqualTo(Words.of("in\ntheir\twords"));
        assertThat(written.measures()).extracting("question").containsExactly(Words.of("one?"), Words.of("two?"));
    }

    @Test
    void aGoalWithoutAMeasureIsRefused() {
        assertThat(fault(
                        EMPTY,
                        new NewChange.AddGoal(
                                new NewChange.NewGoal(null, Words.of("Cook"), Words.of("I like it"), List.of(), null))))
                .isEqualTo(Refusal.GOAL_NEEDS_MEASURE);
    }

    @Test
    void aProposalOfNothingIsRefused() {
        assertThat(fault(EMPTY)).isEqualTo(Refusal.NOTHING_PROPOSED);
        assertThat(fault(PLAN, new NewChange.ChangeAction(AGREED_ACTION.actionId(), null, null, null)))
                .isEqualTo(Refusal.NOTHING_PROPOSED);
    }

    @Test
    void oneFaultyChangeRefusesThemAll() {
        assertThat(fault(EMPTY, aGoal(), anActionFor("nothing"), anAction())).isEqualTo(Refusal.UNKNOWN_GOAL);
    }

    @Test
    void onlyAnActionOfThePlanCanBeChanged() {
        assertThat(fault(PLAN, SampleChanges.renamed(new ActionId(Surroundings.id(404)), "Else")))
                .isEqualTo(Refusal.UNKNOWN_ACTION);
        assertThat(complete(PLAN, SampleChanges.renamed(AGREED_ACTION.actionId(), "Else")))
                .containsExactly(new Change.ChangeAction(AGREED_ACTION.actionId(), Words.of("Else"), null, null));
    }

    @ParameterizedTest
    @EnumSource(names = {"CIRCLE_MEMBER", "ASSET", "PROVIDER"})
    void anOwnerOfTheseKindsIsNamed(Owner.Kind kind) {
        assertThat(complete(PLAN, anAction("Help", new Owner(kind, "who-it-is"))))
                .hasSize(1);
        for (Owner unnamed : List.of(new Owner(kind, null), new Owner(kind, ""), new Owner(kind, " \t"))) {
            assertThat(fault(PLAN, anAction("Help", unnamed))).isEqualTo(Refusal.OWNER_NEEDS_NAME);
            assertThat(fault(PLAN, newOwner(unnamed))).isEqualTo(Refusal.OWNER_NEEDS_NAME);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PERSON", "WORKER", "TOGETHER"})
    void anOwnerOfTheseKindsHasNoName(Owner.Kind kind) {
        assertThat(complete(PLAN, anAction("Help", new Owner(kind, null)))).hasSize(1);
        assertThat(complete(PLAN, newOwner(new Owner(kind, null)))).hasSize(1);
        for (Owner named : List.of(new Owner(kind, "somebody"), new Owner(kind, ""), new Owner(kind, " "))) {
            assertThat(fault(PLAN, anAction("Help", named))).isEqualTo(Refusal.OWNER_NEEDS_NAME);
            assertThat(fault(PLAN, newOwner(named))).isEqualTo(Refusal.OWNER_NEEDS_NAME);
        }
    }

    @Test
    void theTitleOfAnOpportunityComesFromTheCatalogue() {
        assertThat(complete(PLAN, theCookeryCourse()))
                .singleElement()
                .isInstanceOfSatisfying(Change.ChooseOpportunity.class, choose -> {
                    assertThat(choose.opportunity().title()).isEqualTo(Words.of("Cooking for twelve"));
                    assertThat(choose.opportunity().opportunityId()).isEqualTo(SampleChanges.COOKERY_COURSE);
                    assertThat(choose.opportunity().whyInTheirWords())
                            .isEqualTo(Words.of("It is the one with the big ovens"));
                });
    }

    @Test
    void anOpportunityThatTheCatalogueDoesNotHaveIsRefused() {
        Context context = Surroundings.withoutCatalogue(Surroundings.nth(9, Actors.WORKER));
        assertThat(Writing.complete(PLAN, List.of(theCookeryCourse()), context))
                .isEqualTo(new Writing.Faulty(Refusal.UNKNOWN_OPPORTUNITY));
    }

    @Test
    void anOfferingIsOneOfTheOpportunitysOwn() {
        UUID own = SampleChanges.COOKERY_FROM_JANUARY;
        assertThat(complete(PLAN, new NewChange.ChooseOpportunity(SampleChanges.COOKERY_COURSE, own, null, null)))
                .singleElement()
                .isInstanceOfSatisfying(
                        Change.ChooseOpportunity.class,
                        choose -> assertThat(choose.opportunity().offeringId()).isEqualTo(own));
        assertThat(fault(PLAN, new NewChange.ChooseOpportunity(SampleChanges.GARDEN_PLACE, own, null, null)))
                .isEqualTo(Refusal.UNKNOWN_OFFERING);
    }

    @Test
    void whatIsChosenAndHowToGetThereIsForTheGoalThatItNames() {
        String goal = AGREED_GOAL.goalId().toString();
        List<Change> changes = complete(
                PLAN,
                new NewChange.ChooseOpportunity(SampleChanges.COOKERY_COURSE, null, goal, null),
                pathway(goal, new NewChange.NewStep(SampleChanges.GARDEN_PLACE, null)));
        assertThat(changes.getFirst())
                .isInstanceOfSatisfying(
                        Change.ChooseOpportunity.class,
                        choose -> assertThat(choose.opportunity().goalId()).isEqualTo(AGREED_GOAL.goalId()));
        assertThat(changes.getLast())
                .isInstanceOfSatisfying(
                        Change.AdoptPathway.class,
                        adopt -> assertThat(adopt.pathway().goalId()).isEqualTo(AGREED_GOAL.goalId()));
    }

    @Test
    void aPathwayHasStepsOfTheCatalogueTowardsAGoalThatIsThere() {
        NewChange.NewStep step = new NewChange.NewStep(SampleChanges.GARDEN_PLACE, null);
        assertThat(fault(PLAN, pathway(null))).isEqualTo(Refusal.NOTHING_PROPOSED);
        assertThat(fault(PLAN, pathway("gardening", step))).isEqualTo(Refusal.UNKNOWN_GOAL);
        assertThat(fault(PLAN, pathway(null, step, new NewChange.NewStep(Surroundings.id(404), null))))
                .isEqualTo(Refusal.UNKNOWN_OPPORTUNITY);
    }

    private static NewChange pathway(@Nullable String goalRef, NewChange.NewStep... steps) {
        return new NewChange.AdoptPathway(
                new NewChange.NewPathway(Words.of("Garden first"), Words.of("It is quiet"), goalRef, List.of(steps)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "owner", "by"})
    void anyOneThingOfAnActionCanBeChanged(String what) {
        NewChange.ChangeAction change = new NewChange.ChangeAction(
                AGREED_ACTION.actionId(),
                what.equals("title") ? Words.of("Else") : null,
                what.equals("owner") ? SampleChanges.TOGETHER : null,
                what.equals("by") ? LocalDate.of(2028, 1, 1) : null);
        assertThat(complete(PLAN, change))
                .containsExactly(
                        new Change.ChangeAction(change.actionId(), change.title(), change.owner(), change.by()));
    }

    private static NewChange newOwner(Owner owner) {
        return new NewChange.ChangeAction(AGREED_ACTION.actionId(), null, owner, null);
    }

    private static Goal goal(Change change) {
        return ((Change.AddGoal) change).goal();
    }

    private static List<Change> complete(Plan plan, NewChange... changes) {
        return switch (Writing.complete(plan, List.of(changes), Surroundings.nth(9, Actors.WORKER))) {
            case Writing.Complete complete -> complete.changes();
            case Writing.Faulty faulty -> throw new AssertionError(faulty.refusal());
        };
    }

    private static Refusal fault(Plan plan, NewChange... changes) {
        return switch (Writing.complete(plan, List.of(changes), Surroundings.nth(9, Actors.WORKER))) {
            case Writing.Complete complete -> throw new AssertionError(complete.changes());
            case Writing.Faulty faulty -> faulty.refusal();
        };
    }
}
