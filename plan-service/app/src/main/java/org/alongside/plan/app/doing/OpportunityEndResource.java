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

/** That a chosen opportunity is over, or that the person has left it. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class OpportunityEndResource {

    private final PlanRequests requests;

    OpportunityEndResource(PlanRequests requests) {
        this.requests = requests;
    }

    @POST
    @Path("/plans/{planId}/chosen-opportunities/{choiceId}/ends")
    @Operation(operationId = "endOpportunity")
    public Response end(
            @PathParam("planId") UUID planId,
            @PathParam("choiceId") UUID choiceId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            DoingBodies.@Nullable NewOpportunityEnd body) {
        return requests.add(
                requests.allow(planId),
                new Write(
                        "endOpportunity",
                        "chosen-opportunities/" + choiceId + "/ends",
                        key,
                        ifMatch,
                        FieldChecks.body(body).command(choiceId)));
    }

    @GET
    @Path("/plans/{planId}/opportunity-ends")
    @Operation(operationId = "listOpportunityEnds")
    public Response list(
            @PathParam("planId") UUID planId,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo asked) {
        return requests.list(
                requests.allow(planId), "listOpportunityEnds", Item.Kind.OPPORTUNITY_END, after, limit, asked);
    }
}
