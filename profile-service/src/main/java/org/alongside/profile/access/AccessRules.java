package org.alongside.profile.access;

import java.time.Instant;
import org.alongside.kit.tenancy.Caller;

/** Decides, in one place and without looking anything up, whether a caller may do something for a person. */
final class AccessRules {

    private AccessRules() {}

    static Verdict decide(Standing standing, Caller caller, Right right, Instant now) {
        return switch (standing) {
            case Standing.NoSuchPerson() -> new Verdict.Hidden();
            case Standing.Stranger() -> byRole(caller, right);
            case Standing.Insider(Grant grant) ->
                grant.isInForce(now) && holdsRoleFor(grant.relation(), caller)
                        ? byGrant(grant, right)
                        : byRole(caller, right);
        };
    }

    private static Verdict byGrant(Grant grant, Right right) {
        return right.holders().contains(grant.relation()) && right.isWithin(grant.scope())
                ? new Verdict.Granted(grant)
                : new Verdict.Refused("What you have been given for this person does not let you " + right.doing()
                        + ". The person, or a worker of their circle, can change that.");
    }

    private static Verdict byRole(Caller caller, Right right) {
        String role = right.outsideRole();
        return role != null && caller.has(role) ? new Verdict.ByRole() : new Verdict.Hidden();
    }

    /**
     * The two deciding sides also need the role in their token: an account that is no worker any more has lost the worker's
     * side everywhere at once, whatever circles still name it.
     */
    private static boolean holdsRoleFor(Relation relation, Caller caller) {
        return switch (relation) {
            case PERSON -> caller.has("person");
            case WORKER -> caller.has("worker");
            case ADVOCATE, SUPPORTER, BROKER, NOMINEE -> true;
        };
    }
}
