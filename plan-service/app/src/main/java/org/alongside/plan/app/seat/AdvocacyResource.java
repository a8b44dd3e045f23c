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
import org.alongside.plan.app.plan.PlanRequests.Write;
import org.alongside.plan.engine.AdvocacyCommand;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.ItemId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The duty to find an advocate, and somebody appropriate in the place of one. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class AdvocacyResource {

    private final PlanRequests requests;

    AdvocacyResource(PlanRequests requests) {
        this.requests = requests;
    }

    @POST
    @Path("/plans/{planId}/advocacy-duties")
    @Operation(operationId = "recordAdvocacyDuty")
    public Response record(
            @PathParam("planId") UUID planId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            SeatBodies.@Nullable NewAdvocacyDuty body) {
        return requests.add(
                requests.allow(planId),
                new Write(
                        "recordAdvocacyDuty",
                        "advocacy-duties",
                        key,
                        ifMatch,
                        FieldChecks.body(body).command()));
    }

    @GET
    @Path("/plans/{planId}/advocacy-duties")
    @Operation(operationId = "listAdvocacyDuties")
    public Response list(
            @PathParam("planId") UUID planId,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo asked) {
        return requests.list(
                requests.allow(planId), "listAdvocacyDuties", Item.Kind.ADVOCACY_DUTY, after, limit, asked);
    }

    @POST
    @Path("/plans/{planId}/advocacy-duties/{dutyId}/individuals")
    @Operation(operationId = "nameAppropriateIndividual")
    public Response name(
            @PathParam("planId") UUID planId,
            @PathParam("dutyId") UUID dutyId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            SeatBodies.@Nullable NewIndividual body) {
        return requests.change(
                requests.allow(planId),
                new Write(
                        "nameAppropriateIndividual",
                        "advocacy-duties/" + dutyId,
                        key,
                        ifMatch,
                        FieldChecks.body(body).command(dutyId)));
    }

    @POST
    @Path("/plans/{planId}/advocacy-duties/{dutyId}/individuals/{individualId}/agreements")
    @Operation(operationId = "agreeToAppropriateIndividual")
    public Response agree(
            @PathParam("planId") UUID planId,
            @PathParam("dutyId") UUID dutyId,
            @PathParam("individualId") UUID individualId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return requests.change(
                requests.allow(planId),
                new Write(
                        "agreeToAppropriateIndividual",
                        "advocacy-duties/" + dutyId + "/" + individualId,
                        key,
                        ifMatch,
                        new AdvocacyCommand.AgreeToIndividual(new ItemId(dutyId), individualId)));
    }

    @POST
    @Path("/plans/{planId}/advocacy-duties/{dutyId}/individuals/{individualId}/endings")
    @Operation(operationId = "letAppropriateIndividualGo")
    public Response letGo(
            @PathParam("planId") UUID planId,
            @PathParam("dutyId") UUID dutyId,
            @PathParam("individualId") UUID individualId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            SeatBodies.@Nullable NewLettingGo body) {
        return requests.change(
                requests.allow(planId),
                new Write(
                        "letAppropriateIndividualGo",
                        "advocacy-duties/" + dutyId + "/" + individualId,
                        key,
                        ifMatch,
                        FieldChecks.body(body).command(dutyId, individualId)));
    }
}
