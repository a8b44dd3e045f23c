package org.alongside.opportunity.postcode;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.alongside.kit.tenancy.CurrentCaller;
import org.alongside.opportunity.QueryParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Files of postcodes, which operators send. The same file again changes nothing. */
@Path("/v1/postcode-files/{name}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PostcodeResource {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");

    private final CurrentCaller caller;
    private final ReceivingPostcodes receiving;

    PostcodeResource(CurrentCaller caller, ReceivingPostcodes receiving) {
        this.caller = caller;
        this.receiving = receiving;
    }

    /** The body is the file itself, of any length; it never stands in memory whole. */
    @PUT
    @Consumes("text/csv")
    @Operation(operationId = "putPostcodeFile")
    public Response put(@PathParam("name") String name, InputStream body) {
        if (!NAME.matcher(name).matches()) {
            throw QueryParameters.invalid(
                    "name", "Name the file by small letters, digits, dots and hyphens, such as onspd-2026-08.");
        }
        return Response.ok(receiving.receive(caller.get(), name, body))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }
}
