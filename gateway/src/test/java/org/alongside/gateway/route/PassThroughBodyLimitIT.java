package org.alongside.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How much a body may hold, and that a client hears so even while it is still sending. */
class PassThroughBodyLimitIT extends PassThrough {

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
}
