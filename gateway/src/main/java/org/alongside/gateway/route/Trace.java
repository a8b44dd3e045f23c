package org.alongside.gateway.route;

import io.vertx.core.MultiMap;
import java.util.regex.Pattern;
import org.alongside.kit.http.Correlation;
import org.alongside.kit.id.Ids;
import org.jspecify.annotations.Nullable;

/**
 * By what the lines of one request can be found in every service.
 *
 * @param correlationId {@code Correlation-Id}, as sent (the X- form too) if it is acceptable, else made here
 * @param parent {@code traceparent} (W3C Trace Context), as sent if it is well formed, else made here
 * @param made whether {@code parent} was made here, so that a {@code tracestate} belongs to nothing
 */
record Trace(String correlationId, String parent, boolean made) {

    static final String PARENT = "traceparent";
    private static final Pattern WELL_FORMED =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");

    /** @param ids makes what is missing */
    static Trace of(MultiMap headers, Ids ids) {
        String correlation = either(headers, Correlation.HEADER);
        String parent = either(headers, PARENT);
        boolean usable = parent != null && WELL_FORMED.matcher(parent).matches();
        return new Trace(
                correlation != null && Correlation.isAcceptable(correlation)
                        ? correlation
                        : ids.next().toString(),
                usable && parent != null ? parent : newParent(ids),
                !usable);
    }

    void writeTo(MultiMap headers) {
        headers.set(Correlation.HEADER, correlationId);
        headers.remove("X-" + Correlation.HEADER);
        headers.set(PARENT, parent);
        headers.remove("X-" + PARENT);
        if (made) {
            headers.remove("tracestate");
        }
    }

    private static @Nullable String either(MultiMap headers, String name) {
        String plain = headers.get(name);
        return plain != null ? plain : headers.get("X-" + name);
    }

    private static String newParent(Ids ids) {
        return "00-" + ids.nonce() + "-" + ids.nonce().substring(0, 16) + "-01";
    }
}
