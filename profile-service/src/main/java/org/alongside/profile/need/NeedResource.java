package org.alongside.profile.need;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.alongside.kit.http.Versions;
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

@Path("/v1/people/{personId}/needs")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class NeedResource {

    private final CurrentCaller current;
    private final IdempotentRequests requests;
    private final ReadingNeeds reading;
    private final RecordingNeed recording;
    private final WritingOwnAccount writing;

    NeedResource(
            CurrentCaller current,
            IdempotentRequests requests,
            ReadingNeeds reading,
            RecordingNeed recording,
            WritingOwnAccount writing) {
        this.current = current;
        this.requests = requests;
        this.reading = reading;
        this.recording = recording;
        this.writing = writing;
    }

    @GET
    public Response listNeeds(
            @RestPath UUID personId,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable String limit,
            @Context UriInfo asked) {
        return PageAnswer.of(reading.all(current.get(), personId, Page.idCursor(after), Page.limit(limit)), asked);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response recordNeed(
            @RestPath UUID personId, @RestHeader("Idempotency-Key") @Nullable String key, @Nullable NewNeed need) {
        Caller caller = current.get();
        return requests.answer(
                caller,
                "recordNeed " + personId,
                key,
                () -> recording.demandAccess(caller, personId),
                () -> recording.record(caller, personId, FieldChecks.body(need)));
    }

    @GET
    @Path("{needId}")
    public Response readNeed(
            @RestPath UUID personId, @RestPath UUID needId, @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        return answer(reading.one(current.get(), personId, needId), ifNoneMatch);
    }

    @PUT
    @Path("{needId}/own-account")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response writeOwnAccount(
            @RestPath UUID personId,
            @RestPath UUID needId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @Nullable OwnAccount account) {
        return answer(writing.write(current.get(), personId, needId, FieldChecks.body(account), ifMatch), null);
    }

    private static Response answer(NeedView need, @Nullable String ifNoneMatch) {
        return Versions.answer(need, Versions.tag(need.version()), ifNoneMatch);
    }
}
