package org.alongside.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.alongside.gateway.security.TokenCheck;
import org.alongside.kit.id.Ids;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The way to a service and back, over real HTTP on both sides, with a service that misbehaves on demand. */
@Timeout(60)
class PassThroughIT {

    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);
    private static final List<ContractOperation> OPERATIONS = List.of(
            operation("read", "GET", "/v1/things/{thingId}", TEN_SECONDS, 1_000),
            operation("write", "POST", "/v1/things", TEN_SECONDS, 64 * 1024),
            operation("upload", "POST", "/v1/things/{thingId}/files", TEN_SECONDS, 100L * 1024 * 1024),
            operation("hurry", "POST", "/v1/hurries", Duration.ofSeconds(1), 64 * 1024),
            operation("hurryToRead", "GET", "/v1/hurries", Duration.ofSeconds(1), 64 * 1024),
            new ContractOperation("stopped", "GET", "/v1/stopped", "stopped-service", true, TEN_SECONDS, 64 * 1024));

    private static Vertx vertx;
    private static StubService service;
    private static HttpServer gateway;
    private static HttpClient client;

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

    @Test
    void fiveMegabytesPassBothWaysByteForByte() throws Exception {
        byte[] body = randomBytes(5 * 1024 * 1024);
        HttpResponse<byte[]> answer = client.send(
                to("/v1/things/1/files")
                        .header("Stub", "echo")
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Length")).contains(String.valueOf(body.length));
        assertThat(answer.body()).isEqualTo(body);
    }

    @Test
    void anUploadWithoutALengthPassesInChunks() throws Exception {
        byte[] body = randomBytes(5 * 1024 * 1024);
        HttpResponse<byte[]> answer = client.send(
                to("/v1/things/1/files")
                        .header("Stub", "echo")
                        .POST(chunked(body))
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Transfer-Encoding")).contains("chunked");
        assertThat(answer.body()).isEqualTo(body);
    }

    @Test
    void anAnswerIsStreamedAndNotGatheredFirst() throws Exception {
        HttpResponse<InputStream> answer =
                client.send(get("/v1/things/1").header("Stub", "endless").build(), BodyHandlers.ofInputStream());
        try (InputStream in = answer.body()) {
            assertThat(in.readNBytes(1024 * 1024)).hasSize(1024 * 1024);
        }
    }

    @Test
    void aClientThatReadsSlowlyHoldsTheServiceBackAndStillGetsEverything() throws Exception {
        String id = UUID.randomUUID().toString();
        HttpResponse<InputStream> answer = client.send(
                get("/v1/things/1").header("Stub", "big").header("Stub-Id", id).build(), BodyHandlers.ofInputStream());
        long read = 0;
        try (InputStream in = answer.body()) {
            byte[] some = new byte[64 * 1024];
            for (int n = in.read(some); n >= 0; n = in.read(some)) {
                read += n;
                Thread.sleep(2);
            }
        }
        assertThat(read).isEqualTo(5 * 1024 * 1024);
    }

    @Test
    void memoryDoesNotGrowWithWhatASlowClientHasNotRead() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", gateway.actualPort())) {
            socket.getOutputStream()
                    .write("GET /v1/things/1 HTTP/1.1\r\nHost: g\r\nStub: endless\r\n\r\n"
                            .getBytes(StandardCharsets.ISO_8859_1));
            assertThat(socket.getInputStream().read()).isEqualTo('H');
            long before = usedMemory();
            Thread.sleep(2_000);
            assertThat(usedMemory() - before).isLessThan(64L * 1024 * 1024);
        }
    }

    @Test
    void targetMethodAndBodyArriveAsTheyWereSent() throws Exception {
        byte[] body = "{\"a\" :  1}".getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> answer = client.send(
                to("/v1/things?b=2&a=%C3%A9+%2F..&c")
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofString());
        JsonObject received = new JsonObject(answer.body());
        assertThat(received.getString("service")).isEqualTo("things-service");
        assertThat(received.getString("method")).isEqualTo("POST");
        assertThat(received.getString("uri")).isEqualTo("/v1/things?b=2&a=%C3%A9+%2F..&c");
        assertThat(received.getString("sha256"))
                .isEqualTo(HexFormat.of().formatHex(StubService.sha256().digest(body)));
    }

    @Test
    void anEncodedStepStaysEncoded() throws Exception {
        JsonObject received = new JsonObject(body(RawHttp.get(gateway.actualPort(), "/v1/things/a%20b%C3%A9?x")));
        assertThat(received.getString("uri")).isEqualTo("/v1/things/a%20b%C3%A9?x");
    }

    @Test
    void headersOfOneConnectionAndHeadersThatImpersonateDoNotPass() throws Exception {
        String answer = RawHttp.send(
                gateway.actualPort(),
                "GET /v1/things/1 HTTP/1.1\r\nHost: evil.test\r\nConnection: close, X-Secret\r\nX-Secret: 1\r\n"
                        + "Keep-Alive: 5\r\nTE: trailers\r\nUpgrade: websocket\r\nProxy-Authorization: Basic eDp5\r\n"
                        + "Forwarded: for=1.2.3.4\r\nX-Forwarded-For: 1.2.3.4\r\nX-Forwarded-Host: evil\r\nX-Forwarded-Prefix: /x\r\n"
                        + "X-Real-IP: 1.2.3.4\r\nX-Original-URL: /internal/x\r\nX-HTTP-Method-Override: DELETE\r\n"
                        + "Cookie: session=1\r\nTime-Budget: 999999\r\nAuthorization: Basic eDp5\r\nAccept: application/json\r\n"
                        + "Idempotency-Key: k\r\nIf-Match: \"1\"\r\nX-Correlation-Id: abc\r\n\r\n");
        JsonObject headers = new JsonObject(body(answer)).getJsonObject("headers");
        assertThat(headers.fieldNames())
                .containsExactlyInAnyOrder(
                        "accept",
                        "correlation-id",
                        "host",
                        "idempotency-key",
                        "if-match",
                        "time-budget",
                        "traceparent");
        assertThat(headers.getJsonArray("host").getString(0)).startsWith("127.0.0.1");
        assertThat(headers.getJsonArray("correlation-id").getList()).isEqualTo(List.of("abc"));
        assertThat(Long.parseLong(headers.getJsonArray("time-budget").getString(0)))
                .isBetween(1L, 10_000L);
    }

    @Test
    void aBearerTokenPasses() throws Exception {
        HttpResponse<String> answer = client.send(
                get("/v1/things/1").header("Authorization", "bearer a.b.c").build(), BodyHandlers.ofString());
        assertThat(new JsonObject(answer.body())
                        .getJsonObject("headers")
                        .getJsonArray("authorization")
                        .getString(0))
                .isEqualTo("bearer a.b.c");
    }

    @Test
    void theServicesOwnHeadersPassExceptThoseOfItsConnection() throws Exception {
        HttpResponse<String> answer =
                client.send(get("/v1/things/1").header("Stub", "chatty").build(), BodyHandlers.ofString());
        assertThat(answer.headers().map().keySet())
                .doesNotContain("x-inner", "keep-alive", "server", "x-powered-by", "connection");
        assertThat(answer.headers().firstValue("X-Kept")).contains("yes");
        assertThat(answer.headers().allValues("Set-Cookie")).containsExactly("a=1", "b=2");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("anything");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .contains("default-src 'none'; frame-ancestors 'none'");
    }

    @Test
    void correlationAndTraceAreTakenOverOrMade() throws Exception {
        String parent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        HttpResponse<String> given = client.send(
                get("/v1/things/1")
                        .header("Correlation-Id", "mine-1")
                        .header("traceparent", parent)
                        .header("tracestate", "a=b")
                        .build(),
                BodyHandlers.ofString());
        JsonObject headers = new JsonObject(given.body()).getJsonObject("headers");
        assertThat(given.headers().firstValue("Correlation-Id")).contains("mine-1");
        assertThat(headers.getJsonArray("traceparent").getString(0)).isEqualTo(parent);
        assertThat(headers.getJsonArray("tracestate").getString(0)).isEqualTo("a=b");

        HttpResponse<String> made = client.send(
                get("/v1/things/1")
                        .header("Correlation-Id", "no spaces allowed")
                        .header("traceparent", "00-00000000000000000000000000000000-b7ad6b7169203331-01")
                        .header("tracestate", "a=b")
                        .build(),
                BodyHandlers.ofString());
        JsonObject others = new JsonObject(made.body()).getJsonObject("headers");
        String id = made.headers().firstValue("Correlation-Id").orElseThrow();
        assertThat(UUID.fromString(id)).isNotNull();
        assertThat(others.getJsonArray("correlation-id").getString(0)).isEqualTo(id);
        assertThat(others.getJsonArray("traceparent").getString(0)).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        assertThat(others.containsKey("tracestate")).isFalse();
    }

    @Test
    void aServiceThatHangsIsGivenUpAtTheDeadline() throws Exception {
        String id = UUID.randomUUID().toString();
        HttpResponse<String> answer = client.send(
                get("/v1/hurries").header("Stub", "hang").header("Stub-Id", id).build(), BodyHandlers.ofString());
        assertProblem(answer, 504, "upstream-timeout");
        await(() -> service.wasAbandoned(id));
        HttpResponse<String> write = client.send(
                to("/v1/hurries")
                        .header("Stub", "hang")
                        .POST(BodyPublishers.ofString("{}"))
                        .build(),
                BodyHandlers.ofString());
        assertProblem(write, 504, "upstream-timeout");
        assertThat(write.body()).contains("Idempotency-Key");
    }

    @Test
    void anUploadThatNeverEndsIsGivenUpAtTheDeadline() throws Exception {
        String answer = RawHttp.send(
                gateway.actualPort(), "POST /v1/hurries HTTP/1.1\r\nHost: g\r\nContent-Length: 100\r\n\r\nonly this");
        assertThat(answer).isEmpty(); // silent for one second; the deadline is one second too
        try (Socket socket = new Socket("127.0.0.1", gateway.actualPort())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream()
                    .write("POST /v1/hurries HTTP/1.1\r\nHost: g\r\nContent-Length: 100\r\n\r\nonly this"
                            .getBytes(StandardCharsets.ISO_8859_1));
            byte[] head = socket.getInputStream().readNBytes(12);
            assertThat(new String(head, StandardCharsets.ISO_8859_1)).isEqualTo("HTTP/1.1 408");
        }
    }

    @Test
    void aServiceThatIsNotThereIsSaidToBeSo() throws Exception {
        HttpResponse<String> answer = client.send(get("/v1/stopped").build(), BodyHandlers.ofString());
        assertProblem(answer, 503, "upstream-unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).contains("2");
    }

    @Test
    void aServiceThatBreaksOffBeforeItsAnswerIsAProblem() throws Exception {
        HttpResponse<String> answer = client.send(
                get("/v1/things/1").header("Stub", "cut-before-head").build(), BodyHandlers.ofString());
        assertProblem(answer, 502, "upstream-failed");
    }

    @Test
    void halfAnAnswerNeverLooksWhole() {
        for (String cut : new String[] {"cut-in-mid-answer", "cut-in-mid-chunks"}) {
            assertThatThrownBy(() ->
                            client.send(get("/v1/things/1").header("Stub", cut).build(), BodyHandlers.ofString()))
                    .as(cut)
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void aServiceIsToldWhenItsClientIsGone() throws Exception {
        String id = UUID.randomUUID().toString();
        try (Socket socket = new Socket("127.0.0.1", gateway.actualPort())) {
            socket.getOutputStream()
                    .write(("GET /v1/things/1 HTTP/1.1\r\nHost: g\r\nStub: hang\r\nStub-Id: " + id + "\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            await(() -> service.saw(id));
            assertThat(service.wasAbandoned(id)).isFalse();
        }
        await(() -> service.wasAbandoned(id));
    }

    @Test
    void aServiceIsToldWhenItsClientGoesInMidUpload() throws Exception {
        String id = UUID.randomUUID().toString();
        try (Socket socket = new Socket("127.0.0.1", gateway.actualPort())) {
            socket.getOutputStream()
                    .write(("POST /v1/things HTTP/1.1\r\nHost: g\r\nContent-Length: 1000\r\nStub-Id: " + id
                                    + "\r\n\r\nhalf")
                            .getBytes(StandardCharsets.ISO_8859_1));
            await(() -> service.saw(id));
        }
        await(() -> service.wasAbandoned(id));
    }

    @Test
    void aBodyOverTheLimitIsRefusedAndTheConnectionLivesOn() throws Exception {
        for (BodyPublisher body :
                List.of(BodyPublishers.ofByteArray(new byte[10 * 1024 * 1024]), chunked(new byte[10 * 1024 * 1024]))) {
            HttpResponse<String> answer =
                    client.send(to("/v1/things").POST(body).build(), BodyHandlers.ofString());
            assertProblem(answer, 413, "body-too-large");
            assertThat(answer.body()).contains("65536 bytes");
            assertThat(client.send(get("/v1/things/1").build(), BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
        }
        String exactly = String.valueOf(client.send(
                        to("/v1/things").POST(chunked(new byte[64 * 1024])).build(), BodyHandlers.ofString())
                .statusCode());
        assertThat(exactly).isEqualTo("200");
    }

    @Test
    void aClientThatAsksBeforeItSendsIsAnsweredFirst() throws Exception {
        HttpResponse<String> small = client.send(
                to("/v1/things")
                        .expectContinue(true)
                        .POST(BodyPublishers.ofString("{}"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(new JsonObject(small.body()).getLong("length")).isEqualTo(2);
        assertThat(new JsonObject(small.body()).getJsonObject("headers").containsKey("expect"))
                .isFalse();
        String refused = RawHttp.send(
                gateway.actualPort(),
                "POST /v1/things HTTP/1.1\r\nHost: g\r\nContent-Length: 100000\r\nExpect: 100-continue\r\n\r\n");
        assertThat(refused).startsWith("HTTP/1.1 413 ");
    }

    @Test
    void anAnswerThatComesBeforeTheBodyIsReadReachesTheClient() throws Exception {
        HttpResponse<String> answer = client.send(
                to("/v1/things/1/files")
                        .header("Stub", "answers-before-the-body")
                        .POST(BodyPublishers.ofByteArray(new byte[20 * 1024 * 1024]))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).isEqualTo("early");
        assertThat(client.send(get("/v1/things/1").build(), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void answersWithoutABodyHaveNone() throws Exception {
        HttpResponse<String> empty =
                client.send(get("/v1/things/1").header("Stub", "empty").build(), BodyHandlers.ofString());
        assertThat(empty.statusCode()).isEqualTo(204);
        assertThat(empty.headers().firstValue("Transfer-Encoding")).isEmpty();
        HttpResponse<String> same =
                client.send(get("/v1/things/1").header("Stub", "not-modified").build(), BodyHandlers.ofString());
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.headers().firstValue("ETag")).contains("\"7\"");
        assertThat(same.body()).isEmpty();
    }

    @Test
    void nobodyReachesWhatIsNotPublicByDressingThePathUp() throws Exception {
        for (String target : List.of(
                "/v1/things/../../internal/x",
                "/v1/things/%2e%2e/%2E./internal/x",
                "/v1/things/..",
                "/v1/things/.",
                "/v1//things/1",
                "//internal/x",
                "/v1/things/a%2fb",
                "/v1/things/a%2Fb",
                "/v1/things/a%5cb",
                "/v1/things/a\\b",
                "/v1/things/a;b",
                "/v1/things/a%00b",
                "/v1/things/a%0d%0aX:1",
                "/v1/things/a%7f",
                "/v1/things/%zz",
                "/v1/things/%4",
                "/v1/things/\u00e9")) {
            assertThat(RawHttp.get(gateway.actualPort(), target))
                    .as(target)
                    .startsWith("HTTP/1.1 400 ")
                    .contains("application/problem+json");
        }
        for (String target :
                List.of("/internal/x", "/v1/internal", "/", "/v1/things/1/x", "/V1/things/1", "/v1/things/1/")) {
            assertThat(RawHttp.get(gateway.actualPort(), target))
                    .as(target)
                    .startsWith("HTTP/1.1 404 ")
                    .contains("\"not-found\"");
        }
    }

    @Test
    void aTargetWithAnotherHostsAddressIsReadByItsPathAlone() throws Exception {
        JsonObject received = new JsonObject(body(RawHttp.get(gateway.actualPort(), "http://evil.test/v1/things/1?a")));
        assertThat(received.getString("uri")).isEqualTo("/v1/things/1?a");
        assertThat(received.getJsonObject("headers").getJsonArray("host").getString(0))
                .startsWith("127.0.0.1");
    }

    @Test
    void anotherMethodIsToldWhichThereAre() throws Exception {
        HttpResponse<String> answer = client.send(
                to("/v1/hurries").method("DELETE", BodyPublishers.noBody()).build(), BodyHandlers.ofString());
        assertProblem(answer, 405, "method-not-allowed");
        assertThat(answer.headers().firstValue("Allow")).contains("GET, POST");
        assertThat(client.send(
                                to("/v1/hurries")
                                        .method("HEAD", BodyPublishers.noBody())
                                        .build(),
                                BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(405);
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
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

    private static HttpRequest.Builder get(String path) {
        return to(path).GET();
    }

    private static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + gateway.actualPort() + path))
                .timeout(Duration.ofSeconds(20));
    }

    private static BodyPublisher chunked(byte[] body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    }

    private static byte[] randomBytes(int length) {
        byte[] bytes = new byte[length];
        new Random(42).nextBytes(bytes);
        return bytes;
    }

    private static String body(String answer) {
        return answer.substring(answer.indexOf("\r\n\r\n") + 4);
    }

    private static long usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 500 && !condition.getAsBoolean(); i++) {
            Thread.sleep(20);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
