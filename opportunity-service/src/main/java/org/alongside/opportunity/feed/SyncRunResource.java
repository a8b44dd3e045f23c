package org.alongside.opportunity.feed;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
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
import org.alongside.kit.page.Page;
import org.alongside.kit.page.PageAnswer;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.CurrentCaller;
import org.alongside.opportunity.Cursor;
import org.alongside.opportunity.PathId;
import org.alongside.opportunity.QueryParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** How documents of the caller's tenant were read. */
@Path("/v1/sync-runs/{syncRunId}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SyncRunResource {
    private final CurrentCaller caller;
    private final SyncRuns runs;

    SyncRunResource(CurrentCaller caller, SyncRuns runs) {
        this.caller = caller;
        this.runs = runs;
    }

    @GET
    @Operation(operationId = "readSyncRun")
    public SyncRunView read(@PathParam("syncRunId") String syncRunId) {
        return find(caller.get(), PathId.of(syncRunId));
    }

    private SyncRunView find(Caller who, UUID runId) {
        return runs.find(who.tenant(), runId).orElseThrow(ProblemException::notFound);
    }

    @GET
    @Path("/problems")
    @Operation(operationId = "listSyncProblems")
    public Response problems(@PathParam("syncRunId") String syncRunId, @Context UriInfo uri) {
        Caller who = caller.get();
        UUID runId = find(who, PathId.of(syncRunId)).syncRunId();
        var query = uri.getQueryParameters();
        QueryParameters.only(query.keySet(), Set.of("after", "limit"));
        int limit = QueryParameters.limit(QueryParameters.single("limit", query.get("limit")));
        long after = number(QueryParameters.single("after", query.get("after")));
        List<SyncRuns.Numbered> found = runs.problems(who.tenant(), runId, after, limit + 1);
        Page<SyncRuns.Numbered> page = Page.fromOneMore(found, limit, each -> Cursor.of(each.no()));
        return PageAnswer.of(
                new Page<>(page.items().stream().map(SyncRuns.Numbered::view).toList(), page.next()), uri);
    }

    private static long number(@Nullable String cursor) {
        if (cursor == null) {
            return 0;
        }
        try {
            return Long.parseLong(Cursor.read(cursor, 1).getFirst());
        } catch (NumberFormatException notANumber) {
            throw Cursor.invalid();
        }
    }
}
