package org.alongside.plan.engine.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import org.alongside.plan.engine.EvaluationCommand;
import org.alongside.plan.engine.evaluation.Evaluation;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.review.Review;
import org.alongside.plan.engine.testing.Surroundings;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/** One throw about looking together at something that was done. */
final class EvaluationDice {

    private final SplittableRandom random;
    private final LocalDate today;

    EvaluationDice(SplittableRandom random, Instant now) {
        this.random = random;
        this.today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    EvaluationCommand next(Plan plan) {
        List<Evaluation> known = plan.items(Evaluation.class);
        if (known.isEmpty() || oneIn(5)) {
            return new EvaluationCommand.BeginEvaluation(
                    one(List.of(Evaluation.Occasion.values())),
                    today.plusDays(random.nextInt(-3, 2)),
                    said(),
                    oneIn(2) ? List.of() : List.of(said(), said()));
        }
        ItemId id = oneIn(12) ? somethingElse(plan) : known.getLast().itemId();
        return switch (random.nextInt(6)) {
            case 0 -> new EvaluationCommand.PassOnEvaluation(id, perhaps());
            case 1 -> new EvaluationCommand.SayHowEqualItWas(id, one(List.of(Review.Felt.values())), perhaps());
            default -> new EvaluationCommand.TellHowItWas(id, said(), said(), said(), oneIn(3) ? said() : null);
        };
    }

    private ItemId somethingElse(Plan plan) {
        return plan.items(Item.class).stream()
                .filter(item -> item.kind() != Item.Kind.EVALUATION)
                .map(Item::itemId)
                .findFirst()
                .orElse(new ItemId(Surroundings.id(404)));
    }

    private Words said() {
        return one(Dice.SAYINGS);
    }

    private @Nullable Words perhaps() {
        return oneIn(2) ? null : said();
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
