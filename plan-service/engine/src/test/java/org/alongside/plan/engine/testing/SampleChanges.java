package org.alongside.plan.engine.testing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.plan.engine.Listing;
import org.alongside.plan.engine.plan.ActionId;
import org.alongside.plan.engine.plan.Answers;
import org.alongside.plan.engine.plan.Contingency;
import org.alongside.plan.engine.plan.Hours;
import org.alongside.plan.engine.plan.Owner;
import org.alongside.plan.engine.plan.Scale;
import org.alongside.plan.engine.plan.TimetableEntry;
import org.alongside.plan.engine.proposal.ChangeTimetable;
import org.alongside.plan.engine.proposal.NewChange;
import org.alongside.plan.engine.proposal.PausePlan;
import org.alongside.plan.engine.proposal.SetContingency;
import org.alongside.plan.engine.words.Words;

/** Changes to put forward. */
public final class SampleChanges {

    public static final Answers A_BARRIER =
            new Answers(Answers.Kind.BARRIER, UUID.fromString("0193a000-0000-7000-9000-000000000021"));
    public static final Answers A_NEED =
            new Answers(Answers.Kind.NEED, UUID.fromString("0193a000-0000-7000-9000-000000000022"));

    public static final UUID COOKERY_COURSE = UUID.fromString("0193a000-0000-7000-9000-000000000001");
    public static final UUID GARDEN_PLACE = UUID.fromString("0193a000-0000-7000-9000-000000000002");

    /** The one offering of the cookery course. */
    public static final UUID COOKERY_FROM_JANUARY = UUID.fromString("0193a000-0000-7000-9000-000000000003");

    /** What the catalogue has. */
    public static final Map<UUID, Listing> CATALOGUE = Map.of(
            COOKERY_COURSE,
            new Listing("Cooking for twelve", Set.of(COOKERY_FROM_JANUARY)),
            GARDEN_PLACE,
            new Listing("Mornings in the kitchen garden", Set.of()));

    public static final Owner THE_PERSON = new Owner(Owner.Kind.PERSON, null);
    public static final Owner THE_WORKER = new Owner(Owner.Kind.WORKER, null);
    public static final Owner TOGETHER = new Owner(Owner.Kind.TOGETHER, null);

    private SampleChanges() {}

    public static NewChange.AddGoal aGoal() {
        return aGoal("Cook for other people, and be paid for it");
    }

    /** A goal of that title, with one measure and no name. */
    public static NewChange.AddGoal aGoal(String title) {
        return new NewChange.AddGoal(new NewChange.NewGoal(
                null,
                Words.of(title),
                Words.of("I want to be the one who makes the dinner"),
                List.of(aQuestion("How sure am I?")),
                null));
    }

    /** A goal that other changes of the same proposal call by that name. */
    public static NewChange.AddGoal aGoalCalled(String ref) {
        return new NewChange.AddGoal(new NewChange.NewGoal(
                ref,
                Words.of("A goal called " + ref),
                Words.of("In my words: " + ref),
                List.of(aQuestion("How sure am I?")),
                null));
    }

    public static NewChange.NewMeasure aQuestion(String question) {
        return new NewChange.NewMeasure(Words.of(question), Scale.ONE_TO_TEN);
    }

    /** One more measure for the goal of that id or name. */
    public static NewChange.AddMeasure aMeasureFor(String goalRef) {
        return new NewChange.AddMeasure(
                goalRef, new NewChange.NewMeasure(Words.of("Do I look forward to it?"), Scale.YES_NO));
    }

    /** An action of the worker's that stands alone. */
    public static NewChange.AddAction anAction() {
        return anAction("Visit the community kitchen", THE_WORKER);
    }

    public static NewChange.AddAction anAction(String title, Owner owner) {
        return new NewChange.AddAction(
                new NewChange.NewAction(null, Words.of(title), owner, LocalDate.of(2027, 1, 15), A_BARRIER));
    }

    /** An action for the goal of that id or name. */
    public static NewChange.AddAction anActionFor(String goalRef) {
        return new NewChange.AddAction(
                new NewChange.NewAction(goalRef, Words.of("Ask about a trial shift"), TOGETHER, null, null));
    }

    /** Another title for an agreed action; the rest of it stays. */
    public static NewChange.ChangeAction renamed(ActionId actionId, String title) {
        return new NewChange.ChangeAction(actionId, Words.of(title), null, null);
    }

    public static NewChange.ChooseOpportunity theCookeryCourse() {
        return new NewChange.ChooseOpportunity(
                COOKERY_COURSE, null, null, Words.of("It is the one with the big ovens"));
    }

    /** A goal that is a step to the goal of that id or name. */
    public static NewChange.AddGoal aStepTo(String goalRef) {
        return new NewChange.AddGoal(new NewChange.NewGoal(
                null,
                Words.of("A day in the kitchen"),
                Words.of("See whether I like it"),
                List.of(aQuestion("Would I go again?")),
                goalRef));
    }

    public static NewChange.AddSupport someSupport() {
        return new NewChange.AddSupport(new NewChange.NewSupport(
                Words.of("Somebody beside me on the bus"),
                new Owner(Owner.Kind.PROVIDER, "the-travel-trainers"),
                Words.of("Tuesdays and Thursdays"),
                Hours.of("2.5"),
                Words.of("The council"),
                LocalDate.of(2027, 1, 11),
                null,
                A_NEED));
    }

    public static NewChange.TakeRisk aRisk() {
        return new NewChange.TakeRisk(new NewChange.NewRisk(
                Words.of("Take the late bus home alone"),
                Words.of("I can do the evening shifts"),
                Words.of("The last bus is sometimes cancelled"),
                Words.of("I have done it before"),
                Words.of("I would rather somebody rang"),
                Words.of("A call when I am home"),
                Words.of("Two bad evenings"),
                LocalDate.of(2099, 3, 1)));
    }

    public static NewChange.AdoptPathway aPathway() {
        return new NewChange.AdoptPathway(new NewChange.NewPathway(
                Words.of("Garden, then kitchen"),
                Words.of("First the quiet one"),
                null,
                List.of(
                        new NewChange.NewStep(GARDEN_PLACE, null),
                        new NewChange.NewStep(COOKERY_COURSE, COOKERY_FROM_JANUARY))));
    }

    public static ChangeTimetable aWeek() {
        return new ChangeTimetable(List.of(new TimetableEntry(
                DayOfWeek.TUESDAY, LocalTime.of(9, 30), LocalTime.of(12, 0), Words.of("Kitchen"), null)));
    }

    public static SetContingency aContingency() {
        return new SetContingency(new Contingency(
                Words.of("I stop answering"), Words.of("My sister comes round"), Words.of("The duty desk")));
    }

    public static PausePlan aPause() {
        return new PausePlan(Words.of("The baby comes first"), LocalDate.of(2099, 6, 1));
    }

    public static NewChange.ClosePlan anEnd() {
        return new NewChange.ClosePlan(Words.of("We are done, and it went well"));
    }
}
