package org.alongside.opportunity.feedback;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.alongside.kit.idempotency.IdempotentRequests;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.CurrentCaller;
import org.alongside.opportunity.PathId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** One piece of feedback: its author reads, changes and withdraws it; the provider's side answers it. */
@Path("/v1/feedback/{feedbackId}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class OwnFeedbackResource {
    private final CurrentCaller caller;
    private final ReadingFeedback reading;
    private final ChangingFeedback changing;
    private final WithdrawingFeedback withdrawing;
    private final AnsweringFeedback answering;
    private final IdempotentRequests idempotent;

    OwnFeedbackResource(
            CurrentCaller caller,
            ReadingFeedback reading,
            ChangingFeedback changing,
            WithdrawingFeedback withdrawing,
            AnsweringFeedback answering,
            IdempotentRequests idempotent) {
        this.caller = caller;
        this.reading = reading;
        this.changing = changing;
        this.withdrawing = withdrawing;
        this.answering = answering;
        this.idempotent = idempotent;
    }

    @GET
    @Operation(operationId = "readFeedback")
    public Response read(@PathParam("feedbackId") String feedbackId) {
        return answer(reading.own(caller.get(), PathId.of(feedbackId)));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeFeedback")
    public Response change(@PathParam("feedbackId") String feedbackId, @Nullable NewFeedback body) {
        Caller who = caller.get();
        return answer(changing.change(
                who, PathId.of(feedbackId), FieldChecks.body(body).change()));
    }

    @DELETE
    @Operation(operationId = "withdrawFeedback")
    public Response withdraw(@PathParam("feedbackId") String feedbackId) {
        withdrawing.withdraw(caller.get(), PathId.of(feedbackId));
        return Response.noContent().build();
    }

    @POST
    @Path("/answers")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "answerFeedback")
    public Response answer(
            @PathParam("feedbackId") String feedbackId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable NewAnswer body) {
        Caller who = caller.get();
        UUID id = PathId.of(feedbackId);
        return idempotent.answer(
                who,
                "answerFeedback " + id,
                key,
                () -> demandAnswerer(who),
                () -> answering.answer(who, id, FieldChecks.body(body).checked()));
    }

    private static void demandAnswerer(Caller caller) {
        if (!caller.has("provider") && !caller.has("system") && !caller.has("commissioner")) {
            throw ProblemException.notAllowed(
                    "The provider's side answers: a client that may publish for the provider, or the author's authority.");
        }
    }

    private static Response answer(Object body) {
        return Response.ok(body)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }
}
