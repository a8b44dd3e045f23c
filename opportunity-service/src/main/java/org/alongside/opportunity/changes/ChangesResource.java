package org.alongside.opportunity.changes;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.alongside.kit.page.Page;
import org.alongside.kit.page.PageAnswer;
import org.alongside.kit.tenancy.CurrentCaller;
import org.alongside.opportunity.Cursor;
import org.alongside.opportunity.QueryParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The catalogue's changes, to follow them from the first to the latest. The place to go on from is always given: at the end of the
 * list it is where the next changes will be.
 */
@Path("/v1/opportunity-changes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ChangesResource {
    private final CurrentCaller caller;
    private final Changes changes;

    ChangesResource(CurrentCaller caller, Changes changes) {
        this.caller = caller;
        this.changes = changes;
    }

    @GET
    @Operation(operationId = "listOpportunityChanges")
    public Response list(@Context UriInfo uri) {
        var query = uri.getQueryParameters();
        QueryParameters.only(query.keySet(), Set.of("after", "limit"));
        String after = QueryParameters.single("after", query.get("after"));
        int limit = QueryParameters.limit(QueryParameters.single("limit", query.get("limit")));
        long from = after == null ? 0 : token(after);
        List<ChangeView> found = changes.after(caller.orNobody().tenant(), from, limit);
        long last = found.isEmpty() ? from : found.getLast().token();
        return PageAnswer.of(new Page<>(found, Cursor.of(last)), uri);
    }

    private static long token(String cursor) {
        try {
            long token = Long.parseLong(Cursor.read(cursor, 1).getFirst());
            if (token >= 0) {
                return token;
            }
        } catch (NumberFormatException e) {
            // answered below
        }
        throw Cursor.invalid();
    }
}
