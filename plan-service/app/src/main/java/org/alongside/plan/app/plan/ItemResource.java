package org.alongside.plan.app.plan;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Anything of a plan that has an id of its own, as it is now: where the answer to whoever made it says that it is. */
@Path("/v1/plans/{planId}/items/{itemId}")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class ItemResource {

    private final PlanRequests requests;

    ItemResource(PlanRequests requests) {
        this.requests = requests;
    }

    @GET
    @Operation(operationId = "readItem")
    public Response read(@PathParam("planId") UUID planId, @PathParam("itemId") UUID itemId) {
        return requests.item(requests.allow(planId), "readItem", itemId);
    }
}
