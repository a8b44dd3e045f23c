package org.alongside.plan.app.plan;

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
import java.util.List;
import java.util.UUID;
import org.alongside.kit.access.AccessRecorder;
import org.alongside.kit.http.Versions;
import org.alongside.kit.idempotency.Answer;
import org.alongside.kit.idempotency.IdempotentRequests;
import org.alongside.kit.page.Page;
import org.alongside.kit.page.PageAnswer;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.CurrentCaller;
import org.alongside.plan.app.grant.Access;
import org.alongside.plan.engine.plan.PlanId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Plans and their versions over HTTP. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class PlanResource {

    private final CurrentCaller callers;
    private final Access access;
    private final OpeningPlan opening;
    private final Plans plans;
    private final IdempotentRequests requests;
    private final AccessRecorder records;

    PlanResource(
            CurrentCaller callers,
            Access access,
            OpeningPlan opening,
            Plans plans,
            IdempotentRequests requests,
            AccessRecorder records) {
        this.callers = callers;
        this.access = access;
        this.opening = opening;
        this.plans = plans;
        this.requests = requests;
        this.records = records;
    }

    @POST
    @Path("/people/{personId}/plans")
    @Operation(operationId = "openPlan")
    public Response open(
            @PathParam("personId") UUID personId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable NewPlan body) {
        Caller caller = callers.get();
        Access.Granted granted = access.toPerson(caller, personId);
        String title = FieldChecks.body(body).checkedTitle();
        return requests.answer(caller, "openPlan/" + personId, key, () -> {}, () -> {
            StoredPlan stored = opening.open(caller, granted, title);
            return Answer.created("/v1/plans/" + stored.plan().planId(), PlanView.of(stored.plan()), personId)
                    .with(HttpHeaders.ETAG, stored.tag());
        });
    }

    @GET
    @Path("/people/{personId}/plans")
    @Operation(operationId = "listPlans")
    public Response list(
            @PathParam("personId") UUID personId,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo asked) {
        Caller caller = callers.get();
        access.toPerson(caller, personId);
        int most = Page.limit(limit);
        List<StoredPlan> found = plans.ofPerson(caller.tenant(), personId, Page.idCursor(after), most + 1);
        records.read(caller, "listPlans", personId, personId.toString());
        List<PlanView> views =
                found.stream().map(stored -> PlanView.of(stored.plan())).toList();
        return PageAnswer.of(Page.fromOneMore(views, most, plan -> plan.planId().toString()), asked);
    }

    @GET
    @Path("/plans/{planId}")
    @Operation(operationId = "readPlan")
    public Response read(
            @PathParam("planId") UUID planId, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        Caller caller = callers.get();
        Access.Granted granted = access.toPlan(caller, planId);
        StoredPlan stored = plans.find(caller.tenant(), new PlanId(planId)).orElseThrow(ProblemException::notFound);
        records.read(caller, "readPlan", granted.personId(), planId.toString());
        return Versions.answer(PlanView.of(stored.plan()), stored.tag(), ifNoneMatch);
    }

    @GET
    @Path("/plans/{planId}/versions")
    @Operation(operationId = "listPlanVersions")
    public Response versions(
            @PathParam("planId") UUID planId,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo asked) {
        Caller caller = callers.get();
        Access.Granted granted = access.toPlan(caller, planId);
        int most = Page.limit(limit);
        List<Plans.VersionLine> found =
                plans.versions(caller.tenant(), new PlanId(planId), Page.numberCursor(after), most + 1);
        records.read(caller, "listPlanVersions", granted.personId(), planId.toString());
        return PageAnswer.of(Page.fromOneMore(found, most, line -> Integer.toString(line.version())), asked);
    }

    @GET
    @Path("/plans/{planId}/versions/{version}")
    @Operation(operationId = "readPlanVersion")
    public Response version(
            @PathParam("planId") UUID planId,
            @PathParam("version") int version,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        Caller caller = callers.get();
        Access.Granted granted = access.toPlan(caller, planId);
        Plans.Exact exact = plans.version(caller.tenant(), granted.personId(), new PlanId(planId), version)
                .orElseThrow(ProblemException::notFound);
        records.read(caller, "readPlanVersion", granted.personId(), planId + "/" + version);
        return Versions.answer(exact.bytes(), Versions.tag(exact.hash()), ifNoneMatch);
    }
}
