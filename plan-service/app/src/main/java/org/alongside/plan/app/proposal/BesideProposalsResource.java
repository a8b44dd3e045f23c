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
import java.util.Objects;
import java.util.UUID;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.plan.app.plan.PlanRequests;
import org.alongside.plan.app.plan.PlanRequests.Write;
import org.alongside.plan.engine.TalkCommand;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.words.Words;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What stands beside the proposals of a plan, in lists, and the end of a question. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class BesideProposalsResource {

    private static final int LONGEST = 4_000;

    private final PlanRequests requests;

    BesideProposalsResource(PlanRequests requests) {
        this.requests = requests;
    }

    record NewQuestionAnswer(@Nullable String words) {
        TalkCommand command(UUID questionId) {
            new FieldChecks().text("/words", words, LONGEST).orRefuse();
            return new TalkCommand.AnswerQuestion(new ItemId(questionId), Words.of(Objects.requireNonNull(words)));
        }
    }

    @GET
    @Path("/plans/{planId}/questions")
    @Operation(operationId = "listQuestions")
    public Response questions(
            @PathParam("planId") UUID planId,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo asked) {
        return requests.list(requests.allow(planId), "listQuestions", Item.Kind.QUESTION, after, limit, asked);
    }

    @POST
    @Path("/plans/{planId}/questions/{questionId}/answers")
    @Operation(operationId = "answerQuestion")
    public Response answer(
            @PathParam("planId") UUID planId,
            @PathParam("questionId") UUID questionId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable NewQuestionAnswer body) {
        return requests.change(
                requests.allow(planId),
                new Write(
                        "answerQuestion",
                        "questions/" + questionId,
                        key,
                        ifMatch,
                        FieldChecks.body(body).command(questionId)));
    }

    @POST
    @Path("/plans/{planId}/questions/{questionId}/withdrawals")
    @Operation(operationId = "withdrawQuestion")
    public Response withdraw(
            @PathParam("planId") UUID planId,
            @PathParam("questionId") UUID questionId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return requests.change(
                requests.allow(planId),
                new Write(
                        "withdrawQuestion",
                        "questions/" + questionId,
                        key,
                        ifMatch,
                        new TalkCommand.WithdrawQuestion(new ItemId(questionId))));
    }

    @GET
    @Path("/plans/{planId}/disagreements")
    @Operation(operationId = "listDisagreements")
    public Response disagreements(
            @PathParam("planId") UUID planId,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo asked) {
        return requests.list(requests.allow(planId), "listDisagreements", Item.Kind.DISAGREEMENT, after, limit, asked);
    }

    @GET
    @Path("/plans/{planId}/capacity-records")
    @Operation(operationId = "listCapacityRecords")
    public Response capacityRecords(
            @PathParam("planId") UUID planId,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo asked) {
        return requests.list(
                requests.allow(planId), "listCapacityRecords", Item.Kind.CAPACITY_RECORD, after, limit, asked);
    }
}
