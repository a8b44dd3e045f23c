package org.alongside.plan.app.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.kit.access.AccessRecorder;
import org.alongside.kit.http.Versions;
import org.alongside.kit.id.Ids;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.Sql;
import org.alongside.kit.tenancy.TenantWrite;
import org.alongside.plan.app.grant.Access;
import org.alongside.plan.engine.Command;
import org.alongside.plan.engine.Context;
import org.alongside.plan.engine.Decision;
import org.alongside.plan.engine.Listing;
import org.alongside.plan.engine.PlanEngine;
import org.alongside.plan.engine.plan.Event;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.PlanId;
import org.alongside.plan.engine.proposal.Proposal;
import org.alongside.plan.engine.proposal.ProposalId;
import org.jspecify.annotations.Nullable;

/** Use case: a command on a plan. The row's lock puts commands in an order; the engine decides; all of it is kept or none. */
@ApplicationScoped
public class DecidingOnPlan {

    private final Access access;
    private final Plans plans;
    private final TenantWrite writes;
    private final AccessRecorder records;
    private final Ids ids;
    private final Clock clock;

    DecidingOnPlan(Access access, Plans plans, TenantWrite writes, AccessRecorder records, Ids ids, Clock clock) {
        this.access = access;
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
     * @param catalogue the opportunities that the command names, as the catalogue has them
     */
    public record Request(
            Caller caller,
            Access.Granted granted,
            PlanId planId,
            String operation,
            Command command,
            @Nullable String ifMatch,
            Map<UUID, Listing> catalogue) {}

    /** The plan as it now stands, and what happened; no events if it was so already. */
    public record Decided(StoredPlan stored, Plan plan, List<Event> events) {

        /** The proposal that the command made or named. */
        public Proposal proposal(Command command) {
            return plan.proposal(new ProposalId(named(command))).orElseThrow();
        }

        /** The proposals that came on the table, in their order. */
        public List<Proposal> written() {
            return events.stream()
                    .filter(Event.ProposalWritten.class::isInstance)
                    .map(event -> ((Event.ProposalWritten) event).proposal())
                    .toList();
        }

        /** The item that the command made or named. */
        public Item item(Command command) {
            return plan.item(new ItemId(named(command)), Item.class).orElseThrow();
        }

        /** What the command named, or else what came of it first: what followed by itself stands after that. */
        private UUID named(Command command) {
            return switch (command) {
                case Command.OnRevision about -> about.proposalId().value();
                case Command.OnItem about -> about.itemId().value();
                default ->
                    events.stream()
                            .flatMap(event -> switch (event) {
                                case Event.ProposalWritten written ->
                                    Stream.of(written.proposal().proposalId().value());
                                case Event.ItemKept kept ->
                                    Stream.of(kept.item().itemId().value());
                                default -> Stream.empty();
                            })
                            .findFirst()
                            .orElse(plan.planId().value());
            };
        }
    }

    /**
     * Decides and keeps.
     *
     * @throws ProblemException 404 if the plan has no such proposal or item, 412 if it is not as the caller read it, or as the engine refuses
     */
    @Transactional
    public Decided decide(Request request) {
        String tenant = request.caller().tenant();
        return writes.as(tenant, sql -> {
            StoredPlan stored = plans.lock(sql, tenant, request.planId()).orElseThrow(ProblemException::notFound);
            Access.Granted granted =
                    access.stillToPlan(sql, request.caller(), request.planId().value());
            Plan plan = knowingWhatIsNamed(sql, request, stored.plan());
            Versions.check(request.ifMatch(), tag(request.command(), stored, plan));
            // Ids and the time are taken after the lock, so that they follow the order of the decisions.
            Context context = new Context(
                    clock.instant(),
                    granted.actor(),
                    granted.personHasDied(),
                    ids::next,
                    ids::nonce,
                    request.catalogue());
            return switch (PlanEngine.decide(plan, request.command(), context)) {
                case Decision.Refused refused -> throw PlanProblem.of(refused);
                case Decision.Accepted accepted -> keep(sql, request, stored, plan, accepted.events());
            };
        });
    }

    private Plan knowingWhatIsNamed(Sql sql, Request request, Plan plan) {
        String tenant = request.caller().tenant();
        UUID person = plan.personId().value();
        Plan known = plan;
        if (request.command() instanceof Command.OnProposal about
                && known.proposal(about.proposalId()).isEmpty()) {
            known = known.with(plans.proposal(sql, tenant, person, plan.planId(), about.proposalId())
                    .orElseThrow(ProblemException::notFound));
        }
        if (request.command() instanceof Command.OnItem about
                && known.item(about.itemId(), Item.class).isEmpty()) {
            known = known.with(plans.item(sql, tenant, person, plan.planId(), about.itemId())
                    .orElseThrow(ProblemException::notFound));
        }
        return known;
    }

    /** The entity tag of a proposal, if the command is about one, else of the plan. */
    private static String tag(Command command, StoredPlan stored, Plan plan) {
        return command instanceof Command.OnRevision about
                ? tag(plan.proposal(about.proposalId()).orElseThrow())
                : stored.tag();
    }

    /** A proposal's entity tag: every act adds one, and none is ever taken away. */
    public static String tag(Proposal proposal) {
        return Versions.tag("acts-" + proposal.acts().size());
    }

    private Decided keep(Sql sql, Request request, StoredPlan stored, Plan before, List<Event> events) {
        Plan after = before;
        for (Event event : events) {
            after = after.after(event);
        }
        StoredPlan kept = events.isEmpty() ? stored : plans.save(sql, request.caller(), stored, after, events);
        Decided decided = new Decided(kept, after, events);
        records.written(
                sql,
                request.caller(),
                request.operation(),
                request.granted().personId(),
                request.planId() + "/" + decided.named(request.command()));
        return decided;
    }
}
