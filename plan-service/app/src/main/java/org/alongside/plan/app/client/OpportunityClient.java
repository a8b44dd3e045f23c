package org.alongside.plan.app.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The catalogue, asked in the caller's name, so that it shows what the caller's authority may see. */
@RegisterRestClient(configKey = "opportunity")
@AccessToken
@Path("/")
public interface OpportunityClient {

    @GET
    @Path("v1/opportunities/{opportunityId}")
    Opportunity opportunity(@PathParam("opportunityId") UUID opportunityId);

    @POST
    @Path("internal/matches")
    FilterAnswer matches(FilterQuestion question);

    /** What is read of an opportunity. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Opportunity(String title, List<Offering> offerings) {}

    /** What is read of an offering. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Offering(UUID offeringId) {}
}
