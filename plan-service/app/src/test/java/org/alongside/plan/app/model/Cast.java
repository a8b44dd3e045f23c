package org.alongside.plan.app.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.alongside.local.TokenSpec;
import org.alongside.plan.app.testing.Account;
import org.alongside.plan.app.testing.Http;
import org.alongside.plan.app.testing.Neighbourhood;
import org.alongside.plan.engine.Actor;
import org.alongside.plan.engine.Command;
import org.alongside.plan.engine.SeatCommand;
import org.alongside.plan.engine.testing.Actors;
import org.jspecify.annotations.Nullable;

/**
 * Who is who around one person. The dice know actors by an account and a relation; an account has one relation at a time, so one
 * that the dice throw in a second relation is played by somebody of its own.
 */
final class Cast {

    private static final String STRANGER = "account-of-a-stranger";
    private static final Map<String, Account> ACCOUNTS = new ConcurrentHashMap<>();
    private static final List<Account> OUTSIDERS =
            List.of(account("account-of-an-outsider"), Account.like("person-elsewhere"));

    private final UUID personId = UUID.randomUUID();
    private final Map<String, Actor.Relation> relations = new ConcurrentHashMap<>();

    /** The circle as it is at first. */
    static Cast gathered() {
        Cast cast = new Cast();
        cast.enters(Actors.PERSON.account(), Actor.Relation.PERSON);
        cast.enters(Actors.WORKER.account(), Actor.Relation.WORKER);
        cast.enters(Actors.OTHER_WORKER.account(), Actor.Relation.WORKER);
        cast.enters(Actors.ADVOCATE.account(), Actor.Relation.ADVOCATE);
        return cast;
    }

    UUID personId() {
        return personId;
    }

    /** Whoever plays the one that was thrown; whoever has no relation yet is given it. */
    Actor playing(Actor thrown) {
        Actor.Relation relation = relation(thrown);
        Actor.Relation known = relations.get(thrown.account());
        boolean isNew = known == null && !thrown.account().equals(STRANGER);
        if (isNew || known == relation) {
            enters(thrown.account(), relation);
            return new Actor(thrown.account(), relation);
        }
        String another = thrown.account() + "-as-"
                + relation.name().toLowerCase(Locale.ROOT).replace('_', '-');
        enters(another, relation);
        return new Actor(another, relation);
    }

    /**
     * A command as the service makes one of what a client sends: who the account is that is to take the worker's seat, and whose place
     * in the circle is another by now, it looks up for itself. Nobody but workers takes the seat, and places change at half-time alone;
     * so whoever is no worker now and holds it has left it, at whatever moment the service looks.
     */
    Command asTheCircleHasIt(Command command) {
        return switch (command) {
            case SeatCommand.HandOver it -> new SeatCommand.HandOver(taker(it.to()), noWorkersNow(), it.reason());
            case SeatCommand.AnswerRequest it ->
                new SeatCommand.AnswerRequest(it.itemId(), it.outcome(), taker(it.to()), it.reason());
            default -> command;
        };
    }

    private @Nullable Actor taker(@Nullable Actor thrown) {
        return thrown == null ? null : playing(thrown);
    }

    private Set<String> noWorkersNow() {
        return relations.entrySet().stream()
                .filter(member -> member.getValue() != Actor.Relation.WORKER)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Advocates come in three kinds, none of which has a seat. */
    private static Actor.Relation relation(Actor thrown) {
        return thrown.relation() != Actor.Relation.ADVOCATE
                ? thrown.relation()
                : thrown.account().equals(STRANGER)
                        ? Actor.Relation.BROKER
                        : thrown.account().equals(Actors.WORKER.account())
                                ? Actor.Relation.SUPPORTER
                                : Actor.Relation.ADVOCATE;
    }

    /** The person's account and the worker's change places: whoever has sat on one side never sits on the other. */
    void changePlaces() {
        become(Actors.PERSON.account(), Actor.Relation.WORKER);
        become(Actors.WORKER.account(), Actor.Relation.PERSON);
        Http.problem(Http.get(OUTSIDERS.getFirst(), "/v1/plans/" + UUID.randomUUID()), 404, "not-found");
    }

    private void enters(String account, Actor.Relation relation) {
        relations.computeIfAbsent(account, any -> {
            Neighbourhood.grant(account(account), relation.name(), personId);
            return relation;
        });
    }

    private void become(String account, Actor.Relation relation) {
        Neighbourhood.grant(account(account), relation.name(), personId);
        relations.put(account, relation);
    }

    static Account account(Actor actor) {
        return account(actor.account());
    }

    static Account outsider(int number) {
        return OUTSIDERS.get(Math.floorMod(number, OUTSIDERS.size()));
    }

    /** Its token has the roles of both sides: here the circle alone says who is who. */
    private static Account account(String subject) {
        return ACCOUNTS.computeIfAbsent(
                subject,
                any -> Account.of(TokenSpec.of("worker").withSubject(subject).withRoles("person", "worker")));
    }
}
