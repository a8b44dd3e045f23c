package org.alongside.gateway.route;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A service that does what the header {@code Stub} of a request tells it to, over real HTTP. Without the header it answers
 * with what it received: {@code {service, method, uri, headers, length, sha256}}.
 */
public final class StubService {

    private final Vertx vertx;
    private final String name;
    private final HttpServer server;
    private final Set<String> abandoned = ConcurrentHashMap.newKeySet();
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    private StubService(Vertx vertx, String name) {
        this.vertx = vertx;
        this.name = name;
        this.server = vertx.createHttpServer(
                        new HttpServerOptions().setHost("127.0.0.1").setPort(0))
                .requestHandler(this::handle);
    }

    public static StubService start(Vertx vertx, String name) {
        StubService stub = new StubService(vertx, name);
        stub.server.listen().toCompletionStage().toCompletableFuture().join();
        return stub;
    }

    public String address() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    URI at(String path) {
        return URI.create(address() + path);
    }

    /** Whether the request with this {@code Stub-Id} arrived. */
    boolean saw(String id) {
        return seen.contains(id);
    }

    /** Whether the request with this {@code Stub-Id} was given up by whoever sent it. */
    boolean wasAbandoned(String id) {
        return abandoned.contains(id);
    }

    private void handle(HttpServerRequest request) {
        String id = request.getHeader("Stub-Id");
        if (id != null) {
            seen.add(id);
            request.connection().closeHandler(closed -> abandoned.add(id));
        }
        HttpServerResponse response = request.response();
        String behaviour = request.getHeader("Stub");
        switch (behaviour == null ? "" : behaviour) {
            case "echo" -> {
                String length = request.getHeader("Content-Length");
                if (length == null) {
                    response.setChunked(true);
                } else {
                    response.putHeader("Content-Length", length);
                }
                response.putHeader("Content-Type", "application/octet-stream");
                request.pipeTo(response);
            }
            case "hang" -> request.handler(chunk -> {});
            case "cut-before-head" ->
                request.endHandler(end -> request.connection().close());
            case "cut-in-mid-answer" -> {
                response.putHeader("Content-Length", "1000");
                response.write(Buffer.buffer(new byte[500]))
                        .onComplete(written -> request.connection().close());
            }
            case "cut-in-mid-chunks" -> {
                response.setChunked(true);
                response.write(Buffer.buffer(new byte[500]))
                        .onComplete(written -> request.connection().close());
            }
            case "big" -> {
                response.setChunked(true);
                pour(response, 5 * 1024 * 1024);
            }
            case "endless" -> {
                response.setChunked(true);
                pour(response, Long.MAX_VALUE);
            }
            case "answers-before-the-body" -> response.setStatusCode(422).end("early");
            case "unsupported-media-type" ->
                response.setStatusCode(415)
                        .putHeader("Content-Type", "application/problem+json")
                        .putHeader("Correlation-Id", request.getHeader("Correlation-Id"))
                        .end(new JsonObject()
                                .put("type", "about:blank")
                                .put("title", "Unsupported media type")
                                .put("status", 415)
                                .put("code", "unsupported-media-type")
                                .put("detail", "Send the body as application/json.")
                                .put("correlationId", request.getHeader("Correlation-Id"))
                                .encode());
            case "empty" -> response.setStatusCode(204).end();
            case "not-modified" ->
                response.setStatusCode(304).putHeader("ETag", "\"7\"").end();
            case "chatty" ->
                response.putHeader("Connection", "X-Inner")
                        .putHeader("X-Inner", "for the next hop only")
                        .putHeader("Keep-Alive", "timeout=5")
                        .putHeader("Server", "stub/1.0")
                        .putHeader("X-Powered-By", "a stub")
                        .putHeader("X-Content-Type-Options", "anything")
                        .putHeader("Set-Cookie", (Iterable<String>) List.of("a=1", "b=2"))
                        .putHeader("X-Kept", "yes")
                        .end("{}");
            default -> mirror(request);
        }
    }

    private void pour(HttpServerResponse response, long bytes) {
        long left = bytes;
        byte[] chunk = new byte[8 * 1024];
        while (left > 0 && !response.writeQueueFull() && !response.closed()) {
            for (int i = 0; i < chunk.length; i++) {
                chunk[i] = (byte) ((left + i) * 31);
            }
            response.write(Buffer.buffer(chunk.clone()));
            left -= chunk.length;
        }
        long rest = left;
        if (rest <= 0) {
            response.end();
        } else if (!response.closed()) {
            response.drainHandler(drained -> pour(response, rest));
        }
    }

    private void mirror(HttpServerRequest request) {
        MessageDigest digest = sha256();
        long[] length = new long[1];
        request.handler(chunk -> {
            length[0] += chunk.length();
            digest.update(chunk.getBytes());
        });
        request.endHandler(end -> {
            JsonObject headers = new JsonObject();
            for (Map.Entry<String, String> header : request.headers()) {
                String key = header.getKey().toLowerCase(java.util.Locale.ROOT);
                headers.put(key, headers.getJsonArray(key, new JsonArray()).add(header.getValue()));
            }
            JsonObject body = new JsonObject()
                    .put("service", name)
                    .put("method", request.method().name())
                    .put("uri", request.uri())
                    .put("headers", headers)
                    .put("length", length[0])
                    .put("sha256", HexFormat.of().formatHex(digest.digest()));
            request.response().putHeader("Content-Type", "application/json").end(body.encode());
        });
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stops listening; connections that are open are closed. */
    public void stop() {
        server.close().toCompletionStage().toCompletableFuture().join();
    }

    Vertx vertx() {
        return vertx;
    }
}
