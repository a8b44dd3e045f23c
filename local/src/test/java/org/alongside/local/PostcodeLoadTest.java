package org.alongside.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostcodeLoadTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final AtomicReference<String> received = new AtomicReference<>();
    private HttpServer server;
    private int status = 200;
    private String answer = """
            {"format":"CODE_POINT_OPEN","read":3,"added":2,"changed":0,"unchanged":0,"terminated":0,"withoutPlace":0,"refused":1,
             "problems":[{"line":3,"message":"Easting and northing are not on the National Grid."}]}""";

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean token = path.equals("/token");
            if (!token) {
                received.set(exchange.getRequestMethod() + " " + path + " "
                        + exchange.getRequestHeaders().getFirst("Authorization") + " " + body);
            }
            byte[] bytes = (token ? "{\"access_token\":\"t\"}" : answer).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(token ? 200 : status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void load(Path file) {
        URI there = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        new PostcodeLoad(there, there, new PrintStream(said, true, StandardCharsets.UTF_8)).run(file);
    }

    @Test
    void theFileIsSentAsItIsAndWhatBecameOfItIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("NS codes.csv"), "\"NS1 4QT\",10,450000,520000\n");
        load(file);
        assertThat(received.get()).isEqualTo("PUT /v1/postcode-files/ns-codes Bearer t \"NS1 4QT\",10,450000,520000\n");
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("read 3: 2 added")
                .contains("1 refused")
                .contains("line 3: Easting and northing");
    }

    @Test
    void aRefusalIsToldAsItWasSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "x\n");
        status = 422;
        answer = "{\"code\":\"format-unknown\",\"detail\":\"Send the CSV file.\"}";
        assertThatThrownBy(() -> load(file))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("422 format-unknown: Send the CSV file.");
        assertThatThrownBy(() -> load(folder.resolve("none.csv")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("is not there or cannot be read");
    }

    @ParameterizedTest
    @CsvSource({"ONSPD_AUG_2026_UK.csv, onspd_aug_2026_uk", "ab.CSV, ab", "_a b.csv, a-b", "é.csv, postcodes"})
    void aFileIsKeptUnderItsOwnName(String file, String name) {
        assertThat(PostcodeLoad.nameOf(Path.of(file))).isEqualTo(name);
    }
}
