package org.alongside.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands where a service's jar would be. It is ready only if it can connect with every account that the environment gives it;
 * as a gateway it takes feeds. With a file {@code refuses-to-start} beside its jar it says so and ends.
 */
final class FakeService {
    private static final Map<String, String> ENVIRONMENT = System.getenv();
    private static final AtomicInteger POLLS = new AtomicInteger();

    private FakeService() {}

    public static void main(String[] arguments) throws Exception {
        Path jar = Path.of(FakeService.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        if (Files.exists(jar.resolveSibling("refuses-to-start"))) {
            System.err.println("a migration did not work: relation people already exists");
            System.exit(7);
        }
        int port = Integer.parseInt(ENVIRONMENT.get("QUARKUS_HTTP_PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", FakeService::answer);
        server.start();
        System.out.println("listening on " + port);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("ended in order")));
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String what = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            byte[] body = exchange.getRequestBody().readAllBytes();
            boolean signedIn = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
                    .startsWith("Bearer ey");
            if (what.equals("GET /q/health/ready")) {
                send(exchange, canConnect() ? 200 : 503, "{}");
            } else if (!signedIn) {
                send(exchange, 401, "{\"code\":\"not-signed-in\",\"detail\":\"Sign in first.\"}");
            } else if (what.equals("POST /v1/feed-recognitions")) {
                send(
                        exchange,
                        new String(body, StandardCharsets.UTF_8).startsWith("<catalog") ? 200 : 422,
                        "{\"format\":\"XCRI_CAP_1_2\",\"mediaType\":\"application/xml\"}");
            } else if (what.equals("POST /v1/feed-recognitions/addresses")) {
                send(
                        exchange,
                        new String(body, StandardCharsets.UTF_8).contains("\"https://feed.example/courses.xml\"")
                                ? 200
                                : 422,
                        "{\"format\":\"XCRI_CAP_1_2\",\"mediaType\":\"application/xml\"}");
            } else if (what.equals("PUT /v1/feeds/f-1/source")) {
                send(exchange, 200, "{\"feedId\":\"f-1\"}");
            } else if (what.equals("POST /v1/feeds/f-1/fetches")) {
                POLLS.set(0);
                send(exchange, body.length == 0 ? 202 : 422, "{\"syncRunId\":\"r-1\",\"status\":\"RUNNING\"}");
            } else if (what.equals("POST /v1/publishing-rights")) {
                send(
                        exchange,
                        new String(body, StandardCharsets.UTF_8).contains("\"provider\"") ? 201 : 422,
                        "{\"rightId\":\"p-1\"}");
            } else if (what.equals("POST /v1/feeds")) {
                send(
                        exchange,
                        new String(body, StandardCharsets.UTF_8).contains("\"XCRI_CAP_1_2\"") ? 201 : 422,
                        "{\"feedId\":\"f-1\"}");
            } else if (what.equals("POST /v1/feeds/f-1/sync-runs")) {
                boolean xml =
                        "application/xml".equals(exchange.getRequestHeaders().getFirst("Content-Type"));
                POLLS.set(0);
                send(exchange, xml && body.length > 0 ? 202 : 415, "{\"syncRunId\":\"r-1\",\"status\":\"RUNNING\"}");
            } else if (what.equals("GET /v1/sync-runs/r-1")) {
                send(
                        exchange,
                        200,
                        POLLS.incrementAndGet() < 2
                                ? "{\"status\":\"RUNNING\",\"counts\":{\"read\":1},\"ignored\":[]}"
                                : "{\"status\":\"DONE\",\"counts\":{\"read\":3,\"created\":2,\"changed\":0,\"unchanged\":0,"
                                        + "\"removed\":0,\"refused\":1,\"problems\":1},"
                                        + "\"ignored\":[{\"name\":\"course/hasPart\",\"count\":4}]}");
            } else if (what.startsWith("GET /v1/sync-runs/r-1/problems")) {
                send(
                        exchange,
                        200,
                        "{\"items\":[{\"severity\":\"RECORD_REFUSED\",\"line\":12,\"recordId\":\"c-9\",\"code\":\"title-missing\","
                                + "\"message\":\"The course has no title.\",\"remedy\":\"Give it one.\"}]}");
            } else {
                send(exchange, 404, "{}");
            }
        }
    }

    private static boolean canConnect() {
        String url = ENVIRONMENT.get("QUARKUS_DATASOURCE_JDBC_URL");
        return url == null
                || connects(url, "QUARKUS_DATASOURCE")
                        && connects(
                                ENVIRONMENT.getOrDefault("QUARKUS_DATASOURCE_SEQUENCER_JDBC_URL", ""),
                                "QUARKUS_DATASOURCE_SEQUENCER")
                        && connects(url, "QUARKUS_FLYWAY");
    }

    private static boolean connects(String url, String account) {
        try (var c = DriverManager.getConnection(
                url, ENVIRONMENT.get(account + "_USERNAME"), ENVIRONMENT.get(account + "_PASSWORD"))) {
            return c.isValid(1);
        } catch (java.sql.SQLException e) {
            return false;
        }
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
