package org.alongside.local;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.local.DevelopmentAccounts.Account;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;

/** The HTTP side of the development identity provider. Errors are those of RFC 6749 section 5.2. */
final class IdentityEndpoints {
    static final String DISCOVERY = "/.well-known/openid-configuration";
    static final String KEYS = "/keys";
    static final String TOKEN = "/token";

    private static final int BODY_LIMIT = 16 * 1024; // bytes

    private final DevelopmentIdentity identity;
    private final String discovery;
    private final String keys;

    IdentityEndpoints(DevelopmentIdentity identity, RsaJsonWebKey key) {
        this.identity = identity;
        this.keys = new JsonWebKeySet(key).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("issuer", identity.issuer());
        document.put("jwks_uri", identity.issuer() + KEYS);
        document.put("token_endpoint", identity.issuer() + TOKEN);
        document.put("grant_types_supported", List.of("password", "client_credentials"));
        document.put(
                "token_endpoint_auth_methods_supported", List.of("client_secret_basic", "client_secret_post", "none"));
        document.put("response_types_supported", List.of());
        document.put("subject_types_supported", List.of("public"));
        document.put("id_token_signing_alg_values_supported", List.of("RS256"));
        this.discovery = JsonUtil.toJson(document);
    }

    void register(HttpServer server) {
        server.createContext("/", exchange -> {
            try (exchange) {
                switch (exchange.getRequestURI().getPath()) {
                    case DISCOVERY -> document(exchange, discovery);
                    case KEYS -> document(exchange, keys);
                    case TOKEN -> token(exchange);
                    case String other ->
                        send(
                                exchange,
                                404,
                                error("not_found", "There is nothing at " + other + "; begin at " + DISCOVERY + "."));
                }
            }
        });
    }

    private static void document(HttpExchange exchange, String json) throws IOException {
        switch (exchange.getRequestMethod()) {
            case "GET", "HEAD" -> send(exchange, 200, json);
            case String other -> notAllowed(exchange, "GET, HEAD");
        }
    }

    private void token(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        switch (exchange.getRequestMethod()) {
            case "POST" -> {
                Answer answer;
                try {
                    answer = grant(exchange);
                } catch (Refused refused) {
                    answer = refused.answer;
                }
                if (answer.status == 401) {
                    exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"alongside\"");
                }
                send(exchange, answer.status, answer.json);
            }
            case "OPTIONS" -> {
                // The portal's page asks from another port (CORS preflight).
                Headers headers = exchange.getResponseHeaders();
                headers.set("Access-Control-Allow-Origin", "*");
                headers.set("Access-Control-Allow-Methods", "POST");
                headers.set("Access-Control-Allow-Headers", "Authorization, Content-Type, X-Requested-With");
                exchange.sendResponseHeaders(204, -1);
            }
            case String other -> notAllowed(exchange, "POST, OPTIONS");
        }
    }

    private record Answer(int status, String json) {}

    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Answer answer;

        Refused(int status, String error, String description) {
            super(description, null, false, false);
            this.answer = new Answer(status, error(error, description));
        }
    }

    private Answer grant(HttpExchange exchange) {
        Map<String, String> form = form(exchange);
        Client client = client(exchange, form);
        return switch (required(form, "grant_type")) {
            case "password" -> {
                if (!client.isPublic()) {
                    throw new Refused(
                            400, "unauthorized_client", "This client signs in with the grant client_credentials.");
                }
                String name = required(form, "username");
                if (!name.equals(required(form, "password"))) {
                    throw new Refused(
                            400,
                            "invalid_grant",
                            "The user name or the password is wrong; locally the password is the user name.");
                }
                Account user = DevelopmentAccounts.user(name)
                        .orElseThrow(() -> new Refused(
                                400,
                                "invalid_grant",
                                "The user name or the password is wrong; locally the password is the user name."));
                yield granted(user);
            }
            case "client_credentials" ->
                granted(DevelopmentAccounts.client(client.id)
                        .orElseThrow(() -> new Refused(
                                400, "unauthorized_client", "This client signs in people, with the grant password.")));
            case String other ->
                throw new Refused(
                        400, "unsupported_grant_type", "The grants here are password and client_credentials.");
        };
    }

    private Answer granted(Account account) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("access_token", identity.tokenFor(account.name()));
        body.put("token_type", "Bearer");
        body.put("expires_in", DevelopmentIdentity.LIFETIME.toSeconds());
        return new Answer(200, JsonUtil.toJson(body));
    }

    private record Client(String id, boolean isPublic) {}

    /** RFC 6749 section 2.3.1: by the Basic header or in the form, not both. */
    private static Client client(HttpExchange exchange, Map<String, String> form) {
        Optional<String[]> basic = basic(exchange);
        if (basic.isPresent() && form.containsKey("client_secret")) {
            throw new Refused(
                    400, "invalid_request", "Give the client's secret in the header or in the form, not in both.");
        }
        String id = basic.map(b -> b[0]).orElseGet(() -> required(form, "client_id"));
        String secret = basic.map(b -> b[1]).orElseGet(() -> form.getOrDefault("client_secret", ""));
        boolean isPublic = id.equals(DevelopmentAccounts.PUBLIC_CLIENT);
        boolean known = isPublic
                ? secret.isEmpty() || secret.equals(id)
                : DevelopmentAccounts.client(id).isPresent() && secret.equals(id);
        if (!known) {
            throw new Refused(
                    401,
                    "invalid_client",
                    "The client is unknown or its secret is wrong; locally the secret is the client's id.");
        }
        return new Client(id, isPublic);
    }

    private static Optional<String[]> basic(HttpExchange exchange) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        if (header == null || !header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return Optional.empty();
        }
        try {
            String pair =
                    new String(Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            if (colon > 0) {
                return Optional.of(new String[] {decode(pair.substring(0, colon)), decode(pair.substring(colon + 1))});
            }
        } catch (IllegalArgumentException e) {
            // answered below
        }
        throw new Refused(401, "invalid_client", "The Authorization header is not valid Basic authentication.");
    }

    private static Map<String, String> form(HttpExchange exchange) {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        if (type == null || !type.toLowerCase(java.util.Locale.ROOT).startsWith("application/x-www-form-urlencoded")) {
            throw new Refused(400, "invalid_request", "Send the request as application/x-www-form-urlencoded.");
        }
        byte[] body;
        try {
            body = exchange.getRequestBody().readNBytes(BODY_LIMIT + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (body.length > BODY_LIMIT) {
            throw new Refused(413, "invalid_request", "The request is longer than " + BODY_LIMIT + " bytes.");
        }
        Map<String, String> form = new LinkedHashMap<>();
        for (String pair : new String(body, StandardCharsets.UTF_8).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals < 0) {
                continue;
            }
            try {
                if (form.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1))) != null) {
                    throw new Refused(400, "invalid_request", "A parameter is given twice.");
                }
            } catch (IllegalArgumentException e) {
                throw new Refused(400, "invalid_request", "A parameter is not valid percent-encoding.");
            }
        }
        return form;
    }

    private static String required(Map<String, String> form, String name) {
        String value = form.get(name);
        if (value == null || value.isEmpty()) {
            throw new Refused(400, "invalid_request", "The parameter " + name + " is missing.");
        }
        return value;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String error(String error, String description) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("error", error);
        body.put("error_description", description);
        return JsonUtil.toJson(body);
    }

    private static void notAllowed(HttpExchange exchange, String allowed) throws IOException {
        exchange.getResponseHeaders().set("Allow", allowed);
        send(exchange, 405, error("invalid_request", "Use " + allowed + " here."));
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
