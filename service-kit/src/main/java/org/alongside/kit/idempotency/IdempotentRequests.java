package org.alongside.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.alongside.kit.crypto.SubjectCipher;
import org.alongside.kit.http.BodyLimit;
import org.alongside.kit.problem.CommonProblem;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.Sql;
import org.alongside.kit.tenancy.TenantWrite;
import org.jspecify.annotations.Nullable;

/**
 * A write that may be sent twice and happens once. Under an {@code Idempotency-Key} the answer is kept, in the transaction of
 * the effect, by tenant, client, account, operation and key, for 24 hours: the same body gets the first answer again, another body
 * 422 {@code idempotency-key-reused}, and while the first is still at work 409 {@code request-in-flight}. Only success is
 * kept; a refusal is decided afresh. What is kept is sealed under the key of the person whom it is about. After its 24 hours it
 * is given to nobody, and the authority's next requests with a key delete it, the oldest first and up to 100 each.
 *
 * <p>The table is in the kit's migrations, {@code db/kit}.
 */
@ApplicationScoped
public class IdempotentRequests {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");
    private static final int PURGED_AT_ONCE = 100;
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    @Inject
    TenantWrite writes;

    @Inject
    ObjectMapper mapper;

    @Inject
    BodyLimit.Digest bodyDigest;

    @Inject
    Instance<SubjectCipher> cipher;

    private record Kept(
            String bodyHash,
            int status,
            String headers,
            byte[] body,
            @Nullable UUID subject) {}

    /**
     * Runs the effect once and answers.
     *
     * @param caller who asks
     * @param operation the operation's id and the ids in its path, so that one key cannot answer for another address
     * @param key the header's value; null if the client sent none, in which case every request is its own
     * @param accessCheck refuses, by exception, a caller who may not (any more) do this; runs before a kept answer is given
     * @param effect the use case
     */
    @Transactional
    public Response answer(
            Caller caller, String operation, @Nullable String key, Runnable accessCheck, Supplier<Answer> effect) {
        accessCheck.run();
        if (key == null) {
            Answer answer = effect.get();
            return respond(answer.status(), answer.headers(), json(answer.body()));
        }
        if (!KEY.matcher(key).matches()) {
            throw new ProblemException(
                    CommonProblem.BAD_REQUEST,
                    "An Idempotency-Key is 1 to 255 visible ASCII characters, for example a UUID.");
        }
        return writes.as(caller.tenant(), sql -> {
            String name = String.join("\n", caller.client(), caller.account(), operation, key);
            lockOrRefuse(sql, caller.tenant() + "\n" + name);
            Optional<Kept> kept = find(sql, caller, operation, key);
            if (kept.isPresent()) {
                purge(sql, caller.tenant());
                return again(caller, operation, key, kept.get());
            }
            Answer answer = effect.get();
            byte[] body = json(answer.body());
            keep(sql, caller, operation, key, answer, body);
            purge(sql, caller.tenant());
            return respond(answer.status(), answer.headers(), body);
        });
    }

    private static void lockOrRefuse(Sql sql, String name) {
        boolean mine = sql.one(
                        "select pg_try_advisory_xact_lock(hashtextextended(?, 0)) as mine",
                        row -> row.getBoolean("mine"),
                        name)
                .orElseThrow();
        if (!mine) {
            throw new ProblemException(
                    CommonProblem.REQUEST_IN_FLIGHT,
                    "The first request with this Idempotency-Key has not finished. Wait a moment and send it again.");
        }
    }

    /** Last in its transaction and by one request at a time, so that nobody waits for it. */
    private static void purge(Sql sql, String tenant) {
        sql.update("""
                delete from idempotent_answer where ctid = any (array(
                  with purge as materialized (select pg_try_advisory_xact_lock(hashtextextended(?, 0)) as mine)
                  select old.ctid from purge, idempotent_answer old
                   where purge.mine and old.tenant_id = ? and old.kept_at < now() - interval '24 hours'
                   order by old.kept_at limit ?))""", "purge\n" + tenant, tenant, PURGED_AT_ONCE);
    }

    private Optional<Kept> find(Sql sql, Caller caller, String operation, String key) {
        sql.update(
                "delete from idempotent_answer where tenant_id = ? and client = ? and account = ? and operation = ? and key = ?"
                        + " and kept_at < now() - interval '24 hours'",
                caller.tenant(),
                caller.client(),
                caller.account(),
                operation,
                key);
        return sql.one(
                "select body_hash, status, headers, body, subject_id from idempotent_answer"
                        + " where tenant_id = ? and client = ? and account = ? and operation = ? and key = ?",
                row -> new Kept(
                        row.getString("body_hash"),
                        row.getInt("status"),
                        row.getString("headers"),
                        row.getBytes("body"),
                        row.getObject("subject_id", UUID.class)),
                caller.tenant(),
                caller.client(),
                caller.account(),
                operation,
                key);
    }

    private Response again(Caller caller, String operation, String key, Kept kept) {
        if (!kept.bodyHash().equals(bodyDigest.hex())) {
            throw new ProblemException(
                    CommonProblem.IDEMPOTENCY_KEY_REUSED,
                    "This Idempotency-Key was used with another body. Use a new key for a new request.");
        }
        byte[] body = kept.subject() == null
                ? kept.body()
                : cipher.get().open(place(caller, kept.subject(), operation, key), kept.body());
        try {
            return respond(kept.status(), mapper.readValue(kept.headers(), HEADERS), body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep(Sql sql, Caller caller, String operation, String key, Answer answer, byte[] body) {
        UUID subject = answer.subject();
        sql.update(
                "insert into idempotent_answer (tenant_id, client, account, operation, key, body_hash, status, headers, body, subject_id)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                caller.tenant(),
                caller.client(),
                caller.account(),
                operation,
                key,
                bodyDigest.hex(),
                answer.status(),
                new String(json(answer.headers()), StandardCharsets.UTF_8),
                subject == null ? body : cipher.get().seal(place(caller, subject, operation, key), body),
                subject);
    }

    private static SubjectCipher.Place place(Caller caller, UUID subject, String operation, String key) {
        return new SubjectCipher.Place(
                caller.tenant(),
                subject,
                "idempotent_answer.body",
                String.join("\n", caller.client(), caller.account(), operation, key));
    }

    private byte[] json(Object body) {
        try {
            return mapper.writeValueAsBytes(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Response respond(int status, Map<String, String> headers, byte[] body) {
        Response.ResponseBuilder builder =
                Response.status(status).type(MediaType.APPLICATION_JSON).entity(body);
        if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
            builder.header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        }
        headers.forEach(builder::header);
        return builder.build();
    }
}
