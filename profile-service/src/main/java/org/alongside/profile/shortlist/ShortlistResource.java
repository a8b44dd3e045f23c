package org.alongside.profile.shortlist;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
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

@Path("/v1/people/{personId}/shortlist")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class ShortlistResource {

    private final CurrentCaller current;
    private final IdempotentRequests requests;
    private final ReadingShortlist reading;
    private final GatheringShortlist gathering;

    ShortlistResource(
            CurrentCaller current,
            IdempotentRequests requests,
            ReadingShortlist reading,
            GatheringShortlist gathering) {
        this.current = current;
        this.requests = requests;
        this.reading = reading;
        this.gathering = gathering;
    }

    @GET
    public Response readShortlist(
            @RestPath UUID personId,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable String limit,
            @Context UriInfo asked) {
        return PageAnswer.of(reading.all(current.get(), personId, Page.idCursor(after), Page.limit(limit)), asked);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response putOnShortlist(
            @RestPath UUID personId,
            @RestHeader("Idempotency-Key") @Nullable String key,
            @Nullable NewShortlistEntry entry) {
        Caller caller = current.get();
        return requests.answer(
                caller,
                "putOnShortlist " + personId,
                key,
                () -> gathering.demandAccess(caller, personId),
                () -> gathering.put(caller, personId, FieldChecks.body(entry)));
    }

    @GET
    @Path("{entryId}")
    public Response readShortlistEntry(@RestPath UUID personId, @RestPath UUID entryId) {
        return Response.ok(reading.one(current.get(), personId, entryId))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    @POST
    @Path("{entryId}/set-asides")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response setAsideFromShortlist(
            @RestPath UUID personId,
            @RestPath UUID entryId,
            @RestHeader("Idempotency-Key") @Nullable String key,
            @Nullable NewWords why) {
        Caller caller = current.get();
        return requests.answer(
                caller,
                "setAsideFromShortlist " + personId + " " + entryId,
                key,
                () -> gathering.demandAccess(caller, personId),
                () -> gathering.setAside(caller, personId, entryId, FieldChecks.body(why)));
    }

    @GET
    @Path("{entryId}/note")
    public Response readOwnNote(
            @RestPath UUID personId,
            @RestPath UUID entryId,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        return answer(reading.ownNote(current.get(), personId, entryId), ifNoneMatch);
    }

    @PUT
    @Path("{entryId}/note")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response writeOwnNote(
            @RestPath UUID personId,
            @RestPath UUID entryId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @Nullable NewWords note) {
        return answer(gathering.note(current.get(), personId, entryId, FieldChecks.body(note), ifMatch), null);
    }

    private static Response answer(NoteView note, @Nullable String ifNoneMatch) {
        return Versions.answer(note, Versions.tag(note.version()), ifNoneMatch);
    }
}
