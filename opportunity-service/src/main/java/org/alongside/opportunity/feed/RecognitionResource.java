package org.alongside.opportunity.feed;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.kit.tenancy.CurrentCaller;
import org.alongside.opportunity.fetch.FetchFailed;
import org.alongside.opportunity.fetch.FetchLimits;
import org.alongside.opportunity.fetch.FetchSession;
import org.alongside.opportunity.fetch.Fetched;
import org.alongside.opportunity.fetch.GuardedClient;
import org.alongside.opportunity.fetch.Validators;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Tells the format of a document, here or at an address, by its beginning, for whoever has a document and not its specification. */
@Path("/v1/feed-recognitions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class RecognitionResource {
    private static final int HEAD = 64 << 10;
    private static final FetchLimits LIMITS =
            new FetchLimits(Duration.ofSeconds(20), Duration.ofSeconds(10), Duration.ofSeconds(10), 4L << 30, 4L << 30);

    private final CurrentCaller caller;
    private final Recognition recognition;
    private final GuardedClient client;

    RecognitionResource(CurrentCaller caller, Recognition recognition, GuardedClient client) {
        this.caller = caller;
        this.recognition = recognition;
        this.client = client;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "recogniseFeed")
    public Response recognise(InputStream body) throws IOException {
        FeedWriters.demand(caller.get());
        byte[] head = body.readNBytes(HEAD);
        return Response.ok(recognition.of(head)).build();
    }

    /** An address that is to be looked at; checked, not trusted. */
    public record WantedAddress(@Nullable String address) {}

    /** What is at the address is asked for, and no more of it read than its beginning. */
    @POST
    @Path("/addresses")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "recogniseFeedAddress")
    public Response recogniseAddress(@Nullable WantedAddress body) {
        FeedWriters.demand(caller.get());
        String address = FieldChecks.body(body).address();
        new FieldChecks().text("/address", address, 2_000).orRefuse();
        try (FetchSession session = client.open(LIMITS)) {
            return switch (session.get(String.valueOf(address).strip(), "*/*", Validators.NONE)) {
                case Fetched.Content content ->
                    Response.ok(recognition.of(content.body().readNBytes(HEAD))).build();
                case Fetched.Unchanged unchanged -> throw new IllegalStateException("nothing was said to be known");
            };
        } catch (FetchFailed failed) {
            throw FetchProblems.of(failed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
