package org.alongside.opportunity.wish;

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
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.alongside.kit.access.AccessRecorder;
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

/** A person's own wishes. Nobody else reads them. */
@Path("/v1/unmet-wishes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class UnmetWishResource {
    private final CurrentCaller caller;
    private final Wishes wishes;
    private final TakingAWish taking;
    private final AccessRecorder access;
    private final IdempotentRequests idempotent;
    private final Clock clock;

    UnmetWishResource(
            CurrentCaller caller,
            Wishes wishes,
            TakingAWish taking,
            AccessRecorder access,
            IdempotentRequests idempotent,
            Clock clock) {
        this.caller = caller;
        this.wishes = wishes;
        this.taking = taking;
        this.access = access;
        this.idempotent = idempotent;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "leaveUnmetWish")
    public Response leave(@HeaderParam("Idempotency-Key") @Nullable String key, @Nullable NewUnmetWish body) {
        Caller who = caller.get();
        return idempotent.answer(who, "leaveUnmetWish", key, () -> demandPerson(who), () -> {
            NewUnmetWish wish = FieldChecks.body(body);
            return taking.take(who, wish.checked(), Objects.requireNonNull(wish.leaveWording()));
        });
    }

    @GET
    @Operation(operationId = "listUnmetWishes")
    public Response list(@Context UriInfo uri) {
        Caller who = caller.get();
        demandPerson(who);
        var query = uri.getQueryParameters();
        QueryParameters.only(query.keySet(), Set.of("after", "limit"));
        int limit = QueryParameters.limit(QueryParameters.single("limit", query.get("limit")));
        String after = QueryParameters.single("after", query.get("after"));
        List<UnmetWish> page = wishes.own(who, clock.instant(), after == null ? null : Cursor.id(after), limit + 1);
        access.read(who, "listUnmetWishes", null, "unmet-wishes");
        return PageAnswer.of(Page.fromOneMore(page, limit, wish -> Cursor.of(wish.wishId())), uri);
    }

    @DELETE
    @Path("/{wishId}")
    @Operation(operationId = "withdrawUnmetWish")
    public Response withdraw(@PathParam("wishId") String wishId) {
        Caller who = caller.get();
        demandPerson(who);
        taking.takeBack(who, PathId.of(wishId));
        return Response.noContent().build();
    }

    private static void demandPerson(Caller caller) {
        if (!caller.has("person")) {
            throw ProblemException.notAllowed(
                    "A wish is left and taken back by the person whose it is. Sign in with an account of your own.");
        }
    }
}
