package org.alongside.plan.app.voice;

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
import org.alongside.plan.engine.PerspectiveCommand;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.ItemId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** How people whom the person has invited see a proposal or a review. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class PerspectiveResource {

    private final PlanRequests requests;

    PerspectiveResource(PlanRequests requests) {
        this.requests = requests;
    }

    @POST
    @Path("/plans/{planId}/perspectives")
    @Operation(operationId = "invitePerspective")
    public Response invite(
            @PathParam("planId") UUID planId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            PerspectiveBodies.@Nullable NewInvitation body) {
        PlanRequests.Allowed allowed = requests.allow(planId);
        PerspectiveCommand.InvitePerspective invitation = FieldChecks.body(body).command();
        new FieldChecks()
                .that(
                        requests.circleMember(allowed, invitation.account()) != null,
                        "/account",
                        "Nobody of this account can read the plan, so nobody would see the invitation. Give them a grant to plans first.")
                .orRefuse();
        return requests.add(allowed, new Write("invitePerspective", "perspectives", key, ifMatch, invitation));
    }

    @GET
    @Path("/plans/{planId}/perspectives")
    @Operation(operationId = "listPerspectives")
    public Response list(
            @PathParam("planId") UUID planId,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo asked) {
        return requests.list(requests.allow(planId), "listPerspectives", Item.Kind.PERSPECTIVE, after, limit, asked);
    }

    @POST
    @Path("/plans/{planId}/perspectives/{perspectiveId}/views")
    @Operation(operationId = "givePerspective")
    public Response give(
            @PathParam("planId") UUID planId,
            @PathParam("perspectiveId") UUID perspectiveId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            PerspectiveBodies.@Nullable NewPerspective body) {
        return requests.change(
                requests.allow(planId),
                new Write(
                        "givePerspective",
                        "perspectives/" + perspectiveId,
                        key,
                        ifMatch,
                        FieldChecks.body(body).command(perspectiveId)));
    }

    @POST
    @Path("/plans/{planId}/perspectives/{perspectiveId}/withdrawals")
    @Operation(operationId = "takeInvitationBack")
    public Response takeBack(
            @PathParam("planId") UUID planId,
            @PathParam("perspectiveId") UUID perspectiveId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return requests.change(
                requests.allow(planId),
                new Write(
                        "takeInvitationBack",
                        "perspectives/" + perspectiveId,
                        key,
                        ifMatch,
                        new PerspectiveCommand.TakeInvitationBack(new ItemId(perspectiveId))));
    }
}
