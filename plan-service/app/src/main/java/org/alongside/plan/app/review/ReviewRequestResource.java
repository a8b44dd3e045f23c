package org.alongside.plan.app.review;

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

/** Asking for a review, and the answer that the service owes. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class ReviewRequestResource {

    private final PlanRequests requests;

    ReviewRequestResource(PlanRequests requests) {
        this.requests = requests;
    }

    @POST
    @Path("/plans/{planId}/review-requests")
    @Operation(operationId = "requestReview")
    public Response request(
            @PathParam("planId") UUID planId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            ReviewBodies.@Nullable NewReviewRequest body) {
        return requests.add(
                requests.allow(planId),
                new Write(
                        "requestReview",
                        "review-requests",
                        key,
                        ifMatch,
                        FieldChecks.body(body).command()));
    }

    @GET
    @Path("/plans/{planId}/review-requests")
    @Operation(operationId = "listReviewRequests")
    public Response list(
            @PathParam("planId") UUID planId,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo asked) {
        return requests.list(
                requests.allow(planId), "listReviewRequests", Item.Kind.REVIEW_REQUEST, after, limit, asked);
    }

    @POST
    @Path("/plans/{planId}/review-requests/{requestId}/answers")
    @Operation(operationId = "answerReviewRequest")
    public Response answer(
            @PathParam("planId") UUID planId,
            @PathParam("requestId") UUID requestId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            ReviewBodies.@Nullable NewReviewRequestAnswer body) {
        return requests.change(
                requests.allow(planId),
                new Write(
                        "answerReviewRequest",
                        "review-requests/" + requestId,
                        key,
                        ifMatch,
                        FieldChecks.body(body).command(requestId)));
    }
}
