package org.alongside.opportunity.joined;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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

/** What may be the same in the caller's own catalogue, for a steward to decide. */
@Path("/v1/opportunity-join-proposals")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class JoinProposalResource {
    private final CurrentCaller caller;
    private final JoinViews rows;
    private final TakingADifference taking;

    JoinProposalResource(CurrentCaller caller, JoinViews rows, TakingADifference taking) {
        this.caller = caller;
        this.rows = rows;
        this.taking = taking;
    }

    private Caller steward() {
        Caller who = caller.get();
        CatalogueStewards.demand(who);
        return who;
    }

    @GET
    @Operation(operationId = "listJoinProposals")
    public Response list(@Context UriInfo uri) {
        Caller who = steward();
        var query = uri.getQueryParameters();
        QueryParameters.only(query.keySet(), Set.of("state", "after", "limit"));
        int limit = QueryParameters.limit(QueryParameters.single("limit", query.get("limit")));
        ProposalView.State state = state(QueryParameters.single("state", query.get("state")));
        String after = QueryParameters.single("after", query.get("after"));
        return PageAnswer.of(
                Page.fromOneMore(
                        rows.proposals(who.tenant(), state, after == null ? null : after(after, state), limit + 1),
                        limit,
                        last -> Cursor.of(state, last.strength(), last.proposalId())),
                uri);
    }

    private static ProposalView.State state(@Nullable String given) {
        if (given == null) {
            return ProposalView.State.PROPOSED;
        }
        return Arrays.stream(ProposalView.State.values())
                .filter(state -> state.name().equals(given))
                .findFirst()
                .orElseThrow(() -> QueryParameters.invalid("state", "Send one of PROPOSED, JOINED and NOT_THE_SAME."));
    }

    private static JoinViews.After after(String cursor, ProposalView.State state) {
        List<String> parts = Cursor.read(cursor, 3);
        try {
            if (parts.get(0).equals(state.name())) {
                return new JoinViews.After(Integer.parseInt(parts.get(1)), UUID.fromString(parts.get(2)));
            }
        } catch (IllegalArgumentException tamperedWith) {
            // answered below
        }
        throw Cursor.invalid();
    }

    @GET
    @Path("/{proposalId}")
    @Operation(operationId = "readJoinProposal")
    public ProposalView read(@PathParam("proposalId") String proposalId) {
        return rows.proposal(steward().tenant(), PathId.of(proposalId)).orElseThrow(ProblemException::notFound);
    }

    /** Why they are not the same, if somebody wants to say; checked, not trusted. */
    public record Difference(@Nullable String reason) {}

    @PUT
    @Path("/{proposalId}/not-the-same")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "sayNotTheSame")
    public ProposalView differ(@PathParam("proposalId") String proposalId, @Nullable Difference body) {
        Caller who = steward();
        String reason = FieldChecks.body(body).reason();
        new FieldChecks()
                .that(
                        reason == null || !reason.isBlank() && reason.length() <= NewJoin.LONGEST_REASON,
                        "/reason",
                        "Give a reason of up to " + NewJoin.LONGEST_REASON + " characters, or none.")
                .orRefuse();
        return taking.take(who, PathId.of(proposalId), reason == null ? null : reason.strip());
    }

    @DELETE
    @Path("/{proposalId}/not-the-same")
    @Operation(operationId = "takeBackNotTheSame")
    public Response takeBack(@PathParam("proposalId") String proposalId) {
        taking.takeBack(steward(), PathId.of(proposalId));
        return Response.noContent().build();
    }
}
