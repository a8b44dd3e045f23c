package org.alongside.plan.app.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.kit.page.Page;
import org.alongside.kit.page.PageAnswer;
import org.alongside.kit.problem.CommonProblem;
import org.alongside.kit.problem.ProblemException;
import org.alongside.plan.app.plan.History;
import org.alongside.plan.app.plan.PlanRequests;
import org.alongside.plan.app.plan.PlanRequests.Allowed;
import org.alongside.plan.app.plan.Plans;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.reading.Timeline;
import org.alongside.plan.engine.words.Words;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The history of one plan: its timeline, what differs between versions, and whether the log is whole. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class HistoryResource {

    private final PlanRequests requests;
    private final History history;
    private final Plans plans;
    private final ObjectMapper mapper;

    HistoryResource(PlanRequests requests, History history, Plans plans, ObjectMapper mapper) {
        this.requests = requests;
        this.history = history;
        this.plans = plans;
        this.mapper = mapper;
    }

    /** A line of the timeline. */
    record LineView(
            int position,
            Instant at,
            String account,
            @Nullable Seat seat,
            String sentence,
            @Nullable Words theirWords,
            @Nullable UUID about) {

        static LineView of(History.Logged logged) {
            Timeline.Line line = Timeline.tell(logged.event());
            return new LineView(
                    logged.seq(),
                    logged.at(),
                    logged.account(),
                    line.seat(),
                    line.sentence(),
                    line.theirWords(),
                    line.about());
        }
    }

    @GET
    @Path("/plans/{planId}/timeline")
    @Operation(operationId = "readTimeline")
    public Response timeline(
            @PathParam("planId") UUID planId,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo asked) {
        Allowed allowed = requests.allow(planId);
        int most = Page.limit(limit);
        List<LineView> lines = history
                .page(
                        allowed.caller().tenant(),
                        allowed.personId(),
                        allowed.planId(),
                        Page.numberCursor(after),
                        most + 1)
                .stream()
                .map(LineView::of)
                .toList();
        requests.read(allowed, "readTimeline", planId.toString());
        return PageAnswer.of(Page.fromOneMore(lines, most, line -> Integer.toString(line.position())), asked);
    }

    @GET
    @Path("/plans/{planId}/versions/{version}/changes")
    @Operation(operationId = "readVersionChanges")
    public VersionChanges changes(
            @PathParam("planId") UUID planId,
            @PathParam("version") int version,
            @QueryParam("since") @Nullable String since) {
        Allowed allowed = requests.allow(planId);
        int before = since == null ? version - 1 : number(since);
        JsonNode now = document(allowed, version);
        JsonNode old = before == 0 ? mapper.createObjectNode() : document(allowed, before);
        requests.read(allowed, "readVersionChanges", planId + "/" + before + "-" + version);
        return VersionChanges.between(before, old, version, now);
    }

    @GET
    @Path("/plans/{planId}/history-check")
    @Operation(operationId = "checkPlanHistory")
    public HistoryCheck check(@PathParam("planId") UUID planId) {
        Allowed allowed = requests.allow(planId);
        History.Check check =
                history.check(allowed.caller().tenant(), allowed.planId()).orElseThrow(ProblemException::notFound);
        requests.read(allowed, "checkPlanHistory", planId.toString());
        return HistoryCheck.of(check);
    }

    private JsonNode document(Allowed allowed, int version) {
        Plans.Exact exact = plans.version(allowed.caller().tenant(), allowed.personId(), allowed.planId(), version)
                .orElseThrow(ProblemException::notFound);
        try {
            return mapper.readTree(exact.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int number(String since) {
        if (since.matches("[0-9]{1,9}")) {
            return Integer.parseInt(since);
        }
        throw new ProblemException(
                CommonProblem.BAD_REQUEST,
                "Send as since the number of an earlier version, 0 for the empty plan, or leave it out.");
    }
}
