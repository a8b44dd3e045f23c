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
import java.util.UUID;
import org.alongside.kit.http.Versions;
import org.alongside.kit.idempotency.Answer;
import org.alongside.kit.page.Page;
import org.alongside.kit.page.PageAnswer;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.kit.problem.ProblemException;
import org.alongside.plan.app.plan.DecidingOnPlan;
import org.alongside.plan.app.plan.PlanRequests;
import org.alongside.plan.app.plan.PlanRequests.Allowed;
import org.alongside.plan.app.plan.Plans;
import org.alongside.plan.app.proposal.AuthorityRequests.NewContradiction;
import org.alongside.plan.app.proposal.AuthorityRequests.NewDecisionOnBehalf;
import org.alongside.plan.app.proposal.ProposalRequests.NewAgreement;
import org.alongside.plan.app.proposal.ProposalRequests.NewDecline;
import org.alongside.plan.app.proposal.ProposalRequests.NewProposal;
import org.alongside.plan.app.proposal.ProposalRequests.NewRevision;
import org.alongside.plan.app.proposal.ProposalRequests.NewSplit;
import org.alongside.plan.app.proposal.ProposalRequests.NewWithdrawal;
import org.alongside.plan.engine.Command;
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

    private final PlanRequests requests;
    private final Plans plans;
    private final CatalogueListings listings;

    ProposalResource(PlanRequests requests, Plans plans, CatalogueListings listings) {
        this.requests = requests;
        this.plans = plans;
        this.listings = listings;
    }

    @POST
    @Operation(operationId = "proposeChanges")
    public Response propose(
            @PathParam("planId") UUID planId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable NewProposal body) {
        Allowed allowed = requests.allow(planId);
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
        Allowed allowed = requests.allow(planId);
        int most = Page.limit(limit);
        List<Proposal> found = plans.proposals(
                allowed.caller().tenant(), allowed.personId(), allowed.planId(), Page.idCursor(after), most + 1);
        requests.read(allowed, "listProposals", planId.toString());
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
        Allowed allowed = requests.allow(planId);
        Proposal proposal = plans.proposal(
                        allowed.caller().tenant(), allowed.personId(), allowed.planId(), new ProposalId(proposalId))
                .orElseThrow(ProblemException::notFound);
        requests.read(allowed, "readProposal", planId + "/" + proposalId);
        return Versions.answer(ProposalView.of(allowed.planId(), proposal), DecidingOnPlan.tag(proposal), ifNoneMatch);
    }

    @GET
    @Path("/{proposalId}/revisions/{revision}")
    @Operation(operationId = "readProposalRevision")
    public Response revision(
            @PathParam("planId") UUID planId,
            @PathParam("proposalId") UUID proposalId,
            @PathParam("revision") int revision,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        Allowed allowed = requests.allow(planId);
        Plans.Exact exact = plans.revision(
                        allowed.caller().tenant(),
                        allowed.personId(),
                        allowed.planId(),
                        new ProposalId(proposalId),
                        revision)
                .orElseThrow(ProblemException::notFound);
        requests.read(allowed, "readProposalRevision", planId + "/" + proposalId + "/" + revision);
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
        Allowed allowed = requests.allow(planId);
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
        Allowed allowed = requests.allow(planId);
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
        Allowed allowed = requests.allow(planId);
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
        Allowed allowed = requests.allow(planId);
        Command command = FieldChecks.body(body).command(new ProposalId(proposalId));
        return decide(allowed, "withdraw", proposalId.toString(), key, ifMatch, 200, command);
    }

    @POST
    @Path("/{proposalId}/splits")
    @Operation(operationId = "split")
    public Response split(
            @PathParam("planId") UUID planId,
            @PathParam("proposalId") UUID proposalId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable NewSplit body) {
        Allowed allowed = requests.allow(planId);
        Command command = FieldChecks.body(body).command(new ProposalId(proposalId));
        return requests.decide(allowed, write("split", proposalId.toString(), key, ifMatch, command), decided -> {
            Proposal whole = decided.proposal(command);
            return Answer.ok(
                            new ProposalView.Split(
                                    ProposalView.of(allowed.planId(), whole),
                                    decided.written().stream()
                                            .map(part -> ProposalView.of(allowed.planId(), part))
                                            .toList()),
                            allowed.personId())
                    .with(HttpHeaders.ETAG, DecidingOnPlan.tag(whole));
        });
    }

    @POST
    @Path("/{proposalId}/contradictions")
    @Operation(operationId = "contradict")
    public Response contradict(
            @PathParam("planId") UUID planId,
            @PathParam("proposalId") UUID proposalId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable NewContradiction body) {
        Allowed allowed = requests.allow(planId);
        Command command = FieldChecks.body(body).command(new ProposalId(proposalId));
        return decide(allowed, "contradict", proposalId.toString(), key, ifMatch, 200, command);
    }

    @POST
    @Path("/{proposalId}/decisions-on-behalf")
    @Operation(operationId = "decideOnBehalf")
    public Response decideOnBehalf(
            @PathParam("planId") UUID planId,
            @PathParam("proposalId") UUID proposalId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable NewDecisionOnBehalf body) {
        Allowed allowed = requests.allow(planId);
        Command command = FieldChecks.body(body).command(new ProposalId(proposalId));
        return decide(allowed, "decideOnBehalf", proposalId.toString(), key, ifMatch, 200, command);
    }

    private Response decide(
            Allowed allowed,
            String operation,
            String proposalId,
            @Nullable String key,
            @Nullable String ifMatch,
            int status,
            Command command) {
        return requests.decide(allowed, write(operation, proposalId, key, ifMatch, command), decided -> {
            Proposal proposal = decided.proposal(command);
            ProposalView view = ProposalView.of(allowed.planId(), proposal);
            Answer answer = status == 201
                    ? Answer.created(allowed.path() + "/proposals/" + proposal.proposalId(), view, allowed.personId())
                    : Answer.ok(view, allowed.personId());
            return answer.with(HttpHeaders.ETAG, DecidingOnPlan.tag(proposal));
        });
    }

    private PlanRequests.Write write(
            String operation, String proposalId, @Nullable String key, @Nullable String ifMatch, Command command) {
        return new PlanRequests.Write(operation, proposalId, key, ifMatch, command, listings.of(changes(command)));
    }

    private static List<NewChange> changes(Command command) {
        return switch (command) {
            case Command.Propose propose -> propose.changes();
            case Command.Revise revise -> revise.changes();
            default -> List.of();
        };
    }
}
