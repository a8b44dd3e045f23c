package org.alongside.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountTest {
    private final HttpServer server;
    private final List<String> looked = new ArrayList<>();

    AccountTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void answer() {
        String body = """
                {"token_endpoint":"%s","access_token":"e30.eyJzdWIiOiJzb21lYm9keSJ9.e30"}""".formatted(here().resolve("/token"));
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.getResponseHeaders().add("Location", "/there");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private URI here() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    @Test
    void everyAnswerOfTheGatewayIsLookedAtWhateverWasAsked() {
        Account account = Account.user(
                new Stage(
                        here(),
                        here(),
                        (method, path, status, headers, body) -> looked.add(method + " " + path + " " + status + " "
                                + headers.firstValue("Location").orElse("nowhere"))),
                "person");
        account.get("/v1/read");
        account.post("/v1/made", Map.of());
        account.put("/v1/written", Map.of());
        account.postDocument("/v1/sent", "application/xml", "<catalog/>");
        assertThat(looked)
                .containsExactly(
                        "GET /v1/read 200 /there",
                        "POST /v1/made 200 /there",
                        "PUT /v1/written 200 /there",
                        "POST /v1/sent 200 /there");
    }

    @Test
    void anAccountIsNamedByTheSubjectOfItsToken() {
        assertThat(Account.user(new Stage(here(), here(), (method, path, status, headers, body) -> {}), "person")
                        .subject())
                .isEqualTo("somebody");
    }
}
