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
import org.alongside.kit.idempotency.Answer;
import org.alongside.kit.page.Page;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.kit.problem.ProblemException;
import org.alongside.plan.app.plan.PlanRequests;
import org.alongside.plan.app.plan.PlanRequests.Write;
import org.alongside.plan.app.plan.Plans;
import org.alongside.plan.engine.doing.ActionStanding;
import org.alongside.plan.engine.plan.ActionId;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.Plan;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Actions, and what their owners say about doing them. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class ActionResource {

    private final PlanRequests requests;
    private final Plans plans;

    ActionResource(PlanRequests requests, Plans plans) {
        this.requests = requests;
        this.plans = plans;
    }

    @GET
    @Path("/plans/{planId}/actions")
    @Operation(operationId = "listActions")
    public Response list(@PathParam("planId") UUID planId) {
        PlanRequests.Allowed allowed = requests.allow(planId);
        Plan plan = plans.find(allowed.caller().tenant(), allowed.planId())
                .orElseThrow(ProblemException::notFound)
                .plan();
        requests.read(allowed, "listActions", planId.toString());
        return Response.ok(new Page<>(
                        plan.content().actions().stream()
                                .map(action -> ActionStanding.of(plan, action))
                                .toList(),
                        null))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    @POST
    @Path("/plans/{planId}/actions/{actionId}/acceptances")
    @Operation(operationId = "acceptAction")
    public Response accept(
            @PathParam("planId") UUID planId,
            @PathParam("actionId") UUID actionId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            DoingBodies.@Nullable NewAcceptance body) {
        return standing(
                requests.allow(planId),
                actionId,
                new Write(
                        "acceptAction",
                        "actions/" + actionId,
                        key,
                        ifMatch,
                        FieldChecks.body(body).command(actionId)));
    }

    @POST
    @Path("/plans/{planId}/actions/{actionId}/stops")
    @Operation(operationId = "stopAction")
    public Response stop(
            @PathParam("planId") UUID planId,
            @PathParam("actionId") UUID actionId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            DoingBodies.@Nullable NewStop body) {
        return standing(
                requests.allow(planId),
                actionId,
                new Write(
                        "stopAction",
                        "actions/" + actionId,
                        key,
                        ifMatch,
                        FieldChecks.body(body).command(actionId)));
    }

    @POST
    @Path("/plans/{planId}/actions/{actionId}/reports")
    @Operation(operationId = "reportOnAction")
    public Response report(
            @PathParam("planId") UUID planId,
            @PathParam("actionId") UUID actionId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            DoingBodies.@Nullable NewReport body) {
        return requests.add(
                requests.allow(planId),
                new Write(
                        "reportOnAction",
                        "actions/" + actionId + "/reports",
                        key,
                        ifMatch,
                        FieldChecks.body(body).command(actionId)));
    }

    @GET
    @Path("/plans/{planId}/action-reports")
    @Operation(operationId = "listActionReports")
    public Response reports(
            @PathParam("planId") UUID planId,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo asked) {
        return requests.list(requests.allow(planId), "listActionReports", Item.Kind.ACTION_REPORT, after, limit, asked);
    }

    private Response standing(PlanRequests.Allowed allowed, UUID actionId, Write write) {
        return requests.decide(
                allowed,
                write,
                decided -> Answer.ok(
                        ActionStanding.of(
                                decided.plan(),
                                decided.plan()
                                        .content()
                                        .action(new ActionId(actionId))
                                        .orElseThrow()),
                        allowed.personId()));
    }
}
