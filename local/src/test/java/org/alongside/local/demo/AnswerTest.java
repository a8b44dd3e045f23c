package org.alongside.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSession;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A story that demands too little would go well whatever the system does. */
class AnswerTest {
    private static final Answer PLAN = answered(
            200,
            "application/json",
            "{\"status\":\"DRAFT\",\"goals\":[],\"acts\":[{\"seat\":\"PERSON\",\"n\":1},{\"seat\":\"WORKER\",\"n\":2}]}");
    private static final Answer REFUSAL = answered(
            422,
            "application/problem+json",
            "{\"code\":\"invalid\",\"detail\":\"Send it.\",\"errors\":[{\"pointer\":\"/what\",\"message\":\"Is missing.\"}]}");

    private record Response(int statusCode, HttpHeaders headers, byte[] body) implements HttpResponse<byte[]> {

        @Override
        public HttpRequest request() {
            return HttpRequest.newBuilder(uri()).build();
        }

        @Override
        public Optional<HttpResponse<byte[]>> previousResponse() {
            return Optional.empty();
        }

        @Override
        public Optional<SSLSession> sslSession() {
            return Optional.empty();
        }

        @Override
        public URI uri() {
            return URI.create("http://localhost/v1/plans");
        }

        @Override
        public HttpClient.Version version() {
            return HttpClient.Version.HTTP_1_1;
        }
    }

    private static Answer answered(int status, String type, String body) {
        return new Answer(
                "GET /v1/plans",
                new Response(
                        status,
                        HttpHeaders.of(Map.of("Content-Type", List.of(type)), (name, value) -> true),
                        body.getBytes(StandardCharsets.UTF_8)));
    }

    private static void breaks(ThrowingCallable demand) {
        assertThatThrownBy(demand).isInstanceOf(StoryBroken.class).hasMessageContaining("GET /v1/plans");
    }

    @Test
    void anotherStatusBreaksTheStory() {
        assertThat(PLAN.was(200).wasEither(200, 201)).isSameAs(PLAN);
        breaks(() -> PLAN.was(201));
        breaks(() -> PLAN.wasEither(201, 202));
    }

    @Test
    void anotherRefusalBreaksTheStory() {
        assertThat(REFUSAL.refused(422, "invalid").complainsAbout("/what").sentence())
                .isEqualTo("Send it.");
        breaks(() -> REFUSAL.refused(409, "invalid"));
        breaks(() -> REFUSAL.refused(422, "wrong-type"));
        breaks(() -> REFUSAL.complainsAbout("/why"));
        breaks(() -> answered(422, "application/json", "{\"code\":\"invalid\",\"detail\":\"Send it.\"}")
                .refused(422, "invalid"));
        breaks(() -> answered(422, "application/problem+json", "{\"code\":\"invalid\",\"detail\":\"\"}")
                .refused(422, "invalid"));
    }

    @Test
    void anotherValueBreaksTheStory() {
        assertThatCode(() -> PLAN.says("/status", "DRAFT").lacks("/next").text("/status"))
                .doesNotThrowAnyException();
        breaks(() -> PLAN.says("/status", "ACTIVE"));
        breaks(() -> PLAN.lacks("/goals"));
        breaks(() -> PLAN.text("/title"));
        breaks(() -> PLAN.header("ETag"));
    }

    @Test
    void anotherListBreaksTheStory() {
        assertThatCode(() -> PLAN.has(0, "/goals").has(2, "/acts")).doesNotThrowAnyException();
        breaks(() -> PLAN.has(1, "/goals"));
        breaks(() -> PLAN.has(0, "/status"));
        breaks(() -> PLAN.has(0, "/actions"));
        assertThat(PLAN.one("/acts", "/seat", "WORKER").path("n").asInt()).isEqualTo(2);
        breaks(() -> PLAN.one("/acts", "/seat", "ADVOCATE"));
        breaks(() -> answered(200, "application/json", "{\"acts\":[{\"seat\":\"PERSON\"},{\"seat\":\"PERSON\"}]}")
                .one("/acts", "/seat", "PERSON"));
    }

    @Test
    void whatIsNoJsonBreaksTheStory() {
        breaks(() -> answered(200, "application/json", "{").says("/status", "DRAFT"));
    }
}
