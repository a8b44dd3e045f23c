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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.kit.http.Versions;
import org.alongside.kit.json.CleanText;
import org.alongside.kit.page.Page;
import org.alongside.kit.page.PageAnswer;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.CurrentCaller;
import org.alongside.opportunity.CatalogueProblem;
import org.alongside.opportunity.Cursor;
import org.alongside.opportunity.PathId;
import org.alongside.opportunity.QueryParameters;
import org.alongside.opportunity.listing.Listings;
import org.alongside.opportunity.listing.OpportunityKind;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Searching and reading the catalogue; public rows without signing in. */
@Path("/v1/opportunities")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class OpportunityResource {
    private static final Set<String> KNOWN = Set.of("q", "kind", "near", "within", "after", "limit");
    private static final Pattern DEGREES =
            Pattern.compile("\\s*(-?\\d{1,3}(?:\\.\\d{1,10})?)\\s*,\\s*(-?\\d{1,3}(?:\\.\\d{1,10})?)\\s*");
    private static final int LONGEST_WORDS = 500;
    private static final int FARTHEST = 500_000;
    private static final ZoneId PLACE = ZoneId.of("Europe/London");

    private final CurrentCaller caller;
    private final CatalogueSearch search;
    private final Listings listings;
    private final ObjectMapper mapper;
    private final Clock clock;

    OpportunityResource(
            CurrentCaller caller, CatalogueSearch search, Listings listings, ObjectMapper mapper, Clock clock) {
        this.caller = caller;
        this.search = search;
        this.listings = listings;
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
        String tenant = caller.orNobody().tenant();
        MultivaluedMap<String, String> parameters = uri.getQueryParameters();
        QueryParameters.only(parameters.keySet(), KNOWN);
        int limit = QueryParameters.limit(QueryParameters.single("limit", parameters.get("limit")));
        Place near = near(QueryParameters.single("near", parameters.get("near")));
        String within = QueryParameters.single("within", parameters.get("within"));
        if (within != null && near == null) {
            throw QueryParameters.invalid("within", "Send near as well: the place that it is measured from.");
        }
        Query first = new Query(
                words(QueryParameters.single("q", parameters.get("q"))),
                kinds(parameters.get("kind")),
                near,
                within == null ? null : QueryParameters.wholeNumber("within", within, 1, FARTHEST),
                LocalDate.ofInstant(clock.instant(), PLACE),
                null,
                limit + 1);
        Query query = continued(first, QueryParameters.single("after", parameters.get("after")));
        Page<FoundOpportunity> page = Page.fromOneMore(
                search.find(tenant, query),
                limit,
                last -> Cursor.of(query.sameness(), query.on(), last.score(), last.opportunityId()));
        return PageAnswer.of(page, uri);
    }

    /** A later page is as of the day of the first, or things that were over at midnight would come twice or never. */
    private static Query continued(Query first, @Nullable String cursor) {
        if (cursor == null) {
            return first;
        }
        List<String> parts = Cursor.read(cursor, 4);
        try {
            if (Integer.parseInt(parts.get(0)) != first.sameness()) {
                throw Cursor.invalid();
            }
            return new Query(
                    first.words(),
                    first.kinds(),
                    first.near(),
                    first.withinMetres(),
                    LocalDate.parse(parts.get(1)),
                    new Query.After(Integer.parseInt(parts.get(2)), UUID.fromString(parts.get(3))),
                    first.limit());
        } catch (IllegalArgumentException | java.time.DateTimeException tamperedWith) {
            throw Cursor.invalid();
        }
    }

    private static @Nullable String words(@Nullable String given) {
        if (given == null) {
            return null;
        }
        if (given.length() > LONGEST_WORDS || !CleanText.isKeepable(given)) {
            throw QueryParameters.invalid("q", "Send up to " + LONGEST_WORDS + " characters of text.");
        }
        return CleanText.normalised(given);
    }

    private static List<OpportunityKind> kinds(@Nullable List<String> given) {
        List<OpportunityKind> kinds = new ArrayList<>();
        for (String name : given == null ? List.<String>of() : given) {
            try {
                kinds.add(OpportunityKind.valueOf(name));
            } catch (IllegalArgumentException unknown) {
                throw QueryParameters.invalid(
                        "kind",
                        "Send one of "
                                + String.join(
                                        ", ",
                                        List.of(OpportunityKind.values()).stream()
                                                .map(Enum::name)
                                                .toList()) + ".");
            }
        }
        return kinds;
    }

    private static @Nullable Place near(@Nullable String given) {
        if (given == null) {
            return null;
        }
        Matcher degrees = DEGREES.matcher(given);
        if (degrees.matches()) {
            double latitude = Double.parseDouble(degrees.group(1));
            double longitude = Double.parseDouble(degrees.group(2));
            if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) {
                return new Place(latitude, longitude);
            }
        }
        throw QueryParameters.invalid("near", "Send latitude and longitude in degrees, such as 54.5,-1.2.");
    }
}
