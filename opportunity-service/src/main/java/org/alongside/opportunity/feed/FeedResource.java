package org.alongside.opportunity.feed;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.alongside.kit.idempotency.IdempotentRequests;
import org.alongside.kit.page.Page;
import org.alongside.kit.page.PageAnswer;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.CurrentCaller;
import org.alongside.opportunity.Cursor;
import org.alongside.opportunity.PathId;
import org.alongside.opportunity.QueryParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The feeds of the caller's tenant. */
@Path("/v1/feeds")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class FeedResource {
    private final CurrentCaller caller;
    private final Feeds feeds;
    private final OpeningAFeed opening;
    private final ReceivingADocument receiving;
    private final IdempotentRequests idempotent;

    FeedResource(
            CurrentCaller caller,
            Feeds feeds,
            OpeningAFeed opening,
            ReceivingADocument receiving,
            IdempotentRequests idempotent) {
        this.caller = caller;
        this.feeds = feeds;
        this.opening = opening;
        this.receiving = receiving;
        this.idempotent = idempotent;
    }

    /** A feed to be; the fields are checked, not trusted. */
    public record NewFeed(
            @Nullable String name,
            @Nullable FeedFormat format,
            @Nullable String providerKey) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "openFeed")
    public Response open(@HeaderParam("Idempotency-Key") @Nullable String key, @Nullable NewFeed body) {
        Caller who = caller.get();
        NewFeed wanted = body == null ? new NewFeed(null, null, null) : body;
        return idempotent.answer(who, "openFeed", key, () -> FeedWriters.demand(who), () -> {
            new FieldChecks()
                    .text("/name", wanted.name(), 200)
                    .present("/format", wanted.format())
                    .optionalText("/providerKey", wanted.providerKey(), DirectFeeds.LONGEST_KEY)
                    .that(
                            wanted.providerKey() == null
                                    || !wanted.providerKey().isBlank(),
                            "/providerKey",
                            "Say something here, or leave it out.")
                    .orRefuse();
            return opening.open(who, given(wanted.name()).strip(), given(wanted.format()), wanted.providerKey());
        });
    }

    private static <T> T given(@Nullable T checked) {
        if (checked == null) {
            throw new IllegalStateException("checked before");
        }
        return checked;
    }

    @GET
    @Operation(operationId = "listFeeds")
    public Response list(@Context UriInfo uri) {
        Caller who = caller.get();
        var query = uri.getQueryParameters();
        QueryParameters.only(query.keySet(), Set.of("after", "limit"));
        String after = QueryParameters.single("after", query.get("after"));
        int limit = QueryParameters.limit(QueryParameters.single("limit", query.get("limit")));
        List<FeedView> page = feeds.list(who.tenant(), after == null ? null : Cursor.id(after), limit + 1);
        return PageAnswer.of(Page.fromOneMore(page, limit, feed -> Cursor.of(feed.feedId())), uri);
    }

    /** The body is the document itself, of any length; it never stands in memory whole. */
    @POST
    @Path("/{feedId}/sync-runs")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "startSyncRun")
    public Response start(
            @PathParam("feedId") String feedId,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            InputStream body) {
        SyncRunView run = receiving.receive(caller.get(), PathId.of(feedId), contentType, key, body);
        return Response.accepted(run)
                .header(HttpHeaders.LOCATION, "/v1/sync-runs/" + run.syncRunId())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }
}
