package org.alongside.profile.circle;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.alongside.kit.idempotency.IdempotentRequests;
import org.alongside.kit.page.Page;
import org.alongside.kit.page.PageAnswer;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.CurrentCaller;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/people/{personId}/circle")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class CircleResource {

    private final CurrentCaller current;
    private final IdempotentRequests requests;
    private final ReadingCircle reading;
    private final AddingToCircle adding;
    private final EndingMembership ending;

    CircleResource(
            CurrentCaller current,
            IdempotentRequests requests,
            ReadingCircle reading,
            AddingToCircle adding,
            EndingMembership ending) {
        this.current = current;
        this.requests = requests;
        this.reading = reading;
        this.adding = adding;
        this.ending = ending;
    }

    @GET
    public Response readCircle(
            @RestPath UUID personId,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable String limit,
            @Context UriInfo asked) {
        return PageAnswer.of(reading.read(current.get(), personId, Page.idCursor(after), Page.limit(limit)), asked);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response addToCircle(
            @RestPath UUID personId, @RestHeader("Idempotency-Key") @Nullable String key, @Nullable NewMember member) {
        Caller caller = current.get();
        return requests.answer(
                caller,
                "addToCircle " + personId,
                key,
                () -> adding.demandAccess(caller, personId),
                () -> adding.add(caller, personId, FieldChecks.body(member)));
    }

    @DELETE
    @Path("{memberId}")
    public void endMembership(@RestPath UUID personId, @RestPath UUID memberId) {
        ending.end(current.get(), personId, memberId);
    }
}
