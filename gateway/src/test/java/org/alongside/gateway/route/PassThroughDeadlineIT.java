package org.alongside.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How long a request may take before it is given up. */
class PassThroughDeadlineIT extends PassThrough {

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
        try (Socket socket = new Socket("127.0.0.1", gateway.actualPort())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream()
                    .write("POST /v1/hurries HTTP/1.1\r\nHost: g\r\nContent-Length: 100\r\n\r\nonly this"
                            .getBytes(StandardCharsets.ISO_8859_1));
            byte[] head = socket.getInputStream().readNBytes(12);
            assertThat(new String(head, StandardCharsets.ISO_8859_1)).isEqualTo("HTTP/1.1 408");
        }
    }
}
