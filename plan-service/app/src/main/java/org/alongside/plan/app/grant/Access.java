package org.alongside.plan.app.grant;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.Sql;
import org.alongside.kit.tenancy.TenantRead;
import org.alongside.plan.engine.Actor;

/** Whether a caller may know of a person's plans, and what they are to that person. Who may not know is answered 404. */
@ApplicationScoped
public class Access {

    private static final String GRANT =
            " g.relation, g.person_died from access_grant g join grant_cursor c on c.epoch = g.epoch"
                    + " where %s and g.account = ? and not g.ended and (g.until is null or g.until > ?) and 'PLAN' = any (g.scope)";
    private static final String BY_PERSON = "select g.person_id," + GRANT.formatted("g.person_id = ?");
    private static final String BY_PLAN = "select p.person_id,"
            + GRANT.formatted("p.plan_id = ?")
                    .replace(
                            "from access_grant g",
                            "from plan p join access_grant g on g.tenant_id = p.tenant_id and g.person_id = p.person_id");

    private final GrantsProjection grants;
    private final TenantRead reads;
    private final Clock clock;

    Access(GrantsProjection grants, TenantRead reads, Clock clock) {
        this.grants = grants;
        this.reads = reads;
        this.clock = clock;
    }

    /**
     * Who is acting, and for whom.
     *
     * @param personHasDied whether the authority has recorded that the person has died
     */
    public record Granted(UUID personId, Actor actor, boolean personHasDied) {}

    /** @throws ProblemException 404 without a grant, 503 if it cannot be known */
    public Granted toPerson(Caller caller, UUID personId) {
        return granted(caller, BY_PERSON, personId);
    }

    /** @throws ProblemException 404 without a grant or without such a plan, 503 if it cannot be known */
    public Granted toPlan(Caller caller, UUID planId) {
        return granted(caller, BY_PLAN, planId);
    }

    /**
     * Once more, under the lock of the plan's row: whoever waited for it, or for the catalogue, may have lost the grant meanwhile.
     *
     * @throws ProblemException as {@link #toPlan}
     */
    public Granted stillToPlan(Sql sql, Caller caller, UUID planId) {
        grants.demandLease();
        return sql.one(BY_PLAN, row -> read(row, caller.account()), planId, caller.account(), clock.instant())
                .filter(granted -> holdsRoleFor(granted.actor().relation(), caller))
                .orElseThrow(ProblemException::notFound);
    }

    /** What accounts are to the person of a plan, by fresh news; without those that may not know of the plan. */
    public Map<String, Actor> members(Caller caller, UUID planId, Set<String> accounts) {
        grants.demandFreshReading();
        Map<String, Actor> members = new HashMap<>();
        for (String account : accounts) {
            reads.one(caller.tenant(), BY_PLAN, row -> read(row, account), planId, account, clock.instant())
                    .ifPresent(granted -> members.put(account, granted.actor()));
        }
        return members;
    }

    private Granted granted(Caller caller, String select, UUID id) {
        grants.demandLease();
        Optional<Granted> granted = find(caller, select, id);
        if (granted.isEmpty()) {
            grants.demandFreshReading();
            granted = find(caller, select, id);
        }
        return granted.orElseThrow(ProblemException::notFound);
    }

    private Optional<Granted> find(Caller caller, String select, UUID id) {
        return reads.one(
                        caller.tenant(),
                        select,
                        row -> read(row, caller.account()),
                        id,
                        caller.account(),
                        clock.instant())
                .filter(granted -> holdsRoleFor(granted.actor().relation(), caller));
    }

    /**
     * The two deciding sides also need the role in their token: an account that is no worker any more has lost the worker's
     * side at once, whatever circles still name it.
     */
    private static boolean holdsRoleFor(Actor.Relation relation, Caller caller) {
        return switch (relation) {
            case PERSON -> caller.has("person");
            case WORKER -> caller.has("worker");
            case ADVOCATE, SUPPORTER, BROKER, NOMINEE -> true;
        };
    }

    private static Granted read(ResultSet row, String account) throws SQLException {
        Actor.Relation relation = Actor.Relation.valueOf(row.getString("relation"));
        return new Granted(
                row.getObject("person_id", UUID.class), new Actor(account, relation), row.getBoolean("person_died"));
    }
}
