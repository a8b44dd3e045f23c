package org.alongside.gateway.portal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import org.alongside.gateway.route.PublicContract;
import org.alongside.kit.http.Versions;
import org.alongside.kit.problem.CommonProblem;
import org.alongside.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The contract itself: YAML by default (RFC 9512), JSON for who asks for it. */
@Path("/openapi")
public class ContractResource {

    private static final MediaType YAML = new MediaType("application", "yaml");
    private static final List<Variant> VARIANTS =
            Variant.mediaTypes(YAML, MediaType.APPLICATION_JSON_TYPE).build();

    private final PublicContract contract;

    ContractResource(PublicContract contract) {
        this.contract = contract;
    }

    @GET
    public Response readContract(
            @Context Request request, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        Variant variant = request.selectVariant(VARIANTS); // also says Vary: Accept
        if (variant == null) {
            throw new ProblemException(
                    CommonProblem.NOT_ACCEPTABLE, "Ask for application/yaml or application/json, or leave Accept out.");
        }
        boolean yaml = variant.getMediaType().equals(YAML);
        String tag = Versions.tag(contract.hash() + (yaml ? "-yaml" : "-json"));
        Response answer = Versions.answer(yaml ? contract.yaml() : contract.json(), tag, ifNoneMatch);
        return Response.fromResponse(answer)
                .type(answer.getStatus() == 200 ? variant.getMediaType() : null)
                .header(HttpHeaders.CACHE_CONTROL, null)
                .header(HttpHeaders.CACHE_CONTROL, "public, no-cache")
                .build();
    }
}
