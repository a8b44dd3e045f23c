package org.alongside.kit.trial;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.kit.access.AccessRecorder;
import org.alongside.kit.http.Versions;
import org.alongside.kit.id.Ids;
import org.alongside.kit.idempotency.Answer;
import org.alongside.kit.idempotency.IdempotentRequests;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.CurrentCaller;
import org.alongside.kit.tenancy.TenantWrite;
import org.jspecify.annotations.Nullable;

/** Addresses that do one thing each; all under /internal, which the public contract does not know. */
@Path("/internal/trial")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TrialResource {

    @Inject
    CurrentCaller callers;

    @Inject
    IdempotentRequests requests;

    @Inject
    TenantWrite writes;

    @Inject
    AccessRecorder recorder;

    @Inject
    Ids ids;

    @Inject
    Switches switches;

    /** What can be sent. */
    public record NewThing(
            @Nullable String name,
            @Nullable Integer size,
            @Nullable LocalDate on,
            @Nullable Boolean good,
            @Nullable Colour colour,
            @Nullable List<String> tags,
            @Nullable UUID subject) {}

    public enum Colour {
        RED,
        GREEN
    }

    public record Thing(UUID thingId, String name, Instant madeAt) {}

    @POST
    @Path("/things")
    public Response make(@HeaderParam("Idempotency-Key") @Nullable String key, NewThing body) {
        Caller caller = callers.get();
        return requests.answer(caller, "makeThing", key, switches::demandAccess, () -> {
            new FieldChecks().text("/name", body.name(), 100).orRefuse();
            UUID id = ids.next();
            String name = String.valueOf(body.name());
            writes.as(
                    caller.tenant(),
                    sql -> sql.update("insert into thing values (?, ?, ?)", caller.tenant(), id, name));
            switches.whileTheEffectIsUnderWay();
            if (name.equals("refused")) {
                throw ProblemException.notAllowed("Not this one.");
            }
            return Answer.created("/internal/trial/things/" + id, new Thing(id, name, Instant.EPOCH), body.subject())
                    .with("ETag", Versions.tag(1));
        });
    }

    @GET
    @Path("/read/{subject}")
    public Thing read(@PathParam("subject") UUID subject, @QueryParam("note") @DefaultValue("") String note) {
        Caller caller = callers.get();
        recorder.read(caller, "readThing", subject, "/internal/trial/read/" + subject + note);
        return new Thing(subject, "read", Instant.EPOCH);
    }

    @GET
    @Path("/document")
    public Response document(@HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        return Versions.answer(new Thing(new UUID(0, 1), "document", Instant.EPOCH), Versions.tag(7), ifNoneMatch);
    }

    @PUT
    @Path("/document")
    public Response write(@HeaderParam("If-Match") @Nullable String ifMatch, NewThing body) {
        Versions.demand(ifMatch, Versions.tag(7));
        return Response.noContent().build();
    }

    /** What a request can wait for in the database. */
    public enum Wait {
        A_SLOW_STATEMENT,
        A_LOCK,
        AN_OPERATOR
    }

    @GET
    @Path("/wait/{for}")
    @Transactional
    public Thing waitFor(@PathParam("for") Wait wait) {
        return writes.as(callers.get().tenant(), sql -> {
            switch (wait) {
                case A_SLOW_STATEMENT -> {
                    sql.list("select set_config('statement_timeout', '100', true)", row -> "");
                    sql.list("select pg_sleep(20)", row -> "");
                }
                case A_LOCK -> {
                    sql.list("select set_config('lock_timeout', '100', true)", row -> "");
                    sql.update("lock table happening in row exclusive mode");
                }
                case AN_OPERATOR -> sql.list("select pg_sleep(20)", row -> "");
            }
            return new Thing(new UUID(0, 1), "waited", Instant.EPOCH);
        });
    }

    @GET
    @Path("/broken")
    public Thing broken() {
        throw new IllegalStateException("a secret that no client may read");
    }

    @POST
    @Path("/broken")
    public Thing brokenWrite() {
        throw new IllegalStateException("a secret that no client may read");
    }
}
