package org.alongside.opportunity.feedback;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.kit.page.Page;
import org.alongside.kit.page.PageAnswer;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.CurrentCaller;
import org.alongside.opportunity.Cursor;
import org.alongside.opportunity.QueryParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What waits for an answer, so that nothing is overdue unseen. */
@Path("/v1/unanswered-feedback")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class UnansweredFeedbackResource {
    private final CurrentCaller caller;
    private final ReadingFeedback reading;

    UnansweredFeedbackResource(CurrentCaller caller, ReadingFeedback reading) {
        this.caller = caller;
        this.reading = reading;
    }

    @GET
    @Operation(operationId = "listUnansweredFeedback")
    public Response list(@Context UriInfo uri) {
        Caller who = caller.get();
        var query = uri.getQueryParameters();
        QueryParameters.only(query.keySet(), Set.of("after", "limit"));
        int limit = QueryParameters.limit(QueryParameters.single("limit", query.get("limit")));
        String after = QueryParameters.single("after", query.get("after"));
        List<Waiting> page = reading.unanswered(who, after == null ? null : place(after), limit + 1);
        return PageAnswer.of(
                Page.fromOneMore(page, limit, last -> Cursor.of(last.since(), last.feedbackId(), last.why())), uri);
    }

    private static WaitingFeedback.After place(String cursor) {
        List<String> parts = Cursor.read(cursor, 3);
        try {
            return new WaitingFeedback.After(
                    Instant.parse(parts.get(0)),
                    UUID.fromString(parts.get(1)),
                    Waiting.Why.valueOf(parts.get(2)).name());
        } catch (IllegalArgumentException | DateTimeException tamperedWith) {
            throw Cursor.invalid();
        }
    }
}
