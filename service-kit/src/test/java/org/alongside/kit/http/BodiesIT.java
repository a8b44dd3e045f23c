package org.alongside.kit.http;

import static org.alongside.kit.http.Asking.THINGS;
import static org.alongside.kit.http.Asking.asWorker;
import static org.alongside.kit.http.Asking.post;
import static org.alongside.kit.http.Asking.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.kit.testing.Tokens;
import org.alongside.kit.trial.OnTrial;
import org.junit.jupiter.api.Test;

/** Every way in which a JSON body can be wrong, over HTTP, and the answer that it gets. */
@QuarkusTest
@OnTrial
class BodiesIT {

    @TestHTTPResource
    URI address;

    @Test
    void aGoodRequestIsTaken() {
        post("{\"name\": \"good\"}").statusCode(201);
    }

    @Test
    void brokenJsonIsMalformed() {
        for (String body : new String[] {
            "{",
            "{\"name\": }",
            "{\"name\": \"a\" \"b\"}",
            "not json",
            "{\"name\": \"a\"} {}",
            "{\"name\": 'a'}",
            "{\"name\": \"a\", \"name\": \"b\"}",
            "{\"size\": 01}"
        }) {
            problem(post(body), 400, "malformed-json");
        }
    }

    @Test
    void anEmptyBodyIsAProblemAndNotAFault() {
        problem(post(""), 400, "malformed-json");
        problem(post(" \n"), 400, "malformed-json");
        problem(post("null"), 422, "wrong-type");
        problem(asWorker().contentType("application/json").post(THINGS).then(), 400, "malformed-json");
    }

    @Test
    void anUnknownFieldIsNamed() {
        problem(post("{\"name\": \"a\", \"surname\": \"b\"}"), 422, "unknown-field")
                .body("errors[0].pointer", equalTo("/surname"));
    }

    @Test
    void aWrongTypeIsNamed() {
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put("{\"name\": 7}", "/name");
        wrong.put("{\"name\": [\"a\"]}", "/name");
        wrong.put("{\"name\": true}", "/name");
        wrong.put("{\"size\": \"7\"}", "/size");
        wrong.put("{\"size\": 1.5}", "/size");
        wrong.put("{\"size\": 99999999999}", "/size");
        wrong.put("{\"on\": \"22.11.2026\"}", "/on");
        wrong.put("{\"on\": 20000}", "/on");
        wrong.put("{\"on\": [2026,1,1]}", "/on");
        wrong.put("{\"on\": \"\"}", "/on");
        wrong.put("{\"good\": \"true\"}", "/good");
        wrong.put("{\"good\": 1}", "/good");
        wrong.put("{\"colour\": \"BLUE\"}", "/colour");
        wrong.put("{\"colour\": \"red\"}", "/colour");
        wrong.put("{\"colour\": 0}", "/colour");
        wrong.put("{\"colour\": \"\"}", "/colour");
        wrong.put("{\"tags\": \"a\"}", "/tags");
        wrong.put("{\"tags\": [\"a\", 7]}", "/tags/1");
        wrong.put("{\"subject\": \"not-a-uuid\"}", "/subject");
        wrong.put("{\"subject\": \"\"}", "/subject");
        wrong.forEach(
                (body, pointer) -> problem(post(body), 422, "wrong-type").body("errors[0].pointer", equalTo(pointer)));
        problem(post("[]"), 422, "wrong-type");
        problem(post("\"text\""), 422, "wrong-type");
    }

    @Test
    void textThatCannotBeKeptIsRefused() {
        for (String text : List.of("a\\u0000b", "a\\ud800b", "a\\udc00b", "\\ud800")) {
            problem(post("{\"name\": \"" + text + "\"}"), 422, "text-not-allowed")
                    .body("errors[0].pointer", equalTo("/name"));
        }
        problem(post("{\"tags\": [\"fine\", \"a\\u0000\"]}"), 422, "text-not-allowed")
                .body("errors[0].pointer", equalTo("/tags/1"));
        post("{\"name\": \"a \\ud83d\\ude00 b\"}").statusCode(201);
    }

    @Test
    void textIsKeptInOneNormalForm() {
        post("{\"name\": \"cafe\\u0301\"}").statusCode(201).body("name", equalTo("caf\u00e9"));
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() throws Exception {
        byte[] latin = "{\"name\": \"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        HttpResponse<String> answer = send(request(THINGS).POST(BodyPublishers.ofByteArray(latin)));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("malformed-json");
    }

    @Test
    void everythingThatIsWrongWithFieldsIsSaid() {
        problem(post("{}"), 422, "invalid").body("errors[0].pointer", equalTo("/name"));
        problem(post("{\"name\": \"" + "x".repeat(101) + "\"}"), 422, "text-too-long")
                .body("errors[0].message", containsString("101"));
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() throws Exception {
        byte[] body = ("{\"name\": \"" + "x".repeat(10 * 1024 * 1024) + "\"}").getBytes(StandardCharsets.UTF_8);
        for (HttpRequest.BodyPublisher publisher : List.of(
                BodyPublishers.ofByteArray(body), BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))) {
            HttpResponse<String> answer = send(request(THINGS).POST(publisher));
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.body()).contains("body-too-large");
        }
    }

    /** RFC 8259 section 8.1: what travels between systems is UTF-8 and nothing else. */
    @Test
    void jsonInAnyOtherEncodingIsRefused() throws Exception {
        for (String encoding : List.of("UTF-16", "UTF-16BE", "UTF-16LE", "UTF-32", "UTF-32BE", "UTF-32LE")) {
            byte[] whole = "{\"name\": \"caf\u00e9 \ud83d\ude00\"}".getBytes(Charset.forName(encoding));
            byte[] brokenOff = Arrays.copyOf(whole, whole.length - 1);
            byte[] outOfRange = whole.clone();
            Arrays.fill(outOfRange, 8, 12, (byte) 0x7f);
            for (byte[] body : List.of(whole, brokenOff, outOfRange)) {
                HttpResponse<String> answer = send(request(THINGS).POST(BodyPublishers.ofByteArray(body)));
                assertThat(answer.statusCode()).as(encoding).isEqualTo(400);
                assertThat(answer.body()).contains("malformed-json", "UTF-8");
            }
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + Tokens.of("worker"));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
