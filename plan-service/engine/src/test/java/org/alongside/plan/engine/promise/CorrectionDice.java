package org.alongside.plan.engine.promise;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.alongside.plan.engine.CorrectionCommand;
import org.alongside.plan.engine.correction.Annotation;
import org.alongside.plan.engine.plan.Action;
import org.alongside.plan.engine.plan.Goal;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.testing.Surroundings;
import org.alongside.plan.engine.words.Words;

/** One throw about a slip of the pen: mostly one letter, sometimes another title under that name. */
final class CorrectionDice {

    private final SplittableRandom random;

    CorrectionDice(SplittableRandom random) {
        this.random = random;
    }

    CorrectionCommand next(Plan plan) {
        List<Annotation> known = plan.items(Annotation.class);
        if (!known.isEmpty() && oneIn(2)) {
            return new CorrectionCommand.Object(
                    oneIn(8) ? new ItemId(Surroundings.id(405)) : one(known).itemId(), one(Dice.SAYINGS));
        }
        List<Goal> goals = plan.content().goals();
        List<Action> actions = plan.content().actions();
        if (oneIn(10) || goals.isEmpty() && actions.isEmpty()) {
            return new CorrectionCommand.Annotate(
                    one(List.of(Annotation.About.values())),
                    Surroundings.id(406),
                    one(Dice.SAYINGS),
                    one(Dice.SAYINGS),
                    one(Dice.SAYINGS));
        }
        if (!goals.isEmpty() && (actions.isEmpty() || oneIn(2))) {
            Goal goal = one(goals);
            return annotate(Annotation.About.GOAL, goal.goalId().value(), goal.title());
        }
        Action action = one(actions);
        return annotate(Annotation.About.ACTION, action.actionId().value(), action.title());
    }

    private CorrectionCommand annotate(Annotation.About about, UUID id, Words title) {
        return new CorrectionCommand.Annotate(
                about, id, oneIn(8) ? one(Dice.SAYINGS) : title, corrected(title), one(Dice.SAYINGS));
    }

    private Words corrected(Words title) {
        int length = title.text().codePointCount(0, title.text().length());
        return switch (random.nextInt(6)) {
            case 0 -> one(Dice.SAYINGS);
            case 1 -> Words.of("x".repeat(length / 4) + title.text());
            case 2 -> Words.of("x".repeat(length / 4 + 1) + title.text());
            case 3 -> title;
            default -> Words.of(title.text() + "x");
        };
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
