package org.alongside.plan.app.proposal;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.alongside.kit.problem.CommonProblem;
import org.alongside.kit.problem.ProblemException;
import org.alongside.plan.app.plan.PlanRequests;
import org.alongside.plan.engine.plan.Item;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The lists of a plan of what stands beside its proposals. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class BesideProposalsResource {

    private final PlanRequests requests;

    BesideProposalsResource(PlanRequests requests) {
        this.requests = requests;
    }

    @GET
    @Path("/plans/{planId}/questions")
    @Operation(operationId = "listQuestions")
    public Response questions(
            @PathParam("planId") UUID planId,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo asked) {
        return requests.list(requests.allow(planId), "listQuestions", Item.Kind.QUESTION, after, limit, asked);
    }

    @GET
    @Path("/plans/{planId}/disagreements")
    @Operation(operationId = "listDisagreements")
    public Response disagreements(
            @PathParam("planId") UUID planId,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo asked) {
        return requests.list(requests.allow(planId), "listDisagreements", Item.Kind.DISAGREEMENT, after, limit, asked);
    }

    /** By the person, by workers and by advocates: it says what nobody else needs to know. */
    @GET
    @Path("/plans/{planId}/capacity-records")
    @Operation(operationId = "listCapacityRecords")
    public Response capacityRecords(
            @PathParam("planId") UUID planId,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo asked) {
        PlanRequests.Allowed allowed = requests.allow(planId);
        switch (allowed.granted().actor().relation()) {
            case PERSON, WORKER, ADVOCATE -> {}
            case SUPPORTER, BROKER, NOMINEE ->
                throw new ProblemException(
                        CommonProblem.NOT_ALLOWED,
                        "Capacity records are for the person, the workers and an advocate. Ask the person about it.");
        }
        return requests.list(allowed, "listCapacityRecords", Item.Kind.CAPACITY_RECORD, after, limit, asked);
    }
}
