package org.alongside.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which address a request is for: passed on as it was written, or refused. */
class PassThroughTargetIT extends PassThrough {

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
}
