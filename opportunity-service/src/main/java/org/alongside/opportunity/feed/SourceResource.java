package org.alongside.opportunity.feed;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Duration;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.CurrentCaller;
import org.alongside.opportunity.PathId;
import org.alongside.opportunity.fetch.FetchFailed;
import org.alongside.opportunity.fetch.GuardedClient;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** One feed: where it is fetched, and fetching it now. */
@Path("/v1/feeds/{feedId}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SourceResource {
    private static final int LONGEST = 2_000;
    private static final Duration SHORTEST_RHYTHM = Duration.ofMinutes(15);
    private static final Duration LONGEST_RHYTHM = Duration.ofDays(30);

    private final CurrentCaller caller;
    private final Feeds feeds;
    private final WritableFeeds writable;
    private final OpeningASource opening;
    private final FetchingAFeed fetching;
    private final GuardedClient client;

    SourceResource(
            CurrentCaller caller,
            Feeds feeds,
            WritableFeeds writable,
            OpeningASource opening,
            FetchingAFeed fetching,
            GuardedClient client) {
        this.caller = caller;
        this.feeds = feeds;
        this.writable = writable;
        this.opening = opening;
        this.fetching = fetching;
        this.client = client;
    }

    /** Where and how often; the fields are checked, not trusted. */
    public record NewSource(
            @Nullable String address, @Nullable String every) {}

    @GET
    @Operation(operationId = "readFeed")
    public FeedView read(@PathParam("feedId") String feedId) {
        return feeds.find(caller.get().tenant(), PathId.of(feedId)).orElseThrow(ProblemException::notFound);
    }

    @PUT
    @Path("/source")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "putFeedSource")
    public FeedView put(@PathParam("feedId") String feedId, @Nullable NewSource body) {
        Caller who = caller.get();
        FeedView feed = writable.demand(who, PathId.of(feedId));
        NewSource wanted = FieldChecks.body(body);
        String address = wanted.address() == null ? "" : wanted.address().strip();
        @Nullable Duration every = duration(wanted.every());
        new FieldChecks()
                .text("/address", address, LONGEST)
                .that(
                        wanted.every() == null || isRhythm(every),
                        "/every",
                        "Between 15 minutes and 30 days, as an ISO 8601 duration: PT6H, P1D or P1W.")
                .that(
                        feed.format() != FeedFormat.PROVIDER_API,
                        "/address",
                        "A provider's own listings are sent and not fetched. Open a feed of another format.")
                .orRefuse();
        try {
            client.check(address);
        } catch (FetchFailed failed) {
            throw FetchProblems.of(failed);
        }
        return opening.open(who, feed.feedId(), address, every);
    }

    private static boolean isRhythm(@Nullable Duration every) {
        return every != null && every.compareTo(SHORTEST_RHYTHM) >= 0 && every.compareTo(LONGEST_RHYTHM) <= 0;
    }

    private static @Nullable Duration duration(@Nullable String written) {
        if (written == null) {
            return null;
        }
        try {
            return written.matches("P[0-9]{1,2}W")
                    ? Duration.ofDays(7L * Integer.parseInt(written.substring(1, written.length() - 1)))
                    : Duration.parse(written);
        } catch (DateTimeException | ArithmeticException notADuration) {
            return null;
        }
    }

    @POST
    @Path("/fetches")
    @Operation(operationId = "fetchFeed")
    public Response fetch(@PathParam("feedId") String feedId, @HeaderParam("Idempotency-Key") @Nullable String key) {
        return fetching.fetch(caller.get(), PathId.of(feedId), key);
    }
}
