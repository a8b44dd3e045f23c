package org.alongside.plan.app.review;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import org.alongside.kit.page.Page;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.plan.app.plan.PlanRequests;
import org.alongside.plan.app.plan.PlanRequests.Write;
import org.alongside.plan.engine.ReviewCommand;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.ItemId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Reviews: when they are due, and what both sides and the circle say in them. */
@Path("/v1/plans/{planId}/reviews")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class ReviewResource {

    private final PlanRequests requests;
    private final DueReviews due;

    ReviewResource(PlanRequests requests, DueReviews due) {
        this.requests = requests;
        this.due = due;
    }

    /** A page of reviews, and what is due besides. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReviewPage(
            List<DueReviews.Line> due,
            List<?> items,
            @Nullable String next) {}

    @POST
    @Operation(operationId = "openReview")
    public Response open(
            @PathParam("planId") UUID planId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            ReviewBodies.@Nullable NewReview body) {
        return requests.add(
                requests.allow(planId),
                new Write(
                        "openReview",
                        "reviews",
                        key,
                        ifMatch,
                        FieldChecks.body(body).command()));
    }

    @GET
    @Operation(operationId = "listReviews")
    public Response list(
            @PathParam("planId") UUID planId,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo asked) {
        PlanRequests.Allowed allowed = requests.allow(planId);
        Response page = requests.list(allowed, "listReviews", Item.Kind.REVIEW, after, limit, asked);
        Page<?> found = (Page<?>) page.getEntity();
        return Response.fromResponse(page)
                .entity(new ReviewPage(due.of(allowed), found.items(), found.next()))
                .build();
    }

    @POST
    @Path("/{reviewId}/agenda-permissions")
    @Operation(operationId = "letWorkerSetAgenda")
    public Response letWorkerSetAgenda(
            @PathParam("planId") UUID planId,
            @PathParam("reviewId") UUID reviewId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return change(
                requests.allow(planId),
                reviewId,
                "letWorkerSetAgenda",
                key,
                ifMatch,
                new ReviewCommand.LetWorkerSetAgenda(new ItemId(reviewId)));
    }

    @POST
    @Path("/{reviewId}/moves")
    @Operation(operationId = "moveReview")
    public Response move(
            @PathParam("planId") UUID planId,
            @PathParam("reviewId") UUID reviewId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            ReviewBodies.@Nullable Move body) {
        return change(
                requests.allow(planId),
                reviewId,
                "moveReview",
                key,
                ifMatch,
                FieldChecks.body(body).command(reviewId));
    }

    @POST
    @Path("/{reviewId}/agenda-points")
    @Operation(operationId = "putOnAgenda")
    public Response putOnAgenda(
            @PathParam("planId") UUID planId,
            @PathParam("reviewId") UUID reviewId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            ReviewBodies.@Nullable NewPoints body) {
        return change(
                requests.allow(planId),
                reviewId,
                "putOnAgenda",
                key,
                ifMatch,
                FieldChecks.body(body).command(reviewId));
    }

    @POST
    @Path("/{reviewId}/contributions")
    @Operation(operationId = "contributeToReview")
    public Response contribute(
            @PathParam("planId") UUID planId,
            @PathParam("reviewId") UUID reviewId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            ReviewBodies.@Nullable NewContribution body) {
        return change(
                requests.allow(planId),
                reviewId,
                "contributeToReview",
                key,
                ifMatch,
                FieldChecks.body(body).command(reviewId));
    }

    @POST
    @Path("/{reviewId}/conclusions")
    @Operation(operationId = "putConclusion")
    public Response putConclusion(
            @PathParam("planId") UUID planId,
            @PathParam("reviewId") UUID reviewId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            ReviewBodies.@Nullable NewConclusion body) {
        return change(
                requests.allow(planId),
                reviewId,
                "putConclusion",
                key,
                ifMatch,
                FieldChecks.body(body).command(reviewId));
    }

    @POST
    @Path("/{reviewId}/conclusion-agreements")
    @Operation(operationId = "agreeToConclusion")
    public Response agreeToConclusion(
            @PathParam("planId") UUID planId,
            @PathParam("reviewId") UUID reviewId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            ReviewBodies.@Nullable NewConclusionAgreement body) {
        return change(
                requests.allow(planId),
                reviewId,
                "agreeToConclusion",
                key,
                ifMatch,
                FieldChecks.body(body).command(reviewId));
    }

    @POST
    @Path("/{reviewId}/equality-answers")
    @Operation(operationId = "sayHowEqual")
    public Response sayHowEqual(
            @PathParam("planId") UUID planId,
            @PathParam("reviewId") UUID reviewId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            ReviewBodies.@Nullable NewEqualityAnswer body) {
        return change(
                requests.allow(planId),
                reviewId,
                "sayHowEqual",
                key,
                ifMatch,
                FieldChecks.body(body).command(reviewId));
    }

    @POST
    @Path("/{reviewId}/endings")
    @Operation(operationId = "leaveReview")
    public Response leave(
            @PathParam("planId") UUID planId,
            @PathParam("reviewId") UUID reviewId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            ReviewBodies.@Nullable Ending body) {
        return change(
                requests.allow(planId),
                reviewId,
                "leaveReview",
                key,
                ifMatch,
                FieldChecks.body(body).command(reviewId));
    }

    private Response change(
            PlanRequests.Allowed allowed,
            UUID reviewId,
            String operation,
            @Nullable String key,
            @Nullable String ifMatch,
            ReviewCommand command) {
        return requests.change(allowed, new Write(operation, "reviews/" + reviewId, key, ifMatch, command));
    }
}
