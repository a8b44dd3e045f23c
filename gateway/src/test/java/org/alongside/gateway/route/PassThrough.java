package org.alongside.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.alongside.gateway.security.TokenCheck;
import org.alongside.kit.id.Ids;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;

/** The way to a service and back, over real HTTP on both sides, with a service that misbehaves on demand. */
@Timeout(60)
abstract class PassThrough {

    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);
    private static final List<ContractOperation> OPERATIONS = List.of(
            operation("read", "GET", "/v1/things/{thingId}", TEN_SECONDS, 1_000),
            operation("write", "POST", "/v1/things", TEN_SECONDS, 64 * 1024),
            operation("upload", "POST", "/v1/things/{thingId}/files", TEN_SECONDS, 100L * 1024 * 1024),
            operation("hurry", "POST", "/v1/hurries", Duration.ofSeconds(1), 64 * 1024),
            operation("hurryToRead", "GET", "/v1/hurries", Duration.ofSeconds(1), 64 * 1024),
            new ContractOperation("stopped", "GET", "/v1/stopped", "stopped-service", true, TEN_SECONDS, 64 * 1024));

    private static Vertx vertx;
    static StubService service;
    static HttpServer gateway;
    static HttpClient client;

    @BeforeAll
    static void start() {
        vertx = Vertx.vertx();
        service = StubService.start(vertx, "things-service");
        StubService stopped = StubService.start(vertx, "stopped-service");
        Map<String, Upstream> upstreams = Map.of(
                "things-service", Upstream.at("things-service", service.address(), "TEST"),
                "stopped-service", Upstream.at("stopped-service", stopped.address(), "TEST"));
        stopped.stop();
        Router router = Router.router(vertx);
        router.route()
                .handler(new FrontDoor(
                        RouteTable.of(OPERATIONS, upstreams.keySet()),
                        new Services(vertx, upstreams, 8),
                        request -> Future.succeededFuture(TokenCheck.Verdict.SIGNED_IN),
                        new Ids(),
                        new ObjectMapper(),
                        Set.of()));
        gateway = vertx.createHttpServer().requestHandler(router);
        gateway.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().join();
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(TEN_SECONDS)
                .build();
    }

    @AfterAll
    static void stop() {
        client.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonObject problem = new JsonObject(answer.body());
        assertThat(problem.getString("code")).isEqualTo(code);
        assertThat(problem.getInteger("status")).isEqualTo(status);
        assertThat(problem.getString("correlationId"))
                .isEqualTo(answer.headers().firstValue("Correlation-Id").orElseThrow());
    }

    private static ContractOperation operation(
            String id, String method, String template, Duration deadline, long limit) {
        return new ContractOperation(id, method, template, "things-service", true, deadline, limit);
    }

    static HttpRequest.Builder get(String path) {
        return to(path).GET();
    }

    static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + gateway.actualPort() + path))
                .timeout(Duration.ofSeconds(20));
    }

    static BodyPublisher chunked(byte[] body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    }

    static byte[] randomBytes(int length) {
        byte[] bytes = new byte[length];
        new Random(42).nextBytes(bytes);
        return bytes;
    }

    static String body(String answer) {
        return answer.substring(answer.indexOf("\r\n\r\n") + 4);
    }

    static long usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 500 && !condition.getAsBoolean(); i++) {
            Thread.sleep(20);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
