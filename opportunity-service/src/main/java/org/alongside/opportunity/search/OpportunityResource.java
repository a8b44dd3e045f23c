package org.alongside.opportunity.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import org.alongside.kit.http.Versions;
import org.alongside.kit.page.PageAnswer;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.CurrentCaller;
import org.alongside.opportunity.CatalogueProblem;
import org.alongside.opportunity.PathId;
import org.alongside.opportunity.listing.Listings;
import org.alongside.opportunity.postcode.Postcode;
import org.alongside.opportunity.postcode.Postcodes;
import org.alongside.opportunity.search.index.Point;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Searching and reading the catalogue; public rows without signing in. */
@Path("/v1/opportunities")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class OpportunityResource {
    private final CurrentCaller caller;
    private final LiveCatalogue live;
    private final Listings listings;
    private final Postcodes postcodes;
    private final ObjectMapper mapper;
    private final Clock clock;

    OpportunityResource(
            CurrentCaller caller,
            LiveCatalogue live,
            Listings listings,
            Postcodes postcodes,
            ObjectMapper mapper,
            Clock clock) {
        this.caller = caller;
        this.live = live;
        this.listings = listings;
        this.postcodes = postcodes;
        this.mapper = mapper;
        this.clock = clock;
    }

    @GET
    @Path("/{opportunityId}")
    @Operation(operationId = "readOpportunity")
    public Response read(
            @PathParam("opportunityId") String opportunityId,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch)
            throws JsonProcessingException {
        Listings.Found found = listings.find(caller.orNobody().tenant(), PathId.of(opportunityId))
                .orElseThrow(ProblemException::notFound);
        return switch (found) {
            case Listings.Found.Removed removed ->
                throw new ProblemException(
                        CatalogueProblem.OPPORTUNITY_REMOVED,
                        "The provider no longer offers this. Search for something like it, or ask the provider.");
            case Listings.Found.OnOffer onOffer -> {
                byte[] body = mapper.writeValueAsBytes(onOffer.view());
                yield Versions.answer(body, Versions.tag(hash(body)), ifNoneMatch);
            }
        };
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @GET
    @Operation(operationId = "searchOpportunities")
    public Response find(@Context UriInfo uri) {
        Asked asked = new SearchParameters(uri.getQueryParameters(), this::place)
                .asked(caller.orNobody().tenant(), clock.instant());
        FoundPage page = live.search().find(asked);
        return PageAnswer.of(page, page.next(), uri);
    }

    private Optional<Point> place(Postcode postcode) {
        return postcodes.find(postcode).map(placed -> new Point(placed.latitude(), placed.longitude()));
    }
}
