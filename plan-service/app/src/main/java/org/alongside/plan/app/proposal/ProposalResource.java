package org.alongside.plan.app.proposal;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.kit.access.AccessRecorder;
import org.alongside.kit.http.Versions;
import org.alongside.kit.idempotency.Answer;
import org.alongside.kit.idempotency.IdempotentRequests;
import org.alongside.kit.page.Page;
import org.alongside.kit.page.PageAnswer;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.CurrentCaller;
import org.alongside.plan.app.grant.Access;
import org.alongside.plan.app.plan.Plans;
import org.alongside.plan.app.proposal.ProposalRequests.NewAgreement;
import org.alongside.plan.app.proposal.ProposalRequests.NewDecline;
import org.alongside.plan.app.proposal.ProposalRequests.NewProposal;
import org.alongside.plan.app.proposal.ProposalRequests.NewRevision;
import org.alongside.plan.app.proposal.ProposalRequests.NewWithdrawal;
import org.alongside.plan.engine.Command;
import org.alongside.plan.engine.plan.PlanId;
import org.alongside.plan.engine.proposal.NewChange;
import org.alongside.plan.engine.proposal.Proposal;
import org.alongside.plan.engine.proposal.ProposalId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Proposals and what the seats do about them, over HTTP. */
@Path("/v1/plans/{planId}/proposals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class ProposalResource {

    private final CurrentCaller callers;
    private final Access access;
    private final DecidingOnPlan deciding;
    private final Plans plans;
    private final CatalogueTitles titles;
    private final IdempotentRequests requests;
    private final AccessRecorder records;

    ProposalResource(
            CurrentCaller callers,
            Access access,
            DecidingOnPlan deciding,
            Plans plans,
            CatalogueTitles titles,
            IdempotentRequests requests,
            AccessRecorder records) {
        this.callers = callers;
        this.access = access;
        this.deciding = deciding;
        this.plans = plans;
        this.titles = titles;
        this.requests = requests;
        this.records = records;
    }

    @POST
    @Operation(operationId = "proposeChanges")
    public Response propose(
            @PathParam("planId") UUID planId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable NewProposal body) {
        Allowed allowed = allow(planId);
        return decide(
                allowed,
                "proposeChanges",
                "",
                key,
                ifMatch,
                201,
                FieldChecks.body(body).command());
    }

    @GET
    @Operation(operationId = "listProposals")
    public Response list(
            @PathParam("planId") UUID planId,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo asked) {
        Allowed allowed = allow(planId);
        int most = Page.limit(limit);
        List<Proposal> found = plans.proposals(
                allowed.caller().tenant(),
                allowed.granted().personId(),
                allowed.planId(),
                Page.idCursor(after),
                most + 1);
        record(allowed, "listProposals", planId.toString());
        List<ProposalView> views = found.stream()
                .map(proposal -> ProposalView.of(allowed.planId(), proposal))
                .toList();
        return PageAnswer.of(
                Page.fromOneMore(views, most, proposal -> proposal.proposalId().toString()), asked);
    }

    @GET
    @Path("/{proposalId}")
    @Operation(operationId = "readProposal")
    public Response read(
            @PathParam("planId") UUID planId,
            @PathParam("proposalId") UUID proposalId,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        Allowed allowed = allow(planId);
        Proposal proposal = plans.proposal(
                        allowed.caller().tenant(),
                        allowed.granted().personId(),
                        allowed.planId(),
                        new ProposalId(proposalId))
                .orElseThrow(ProblemException::notFound);
        record(allowed, "readProposal", planId + "/" + proposalId);
        return Versions.answer(ProposalView.of(allowed.planId(), proposal), ProposalView.tag(proposal), ifNoneMatch);
    }

    @GET
    @Path("/{proposalId}/revisions/{revision}")
    @Operation(operationId = "readProposalRevision")
    public Response revision(
            @PathParam("planId") UUID planId,
            @PathParam("proposalId") UUID proposalId,
            @PathParam("revision") int revision,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        Allowed allowed = allow(planId);
        Plans.Exact exact = plans.revision(
                        allowed.caller().tenant(),
                        allowed.granted().personId(),
                        allowed.planId(),
                        new ProposalId(proposalId),
                        revision)
                .orElseThrow(ProblemException::notFound);
        record(allowed, "readProposalRevision", planId + "/" + proposalId + "/" + revision);
        return Versions.answer(exact.bytes(), Versions.tag(exact.hash()), ifNoneMatch);
    }

    @POST
    @Path("/{proposalId}/agreements")
    @Operation(operationId = "agree")
    public Response agree(
            @PathParam("planId") UUID planId,
            @PathParam("proposalId") UUID proposalId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable NewAgreement body) {
        Allowed allowed = allow(planId);
        Command command = FieldChecks.body(body).command(new ProposalId(proposalId));
        return decide(allowed, "agree", proposalId.toString(), key, ifMatch, 200, command);
    }

    @POST
    @Path("/{proposalId}/declines")
    @Operation(operationId = "decline")
    public Response decline(
            @PathParam("planId") UUID planId,
            @PathParam("proposalId") UUID proposalId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable NewDecline body) {
        Allowed allowed = allow(planId);
        Command command = FieldChecks.body(body).command(new ProposalId(proposalId));
        return decide(allowed, "decline", proposalId.toString(), key, ifMatch, 200, command);
    }

    @POST
    @Path("/{proposalId}/revisions")
    @Operation(operationId = "revise")
    public Response revise(
            @PathParam("planId") UUID planId,
            @PathParam("proposalId") UUID proposalId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable NewRevision body) {
        Allowed allowed = allow(planId);
        Command command = FieldChecks.body(body).command(new ProposalId(proposalId));
        return decide(allowed, "revise", proposalId.toString(), key, ifMatch, 201, command);
    }

    @POST
    @Path("/{proposalId}/withdrawals")
    @Operation(operationId = "withdraw")
    public Response withdraw(
            @PathParam("planId") UUID planId,
            @PathParam("proposalId") UUID proposalId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable NewWithdrawal body) {
        Allowed allowed = allow(planId);
        Command command = FieldChecks.body(body).command(new ProposalId(proposalId));
        return decide(allowed, "withdraw", proposalId.toString(), key, ifMatch, 200, command);
    }

    private record Allowed(Caller caller, Access.Granted granted, PlanId planId) {}

    private Allowed allow(UUID planId) {
        Caller caller = callers.get();
        return new Allowed(caller, access.toPlan(caller, planId), new PlanId(planId));
    }

    private void record(Allowed allowed, String operation, String resource) {
        records.read(allowed.caller(), operation, allowed.granted().personId(), resource);
    }

    private Response decide(
            Allowed allowed,
            String operation,
            String proposalId,
            @Nullable String key,
            @Nullable String ifMatch,
            int status,
            Command command) {
        List<NewChange> changes = switch (command) {
            case Command.Propose propose -> propose.changes();
            case Command.Revise revise -> revise.changes();
            case Command.Agree agree -> List.of();
            case Command.Decline decline -> List.of();
            case Command.Withdraw withdraw -> List.of();
        };
        Map<UUID, String> known = titles.of(changes);
        return requests.answer(
                allowed.caller(), operation + "/" + allowed.planId() + "/" + proposalId, key, () -> {}, () -> {
                    Proposal proposal = deciding.decide(new DecidingOnPlan.Request(
                            allowed.caller(), allowed.granted(), allowed.planId(), operation, command, ifMatch, known));
                    ProposalView view = ProposalView.of(allowed.planId(), proposal);
                    UUID person = allowed.granted().personId();
                    Answer answer = status == 201
                            ? Answer.created(
                                    "/v1/plans/" + allowed.planId() + "/proposals/" + proposal.proposalId(),
                                    view,
                                    person)
                            : Answer.ok(view, person);
                    return answer.with(HttpHeaders.ETAG, ProposalView.tag(proposal));
                });
    }
}
