package org.alongside.opportunity.provenance;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.CurrentCaller;
import org.alongside.opportunity.CatalogueProblem;
import org.alongside.opportunity.PathId;
import org.alongside.opportunity.listing.Listings;
import org.alongside.opportunity.listing.OpportunityView;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where what is shown of an opportunity comes from. The record itself is shown to accounts of the authority whose feed it is. */
@Path("/v1/opportunities/{opportunityId}/provenance")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ProvenanceResource {
    private final CurrentCaller caller;
    private final Listings listings;
    private final KeptRecords records;
    private final ObjectMapper mapper;

    ProvenanceResource(CurrentCaller caller, Listings listings, KeptRecords records, ObjectMapper mapper) {
        this.caller = caller;
        this.listings = listings;
        this.records = records;
        this.mapper = mapper;
    }

    @GET
    @Operation(operationId = "readProvenance")
    public Response read(@PathParam("opportunityId") String opportunityId) {
        Caller who = caller.orNobody();
        UUID id = PathId.of(opportunityId);
        OpportunityView asked = switch (listings.find(who.tenant(), id).orElseThrow(ProblemException::notFound)) {
            case Listings.Found.Removed removed ->
                throw new ProblemException(
                        CatalogueProblem.OPPORTUNITY_REMOVED,
                        "The provider no longer offers this, so nothing of it is shown.");
            case Listings.Found.OnOffer(OpportunityView view) -> view;
        };
        List<UUID> together =
                asked.joined() == null ? List.of(id) : asked.joined().opportunityIds();
        List<OpportunityView> views = listings.onOffer(who.tenant(), together);
        OpportunityView shown = views.isEmpty() ? asked : views.getFirst();
        Map<UUID, KeptRecords.Kept> kept = who.isSignedIn() ? records.of(who.tenant(), together) : Map.of();
        return Response.ok(new Provenance(mapper, kept)
                        .of(id, shown, views.isEmpty() ? List.of() : views.subList(1, views.size())))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }
}
