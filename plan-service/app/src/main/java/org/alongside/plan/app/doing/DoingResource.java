package org.alongside.plan.app.doing;

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

/** How it goes, and support while there is no agreement. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class DoingResource {

    private final PlanRequests requests;

    DoingResource(PlanRequests requests) {
        this.requests = requests;
    }

    @POST
    @Path("/plans/{planId}/check-ins")
    @Operation(operationId = "checkIn")
    public Response checkIn(
            @PathParam("planId") UUID planId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            DoingBodies.@Nullable NewCheckIn body) {
        return requests.add(
                requests.allow(planId),
                new Write(
                        "checkIn",
                        "check-ins",
                        key,
                        ifMatch,
                        FieldChecks.body(body).command()));
    }

    @GET
    @Path("/plans/{planId}/check-ins")
    @Operation(operationId = "listCheckIns")
    public Response checkIns(
            @PathParam("planId") UUID planId,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo asked) {
        return requests.list(requests.allow(planId), "listCheckIns", Item.Kind.CHECK_IN, after, limit, asked);
    }

    @POST
    @Path("/plans/{planId}/interim-supports")
    @Operation(operationId = "giveInterimSupport")
    public Response give(
            @PathParam("planId") UUID planId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            DoingBodies.@Nullable NewInterimSupport body) {
        return requests.add(
                requests.allow(planId),
                new Write(
                        "giveInterimSupport",
                        "interim-supports",
                        key,
                        ifMatch,
                        FieldChecks.body(body).command()));
    }

    @GET
    @Path("/plans/{planId}/interim-supports")
    @Operation(operationId = "listInterimSupports")
    public Response interimSupports(
            @PathParam("planId") UUID planId,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo asked) {
        return requests.list(
                requests.allow(planId), "listInterimSupports", Item.Kind.INTERIM_SUPPORT, after, limit, asked);
    }

    @POST
    @Path("/plans/{planId}/interim-supports/{supportId}/challenges")
    @Operation(operationId = "challengeInterimSupport")
    public Response challenge(
            @PathParam("planId") UUID planId,
            @PathParam("supportId") UUID supportId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            DoingBodies.@Nullable NewChallenge body) {
        return requests.change(
                requests.allow(planId),
                new Write(
                        "challengeInterimSupport",
                        "interim-supports/" + supportId,
                        key,
                        ifMatch,
                        FieldChecks.body(body).command(supportId)));
    }

    @POST
    @Path("/plans/{planId}/interim-supports/{supportId}/challenges/{challengeId}/answers")
    @Operation(operationId = "answerInterimChallenge")
    public Response answerChallenge(
            @PathParam("planId") UUID planId,
            @PathParam("supportId") UUID supportId,
            @PathParam("challengeId") UUID challengeId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            DoingBodies.@Nullable NewChallengeAnswer body) {
        return requests.change(
                requests.allow(planId),
                new Write(
                        "answerInterimChallenge",
                        "interim-supports/" + supportId + "/challenges/" + challengeId,
                        key,
                        ifMatch,
                        FieldChecks.body(body).command(supportId, challengeId)));
    }

    @POST
    @Path("/plans/{planId}/interim-supports/{supportId}/endings")
    @Operation(operationId = "endInterimSupport")
    public Response end(
            @PathParam("planId") UUID planId,
            @PathParam("supportId") UUID supportId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            DoingBodies.@Nullable NewEnding body) {
        return requests.change(
                requests.allow(planId),
                new Write(
                        "endInterimSupport",
                        "interim-supports/" + supportId,
                        key,
                        ifMatch,
                        FieldChecks.body(body).command(supportId)));
    }
}
