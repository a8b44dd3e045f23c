package org.alongside.profile.person;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.alongside.kit.http.Versions;
import org.alongside.kit.idempotency.IdempotentRequests;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.CurrentCaller;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/v1/people")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class PersonResource {

    private final CurrentCaller current;
    private final IdempotentRequests requests;
    private final RegisteringPerson registering;
    private final ReadingPerson reading;
    private final IssuingClaimCode issuing;

    PersonResource(
            CurrentCaller current,
            IdempotentRequests requests,
            RegisteringPerson registering,
            ReadingPerson reading,
            IssuingClaimCode issuing) {
        this.current = current;
        this.requests = requests;
        this.registering = registering;
        this.reading = reading;
        this.issuing = issuing;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("worker")
    public Response registerPerson(@RestHeader("Idempotency-Key") @Nullable String key, @Nullable NewPerson person) {
        Caller caller = current.get();
        return requests.answer(
                caller, "registerPerson", key, () -> {}, () -> registering.register(caller, FieldChecks.body(person)));
    }

    @GET
    @Path("{personId}")
    public Response readPerson(@RestPath UUID personId, @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        Person person = reading.read(current.get(), personId);
        return Versions.answer(PersonView.of(person), Versions.tag(person.version()), ifNoneMatch);
    }

    @POST
    @Path("{personId}/claim-codes")
    public Response issueClaimCode(@RestPath UUID personId, @RestHeader("Idempotency-Key") @Nullable String key) {
        Caller caller = current.get();
        return requests.answer(
                caller,
                "issueClaimCode " + personId,
                key,
                () -> issuing.demandAccess(caller, personId),
                () -> issuing.issue(caller, personId));
    }
}
