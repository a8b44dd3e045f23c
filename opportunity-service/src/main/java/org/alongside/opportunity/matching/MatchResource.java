package org.alongside.opportunity.matching;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.CurrentCaller;
import org.alongside.opportunity.PathId;
import org.alongside.opportunity.search.PageCursor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The filter behind matching, for the service that makes constraint documents of plans; it is no part of the public contract.
 * Whoever's token comes along decides whose listings are looked at.
 */
@Path("/internal/matches")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class MatchResource {
    private static final ZoneId PLACE = ZoneId.of("Europe/London");
    private static final MatchRequest ANYTHING = new MatchRequest(null, null, null, null, null, null, null, null);

    private final CurrentCaller caller;
    private final MatchIndex index;
    private final MatchReads reads;
    private final Clock clock;

    MatchResource(CurrentCaller caller, MatchIndex index, MatchReads reads, Clock clock) {
        this.caller = caller;
        this.index = index;
        this.reads = reads;
        this.clock = clock;
    }

    @POST
    @Operation(operationId = "findMatches")
    public MatchAnswer find(@Nullable MatchRequest body) {
        String tenant = caller.get().tenant();
        Constraints constraints = checked(body);
        MatchIndex.Found found = index.find(tenant, constraints);
        String cursor = found.next() == null
                ? null
                : new PageCursor(constraints.sameness(), constraints.today(), found.next()).text();
        return new MatchAnswer(found.count(), found.withInterest(), found.matches(), cursor);
    }

    @POST
    @Path("/{opportunityId}/why-not")
    @Operation(operationId = "explainWhyNot")
    public WhyNot whyNot(@PathParam("opportunityId") String opportunityId, @Nullable MatchRequest body) {
        String tenant = caller.get().tenant();
        return reads.whyNot(tenant, PathId.of(opportunityId), checked(body)).orElseThrow(ProblemException::notFound);
    }

    private Constraints checked(@Nullable MatchRequest body) {
        return (body == null ? ANYTHING : body).checked(LocalDate.ofInstant(clock.instant(), PLACE));
    }
}
