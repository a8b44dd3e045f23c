package org.alongside.opportunity.feedback;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.kit.idempotency.IdempotentRequests;
import org.alongside.kit.page.Page;
import org.alongside.kit.page.PageAnswer;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.CurrentCaller;
import org.alongside.opportunity.Cursor;
import org.alongside.opportunity.PathId;
import org.alongside.opportunity.QueryParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What was said of an opportunity, side by side with what was answered. */
@Path("/v1/opportunities/{opportunityId}/feedback")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class FeedbackResource {
    private final CurrentCaller caller;
    private final GivingFeedback giving;
    private final ReadingFeedback reading;
    private final IdempotentRequests idempotent;

    FeedbackResource(
            CurrentCaller caller, GivingFeedback giving, ReadingFeedback reading, IdempotentRequests idempotent) {
        this.caller = caller;
        this.giving = giving;
        this.reading = reading;
        this.idempotent = idempotent;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "giveFeedback")
    public Response give(
            @PathParam("opportunityId") String opportunityId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable NewFeedback body) {
        Caller who = caller.get();
        UUID id = PathId.of(opportunityId);
        return idempotent.answer(
                who,
                "giveFeedback " + id,
                key,
                () -> demandLearner(who),
                () -> giving.give(who, id, FieldChecks.body(body).first()));
    }

    @GET
    @Operation(operationId = "listFeedback")
    public Response list(@PathParam("opportunityId") String opportunityId, @Context UriInfo uri) {
        Caller who = caller.orNobody();
        UUID id = PathId.of(opportunityId);
        var query = uri.getQueryParameters();
        QueryParameters.only(query.keySet(), Set.of("after", "limit"));
        int limit = QueryParameters.limit(QueryParameters.single("limit", query.get("limit")));
        String after = QueryParameters.single("after", query.get("after"));
        List<FeedbackView> page = reading.about(who, id, after == null ? null : Cursor.id(after), limit + 1);
        return PageAnswer.of(Page.fromOneMore(page, limit, said -> Cursor.of(said.feedbackId())), uri);
    }

    static void demandLearner(Caller caller) {
        if (!caller.has("person")) {
            throw ProblemException.notAllowed(
                    "Only people who take part themselves say how it was for them. Sign in with an account of your own.");
        }
    }
}
