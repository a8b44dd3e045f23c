package org.alongside.plan.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.plan.engine.doing.InterimSupport;
import org.alongside.plan.engine.plan.By;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.requirement.Requirement;
import org.alongside.plan.engine.voice.Challenge;
import org.alongside.plan.engine.words.Words;

/** A challenge to what was not agreed is owed an answer by the service, once and with its reason (promise 5). */
final class ChallengeRules {

    private ChallengeRules() {}

    static Challenge put(Words words, By by, Context context) {
        return new Challenge(new ItemId(context.freshIds().get()), words, by, null);
    }

    /** The challenges that the service owes the answer to. */
    static List<ItemId> owed(Plan plan) {
        return Stream.concat(
                        plan.items(Requirement.class).stream().flatMap(each -> each.challenges().stream()),
                        plan.items(InterimSupport.class).stream().flatMap(each -> each.challenges().stream()))
                .filter(Challenge::isOwed)
                .map(Challenge::challengeId)
                .toList();
    }

    /** What becomes of the thing that was challenged, once the challenge has its answer. */
    @FunctionalInterface
    interface Next {
        Decision with(List<Challenge> answered);
    }

    static Decision answer(List<Challenge> challenges, ItemId id, Challenge.Reply reply, Next next) {
        if (!reply.by().isFrom(Seat.WORKER)) {
            return Refusal.NOT_YOUR_SEAT.refused();
        }
        Optional<Challenge> challenge = Challenge.of(challenges, id);
        if (challenge.isEmpty()) {
            return Refusal.UNKNOWN_ITEM.refused();
        }
        return challenge.get().answer() == null
                ? next.with(Challenge.answering(challenges, id, reply))
                : Refusal.ALREADY_ANSWERED.refused();
    }
}
