package org.alongside.plan.app.proposal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.plan.engine.plan.Owner;
import org.alongside.plan.engine.proposal.NewChange;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The form of changes: what is there and how long it is. What it means is the engine's business. The records that JSON makes
 * may lack anything here, whatever their types promise, so every field is looked at.
 */
final class ChangeChecks {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_WORDS = 4_000;
    private static final int LONGEST_QUESTION = 500;
    private static final int LONGEST_NAME = 100;
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
                if (action.title() != null) {
                    checks.text(at + "/title", text(action.title()), LONGEST_TITLE);
                }
                if (action.owner() != null) {
                    owner(checks, at + "/owner", action.owner());
                }
            }
            case NewChange.ChooseOpportunity choose ->
                checks.present(at + "/opportunityId", choose.opportunityId())
                        .optionalText(at + "/goalRef", choose.goalRef(), LONGEST_NAME)
                        .optionalText(at + "/whyInTheirWords", text(choose.whyInTheirWords()), LONGEST_WORDS);
            case NewChange.ClosePlan close -> checks.text(at + "/words", text(close.words()), LONGEST_WORDS);
            case NewChange.StillToCome later -> {}
        }
    }

    private static void goal(FieldChecks checks, String at, NewChange.@Nullable NewGoal goal) {
        if (goal == null) {
            checks.present(at, null);
            return;
        }
        checks.optionalText(at + "/ref", goal.ref(), LONGEST_NAME)
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
    }

    private static void owner(FieldChecks checks, String at, @Nullable Owner owner) {
        if (owner == null) {
            checks.present(at, null);
        } else {
            checks.present(at + "/kind", owner.kind()).optionalText(at + "/id", owner.id(), LONGEST_NAME);
        }
    }

    private static @Nullable String text(@Nullable Words words) {
        return words == null ? null : words.text();
    }
}
