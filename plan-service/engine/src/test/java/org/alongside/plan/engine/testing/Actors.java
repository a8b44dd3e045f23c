package org.alongside.plan.engine.testing;

import org.alongside.plan.engine.Actor;

/** Who acts in tests. */
public final class Actors {

    public static final Actor PERSON = new Actor("account-of-the-person", Actor.Relation.PERSON);
    public static final Actor WORKER = new Actor("account-of-the-worker", Actor.Relation.WORKER);
    public static final Actor OTHER_WORKER = new Actor("account-of-another-worker", Actor.Relation.WORKER);
    public static final Actor ADVOCATE = new Actor("account-of-the-advocate", Actor.Relation.ADVOCATE);

    private Actors() {}

    /** The same account, as somebody else. */
    public static Actor as(Actor.Relation relation, Actor actor) {
        return new Actor(actor.account(), relation);
    }
}
