package org.alongside.profile.conversation;

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

@Path("/v1/people/{personId}/conversations")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class ConversationResource {

    private final CurrentCaller current;
    private final IdempotentRequests requests;
    private final ReadingConversations reading;
    private final PlanningConversation planning;
    private final ChangingConversation changing;

    ConversationResource(
            CurrentCaller current,
            IdempotentRequests requests,
            ReadingConversations reading,
            PlanningConversation planning,
            ChangingConversation changing) {
        this.current = current;
        this.requests = requests;
        this.reading = reading;
        this.planning = planning;
        this.changing = changing;
    }

    @GET
    public Response listConversations(
            @RestPath UUID personId,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable String limit,
            @Context UriInfo asked) {
        return PageAnswer.of(reading.all(current.get(), personId, Page.idCursor(after), Page.limit(limit)), asked);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response planConversation(
            @RestPath UUID personId,
            @RestHeader("Idempotency-Key") @Nullable String key,
            @Nullable NewConversation conversation) {
        Caller caller = current.get();
        return requests.answer(
                caller,
                "planConversation " + personId,
                key,
                () -> planning.demandAccess(caller, personId),
                () -> planning.plan(caller, personId, FieldChecks.body(conversation)));
    }

    @GET
    @Path("{conversationId}")
    public Response readConversation(
            @RestPath UUID personId,
            @RestPath UUID conversationId,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        return answer(reading.one(current.get(), personId, conversationId), ifNoneMatch);
    }

    @PUT
    @Path("{conversationId}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response writeConversation(
            @RestPath UUID personId,
            @RestPath UUID conversationId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @Nullable NewConversation conversation) {
        return answer(
                changing.arrange(current.get(), personId, conversationId, FieldChecks.body(conversation), ifMatch),
                null);
    }

    @POST
    @Path("{conversationId}/moves")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response moveConversation(
            @RestPath UUID personId,
            @RestPath UUID conversationId,
            @RestHeader("Idempotency-Key") @Nullable String key,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @Nullable NewMove move) {
        Caller caller = current.get();
        return requests.answer(
                caller,
                "moveConversation " + personId + " " + conversationId,
                key,
                () -> planning.demandAccess(caller, personId),
                () -> changing.move(caller, personId, conversationId, FieldChecks.body(move), ifMatch));
    }

    private static Response answer(ConversationView conversation, @Nullable String ifNoneMatch) {
        return Versions.answer(conversation, Versions.tag(conversation.version()), ifNoneMatch);
    }
}
