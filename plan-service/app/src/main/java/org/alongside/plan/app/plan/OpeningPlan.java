package org.alongside.plan.app.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.alongside.kit.access.AccessRecorder;
import org.alongside.kit.id.Ids;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.TenantWrite;
import org.alongside.plan.app.grant.Access;
import org.alongside.plan.engine.Context;
import org.alongside.plan.engine.Decision;
import org.alongside.plan.engine.PlanEngine;
import org.alongside.plan.engine.plan.Event;
import org.alongside.plan.engine.plan.PersonId;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.PlanId;
import org.alongside.plan.engine.words.Words;

/** Use case: somebody begins a plan for a person. */
@ApplicationScoped
public class OpeningPlan {

    private final Plans plans;
    private final TenantWrite writes;
    private final AccessRecorder records;
    private final Ids ids;
    private final Clock clock;

    OpeningPlan(Plans plans, TenantWrite writes, AccessRecorder records, Ids ids, Clock clock) {
        this.plans = plans;
        this.writes = writes;
        this.records = records;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public StoredPlan open(Caller caller, Access.Granted granted, String title) {
        PlanId planId = new PlanId(ids.next());
        Context context =
                new Context(clock.instant(), granted.actor(), granted.personHasDied(), ids::next, ids::nonce, Map.of());
        return switch (PlanEngine.open(planId, new PersonId(granted.personId()), Words.of(title), context)) {
            case Decision.Refused refused -> throw PlanProblem.of(refused);
            case Decision.Accepted accepted -> keep(caller, granted, accepted.events());
        };
    }

    private StoredPlan keep(Caller caller, Access.Granted granted, List<Event> events) {
        Plan plan = Plan.from((Event.PlanOpened) events.getFirst());
        return writes.as(caller.tenant(), sql -> {
            StoredPlan stored = plans.add(sql, caller, plan, events);
            records.written(
                    sql, caller, "openPlan", granted.personId(), plan.planId().toString());
            return stored;
        });
    }
}
