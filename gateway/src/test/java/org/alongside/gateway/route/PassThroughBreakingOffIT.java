package org.alongside.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One of the two sides is not there or goes away: the other is told, and half an answer never looks whole. */
class PassThroughBreakingOffIT extends PassThrough {

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
}
