package org.alongside.gateway.route;

import io.vertx.core.MultiMap;

/** What every answer tells a browser: run nothing, frame nothing, guess nothing. */
final class SecurityHeaders {

    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";
    private static final String OWN_FILES_ONLY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private SecurityHeaders() {}

    static void set(MultiMap headers, boolean page) {
        headers.set("Content-Security-Policy", page ? OWN_FILES_ONLY : NOTHING);
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
    }
}
