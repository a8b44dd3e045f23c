package org.alongside.gateway.route;

import io.vertx.core.MultiMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which headers pass through, in each direction. */
final class HeaderRules {

    /** Of one connection only (RFC 9110 section 7.6.1), and what frames a body, which each side does for itself. */
    private static final Set<String> OF_THE_CONNECTION = Set.of(
            "connection",
            "content-length",
            "expect",
            "host",
            "http2-settings",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    /**
     * What a service could take for the gateway's own word, or for somebody else's: who the client is, which address was
     * meant, which method, how much time is left, cookies of another page.
     */
    private static final Set<String> NOT_FOR_CLIENTS_TO_SAY = Set.of(
            "client-ip",
            "cookie",
            "forwarded",
            "time-budget",
            "true-client-ip",
            "via",
            "x-client-ip",
            "x-http-method",
            "x-http-method-override",
            "x-method-override",
            "x-original-url",
            "x-original-uri",
            "x-real-ip",
            "x-rewrite-url");

    private static final Set<String> ABOUT_THE_SERVER = Set.of("server", "x-powered-by", "via");

    private HeaderRules() {}

    static void copyRequest(MultiMap from, MultiMap to) {
        Set<String> named = namedByConnection(from);
        for (Map.Entry<String, String> header : from) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            boolean stays = OF_THE_CONNECTION.contains(name)
                    || NOT_FOR_CLIENTS_TO_SAY.contains(name)
                    || name.startsWith("x-forwarded")
                    || named.contains(name)
                    || (name.equals("authorization") && !isBearer(header.getValue()));
            if (!stays) {
                to.add(header.getKey(), header.getValue());
            }
        }
    }

    static void copyResponse(MultiMap from, MultiMap to) {
        Set<String> named = namedByConnection(from);
        Set<String> replaced = new HashSet<>();
        for (Map.Entry<String, String> header : from) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (!OF_THE_CONNECTION.contains(name) && !ABOUT_THE_SERVER.contains(name) && !named.contains(name)) {
                if (replaced.add(name)) {
                    to.set(header.getKey(), header.getValue());
                } else {
                    to.add(header.getKey(), header.getValue());
                }
            }
        }
    }

    static boolean isBearer(String authorization) {
        return authorization.regionMatches(true, 0, "Bearer ", 0, 7);
    }

    private static Set<String> namedByConnection(MultiMap headers) {
        Set<String> named = new HashSet<>();
        for (String value : headers.getAll("Connection")) {
            for (String name : value.split(",")) {
                named.add(name.strip().toLowerCase(Locale.ROOT));
            }
        }
        return named;
    }
}
