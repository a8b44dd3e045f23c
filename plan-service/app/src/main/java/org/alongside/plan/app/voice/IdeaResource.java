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
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.plan.app.plan.PlanRequests;
import org.alongside.plan.app.plan.PlanRequests.Write;
import org.alongside.plan.engine.VoiceCommand;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.voice.Answer;
import org.alongside.plan.engine.words.Words;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Ideas, and the answers that the service owes. */
@Path("/v1/plans/{planId}/ideas")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class IdeaResource {

    private static final int LONGEST = 4_000;

    private final PlanRequests requests;

    IdeaResource(PlanRequests requests) {
        this.requests = requests;
    }

    record NewIdea(@Nullable String words) {
        VoiceCommand.PutIdea command() {
            new FieldChecks().text("/words", words, LONGEST).orRefuse();
            return new VoiceCommand.PutIdea(Words.of(Objects.requireNonNull(words)));
        }
    }

    record NewAnswer(
            Answer.@Nullable Kind answer,
            @Nullable String reason,
            @Nullable LocalDate until) {
        VoiceCommand.AnswerIdea command(UUID ideaId) {
            new FieldChecks()
                    .present("/answer", answer)
                    .text("/reason", reason, LONGEST)
                    .orRefuse();
            return new VoiceCommand.AnswerIdea(
                    new ItemId(ideaId),
                    Objects.requireNonNull(answer),
                    Words.of(Objects.requireNonNull(reason)),
                    until);
        }
    }

    @POST
    @Operation(operationId = "putIdea")
    public Response put(
            @PathParam("planId") UUID planId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable NewIdea body) {
        return requests.add(
                requests.allow(planId),
                new Write(
                        "putIdea", "ideas", key, ifMatch, FieldChecks.body(body).command()));
    }

    @GET
    @Operation(operationId = "listIdeas")
    public Response list(
            @PathParam("planId") UUID planId,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo asked) {
        return requests.list(requests.allow(planId), "listIdeas", Item.Kind.IDEA, after, limit, asked);
    }

    @POST
    @Path("/{ideaId}/answers")
    @Operation(operationId = "answerIdea")
    public Response answer(
            @PathParam("planId") UUID planId,
            @PathParam("ideaId") UUID ideaId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable NewAnswer body) {
        return requests.change(
                requests.allow(planId),
                new Write(
                        "answerIdea",
                        "ideas/" + ideaId,
                        key,
                        ifMatch,
                        FieldChecks.body(body).command(ideaId)));
    }

    @POST
    @Path("/{ideaId}/withdrawals")
    @Operation(operationId = "withdrawIdea")
    public Response withdraw(
            @PathParam("planId") UUID planId,
            @PathParam("ideaId") UUID ideaId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return requests.change(
                requests.allow(planId),
                new Write(
                        "withdrawIdea",
                        "ideas/" + ideaId,
                        key,
                        ifMatch,
                        new VoiceCommand.WithdrawIdea(new ItemId(ideaId))));
    }
}
