package org.alongside.plan.app.budget;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.kit.problem.ProblemException;
import org.alongside.plan.app.plan.PlanRequests;
import org.alongside.plan.app.plan.PlanRequests.Write;
import org.alongside.plan.app.plan.Plans;
import org.alongside.plan.app.plan.StoredPlan;
import org.alongside.plan.engine.BudgetCommand;
import org.alongside.plan.engine.budget.AllocationId;
import org.alongside.plan.engine.budget.BudgetReading;
import org.alongside.plan.engine.budget.Money;
import org.alongside.plan.engine.budget.Statement;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.PlanId;
import org.alongside.plan.engine.words.Words;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The budget: what is in which pot, and what direct payments were spent on. */
@Path("/v1/plans/{planId}/budget")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class BudgetResource {

    private static final ZoneId UNITED_KINGDOM = ZoneId.of("Europe/London");
    private static final int LONGEST = 4_000;
    private static final int MOST = 100;

    private final PlanRequests requests;
    private final Plans plans;
    private final Clock clock;

    BudgetResource(PlanRequests requests, Plans plans, Clock clock) {
        this.requests = requests;
        this.plans = plans;
        this.clock = clock;
    }

    record NewStatement(
            @Nullable AllocationId allocationId,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Money opening,
            @Nullable Money received,
            @Nullable Money added,
            @Nullable List<Statement.Spent> spent,
            @Nullable Money balance,
            @Nullable String words) {

        BudgetCommand.GiveStatement command() {
            FieldChecks checks = new FieldChecks()
                    .present("/allocationId", allocationId)
                    .present("/from", from)
                    .present("/to", to)
                    .present("/opening", opening)
                    .present("/received", received)
                    .present("/spent", spent)
                    .present("/balance", balance)
                    .optionalText("/words", words, LONGEST);
            if (spent != null) {
                checks.that(spent.size() <= MOST, "/spent", "At most " + MOST + ".");
                for (int i = 0; i < spent.size(); i++) {
                    Words need = spent.get(i).need();
                    checks.text("/spent/" + i + "/need", need == null ? null : need.text(), LONGEST)
                            .present("/spent/" + i + "/amount", spent.get(i).amount());
                }
            }
            checks.orRefuse();
            return new BudgetCommand.GiveStatement(
                    Objects.requireNonNull(allocationId),
                    Objects.requireNonNull(from),
                    Objects.requireNonNull(to),
                    Objects.requireNonNull(opening),
                    Objects.requireNonNull(received),
                    added == null ? Money.NONE : added,
                    Objects.requireNonNull(spent),
                    Objects.requireNonNull(balance),
                    words == null ? null : Words.of(words));
        }
    }

    @GET
    @Operation(operationId = "readBudget")
    public Response read(@PathParam("planId") UUID planId) {
        PlanRequests.Allowed allowed = requests.allow(planId);
        StoredPlan stored =
                plans.find(allowed.caller().tenant(), new PlanId(planId)).orElseThrow(ProblemException::notFound);
        requests.read(allowed, "readBudget", planId.toString());
        return Response.ok(
                        BudgetReading.of(stored.plan().content(), LocalDate.ofInstant(clock.instant(), UNITED_KINGDOM)))
                .build();
    }

    @POST
    @Path("/statements")
    @Operation(operationId = "giveStatement")
    public Response give(
            @PathParam("planId") UUID planId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable NewStatement body) {
        return requests.add(
                requests.allow(planId),
                new Write(
                        "giveStatement",
                        "budget/statements",
                        key,
                        ifMatch,
                        FieldChecks.body(body).command()));
    }

    @GET
    @Path("/statements")
    @Operation(operationId = "listStatements")
    public Response list(
            @PathParam("planId") UUID planId,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo asked) {
        return requests.list(requests.allow(planId), "listStatements", Item.Kind.STATEMENT, after, limit, asked);
    }
}
