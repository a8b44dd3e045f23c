package org.alongside.plan.app.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.kit.access.AccessRecorder;
import org.alongside.kit.http.Versions;
import org.alongside.kit.id.Ids;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.Sql;
import org.alongside.kit.tenancy.TenantWrite;
import org.alongside.plan.app.grant.Access;
import org.alongside.plan.app.plan.PlanProblem;
import org.alongside.plan.app.plan.Plans;
import org.alongside.plan.app.plan.StoredPlan;
import org.alongside.plan.engine.Command;
import org.alongside.plan.engine.Context;
import org.alongside.plan.engine.Decision;
import org.alongside.plan.engine.PlanEngine;
import org.alongside.plan.engine.plan.Event;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.PlanId;
import org.alongside.plan.engine.proposal.Proposal;
import org.jspecify.annotations.Nullable;

/** Use case: a command on a plan. The row's lock puts commands in an order; the engine decides; all of it is kept or none. */
@ApplicationScoped
public class DecidingOnPlan {

    private final Plans plans;
    private final TenantWrite writes;
    private final AccessRecorder records;
    private final Ids ids;
    private final Clock clock;

    DecidingOnPlan(Plans plans, TenantWrite writes, AccessRecorder records, Ids ids, Clock clock) {
        this.plans = plans;
        this.writes = writes;
        this.records = records;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What somebody asks for.
     *
     * @param operation the operation's id in the contract
     * @param ifMatch the entity tag that the caller has read, of the plan for a new proposal and of the proposal otherwise
     * @param titles the catalogue's titles of the opportunities that the command names
     */
    record Request(
            Caller caller,
            Access.Granted granted,
            PlanId planId,
            String operation,
            Command command,
            @Nullable String ifMatch,
            Map<UUID, String> titles) {}

    /** The proposal that the command was about, or made, as it now stands. */
    @Transactional
    public Proposal decide(Request request) {
        String tenant = request.caller().tenant();
        return writes.as(tenant, sql -> {
            StoredPlan stored = plans.lock(sql, tenant, request.planId()).orElseThrow(ProblemException::notFound);
            Plan plan = knowingItsProposal(sql, request, stored.plan());
            Versions.check(request.ifMatch(), tag(request.command(), stored, plan));
            // Ids and the time are taken after the lock, so that they follow the order of the decisions.
            Context context =
                    new Context(clock.instant(), request.granted().actor(), ids::next, ids::nonce, request.titles());
            return switch (PlanEngine.decide(plan, request.command(), context)) {
                case Decision.Refused refused -> throw PlanProblem.of(refused);
                case Decision.Accepted accepted -> keep(sql, request, stored, plan, accepted.events());
            };
        });
    }

    private Plan knowingItsProposal(Sql sql, Request request, Plan plan) {
        return switch (request.command()) {
            case Command.Propose propose -> plan;
            case Command.OnRevision about ->
                plan.proposal(about.proposalId()).isPresent()
                        ? plan
                        : plan.with(plans.proposal(
                                        sql,
                                        request.caller().tenant(),
                                        plan.personId().value(),
                                        plan.planId(),
                                        about.proposalId())
                                .orElseThrow(ProblemException::notFound));
        };
    }

    private static String tag(Command command, StoredPlan stored, Plan plan) {
        return switch (command) {
            case Command.Propose propose -> stored.tag();
            case Command.OnRevision about ->
                ProposalView.tag(plan.proposal(about.proposalId()).orElseThrow());
        };
    }

    private Proposal keep(Sql sql, Request request, StoredPlan stored, Plan before, List<Event> events) {
        Plan after = before;
        for (Event event : events) {
            after = after.after(event);
        }
        if (!events.isEmpty()) {
            plans.save(sql, request.caller(), stored, after, events);
        }
        Proposal proposal = after.proposal(
                        switch (request.command()) {
                            case Command.OnRevision about -> about.proposalId();
                            case Command.Propose propose ->
                                ((Event.ProposalWritten) events.getLast())
                                        .proposal()
                                        .proposalId();
                        })
                .orElseThrow();
        records.written(
                sql,
                request.caller(),
                request.operation(),
                request.granted().personId(),
                request.planId() + "/" + proposal.proposalId());
        return proposal;
    }
}
