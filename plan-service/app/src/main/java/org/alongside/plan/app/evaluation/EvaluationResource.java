package org.alongside.plan.app.evaluation;

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
import java.util.UUID;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.plan.app.plan.PlanRequests;
import org.alongside.plan.app.plan.PlanRequests.Write;
import org.alongside.plan.engine.plan.Item;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Looking together at an interview, a session, a visit or a work trial. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class EvaluationResource {

    private final PlanRequests requests;

    EvaluationResource(PlanRequests requests) {
        this.requests = requests;
    }

    @POST
    @Path("/plans/{planId}/evaluations")
    @Operation(operationId = "beginEvaluation")
    public Response begin(
            @PathParam("planId") UUID planId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            EvaluationBodies.@Nullable NewEvaluation body) {
        return requests.add(
                requests.allow(planId),
                new Write(
                        "beginEvaluation",
                        "evaluations",
                        key,
                        ifMatch,
                        FieldChecks.body(body).command()));
    }

    @GET
    @Path("/plans/{planId}/evaluations")
    @Operation(operationId = "listEvaluations")
    public Response list(
            @PathParam("planId") UUID planId,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo asked) {
        return requests.list(requests.allow(planId), "listEvaluations", Item.Kind.EVALUATION, after, limit, asked);
    }

    @POST
    @Path("/plans/{planId}/evaluations/{evaluationId}/accounts")
    @Operation(operationId = "tellHowItWas")
    public Response tell(
            @PathParam("planId") UUID planId,
            @PathParam("evaluationId") UUID evaluationId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            EvaluationBodies.@Nullable NewEvaluationAccount body) {
        return requests.change(
                requests.allow(planId),
                new Write(
                        "tellHowItWas",
                        "evaluations/" + evaluationId,
                        key,
                        ifMatch,
                        FieldChecks.body(body).command(evaluationId)));
    }

    @POST
    @Path("/plans/{planId}/evaluations/{evaluationId}/passes")
    @Operation(operationId = "passOnEvaluation")
    public Response pass(
            @PathParam("planId") UUID planId,
            @PathParam("evaluationId") UUID evaluationId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            EvaluationBodies.@Nullable NewPass body) {
        return requests.change(
                requests.allow(planId),
                new Write(
                        "passOnEvaluation",
                        "evaluations/" + evaluationId,
                        key,
                        ifMatch,
                        FieldChecks.body(body).command(evaluationId)));
    }

    @POST
    @Path("/plans/{planId}/evaluations/{evaluationId}/equality-answers")
    @Operation(operationId = "sayHowEqualItWas")
    public Response sayHowEqual(
            @PathParam("planId") UUID planId,
            @PathParam("evaluationId") UUID evaluationId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            EvaluationBodies.@Nullable NewEqualityAnswer body) {
        return requests.change(
                requests.allow(planId),
                new Write(
                        "sayHowEqualItWas",
                        "evaluations/" + evaluationId,
                        key,
                        ifMatch,
                        FieldChecks.body(body).command(evaluationId)));
    }
}
