package org.alongside.plan.engine.promise;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.plan.engine.plan.ActionId;
import org.alongside.plan.engine.plan.Answers;
import org.alongside.plan.engine.plan.Contingency;
import org.alongside.plan.engine.plan.GoalEnd;
import org.alongside.plan.engine.plan.GoalId;
import org.alongside.plan.engine.plan.Hours;
import org.alongside.plan.engine.plan.MeasureId;
import org.alongside.plan.engine.plan.Owner;
import org.alongside.plan.engine.plan.PlanContent;
import org.alongside.plan.engine.plan.Scale;
import org.alongside.plan.engine.plan.SupportId;
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
import org.alongside.plan.engine.proposal.SetContingency;
import org.alongside.plan.engine.proposal.SetReviewRhythm;
import org.alongside.plan.engine.testing.Actors;
import org.alongside.plan.engine.testing.SampleChanges;
import org.alongside.plan.engine.testing.Surroundings;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/** What somebody puts forward: most of it can be, some of it cannot. */
final class ChangeDice {

    private static final List<Owner> OWNERS = List.of(
            SampleChanges.THE_PERSON,
            SampleChanges.THE_WORKER,
            SampleChanges.TOGETHER,
            new Owner(Owner.Kind.ASSET, "the-allotments"),
            new Owner(Owner.Kind.PROVIDER, "the-college"),
            new Owner(Owner.Kind.CIRCLE_MEMBER, "a-neighbour"),
            new Owner(Owner.Kind.CIRCLE_MEMBER, Actors.ADVOCATE.account()),
            SampleChanges.THE_PERSON,
            SampleChanges.THE_WORKER,
            SampleChanges.TOGETHER,
            new Owner(Owner.Kind.ASSET, null),
            new Owner(Owner.Kind.PERSON, " "));

    private final SplittableRandom random;

    ChangeDice(SplittableRandom random) {
        this.random = random;
    }

    List<NewChange> changes(PlanContent content) {
        if (oneIn(30)) {
            return List.of();
        }
        List<NewChange> changes = new ArrayList<>();
        do {
            changes.add(change(content));
        } while (oneIn(2) && changes.size() < 4);
        return changes;
    }

    private NewChange change(PlanContent content) {
        boolean hasAction = !content.actions().isEmpty() || oneIn(4);
        return switch (random.nextInt(38)) {
            case 0, 1, 2, 3 ->
                new NewChange.AddGoal(new NewChange.NewGoal(
                        oneIn(2) ? "first" : oneIn(2) ? "second" : null,
                        one(Dice.SAYINGS),
                        one(Dice.SAYINGS),
                        measures(),
                        oneIn(3) ? someGoal(content) : null));
            case 4, 5 -> new NewChange.AddMeasure(someGoal(content), measure());
            case 6, 7, 8 ->
                new NewChange.AddAction(new NewChange.NewAction(
                        oneIn(2) ? null : someGoal(content), one(Dice.SAYINGS), one(OWNERS), someDay(), someAnswers()));
            case 9, 10, 11, 12 ->
                hasAction
                        ? new NewChange.ChangeAction(
                                someAction(content),
                                oneIn(2) ? one(Dice.SAYINGS) : null,
                                oneIn(2) ? one(OWNERS) : null,
                                someDay())
                        : anActionOfBoth();
            case 13 ->
                new NewChange.ChooseOpportunity(
                        oneIn(4)
                                ? Surroundings.id(404)
                                : one(List.of(SampleChanges.COOKERY_COURSE, SampleChanges.GARDEN_PLACE)),
                        oneIn(2) ? null : oneIn(2) ? SampleChanges.COOKERY_FROM_JANUARY : Surroundings.id(77),
                        oneIn(2) ? null : someGoal(content),
                        oneIn(2) ? null : one(Dice.SAYINGS));
            case 14 -> oneIn(2) ? new NewChange.ClosePlan(one(Dice.SAYINGS)) : anActionOfBoth();
            case 15, 16 -> oneIn(2) ? changeGoal(content) : changeMeasure(content);
            case 17, 18 -> new CloseGoal(goalId(content), one(List.of(GoalEnd.Outcome.values())), one(Dice.SAYINGS));
            case 19 -> new CancelAction(someAction(content), one(Dice.SAYINGS));
            case 20, 21 ->
                new NewChange.AddSupport(new NewChange.NewSupport(
                        one(Dice.SAYINGS),
                        one(OWNERS),
                        one(Dice.SAYINGS),
                        someHours(),
                        oneIn(2) ? null : one(Dice.SAYINGS),
                        someDay(),
                        someDay(),
                        someAnswers()));
            case 22, 23 -> changeSupport(content);
            case 24 -> takeRisk();
            case 25 ->
                oneIn(2)
                        ? new SetReviewRhythm(random.nextInt(0, 60))
                        : new SetContingency(new Contingency(one(Dice.SAYINGS), one(Dice.SAYINGS), one(Dice.SAYINGS)));
            case 26 -> new ChangeTimetable(week(content));
            case 27 ->
                content.pause() == null && !oneIn(6)
                        ? new PausePlan(one(Dice.SAYINGS), farDay())
                        : new ResumePlan(one(Dice.SAYINGS));
            case 28 ->
                new NewChange.AdoptPathway(new NewChange.NewPathway(
                        one(Dice.SAYINGS), one(Dice.SAYINGS), oneIn(2) ? null : someGoal(content), steps()));
            case 29, 30, 31 -> new MoneyDice(random).budget(content);
            case 32, 33, 34, 35, 36 -> new MoneyDice(random).allocate(content);
            default -> anActionOfBoth();
        };
    }

