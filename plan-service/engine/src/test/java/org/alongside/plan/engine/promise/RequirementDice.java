package org.alongside.plan.engine.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import org.alongside.plan.engine.RequirementCommand;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.requirement.LegalBasis;
import org.alongside.plan.engine.requirement.Requirement;
import org.alongside.plan.engine.testing.Surroundings;
import org.alongside.plan.engine.voice.Challenge;
import org.alongside.plan.engine.words.Words;

/** One throw about what is imposed. Its words can be told from all others. */
final class RequirementDice {

    /** No agreed document may ever hold it. */
    static final String MARK = "imposed and not agreed";

    private final SplittableRandom random;
    private final LocalDate today;

    RequirementDice(SplittableRandom random, Instant now) {
        this.random = random;
        this.today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    RequirementCommand next(Plan plan) {
        List<Requirement> known = plan.items(Requirement.class);
        if (known.isEmpty() || oneIn(3)) {
            return new RequirementCommand.RecordRequirement(new Requirement.Terms(
                    one(List.of(LegalBasis.values())),
                    said(),
                    said(),
                    said(),
                    said(),
                    said(),
                    said(),
                    oneIn(4)
                            ? today.plusDays(random.nextInt(-2, 3))
                            : today.plusMonths(12).plusDays(random.nextInt(-300, 30))));
        }
        ItemId id = oneIn(10) ? somethingElse(plan) : one(known).itemId();
        return switch (random.nextInt(6)) {
            case 4, 5 -> {
                Requirement any = one(known);
                yield new RequirementCommand.AnswerChallenge(
                        oneIn(10) ? somethingElse(plan) : any.itemId(),
                        oneIn(10) || any.challenges().isEmpty()
                                ? any.itemId()
                                : one(any.challenges()).challengeId(),
                        one(List.of(Challenge.Outcome.values())),
                        said());
            }
            case 0, 1 -> new RequirementCommand.SayViewOfRequirement(id, said());
            case 2 -> new RequirementCommand.ChallengeRequirement(id, said());
            default -> new RequirementCommand.EndRequirement(id, said());
        };
    }

    private ItemId somethingElse(Plan plan) {
        return plan.items(Item.class).stream()
                .filter(item -> item.kind() != Item.Kind.REQUIREMENT)
                .map(Item::itemId)
                .findFirst()
                .orElse(new ItemId(Surroundings.id(404)));
    }

    private Words said() {
        return Words.of(MARK + ": " + one(Dice.SAYINGS).text());
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
