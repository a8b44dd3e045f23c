package org.alongside.opportunity.openreferral;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.kit.problem.ProblemException;
import org.alongside.opportunity.PathId;
import org.alongside.opportunity.listing.OpportunityView;
import org.alongside.opportunity.search.index.Listed;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Open Referral UK 3.0: what is public, for everybody, without a key and from any page of the web. */
@Path("/open-referral")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class OpenReferralResource {
    private static final Set<String> PAGING = Set.of("page", "per_page");

    private final Services services;

    OpenReferralResource(Services services) {
        this.services = services;
    }

    private static Response open(Object body) {
        return Response.ok(body)
                .header("Access-Control-Allow-Origin", "*")
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
                .build();
    }

    @GET
    @Operation(operationId = "describeOpenReferral")
    public Response about() {
        return open(Map.of(
                "version", "3.0",
                "profile", "https://docs.openreferraluk.org/",
                "openapi_url", "https://raw.githubusercontent.com/OpenReferralUK/uk-profile/main/schema/openapi.json"));
    }

    @GET
    @Path("/services")
    @Operation(operationId = "listServices")
    public Response services(@Context UriInfo asked) {
        Asked parameters = Asked.ofServices(asked);
        Listed found = services.services(parameters.query(), parameters.page(), parameters.perPage());
        List<Service> page = services.all(found.ids()).stream()
                .map(ServiceMapping::service)
                .map(Service::inAList)
                .toList();
        return open(Paged.of(page, found.total(), parameters.page(), parameters.perPage()));
    }

    @GET
    @Path("/services/{serviceId}")
    @Operation(operationId = "readService")
    public Response service(@PathParam("serviceId") String serviceId) {
        OpportunityView view = services.service(PathId.of(serviceId)).orElseThrow(ProblemException::notFound);
        Response answer = open(ServiceMapping.service(view));
        OpportunityView.JoinedView joined = view.joined();
        return joined == null || joined.leadingOpportunityId().equals(view.opportunityId())
                ? answer
                : Response.fromResponse(answer)
                        .header(
                                HttpHeaders.LINK,
                                "</open-referral/services/" + joined.leadingOpportunityId() + ">; rel=\"canonical\"")
                        .build();
    }

    /** A service at a location with its service, as the standard nests them. */
    @Snake
    record PlacedService(UUID id, UUID serviceId, UUID locationId, Service.Location location, Service service) {}

    private PlacedService placed(UUID placeId, OpportunityView view, boolean inAList) {
        Service whole = ServiceMapping.service(view);
        List<Service.ServiceAtLocation> places =
                whole.serviceAtLocations() == null ? List.of() : whole.serviceAtLocations();
        Service.Location location = places.stream()
                .filter(place -> place.id().equals(placeId))
                .flatMap(place -> Stream.ofNullable(place.location()))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        return new PlacedService(
                placeId,
                whole.id(),
                location.id(),
                inAList ? location.inAList() : location,
                inAList ? whole.inAList() : whole.withoutPlaces());
    }

    @GET
    @Path("/service_at_locations")
    @Operation(operationId = "listServicesAtLocations")
    public Response places(@Context UriInfo asked) {
        Asked parameters = Asked.ofPlaces(asked);
        Services.PlacedPage found = services.places(parameters.query(), parameters.page(), parameters.perPage());
        Map<UUID, OpportunityView> views =
                services
                        .all(found.places().stream()
                                .map(Services.Placed::serviceId)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(OpportunityView::opportunityId, view -> view));
        List<PlacedService> page = found.places().stream()
                .flatMap(place -> Stream.ofNullable(views.get(place.serviceId()))
                        .map(view -> placed(place.placeId(), view, true)))
                .toList();
        return open(Paged.of(page, found.total(), parameters.page(), parameters.perPage()));
    }

    @GET
    @Path("/service_at_locations/{placeId}")
    @Operation(operationId = "readServiceAtLocation")
    public Response place(@PathParam("placeId") String placeId) {
        UUID id = PathId.of(placeId);
        return open(services.serviceAt(id)
                .flatMap(services::service)
                .map(view -> placed(id, view, false))
                .orElseThrow(ProblemException::notFound));
    }

    @Snake
    record TaxonomyView(UUID id, String name, String description, String version) {
        static TaxonomyView of(Taxonomy taxonomy) {
            return new TaxonomyView(taxonomy.id(), taxonomy.title(), taxonomy.description(), "1");
        }
    }

    @GET
    @Path("/taxonomies")
    @Operation(operationId = "listTaxonomies")
    public Response taxonomies(@Context UriInfo asked) {
        return page(
                Asked.onlyPaging(asked, PAGING),
                Arrays.stream(Taxonomy.values()).map(TaxonomyView::of).toList());
    }

    @GET
    @Path("/taxonomies/{taxonomyId}")
    @Operation(operationId = "readTaxonomy")
    public Response taxonomy(@PathParam("taxonomyId") String taxonomyId) {
        UUID id = PathId.of(taxonomyId);
        return open(Arrays.stream(Taxonomy.values())
                .map(TaxonomyView::of)
                .filter(taxonomy -> taxonomy.id().equals(id))
                .findFirst()
                .orElseThrow(ProblemException::notFound));
    }

    @GET
    @Path("/taxonomy_terms")
    @Operation(operationId = "listTaxonomyTerms")
    public Response terms(@Context UriInfo asked) {
        return page(Asked.onlyPaging(asked, PAGING), terms().toList());
    }

    private Stream<Service.Term> terms() {
        return Stream.concat(Taxonomy.fixedTerms(), services.subjects().stream());
    }

    @GET
    @Path("/taxonomy_terms/{termId}")
    @Operation(operationId = "readTaxonomyTerm")
    public Response term(@PathParam("termId") String termId) {
        UUID id = PathId.of(termId);
        return open(terms().filter(term -> term.id().equals(id)).findFirst().orElseThrow(ProblemException::notFound));
    }

    private static Response page(Asked asked, List<?> all) {
        long first = Math.min(all.size(), (long) (asked.page() - 1) * asked.perPage());
        long last = Math.min(all.size(), first + asked.perPage());
        return open(
                Paged.of(List.copyOf(all.subList((int) first, (int) last)), all.size(), asked.page(), asked.perPage()));
    }
}