    private NewChange changeGoal(PlanContent content) {
        return new ChangeGoal(
                goalId(content), oneIn(3) ? null : one(Dice.SAYINGS), oneIn(3) ? null : one(Dice.SAYINGS));
    }

    private NewChange changeMeasure(PlanContent content) {
        MeasureId id = content.goals().isEmpty() || oneIn(8)
                ? new MeasureId(Surroundings.id(407))
                : one(one(content.goals()).measures()).measureId();
        return new ChangeMeasure(
                id,
                oneIn(2) ? null : one(Dice.SAYINGS),
                oneIn(2) ? null : one(List.of(Scale.values())),
                oneIn(2) ? null : one(Dice.SAYINGS));
    }

    private NewChange changeSupport(PlanContent content) {
        SupportId id = content.supports().isEmpty() || oneIn(8)
                ? new SupportId(Surroundings.id(408))
                : one(content.supports()).supportId();
        return new ChangeSupport(
                id,
                oneIn(2) ? null : one(Dice.SAYINGS),
                oneIn(2) ? null : one(OWNERS),
                oneIn(2) ? null : one(Dice.SAYINGS),
                someHours(),
                oneIn(2) ? null : one(Dice.SAYINGS),
                someDay(),
                someDay(),
                oneIn(3) ? one(Dice.SAYINGS) : null);
    }

    private NewChange takeRisk() {
        return new NewChange.TakeRisk(new NewChange.NewRisk(
                one(Dice.SAYINGS),
                one(Dice.SAYINGS),
                one(Dice.SAYINGS),
                one(Dice.SAYINGS),
                oneIn(6) ? Words.of(" ") : one(Dice.SAYINGS),
                one(Dice.SAYINGS),
                one(Dice.SAYINGS),
                farDay()));
    }

    private List<TimetableEntry> week(PlanContent content) {
        List<TimetableEntry> week = new ArrayList<>();
        while (!oneIn(3)) {
            LocalTime from = LocalTime.of(random.nextInt(8, 18), 30 * random.nextInt(2));
            week.add(new TimetableEntry(
                    one(List.of(DayOfWeek.values())),
                    from,
                    from.plusMinutes(30L * random.nextInt(oneIn(6) ? -1 : 1, 5)),
                    one(Dice.SAYINGS),
                    oneIn(2) ? null : something(content)));
        }
        return week;
    }

    private UUID something(PlanContent content) {
        List<UUID> known = Stream.of(
                        content.goals().stream().map(goal -> goal.goalId().value()),
                        content.actions().stream()
                                .map(action -> action.actionId().value()),
                        content.opportunities().stream()
                                .map(chosen -> chosen.choiceId().value()),
                        content.supports().stream()
                                .map(support -> support.supportId().value()),
                        content.pathways().stream()
                                .map(pathway -> pathway.pathwayId().value()))
                .flatMap(ids -> ids)
                .toList();
        return known.isEmpty() || oneIn(8) ? Surroundings.id(409) : one(known);
    }

    private List<NewChange.NewStep> steps() {
        List<NewChange.NewStep> steps = new ArrayList<>();
        while (!oneIn(steps.isEmpty() ? 8 : 2)) {
            steps.add(new NewChange.NewStep(
                    oneIn(10)
                            ? Surroundings.id(404)
                            : one(List.of(SampleChanges.COOKERY_COURSE, SampleChanges.GARDEN_PLACE)),
                    oneIn(3) ? SampleChanges.COOKERY_FROM_JANUARY : null));
        }
        return steps;
    }

    private GoalId goalId(PlanContent content) {
        return content.goals().isEmpty() || oneIn(12)
                ? new GoalId(Surroundings.id(405))
                : one(content.goals()).goalId();
    }

    private @Nullable Hours someHours() {
        return oneIn(2) ? null : Hours.of(random.nextInt(1, 168) + "." + random.nextInt(0, 100));
    }

    private LocalDate farDay() {
        return LocalDate.of(random.nextInt(2026, 2200), 6, 1);
    }

    private @Nullable Answers someAnswers() {
        return oneIn(2)
                ? null
                : new Answers(one(List.of(Answers.Kind.values())), Surroundings.id(random.nextInt(60, 64)));
    }

    private NewChange anActionOfBoth() {
        return new NewChange.AddAction(
                new NewChange.NewAction(null, one(Dice.SAYINGS), SampleChanges.TOGETHER, null, null));
    }

    private List<NewChange.NewMeasure> measures() {
        return oneIn(12) ? List.of() : oneIn(2) ? List.of(measure()) : List.of(measure(), measure());
    }

    private NewChange.NewMeasure measure() {
        return new NewChange.NewMeasure(one(Dice.SAYINGS), one(List.of(Scale.values())));
    }

    private String someGoal(PlanContent content) {
        return content.goals().isEmpty() || oneIn(6)
                ? one(List.of("first", "second", Surroundings.id(405).toString()))
                : one(content.goals()).goalId().toString();
    }

    private ActionId someAction(PlanContent content) {
        return content.actions().isEmpty() || oneIn(12)
                ? new ActionId(Surroundings.id(406))
                : one(content.actions()).actionId();
    }

    private @Nullable LocalDate someDay() {
        return oneIn(2) ? null : LocalDate.of(2027, 1, 1).plusDays(random.nextInt(400));
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
