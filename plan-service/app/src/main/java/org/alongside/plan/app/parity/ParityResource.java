package org.alongside.plan.app.parity;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.alongside.kit.problem.ProblemException;
import org.alongside.plan.app.plan.History;
import org.alongside.plan.app.plan.PlanRequests;
import org.alongside.plan.app.plan.PlanRequests.Allowed;
import org.alongside.plan.app.plan.Plans;
import org.alongside.plan.app.plan.StoredPlan;
import org.alongside.plan.engine.parity.Parity;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Parity over HTTP: counted anew from the log at every reading, so that no counter can drift. */
@Path("/v1/plans/{planId}/parity")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class ParityResource {

    private final PlanRequests requests;
    private final Plans plans;
    private final History history;
    private final Clock clock;

    ParityResource(PlanRequests requests, Plans plans, History history, Clock clock) {
        this.requests = requests;
        this.plans = plans;
        this.history = history;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "readParity")
    public Parity read(@PathParam("planId") UUID planId) {
        Allowed allowed = requests.allow(planId);
        String tenant = allowed.caller().tenant();
        StoredPlan stored = plans.find(tenant, allowed.planId()).orElseThrow(ProblemException::notFound);
        Parity parity =
                Parity.of(stored.plan(), history.all(tenant, allowed.personId(), allowed.planId()), clock.instant());
        requests.read(allowed, "readParity", planId.toString());
        return parity;
    }
}
