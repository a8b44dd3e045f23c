package org.alongside.profile.access;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.alongside.kit.page.Page;
import org.alongside.kit.page.PageAnswer;
import org.alongside.kit.tenancy.CurrentCaller;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/people/{personId}/access-records")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class AccessRecordResource {

    private final CurrentCaller caller;
    private final ReadingAccessRecords reading;

    AccessRecordResource(CurrentCaller caller, ReadingAccessRecords reading) {
        this.caller = caller;
        this.reading = reading;
    }

    @GET
    public Response listAccessRecords(
            @RestPath UUID personId,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable String limit,
            @Context UriInfo asked) {
        return PageAnswer.of(reading.read(caller.get(), personId, Page.idCursor(after), Page.limit(limit)), asked);
    }
}
