package org.alongside.plan.app.matching;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.alongside.kit.access.AccessRecorder;
import org.alongside.kit.idempotency.Answer;
import org.alongside.kit.idempotency.IdempotentRequests;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.CurrentCaller;
import org.alongside.plan.app.grant.Access;
import org.alongside.plan.engine.matching.MatchWish;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Matches over HTTP. */
@Path("/v1/plans/{planId}/matches")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class MatchResource {

    private final CurrentCaller callers;
    private final Access access;
    private final FindingMatches finding;
    private final IdempotentRequests requests;
    private final AccessRecorder records;
    private final Clock clock;

    MatchResource(
            CurrentCaller callers,
            Access access,
            FindingMatches finding,
            IdempotentRequests requests,
            AccessRecorder records,
            Clock clock) {
        this.callers = callers;
        this.access = access;
        this.finding = finding;
        this.requests = requests;
        this.records = records;
        this.clock = clock;
    }

    @POST
    @Operation(operationId = "findMatches")
    public Response find(
            @PathParam("planId") UUID planId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable MatchRequest body) {
        Caller caller = callers.get();
        Access.Granted granted = access.toPlan(caller, planId);
        MatchWish wish = FieldChecks.body(body).wish(FindingMatches.today(clock));
        MatchesView found = finding.find(granted.personId(), wish);
        records.read(caller, "findMatches", granted.personId(), planId.toString());
        return requests.answer(
                caller, "findMatches/" + planId, key, () -> {}, () -> Answer.ok(found, granted.personId()));
    }
}
