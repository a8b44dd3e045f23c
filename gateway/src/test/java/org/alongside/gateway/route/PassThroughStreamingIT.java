package org.alongside.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is large or endless, both ways: nothing is gathered first, and nothing is lost. */
class PassThroughStreamingIT extends PassThrough {

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
}
