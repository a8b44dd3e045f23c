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
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.plan.app.plan.PlanRequests;
import org.alongside.plan.app.plan.PlanRequests.Write;
import org.alongside.plan.engine.SeatCommand;
import org.alongside.plan.engine.authority.AdvocacyDuty;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.voice.Request;
import org.alongside.plan.engine.words.Words;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Who works with the person, who stands beside them, and what they ask for about it (promise 8). */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class SeatResource {

    private static final int LONGEST = 4_000;
    private static final int LONGEST_ACCOUNT = 200;

    private final PlanRequests requests;

    SeatResource(PlanRequests requests) {
        this.requests = requests;
    }

    record NewRequest(Request.@Nullable What what, @Nullable String words) {
        SeatCommand command() {
            new FieldChecks()
                    .present("/what", what)
                    .text("/words", words, LONGEST)
                    .orRefuse();
            return new SeatCommand.Ask(Objects.requireNonNull(what), Words.of(Objects.requireNonNull(words)));
        }
    }

    record NewReply(@Nullable Boolean granted, @Nullable String reason) {
        SeatCommand command(UUID requestId) {
            new FieldChecks()
                    .present("/granted", granted)
                    .text("/reason", reason, LONGEST)
                    .orRefuse();
            return new SeatCommand.AnswerRequest(
                    new ItemId(requestId), Objects.requireNonNull(granted), Words.of(Objects.requireNonNull(reason)));
        }
    }

    record NewHandOver(@Nullable String to, @Nullable String reason) {
        void check() {
            new FieldChecks()
                    .text("/to", to, LONGEST_ACCOUNT)
                    .text("/reason", reason, LONGEST)
                    .orRefuse();
        }
    }

    record NewAdvocacyDuty(
            @Nullable Set<AdvocacyDuty.Difficulty> difficulties,
            @Nullable Boolean nobodyAppropriate,
            @Nullable String words) {
        SeatCommand command() {
            new FieldChecks()
                    .present("/difficulties", difficulties)
                    .present("/nobodyAppropriate", nobodyAppropriate)
                    .text("/words", words, LONGEST)
                    .orRefuse();
            return new SeatCommand.RecordDifficulty(
                    Objects.requireNonNull(difficulties),
                    Objects.requireNonNull(nobodyAppropriate),
                    Words.of(Objects.requireNonNull(words)));
        }
    }

    @POST
    @Path("/plans/{planId}/requests")
    @Operation(operationId = "askService")
    public Response ask(
            @PathParam("planId") UUID planId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable NewRequest body) {
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
            @Nullable NewReply body) {
        return requests.change(
                requests.allow(planId),
                new Write(
                        "answerRequest",
                        "requests/" + requestId,
                        key,
                        ifMatch,
                        FieldChecks.body(body).command(requestId)));
    }

    @POST
    @Path("/plans/{planId}/worker-seat/hand-overs")
    @Operation(operationId = "handOverWorkerSeat")
    public Response handOver(
            @PathParam("planId") UUID planId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable NewHandOver body) {
        PlanRequests.Allowed allowed = requests.allow(planId);
        NewHandOver handOver = FieldChecks.body(body);
        handOver.check();
        String to = Objects.requireNonNull(handOver.to());
        return requests.decideOnPlan(
                allowed,
                new Write(
                        "handOverWorkerSeat",
                        "worker-seat",
                        key,
                        ifMatch,
                        new SeatCommand.HandOver(
                                requests.circleMember(allowed, to).orElse(null),
                                Words.of(Objects.requireNonNull(handOver.reason())))));
    }

    @POST
    @Path("/plans/{planId}/advocacy-duties")
    @Operation(operationId = "recordAdvocacyDuty")
    public Response recordDifficulty(
            @PathParam("planId") UUID planId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable NewAdvocacyDuty body) {
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
    public Response advocacyDuties(
            @PathParam("planId") UUID planId,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo asked) {
        return requests.list(requests.allow(planId), "listAdvocacyDuties", Item.Kind.ADVOCACY_DUTY, after, limit, asked);
    }
}
