package org.alongside.plan.app.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.alongside.kit.access.AccessRecorder;
import org.alongside.kit.idempotency.Answer;
import org.alongside.kit.idempotency.IdempotentRequests;
import org.alongside.kit.page.Page;
import org.alongside.kit.page.PageAnswer;
import org.alongside.kit.problem.CommonProblem;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.CurrentCaller;
import org.alongside.plan.app.grant.Access;
import org.alongside.plan.engine.Actor;
import org.alongside.plan.engine.Command;
import org.alongside.plan.engine.Listing;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.PlanId;
import org.jspecify.annotations.Nullable;

/** What every request about one plan has in common: may the caller, do it once, say what it is now, and record it. */
@ApplicationScoped
public class PlanRequests {

    private final CurrentCaller callers;
    private final Access access;
    private final DecidingOnPlan deciding;
    private final Plans plans;
    private final IdempotentRequests requests;
    private final AccessRecorder records;

    PlanRequests(
            CurrentCaller callers,
            Access access,
            DecidingOnPlan deciding,
            Plans plans,
            IdempotentRequests requests,
            AccessRecorder records) {
        this.callers = callers;
        this.access = access;
        this.deciding = deciding;
        this.plans = plans;
        this.requests = requests;
        this.records = records;
    }

    /** A caller who may know of the plan. */
    public record Allowed(Caller caller, Access.Granted granted, PlanId planId) {

        public UUID personId() {
            return granted.personId();
        }

        /** The plan's address. */
        public String path() {
            return "/v1/plans/" + planId;
        }
    }

    /**
     * A write.
     *
     * @param operation the operation's id in the contract
     * @param below the path below the plan's address: two addresses never share an idempotency key
     */
    public record Write(
            String operation,
            String below,
            @Nullable String key,
            @Nullable String ifMatch,
            Command command,
            Map<UUID, Listing> catalogue) {

        public Write(String operation, String below, @Nullable String key, @Nullable String ifMatch, Command command) {
            this(operation, below, key, ifMatch, command, Map.of());
        }
    }

    /** @throws ProblemException 404 without a grant or such a plan, 503 if it cannot be known */
    public Allowed allow(UUID planId) {
        Caller caller = callers.get();
        return new Allowed(caller, access.toPlan(caller, planId), new PlanId(planId));
    }

    /** Decides once under its key, and answers. */
    public Response decide(Allowed allowed, Write write, Function<DecidingOnPlan.Decided, Answer> answer) {
        return requests.answer(
                allowed.caller(),
                write.operation() + "/" + allowed.planId() + "/" + write.below(),
                write.key(),
                () -> {},
                () -> answer.apply(deciding.decide(new DecidingOnPlan.Request(
                        allowed.caller(),
                        allowed.granted(),
                        allowed.planId(),
                        write.operation(),
                        write.command(),
                        write.ifMatch(),
                        write.catalogue()))));
    }

    /** The same for a command that makes an item: 201, with its address and the item. */
    public Response add(Allowed allowed, Write write) {
        return decide(allowed, write, decided -> {
            Item item = decided.item(write.command());
            return Answer.created(allowed.path() + "/items/" + item.itemId(), item, allowed.personId());
        });
    }

    /** The same for a command about an item: 200, with the item as it is now. */
    public Response change(Allowed allowed, Write write) {
        return decide(allowed, write, decided -> Answer.ok(decided.item(write.command()), allowed.personId()));
    }

    /** The same for a command about the plan itself: 200, with the plan as it is now. */
    public Response decideOnPlan(Allowed allowed, Write write) {
        return decide(
                allowed,
                write,
                decided -> Answer.ok(PlanView.of(decided.plan().asKept()), allowed.personId())
                        .with(HttpHeaders.ETAG, decided.stored().tag()));
    }

    /** What an account is to the person; null if it may not know of this plan. */
    public @Nullable Actor circleMember(Allowed allowed, String account) {
        return access.members(allowed.caller(), allowed.planId().value(), Set.of(account))
                .get(account);
    }

    /** Those accounts of the worker's seat that are no workers of the person's circle any more. */
    public Set<String> goneFromTheWorkersSeat(Allowed allowed) {
        Set<String> holders = plans.find(allowed.caller().tenant(), allowed.planId())
                .orElseThrow(ProblemException::notFound)
                .plan()
                .workerSeat();
        Map<String, Actor> members =
                access.members(allowed.caller(), allowed.planId().value(), holders);
        Set<String> gone = new HashSet<>(holders);
        gone.removeIf(holder -> Optional.ofNullable(members.get(holder))
                .filter(member -> member.relation() == Actor.Relation.WORKER)
                .isPresent());
        return gone;
    }

    /** The items of a kind, newest first. */
    public Response list(
            Allowed allowed,
            String operation,
            Item.Kind kind,
            @Nullable String after,
            @Nullable String limit,
            UriInfo asked) {
        demandSightOf(kind, allowed);
        int most = Page.limit(limit);
        List<Item> found = plans.items(
                allowed.caller().tenant(), allowed.personId(), allowed.planId(), kind, Page.idCursor(after), most + 1);
        read(allowed, operation, allowed.planId().toString());
        return PageAnswer.of(Page.fromOneMore(found, most, item -> item.itemId().toString()), asked);
    }

    /** One item, of whatever kind. */
    public Response item(Allowed allowed, String operation, UUID itemId) {
        Item item = plans.item(allowed.caller().tenant(), allowed.personId(), allowed.planId(), new ItemId(itemId))
                .orElseThrow(ProblemException::notFound);
        demandSightOf(item.kind(), allowed);
        read(allowed, operation, allowed.planId() + "/" + itemId);
        return Response.ok(item).build();
    }

    /** A capacity record says what nobody else needs to know. */
    private static void demandSightOf(Item.Kind kind, Allowed allowed) {
        boolean isNear = switch (allowed.granted().actor().relation()) {
            case PERSON, WORKER, ADVOCATE -> true;
            case SUPPORTER, BROKER, NOMINEE -> false;
        };
        if (kind == Item.Kind.CAPACITY_RECORD && !isNear) {
            throw new ProblemException(
                    CommonProblem.NOT_ALLOWED,
                    "Capacity records are for the person, the workers and an advocate. Ask the person about it.");
        }
    }

    /** Records that something was read, before the answer leaves. */
    public void read(Allowed allowed, String operation, String resource) {
        records.read(allowed.caller(), operation, allowed.personId(), resource);
    }
}
