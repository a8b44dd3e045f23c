package org.alongside.plan.app.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * The profile service and the catalogue as this service sees them, on one port. What they say is set through {@code /control}
 * ({@link Neighbourhood}); a neighbour can be told to {@code hang}, to {@code fail} (500), to be {@code behind} (503) or to talk {@code rubbish}.
 */
final class NeighbourServer {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<JsonNode> grants = new ArrayList<>();
    private final Map<String, String> moods = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> said = new ConcurrentHashMap<>();
    private final Object moodChanged = new Object();
    private final HttpServer server;

    private NeighbourServer(HttpServer server) {
        this.server = server;
    }

    private record Reply(int status, JsonNode body) {}

    static int start() {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
            NeighbourServer neighbours = new NeighbourServer(server);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", neighbours::handle);
            server.start();
            return server.getAddress().getPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] sent = exchange.getRequestBody().readAllBytes();
            Reply reply = reply(exchange, sent.length == 0 ? JSON.nullNode() : JSON.readTree(sent));
            byte[] body = reply.body().isTextual()
                    ? reply.body().asText().getBytes(StandardCharsets.UTF_8)
                    : JSON.writeValueAsBytes(reply.body());
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(reply.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Reply reply(HttpExchange exchange, JsonNode sent) {
        String path = exchange.getRequestURI().getPath();
        String[] steps = path.split("/");
        if (path.startsWith("/control/")) {
            return control(path.substring("/control/".length()), sent);
        }
        String neighbour = switch (steps[1] + "/" + steps[2]) {
            case "internal/grants" -> "grants";
            case "internal/matches" -> "matches";
            case "v1/people" -> "profile";
            case "v1/opportunities" -> "opportunities";
            default -> "nobody";
        };
        said.put("caller/" + neighbour, JSON.getNodeFactory().textNode(subject(exchange, "sub")));
        awaitGoodMood(neighbour);
        return switch (moods.getOrDefault(neighbour, "well")) {
            case "fail" -> new Reply(500, problem(500));
            case "forbid" -> new Reply(403, problem(403));
            case "behind" -> new Reply(503, problem(503).put("code", "search-behind"));
            case "rubbish" -> new Reply(200, JSON.getNodeFactory().textNode("<html>{"));
            default ->
                switch (neighbour) {
                    case "grants" -> grants(exchange);
                    case "matches" -> {
                        said.put("question", sent);
                        yield found("answer");
                    }
                    case "profile" -> found("profile/" + steps[3]);
                    case "opportunities" -> found("opportunity/" + steps[3]);
                    default -> new Reply(404, problem(404));
                };
        };
    }

    private Reply control(String what, JsonNode sent) {
        if (what.equals("grants")) {
            sent.forEach(change -> grant((ObjectNode) change));
        } else if (what.equals("forget-grants")) {
            synchronized (grants) {
                grants.clear();
            }
        } else if (what.startsWith("mood/")) {
            synchronized (moodChanged) {
                moods.put(what.substring("mood/".length()), sent.asText());
                moodChanged.notifyAll();
            }
        } else if (what.startsWith("heard/")) {
            return found(what.substring("heard/".length()));
        } else {
            said.put(what, sent);
        }
        return new Reply(200, JSON.createObjectNode());
    }

    private void grant(ObjectNode change) {
        synchronized (grants) {
            grants.add(change.put("position", grants.size() + 1));
        }
    }

    /** As the profile service has it: only for services, in the order of positions, with where the reader then stands. */
    private Reply grants(HttpExchange exchange) {
        if (!subject(exchange, "roles").contains("service")) {
            return new Reply(403, problem(403));
        }
        long after = parameter(exchange, "after");
        long limit = parameter(exchange, "limit");
        ObjectNode page = JSON.createObjectNode();
        ArrayNode changes = page.putArray("changes");
        synchronized (grants) {
            grants.stream()
                    .filter(change -> change.path("position").asLong() > after)
                    .limit(limit)
                    .forEach(changes::add);
            page.put(
                    "position",
                    changes.isEmpty()
                            ? grants.size()
                            : changes.get(changes.size() - 1).path("position").asLong());
        }
        return new Reply(200, page);
    }

    private Reply found(String what) {
        JsonNode body = said.get(what);
        if (body == null) {
            return new Reply(404, problem(404));
        }
        return body.path("removed").asBoolean() ? new Reply(410, problem(410)) : new Reply(200, body);
    }

    private void awaitGoodMood(String neighbour) {
        synchronized (moodChanged) {
            while (Objects.equals(moods.get(neighbour), "hang")) {
                try {
                    moodChanged.wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }

    private static ObjectNode problem(int status) {
        return JSON.createObjectNode().put("status", status).put("detail", "Said by a neighbour.");
    }

    private static long parameter(HttpExchange exchange, String name) {
        for (String parameter : exchange.getRequestURI().getQuery().split("&")) {
            if (parameter.startsWith(name + "=")) {
                return Long.parseLong(parameter.substring(name.length() + 1));
            }
        }
        throw new IllegalArgumentException("no " + name + " in " + exchange.getRequestURI());
    }

    private static String subject(HttpExchange exchange, String claim) {
        @Nullable String bearer = exchange.getRequestHeaders().getFirst("Authorization");
        if (bearer == null) {
            return "";
        }
        try {
            JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(bearer.split("\\.")[1]));
            return claims.path(claim).isArray()
                    ? claims.path(claim).toString()
                    : claims.path(claim).asText();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
