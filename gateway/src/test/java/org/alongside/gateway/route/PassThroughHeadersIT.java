package org.alongside.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which headers pass, and which end here. */
class PassThroughHeadersIT extends PassThrough {

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
}
