package org.alongside.plan.app.proposal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.plan.engine.plan.Answers;
import org.alongside.plan.engine.plan.Owner;
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
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The form of changes: what is there and how long it is. What it means is the engine's business. The records that JSON makes
 * may lack anything here, whatever their types promise, so every field is looked at.
 */
final class ChangeChecks {

    static final int LONGEST_TITLE = 300;
    static final int LONGEST_WORDS = 4_000;
    private static final int LONGEST_QUESTION = 500;
    static final int LONGEST_NAME = 100;
    private static final int MOST_CHANGES = 50;
    private static final int MOST_MEASURES = 20;

    private ChangeChecks() {}

    static FieldChecks check(FieldChecks checks, @Nullable List<? extends @Nullable NewChange> changes) {
        if (changes == null) {
            return checks.present("/changes", null);
        }
        checks.that(changes.size() <= MOST_CHANGES, "/changes", "At most " + MOST_CHANGES + " changes at a time.");
        Set<String> refs = new HashSet<>();
        for (int i = 0; i < changes.size(); i++) {
            check(checks, "/changes/" + i, changes.get(i));
            if (changes.get(i) instanceof NewChange.AddGoal add
                    && add.goal() != null
                    && add.goal().ref() != null) {
                checks.that(
                        refs.add(add.goal().ref()), "/changes/" + i + "/goal/ref", "Another goal here has this name.");
            }
        }
        return checks;
    }

    private static void check(FieldChecks checks, String at, @Nullable NewChange change) {
        switch (change) {
            case null -> checks.present(at, null);
            case NewChange.AddGoal add -> goal(checks, at + "/goal", add.goal());
            case NewChange.AddMeasure add -> {
                checks.text(at + "/goalRef", add.goalRef(), LONGEST_NAME);
                measure(checks, at + "/measure", add.measure());
            }
            case NewChange.AddAction add -> action(checks, at + "/action", add.action());
            case NewChange.ChangeAction action -> {
                checks.present(at + "/actionId", action.actionId());
                textIfAny(checks, at + "/title", action.title(), LONGEST_TITLE);
                if (action.owner() != null) {
                    owner(checks, at + "/owner", action.owner());
                }
            }
            case NewChange.ChooseOpportunity choose ->
                checks.present(at + "/opportunityId", choose.opportunityId())
                        .optionalText(at + "/goalRef", choose.goalRef(), LONGEST_NAME)
                        .optionalText(at + "/whyInTheirWords", text(choose.whyInTheirWords()), LONGEST_WORDS);
            case NewChange.ClosePlan close -> checks.text(at + "/words", text(close.words()), LONGEST_WORDS);
            case NewChange.AddSupport add -> PartChecks.support(checks, at + "/support", add.support());
            case NewChange.TakeRisk take -> PartChecks.risk(checks, at + "/risk", take.risk());
            case NewChange.AdoptPathway adopt -> PartChecks.pathway(checks, at + "/pathway", adopt.pathway());
            case ChangeGoal other -> {
                checks.present(at + "/goalId", other.goalId());
                textIfAny(checks, at + "/title", other.title(), LONGEST_TITLE);
                textIfAny(checks, at + "/inTheirWords", other.inTheirWords(), LONGEST_WORDS);
            }
            case CloseGoal close ->
                checks.present(at + "/goalId", close.goalId())
                        .present(at + "/outcome", close.outcome())
                        .text(at + "/words", text(close.words()), LONGEST_WORDS);
            case CancelAction cancel ->
                checks.present(at + "/actionId", cancel.actionId())
                        .text(at + "/words", text(cancel.words()), LONGEST_WORDS);
            case ChangeMeasure other -> {
                checks.present(at + "/measureId", other.measureId());
                textIfAny(checks, at + "/question", other.question(), LONGEST_QUESTION);
                textIfAny(checks, at + "/noLongerUsed", other.noLongerUsed(), LONGEST_WORDS);
            }
            case ChangeSupport other -> PartChecks.support(checks, at, other);
            case ChangeTimetable table -> PartChecks.week(checks, at + "/entries", table.entries());
            case SetReviewRhythm rhythm -> {}
            case SetContingency set -> PartChecks.contingency(checks, at + "/contingency", set.contingency());
            case PausePlan pause ->
                checks.text(at + "/words", text(pause.words()), LONGEST_WORDS).present(at + "/until", pause.until());
            case ResumePlan resume -> checks.text(at + "/words", text(resume.words()), LONGEST_WORDS);
            case NewChange.SetBudget set -> MoneyChecks.budget(checks, at + "/budget", set.budget());
            case NewChange.AllocateBudget allocate ->
                MoneyChecks.allocation(checks, at + "/allocation", allocate.allocation());
        }
    }

    private static void goal(FieldChecks checks, String at, NewChange.@Nullable NewGoal goal) {
        if (goal == null) {
            checks.present(at, null);
            return;
        }
        checks.optionalText(at + "/ref", goal.ref(), LONGEST_NAME)
                .optionalText(at + "/partOf", goal.partOf(), LONGEST_NAME)
                .text(at + "/title", text(goal.title()), LONGEST_TITLE)
                .text(at + "/inTheirWords", text(goal.inTheirWords()), LONGEST_WORDS)
                .that(goal.measures().size() <= MOST_MEASURES, at + "/measures", "At most " + MOST_MEASURES + ".");
        for (int i = 0; i < goal.measures().size(); i++) {
            measure(checks, at + "/measures/" + i, goal.measures().get(i));
        }
    }

    private static void measure(FieldChecks checks, String at, NewChange.@Nullable NewMeasure measure) {
        if (measure == null) {
            checks.present(at, null);
        } else {
            checks.text(at + "/question", text(measure.question()), LONGEST_QUESTION)
                    .present(at + "/scale", measure.scale());
        }
    }

    private static void action(FieldChecks checks, String at, NewChange.@Nullable NewAction action) {
        if (action == null) {
            checks.present(at, null);
            return;
        }
        checks.optionalText(at + "/goalRef", action.goalRef(), LONGEST_NAME)
                .text(at + "/title", text(action.title()), LONGEST_TITLE);
        owner(checks, at + "/owner", action.owner());
        answers(checks, at + "/answers", action.answers());
    }

    static void answers(FieldChecks checks, String at, @Nullable Answers answers) {
        if (answers != null) {
            checks.present(at + "/kind", answers.kind()).present(at + "/id", answers.id());
        }
    }

    static void owner(FieldChecks checks, String at, @Nullable Owner owner) {
        if (owner == null) {
            checks.present(at, null);
        } else {
            checks.present(at + "/kind", owner.kind()).optionalText(at + "/id", owner.id(), LONGEST_NAME);
        }
    }

    /** What is left out stays as it is; what is there says something. */
    static void textIfAny(FieldChecks checks, String at, @Nullable Words words, int longest) {
        if (words != null) {
            checks.text(at, text(words), longest);
        }
    }

    static @Nullable String text(@Nullable Words words) {
        return words == null ? null : words.text();
    }
}
