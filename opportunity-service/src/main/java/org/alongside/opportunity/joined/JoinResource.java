package org.alongside.opportunity.joined;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

/** What is shown as one in the caller's own catalogue. */
@Path("/v1/opportunity-joins")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class JoinResource {
    private final CurrentCaller caller;
    private final JoinViews joins;
    private final OpeningAJoin opening;
    private final EndingAJoin ending;
    private final IdempotentRequests idempotent;

    JoinResource(
            CurrentCaller caller,
            JoinViews joins,
            OpeningAJoin opening,
            EndingAJoin ending,
            IdempotentRequests idempotent) {
        this.caller = caller;
        this.joins = joins;
        this.opening = opening;
        this.ending = ending;
        this.idempotent = idempotent;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "joinOpportunities")
    public Response open(@HeaderParam("Idempotency-Key") @Nullable String key, @Nullable NewJoin body) {
        Caller who = caller.get();
        return idempotent.answer(
                who,
                "joinOpportunities",
                key,
                () -> CatalogueStewards.demand(who),
                () -> opening.open(who, FieldChecks.body(body)));
    }

    @GET
    @Operation(operationId = "listJoins")
    public Response list(@Context UriInfo uri) {
        Caller who = caller.get();
        CatalogueStewards.demand(who);
        var query = uri.getQueryParameters();
        QueryParameters.only(query.keySet(), Set.of("after", "limit"));
        int limit = QueryParameters.limit(QueryParameters.single("limit", query.get("limit")));
        String after = QueryParameters.single("after", query.get("after"));
        return PageAnswer.of(
                Page.fromOneMore(
                        joins.standing(who.tenant(), after == null ? null : joinId(after), limit + 1),
                        limit,
                        join -> Cursor.of(join.joinId())),
                uri);
    }

    private static UUID joinId(String cursor) {
        try {
            return UUID.fromString(Cursor.read(cursor, 1).getFirst());
        } catch (IllegalArgumentException notAnId) {
            throw Cursor.invalid();
        }
    }

    @GET
    @Path("/{joinId}")
    @Operation(operationId = "readJoin")
    public JoinView read(@PathParam("joinId") String joinId) {
        Caller who = caller.get();
        CatalogueStewards.demand(who);
        return joins.join(who.tenant(), PathId.of(joinId)).orElseThrow(ProblemException::notFound);
    }

    @DELETE
    @Path("/{joinId}")
    @Operation(operationId = "undoJoin")
    public Response undo(@PathParam("joinId") String joinId) {
        Caller who = caller.get();
        CatalogueStewards.demand(who);
        ending.end(who, PathId.of(joinId));
        return Response.noContent().build();
    }
}
