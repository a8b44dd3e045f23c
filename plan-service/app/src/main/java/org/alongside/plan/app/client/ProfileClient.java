package org.alongside.plan.app.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The profile service, asked in the caller's name, so that its own access rules apply. */
@RegisterRestClient(configKey = "profile")
@AccessToken
@Path("/v1/people/{personId}/profile")
public interface ProfileClient {

    @GET
    JsonNode profile(@PathParam("personId") UUID personId);
}
