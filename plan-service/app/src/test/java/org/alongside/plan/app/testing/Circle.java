package org.alongside.plan.app.testing;

import java.util.UUID;

/** A person with their own account and the worker of their circle, as the profile service has granted it. */
public record Circle(UUID personId, Account person, Account worker) {

    /** Of the first authority; nobody has seen them before. */
    public static Circle fresh() {
        return of("person", "worker");
    }

    /** Of the second authority. */
    public static Circle elsewhere() {
        return of("person-elsewhere", "worker-elsewhere");
    }

    private static Circle of(String person, String worker) {
        Circle circle = new Circle(UUID.randomUUID(), Account.like(person), Account.like(worker));
        Neighbourhood.grant(circle.person(), "PERSON", circle.personId());
        Neighbourhood.grant(circle.worker(), "WORKER", circle.personId());
        return circle;
    }

    /** One more account of the circle. */
    public Account joinedBy(String user, String relation) {
        Account account = Account.like(user);
        Neighbourhood.grant(account, relation, personId);
        return account;
    }

    /** Returns once this service has heard of every grant that was given or ended before this call. */
    public void awaitHeard() {
        Http.problem(Http.get(worker, "/v1/plans/" + UUID.randomUUID()), 404, "not-found");
    }
}
