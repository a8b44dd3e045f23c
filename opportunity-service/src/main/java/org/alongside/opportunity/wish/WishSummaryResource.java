package org.alongside.opportunity.wish;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.alongside.kit.access.AccessRecorder;
import org.alongside.kit.page.Page;
import org.alongside.kit.page.PageAnswer;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.CurrentCaller;
import org.alongside.opportunity.Cursor;
import org.alongside.opportunity.QueryParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What was looked for in vain, in groups of ten or more, for those who can do something about it. */
@Path("/v1/unmet-wish-summaries")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class WishSummaryResource {
    private final CurrentCaller caller;
    private final WishSummaries summaries;
    private final AccessRecorder access;

    WishSummaryResource(CurrentCaller caller, WishSummaries summaries, AccessRecorder access) {
        this.caller = caller;
        this.summaries = summaries;
        this.access = access;
    }

    @GET
    @Operation(operationId = "listUnmetWishSummaries")
    public Response list(@Context UriInfo uri) {
        Caller who = caller.get();
        if (!who.has("commissioner") && !who.has("provider")) {
            throw ProblemException.notAllowed(
                    "What is missing is told to commissioners and providers. Sign in with one of these roles.");
        }
        var query = uri.getQueryParameters();
        QueryParameters.only(query.keySet(), Set.of("after", "limit"));
        int limit = QueryParameters.limit(QueryParameters.single("limit", query.get("limit")));
        String after = QueryParameters.single("after", query.get("after"));
        List<WishSummary> page = summaries.list(who, after == null ? null : place(after), limit + 1);
        access.read(who, "listUnmetWishSummaries", null, "unmet-wish-summaries");
        return PageAnswer.of(
                Page.fromOneMore(
                        page,
                        limit,
                        last -> Cursor.of(
                                last.quarter(),
                                last.authority(),
                                last.kind(),
                                last.subject() == null ? "" : last.subject(),
                                last.area())),
                uri);
    }

    private static WishSummaries.After place(String cursor) {
        List<String> parts = Cursor.read(cursor, 5);
        try {
            return new WishSummaries.After(
                    LocalDate.parse(parts.get(0)), parts.get(1), parts.get(2), parts.get(3), parts.get(4));
        } catch (DateTimeException tamperedWith) {
            throw Cursor.invalid();
        }
    }
}
