package org.alongside.plan.app.seat;

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
import org.alongside.plan.app.plan.PlanRequests.Allowed;
import org.alongside.plan.app.plan.PlanRequests.Write;
import org.alongside.plan.engine.plan.Item;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What the person asks of the service about who works with them, and the worker's seat itself. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class SeatResource {

    private final PlanRequests requests;

    SeatResource(PlanRequests requests) {
        this.requests = requests;
    }

    @POST
    @Path("/plans/{planId}/requests")
    @Operation(operationId = "askService")
    public Response ask(
            @PathParam("planId") UUID planId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            SeatBodies.@Nullable NewRequest body) {
        return requests.add(
                requests.allow(planId),
                new Write(
                        "askService",
                        "requests",
                        key,
                        ifMatch,
                        FieldChecks.body(body).command()));
    }

    @GET
    @Path("/plans/{planId}/requests")
    @Operation(operationId = "listRequests")
    public Response list(
            @PathParam("planId") UUID planId,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo asked) {
        return requests.list(requests.allow(planId), "listRequests", Item.Kind.REQUEST, after, limit, asked);
    }

    @POST
    @Path("/plans/{planId}/requests/{requestId}/answers")
    @Operation(operationId = "answerRequest")
    public Response answer(
            @PathParam("planId") UUID planId,
            @PathParam("requestId") UUID requestId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            SeatBodies.@Nullable NewRequestAnswer body) {
        Allowed allowed = requests.allow(planId);
        return requests.change(
                allowed,
                new Write(
                        "answerRequest",
                        "requests/" + requestId,
                        key,
                        ifMatch,
                        FieldChecks.body(body).command(requestId, account -> requests.circleMember(allowed, account))));
    }

    @POST
    @Path("/plans/{planId}/worker-seat/hand-overs")
    @Operation(operationId = "handOverWorkerSeat")
    public Response handOver(
            @PathParam("planId") UUID planId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            SeatBodies.@Nullable NewHandOver body) {
        Allowed allowed = requests.allow(planId);
        SeatBodies.NewHandOver handOver = FieldChecks.body(body);
        handOver.check();
        return requests.decideOnPlan(
                allowed,
                new Write(
                        "handOverWorkerSeat",
                        "worker-seat",
                        key,
                        ifMatch,
                        handOver.command(
                                account -> requests.circleMember(allowed, account),
                                requests.goneFromTheWorkersSeat(allowed))));
    }
}
