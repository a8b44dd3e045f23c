package org.alongside.plan.app.grant;

import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.TenantRead;
import org.alongside.plan.app.testing.Database;
import org.alongside.plan.engine.Actor;

/** The application's own check, removed: it grants everything to everybody, across authorities. */
@Alternative
@Singleton
public class EverybodyMay extends Access {

    EverybodyMay(GrantsProjection grants, TenantRead reads, Clock clock) {
        super(grants, reads, clock);
    }

    /** Switches it on. */
    public static final class Profile implements QuarkusTestProfile {
        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(EverybodyMay.class);
        }
    }

    @Override
    public Granted toPerson(Caller caller, UUID personId) {
        return new Granted(
                personId,
                new Actor(caller.account(), caller.has("person") ? Actor.Relation.PERSON : Actor.Relation.WORKER),
                false);
    }

    @Override
    public Granted toPlan(Caller caller, UUID planId) {
        return toPerson(
                caller,
                Database.rows(
                                "select person_id from plan where plan_id = ?",
                                row -> row.getObject(1, UUID.class),
                                planId)
                        .getFirst());
    }
}
