package org.alongside.plan.app.proposal;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.UUID;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.plan.app.plan.PlanRequests;
import org.alongside.plan.app.plan.PlanRequests.Write;
import org.alongside.plan.app.proposal.AuthorityRequests.NewCapacityRecord;
import org.alongside.plan.engine.TalkCommand;
import org.alongside.plan.engine.proposal.ProposalId;
import org.alongside.plan.engine.talk.NextStep;
import org.alongside.plan.engine.words.Words;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What is said beside a proposal: what is not understood, whether the person can decide it, and how to go on after a no. */
@Path("/v1/plans/{planId}/proposals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class TalkResource {

    private static final int LONGEST = 4_000;
    private static final int LONGEST_POINTER = 200;

    private final PlanRequests requests;

    TalkResource(PlanRequests requests) {
        this.requests = requests;
    }

    record NewQuestion(
            @Nullable Integer revision,
            @Nullable String contentHash,
            @Nullable String pointer,
            @Nullable String words) {
        TalkCommand command(UUID proposalId) {
            ProposalRequests.exact(revision, contentHash)
                    .text("/pointer", pointer, LONGEST_POINTER)
                    .text("/words", words, LONGEST)
                    .orRefuse();
            return new TalkCommand.AskQuestion(
                    new ProposalId(proposalId),
                    Objects.requireNonNull(revision),
                    ProposalRequests.hash(contentHash),
                    Objects.requireNonNull(pointer),
                    Words.of(Objects.requireNonNull(words)));
        }
    }

    record NewNextStep(
            NextStep.@Nullable Kind nextStep, @Nullable String words) {
        TalkCommand command(UUID proposalId) {
            new FieldChecks()
                    .present("/nextStep", nextStep)
                    .text("/words", words, LONGEST)
                    .orRefuse();
            return new TalkCommand.ChooseNextStep(
                    new ProposalId(proposalId),
                    Objects.requireNonNull(nextStep),
                    Words.of(Objects.requireNonNull(words)));
        }
    }

    @POST
    @Path("/{proposalId}/questions")
    @Operation(operationId = "askQuestion")
    public Response ask(
            @PathParam("planId") UUID planId,
            @PathParam("proposalId") UUID proposalId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable NewQuestion body) {
        return requests.add(
                requests.allow(planId),
                new Write(
                        "askQuestion",
                        "proposals/" + proposalId + "/questions",
                        key,
                        ifMatch,
                        FieldChecks.body(body).command(proposalId)));
    }

    @POST
    @Path("/{proposalId}/capacity-records")
    @Operation(operationId = "recordCapacity")
    public Response recordCapacity(
            @PathParam("planId") UUID planId,
            @PathParam("proposalId") UUID proposalId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable NewCapacityRecord body) {
        return requests.add(
                requests.allow(planId),
                new Write(
                        "recordCapacity",
                        "proposals/" + proposalId + "/capacity-records",
                        key,
                        ifMatch,
                        FieldChecks.body(body).command(proposalId)));
    }

    @POST
    @Path("/{proposalId}/next-steps")
    @Operation(operationId = "chooseNextStep")
    public Response nextStep(
            @PathParam("planId") UUID planId,
            @PathParam("proposalId") UUID proposalId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable NewNextStep body) {
        return requests.change(
                requests.allow(planId),
                new Write(
                        "chooseNextStep",
                        "proposals/" + proposalId,
                        key,
                        ifMatch,
                        FieldChecks.body(body).command(proposalId)));
    }
}
