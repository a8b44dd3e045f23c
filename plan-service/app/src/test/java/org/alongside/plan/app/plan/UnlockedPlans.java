package org.alongside.plan.app.plan;

import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.Sql;
import org.alongside.kit.tenancy.TenantRead;
import org.alongside.plan.engine.plan.Event;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.PlanId;

/** A planted fault: it decides on what it has read without the row's lock, and then writes over whatever was written since. */
@Alternative
@Singleton
public class UnlockedPlans extends JdbcPlans {

    UnlockedPlans(TenantRead reads, SealedJson sealed, EventLog log, ItemTable items) {
        super(reads, sealed, log, items);
    }

    /** Switches it on. */
    public static final class Profile implements QuarkusTestProfile {
        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(UnlockedPlans.class);
        }
    }

    @Override
    public Optional<StoredPlan> lock(Sql sql, String tenant, PlanId planId) {
        return sql.one(
                PLAN_COLUMNS + "where tenant_id = ? and plan_id = ?", row -> plan(tenant, row), tenant, planId.value());
    }

    /** The log goes on where it is by now, so that nothing but what was lost is amiss. */
    @Override
    public StoredPlan save(Sql sql, Caller caller, StoredPlan before, Plan after, List<Event> events) {
        StoredPlan now = super.lock(sql, caller.tenant(), after.planId()).orElseThrow();
        return super.save(
                sql,
                caller,
                new StoredPlan(before.plan(), now.rowVersion(), now.eventSeq(), now.chainHash()),
                after,
                events);
    }
}
