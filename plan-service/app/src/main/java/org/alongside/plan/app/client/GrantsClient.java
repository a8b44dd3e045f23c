package org.alongside.plan.app.client;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The profile service's feed of grants, read with this service's own sign-in. */
@RegisterRestClient(configKey = "grants")
@OidcClientFilter
@Path("/internal/grants")
public interface GrantsClient {

    @GET
    GrantChanges after(@QueryParam("after") long after, @QueryParam("limit") int limit);
}
