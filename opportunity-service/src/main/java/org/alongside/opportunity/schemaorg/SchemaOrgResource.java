package org.alongside.opportunity.schemaorg;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.CurrentCaller;
import org.alongside.opportunity.CatalogueProblem;
import org.alongside.opportunity.PathId;
import org.alongside.opportunity.listing.Listings;
import org.alongside.opportunity.listing.OpportunityView;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** An opportunity in schema.org's words: what is public for everybody, without a token and from any page of the web. */
@Path("/schema-org/opportunities/{opportunityId}")
@RunOnVirtualThread
public class SchemaOrgResource {
    private final CurrentCaller caller;
    private final Listings listings;

    SchemaOrgResource(CurrentCaller caller, Listings listings) {
        this.caller = caller;
        this.listings = listings;
    }

    @GET
    @Produces({"application/ld+json", "application/json"})
    @Operation(operationId = "describeOpportunity")
    public Response read(@PathParam("opportunityId") String opportunityId) throws JsonProcessingException {
        Caller who = caller.orNobody();
        Listings.Found found =
                listings.find(who.tenant(), PathId.of(opportunityId)).orElseThrow(ProblemException::notFound);
        return switch (found) {
            case Listings.Found.Removed removed ->
                throw new ProblemException(
                        CatalogueProblem.OPPORTUNITY_REMOVED,
                        "The provider no longer offers this. Take it out of your page.");
            case Listings.Found.OnOffer(OpportunityView view) ->
                Response.ok(HtmlSafe.json(SchemaOrgDocument.of(view)), "application/ld+json")
                        .header("Access-Control-Allow-Origin", "*")
                        .header(
                                HttpHeaders.CACHE_CONTROL,
                                who.isSignedIn() ? "private, no-cache" : "public, max-age=60")
                        .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
                        .build();
        };
    }
}
