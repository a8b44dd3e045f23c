package org.alongside.plan.engine.promise;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.alongside.plan.engine.Actor;
import org.alongside.plan.engine.SeatCommand;
import org.alongside.plan.engine.authority.AdvocacyDuty;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.testing.Actors;
import org.alongside.plan.engine.testing.Surroundings;
import org.alongside.plan.engine.voice.Request;
import org.alongside.plan.engine.words.Words;

/** Throws about who works with the person, and what the person asks for. */
final class SeatDice {

    private static final List<Actor> TAKERS = Arrays.asList(
            Actors.WORKER,
            Actors.WORKER,
            Actors.WORKER,
            Actors.OTHER_WORKER,
            Actors.ADVOCATE,
            Actors.as(Actor.Relation.WORKER, Actors.PERSON),
            null);

    private final SplittableRandom random;

    SeatDice(SplittableRandom random) {
        this.random = random;
    }

    SeatCommand any(Plan plan, Words said) {
        List<Request> requests = plan.items(Request.class);
        return switch (random.nextInt(6)) {
            case 0, 1 -> new SeatCommand.Ask(one(List.of(Request.What.values())), said);
            case 2, 3 ->
                new SeatCommand.AnswerRequest(
                        requests.isEmpty() || oneIn(12)
                                ? new ItemId(Surroundings.id(404))
                                : one(requests).itemId(),
                        oneIn(2),
                        said);
            case 4 ->
                new SeatCommand.RecordDifficulty(
                        oneIn(4) ? Set.of() : Set.of(one(List.of(AdvocacyDuty.Difficulty.values()))), !oneIn(4), said);
            default -> new SeatCommand.HandOver(TAKERS.get(random.nextInt(TAKERS.size())), said);
        };
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
