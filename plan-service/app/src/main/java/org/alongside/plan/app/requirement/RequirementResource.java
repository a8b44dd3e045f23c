package org.alongside.plan.app.requirement;

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

/** What the law imposes, beside the plan and never agreed in it. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class RequirementResource {

    private final PlanRequests requests;

    RequirementResource(PlanRequests requests) {
        this.requests = requests;
    }

    @POST
    @Path("/plans/{planId}/requirements")
    @Operation(operationId = "recordRequirement")
    public Response add(
            @PathParam("planId") UUID planId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            RequirementBodies.@Nullable NewRequirement body) {
        return requests.add(
                requests.allow(planId),
                new Write(
                        "recordRequirement",
                        "requirements",
                        key,
                        ifMatch,
                        FieldChecks.body(body).command()));
    }

    @GET
    @Path("/plans/{planId}/requirements")
    @Operation(operationId = "listRequirements")
    public Response list(
            @PathParam("planId") UUID planId,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo asked) {
        return requests.list(requests.allow(planId), "listRequirements", Item.Kind.REQUIREMENT, after, limit, asked);
    }

    @POST
    @Path("/plans/{planId}/requirements/{requirementId}/views")
    @Operation(operationId = "sayViewOfRequirement")
    public Response view(
            @PathParam("planId") UUID planId,
            @PathParam("requirementId") UUID requirementId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            RequirementBodies.@Nullable NewView body) {
        return requests.change(
                requests.allow(planId),
                new Write(
                        "sayViewOfRequirement",
                        "requirements/" + requirementId,
                        key,
                        ifMatch,
                        FieldChecks.body(body).command(requirementId)));
    }

    @POST
    @Path("/plans/{planId}/requirements/{requirementId}/challenges")
    @Operation(operationId = "challengeRequirement")
    public Response challenge(
            @PathParam("planId") UUID planId,
            @PathParam("requirementId") UUID requirementId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            RequirementBodies.@Nullable NewChallenge body) {
        return requests.change(
                requests.allow(planId),
                new Write(
                        "challengeRequirement",
                        "requirements/" + requirementId,
                        key,
                        ifMatch,
                        FieldChecks.body(body).command(requirementId)));
    }

    @POST
    @Path("/plans/{planId}/requirements/{requirementId}/challenges/{challengeId}/answers")
    @Operation(operationId = "answerRequirementChallenge")
    public Response answerChallenge(
            @PathParam("planId") UUID planId,
            @PathParam("requirementId") UUID requirementId,
            @PathParam("challengeId") UUID challengeId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            RequirementBodies.@Nullable NewChallengeAnswer body) {
        return requests.change(
                requests.allow(planId),
                new Write(
                        "answerRequirementChallenge",
                        "requirements/" + requirementId + "/challenges/" + challengeId,
                        key,
                        ifMatch,
                        FieldChecks.body(body).command(requirementId, challengeId)));
    }

    @POST
    @Path("/plans/{planId}/requirements/{requirementId}/endings")
    @Operation(operationId = "endRequirement")
    public Response end(
            @PathParam("planId") UUID planId,
            @PathParam("requirementId") UUID requirementId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            RequirementBodies.@Nullable NewEnding body) {
        return requests.change(
                requests.allow(planId),
                new Write(
                        "endRequirement",
                        "requirements/" + requirementId,
                        key,
                        ifMatch,
                        FieldChecks.body(body).command(requirementId)));
    }
}
