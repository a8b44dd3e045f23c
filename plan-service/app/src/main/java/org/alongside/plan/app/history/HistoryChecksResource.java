package org.alongside.plan.app.history;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.alongside.kit.access.AccessRecorder;
import org.alongside.kit.page.Page;
import org.alongside.kit.page.PageAnswer;
import org.alongside.kit.problem.CommonProblem;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.CurrentCaller;
import org.alongside.plan.app.plan.History;
import org.alongside.plan.engine.plan.PlanId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The history of every plan of an authority, checked for its auditor: ids, counts and whether each log is whole. No key is needed for it and
 * nothing personal is read.
 */
@Path("/v1/history-checks")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class HistoryChecksResource {

    private final CurrentCaller callers;
    private final History history;
    private final AccessRecorder records;

    HistoryChecksResource(CurrentCaller callers, History history, AccessRecorder records) {
        this.callers = callers;
        this.history = history;
        this.records = records;
    }

    @GET
    @Operation(operationId = "checkHistories")
    public Response check(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo asked) {
        Caller caller = callers.get();
        if (!caller.has("auditor")) {
            throw new ProblemException(
                    CommonProblem.NOT_ALLOWED,
                    "Only the authority's auditor can check every history. You can check the history of a plan that you may see.");
        }
        int most = Page.limit(limit);
        List<PlanId> found = history.plans(caller.tenant(), Page.idCursor(after), most + 1);
        Page<PlanId> page = Page.fromOneMore(found, most, PlanId::toString);
        List<HistoryCheck> checks = page.items().stream()
                .map(plan -> history.check(caller.tenant(), plan))
                .flatMap(Optional::stream)
                .map(HistoryCheck::of)
                .toList();
        records.read(caller, "checkHistories", null, "history-checks");
        return PageAnswer.of(new Page<>(checks, page.next()), asked);
    }
}
