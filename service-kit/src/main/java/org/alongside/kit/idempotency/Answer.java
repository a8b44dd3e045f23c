package org.alongside.kit.idempotency;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a write answers with, in a form that can be kept and given again.
 *
 * @param status 200, 201 or 202
 * @param headers Location, ETag and the like
 * @param body what becomes the JSON body
 * @param subject under whose key the kept answer is sealed; null if it holds nothing personal
 */
public record Answer(
        int status,
        Map<String, String> headers,
        Object body,
        @Nullable UUID subject) {

    public Answer {
        headers = Map.copyOf(headers);
    }

    public static Answer ok(Object body, @Nullable UUID subject) {
        return new Answer(200, Map.of(), body, subject);
    }

    public static Answer created(String location, Object body, @Nullable UUID subject) {
        return new Answer(201, Map.of(HttpHeaders.LOCATION, location), body, subject);
    }

    /** The same answer, which nobody on its way may keep: it holds a secret. */
    public Answer neverCached() {
        return with(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** The same answer with one more header. */
    public Answer with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body, subject);
    }
}
