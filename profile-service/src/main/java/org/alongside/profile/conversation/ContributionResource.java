package org.alongside.profile.conversation;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.UUID;
import org.alongside.kit.idempotency.IdempotentRequests;
import org.alongside.kit.page.Page;
import org.alongside.kit.page.PageAnswer;
import org.alongside.kit.problem.CommonProblem;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.CurrentCaller;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/people/{personId}/conversations/{conversationId}/contributions")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class ContributionResource {

    private final CurrentCaller current;
    private final IdempotentRequests requests;
    private final ReadingConversations reading;
    private final Contributing contributing;
    private final TakingIdeaToPlan taking;

    ContributionResource(
            CurrentCaller current,
            IdempotentRequests requests,
            ReadingConversations reading,
            Contributing contributing,
            TakingIdeaToPlan taking) {
        this.current = current;
        this.requests = requests;
        this.reading = reading;
        this.contributing = contributing;
        this.taking = taking;
    }

    @GET
    public Response listContributions(
            @RestPath UUID personId,
            @RestPath UUID conversationId,
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable String limit,
            @Context UriInfo asked) {
        return PageAnswer.of(
                reading.contributions(
                        current.get(), personId, conversationId, kind(kind), Page.idCursor(after), Page.limit(limit)),
                asked);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response putContribution(
            @RestPath UUID personId,
            @RestPath UUID conversationId,
            @RestHeader("Idempotency-Key") @Nullable String key,
            @Nullable NewContribution contribution) {
        Caller caller = current.get();
        return requests.answer(
                caller,
                "putContribution " + personId + " " + conversationId,
                key,
                () -> contributing.demandAccess(caller, personId),
                () -> contributing.put(caller, personId, conversationId, FieldChecks.body(contribution)));
    }

    @POST
    @Path("{contributionId}/withdrawals")
    public Response withdrawContribution(
            @RestPath UUID personId,
            @RestPath UUID conversationId,
            @RestPath UUID contributionId,
            @RestHeader("Idempotency-Key") @Nullable String key) {
        Caller caller = current.get();
        return requests.answer(
                caller,
                "withdrawContribution " + personId + " " + conversationId + " " + contributionId,
                key,
                () -> contributing.demandAccess(caller, personId),
                () -> contributing.withdraw(caller, personId, conversationId, contributionId));
    }

    @POST
    @Path("{contributionId}/takings")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response takeIdeaToPlan(
            @RestPath UUID personId,
            @RestPath UUID conversationId,
            @RestPath UUID contributionId,
            @RestHeader("Idempotency-Key") @Nullable String key,
            @Nullable NewTaking place) {
        Caller caller = current.get();
        return requests.answer(
                caller,
                "takeIdeaToPlan " + personId + " " + conversationId + " " + contributionId,
                key,
                () -> contributing.demandAccess(caller, personId),
                () -> taking.take(caller, personId, conversationId, contributionId, FieldChecks.body(place)));
    }

    private static @Nullable ContributionKind kind(@Nullable String asked) {
        if (asked == null) {
            return null;
        }
        return Arrays.stream(ContributionKind.values())
                .filter(kind -> kind.name().equals(asked))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        CommonProblem.BAD_REQUEST,
                        "Send AGENDA_POINT, QUESTION, REPLY, IDEA or COMMENT as kind, or leave it out."));
    }
}
