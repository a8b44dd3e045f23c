package org.alongside.opportunity.feed.direct;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.alongside.kit.json.CleanText;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.CurrentCaller;
import org.alongside.opportunity.feed.DirectFeeds;
import org.alongside.opportunity.feed.FeedWriters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** A provider's own listings, by its own ids. Putting the same twice is putting it once. */
@Path("/v1/providers/{providerKey}/opportunities/{externalId}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PublishingResource {
    private static final int LONGEST_ID = 200;

    private final CurrentCaller caller;
    private final TakingAListing taking;
    private final ObjectMapper mapper;

    PublishingResource(CurrentCaller caller, TakingAListing taking, ObjectMapper mapper) {
        this.caller = caller;
        this.taking = taking;
        this.mapper = mapper;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "putOpportunity")
    public Response put(
            @PathParam("providerKey") String providerKey,
            @PathParam("externalId") String externalId,
            @Nullable NewOpportunity body)
            throws JsonProcessingException {
        Caller who = writer(providerKey, externalId);
        NewOpportunity sent = FieldChecks.body(body);
        sent.check(new FieldChecks()).orRefuse();
        TakingAListing.Published published =
                taking.put(who, providerKey, externalId, sent, mapper.writeValueAsString(sent));
        return Response.status(published.outcome() == TakingAListing.Outcome.CREATED ? 201 : 200)
                .header(HttpHeaders.LOCATION, "/v1/opportunities/" + published.opportunityId())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .entity(published)
                .build();
    }

    @DELETE
    @Operation(operationId = "removeOpportunity")
    public Response remove(@PathParam("providerKey") String providerKey, @PathParam("externalId") String externalId) {
        taking.remove(writer(providerKey, externalId), providerKey, externalId);
        return Response.noContent().build();
    }

    private Caller writer(String providerKey, String externalId) {
        Caller who = caller.get();
        FeedWriters.demand(who);
        if (!isKey(providerKey, DirectFeeds.LONGEST_KEY) || !isKey(externalId, LONGEST_ID)) {
            throw ProblemException.notFound();
        }
        return who;
    }

    private static boolean isKey(String text, int longest) {
        return !text.isBlank() && text.length() <= longest && CleanText.isKeepable(text);
    }
}
