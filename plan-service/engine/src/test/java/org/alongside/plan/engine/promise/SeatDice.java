package org.alongside.plan.engine.promise;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.alongside.plan.engine.Actor;
import org.alongside.plan.engine.AdvocacyCommand;
import org.alongside.plan.engine.SeatCommand;
import org.alongside.plan.engine.authority.AdvocacyDuty;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.review.ReviewRequest;
import org.alongside.plan.engine.testing.Actors;
import org.alongside.plan.engine.testing.Surroundings;
import org.alongside.plan.engine.voice.Request;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/** One throw about who works with the person, who stands beside them, and what they ask for about it. */
final class SeatDice {

    /** Who is to take the seat. Whoever held it gets it back mostly, so that the two who decide go on. */
    private static final List<@Nullable Actor> TAKERS = Arrays.asList(
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

    Dice.Move next(Plan plan, Actor anybody, Words said) {
        boolean hasMoved = !plan.workerSeat().isEmpty() && !plan.workerSeat().contains(Actors.WORKER.account());
        if (hasMoved && oneIn(2)) {
            Actor holder = new Actor(plan.workerSeat().iterator().next(), Actor.Relation.WORKER);
            return new Dice.Move(holder, new SeatCommand.HandOver(Actors.WORKER, Set.of(), said));
        }
        return oneIn(2) ? aboutTheSeat(plan, anybody, said) : aboutAdvocates(plan, anybody, said);
    }

    private Dice.Move aboutTheSeat(Plan plan, Actor anybody, Words said) {
        List<Request> requests = plan.items(Request.class);
        if (oneIn(6)) {
            return new Dice.Move(anybody, new SeatCommand.HandOver(taker(), gone(), said));
        }
        if (requests.isEmpty() && !oneIn(12) || oneIn(3)) {
            return new Dice.Move(anybody, new SeatCommand.Ask(one(List.of(Request.What.values())), said));
        }
        return new Dice.Move(
                oneIn(3) ? one(List.of(Actors.WORKER, Actors.OTHER_WORKER)) : anybody,
                new SeatCommand.AnswerRequest(
                        requests.isEmpty() || oneIn(12)
                                ? nothing()
                                : one(requests).itemId(),
                        one(List.of(ReviewRequest.Outcome.values())),
                        taker(),
                        said));
    }

    private Set<String> gone() {
        return oneIn(2)
                ? Set.of()
                : Set.of(one(List.of(Actors.WORKER, Actors.OTHER_WORKER)).account());
    }

    private Dice.Move aboutAdvocates(Plan plan, Actor anybody, Words said) {
        List<AdvocacyDuty> duties = plan.items(AdvocacyDuty.class);
        if (duties.isEmpty() || oneIn(4)) {
            return new Dice.Move(
                    oneIn(2) ? Actors.WORKER : anybody,
                    new AdvocacyCommand.RecordDifficulty(
                            oneIn(4) ? Set.of() : Set.of(one(List.of(AdvocacyDuty.Difficulty.values()))), said));
        }
        AdvocacyDuty duty = one(duties);
        ItemId id = oneIn(16) ? nothing() : duty.itemId();
        AdvocacyDuty.@Nullable Individual named = duty.individual();
        if (named == null || oneIn(4)) {
            return new Dice.Move(
                    anybody,
                    oneIn(10)
                            ? new AdvocacyCommand.AgreeToIndividual(id, nobody())
                            : new AdvocacyCommand.NameIndividual(
                                    id, said, one(List.of(AdvocacyDuty.Tie.values())), oneIn(3), said));
        }
        UUID individual = oneIn(10) ? nobody() : named.individualId();
        return oneIn(3)
                ? new Dice.Move(anybody, new AdvocacyCommand.LetIndividualGo(id, individual, said))
                : new Dice.Move(
                        oneIn(3) ? anybody : named.by().isFrom(Seat.WORKER) ? Actors.PERSON : Actors.WORKER,
                        new AdvocacyCommand.AgreeToIndividual(id, individual));
    }

    private @Nullable Actor taker() {
        return TAKERS.get(random.nextInt(TAKERS.size()));
    }

    private static ItemId nothing() {
        return new ItemId(Surroundings.id(404));
    }

    private static UUID nobody() {
        return Surroundings.id(405);
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
