package org.alongside.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Plants, one by one, what the filter is there to find, in answers over real HTTP. */
class ContractFilterTest {

    private static final String YAML = """
            openapi: 3.1.0
            info: {title: A contract for this test, version: '1'}
            paths:
              /v1/things:
                get:
                  operationId: listThings
                  x-owner: things-service
                  responses:
                    '200': {$ref: '#/components/responses/Things'}
              /v1/things/{thingId}:
                get:
                  operationId: readThing
                  x-owner: things-service
                  responses:
                    '200':
                      description: A thing.
                      headers:
                        ETag: {$ref: '#/components/headers/ETag'}
                        Count: {schema: {type: integer}}
                      content:
                        application/json: {schema: {$ref: '#/components/schemas/Thing'}}
                        text/plain: {schema: {type: string}}
                    '304': {description: Not modified.}
                    4XX: {$ref: '#/components/responses/Problem'}
              /v1/things/special:
                get:
                  operationId: readSpecialThing
                  x-owner: things-service
                  responses:
                    '200':
                      description: Anything at all.
                      content:
                        application/json: {schema: {type: object}}
            components:
              headers:
                ETag: {required: true, schema: {type: string, minLength: 3}}
              responses:
                Things:
                  description: Things.
                  content:
                    application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Thing'}}}
                Problem:
                  description: A problem.
                  content:
                    application/problem+json:
                      schema: {type: object, required: [status], properties: {status: {type: integer}}}
              schemas:
                Named: {type: object, required: [name], properties: {name: {type: string}}}
                Square: {type: object, required: [kind], properties: {kind: {const: SQUARE}, side: {type: integer}}}
                Circle: {type: object, required: [kind], properties: {kind: {const: CIRCLE}, radius: {type: integer}}}
                Shape:
                  oneOf:
                    - $ref: '#/components/schemas/Square'
                    - $ref: '#/components/schemas/Circle'
                Thing:
                  allOf:
                    - $ref: '#/components/schemas/Named'
                    - type: object
                      required: [id]
                      properties:
                        id: {type: string, format: uuid}
                        madeOn: {type: string, format: date}
                        madeAt: {type: string, format: date-time}
                        shape: {$ref: '#/components/schemas/Shape'}
                        labels: {type: object, additionalProperties: {type: string}}
            """;

    private static final String ID = "018f4e7e-0000-7000-8000-000000000001";
    private static final String GOOD = "{\"id\":\"" + ID + "\",\"name\":\"a\",\"madeOn\":\"2026-11-22\","
            + "\"madeAt\":\"2026-11-22T10:00:00Z\",\"shape\":{\"kind\":\"SQUARE\",\"side\":1},\"labels\":{\"any\":\"x\"}}";

    private HttpServer server;
    private volatile HttpHandler handler = HttpExchange::close;
    private final Contract contract = Contract.parse(YAML);

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> handler.handle(exchange));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void anAnswerAsDeclaredPasses() {
        answer(200, "application/json;charset=UTF-8", GOOD);
        assertThatCode(() -> get("/v1/things/7")).doesNotThrowAnyException();
    }

    @Test
    void aWrongTypeIsFound() {
        answer(200, "application/json", GOOD.replace("\"name\":\"a\"", "\"name\":7"));
        assertThatThrownBy(() -> get("/v1/things/7"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("/name");
    }

    @Test
    void aWrongTypeInsideAListBehindAReferenceIsFound() {
        answer(200, "application/json", "[" + GOOD + "," + GOOD.replace("\"side\":1", "\"side\":\"1\"") + "]");
        assertThatThrownBy(() -> get("/v1/things"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("/1/shape");
    }

    @Test
    void anExtraFieldIsFoundAtTheTopAndInside() {
        answer(200, "application/json", GOOD.replace("\"name\"", "\"surname\":\"b\",\"name\""));
        assertThatThrownBy(() -> get("/v1/things/7"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("surname");
        answer(200, "application/json", GOOD.replace("\"side\":1", "\"side\":1,\"colour\":\"red\""));
        assertThatThrownBy(() -> get("/v1/things/7"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("colour");
    }

    @Test
    void anObjectOfWhichNothingIsSaidMayHoldAnything() {
        answer(200, "application/json", "{\"surname\":\"b\"}");
        assertThatCode(() -> get("/v1/things/special")).doesNotThrowAnyException();
    }

    @Test
    void aMissingFieldIsFound() {
        answer(200, "application/json", "{\"name\":\"a\"}");
        assertThatThrownBy(() -> get("/v1/things/7"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("'id'");
    }

    @Test
    void aWrongFormatIsFound() {
        Map<String, String> wrongOnes = Map.of(
                "/id", GOOD.replace(ID, "not-a-uuid"),
                "/madeOn", GOOD.replace("2026-11-22\"", "22.11.2026\""),
                "/madeAt", GOOD.replace("T10", "; 10"));
        wrongOnes.forEach((pointer, wrong) -> {
            answer(200, "application/json", wrong);
            assertThatThrownBy(() -> get("/v1/things/7"))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining(pointer + ": does not match");
        });
    }

    @Test
    void anUndeclaredStatusIsFound() {
        answer(202, "application/json", GOOD);
        assertThatThrownBy(() -> get("/v1/things/7"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("status 202 is not declared");
        answer(500, "application/problem+json", "{\"status\":500}");
        assertThatThrownBy(() -> get("/v1/things/7"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("status 500 is not declared");
    }

    @Test
    void anUndeclaredMediaTypeIsFound() {
        answer(200, "application/xml", "<thing/>");
        assertThatThrownBy(() -> get("/v1/things/7"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("media type application/xml is not declared");
        answer(404, "application/json", "{\"status\":404}");
        assertThatThrownBy(() -> get("/v1/things/7"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("media type application/json is not declared");
        answer(200, null, GOOD);
        assertThatThrownBy(() -> get("/v1/things/7"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Content-Type is missing");
    }

    @Test
    void aProblemThatContradictsItsStatusIsFound() {
        answer(404, "application/problem+json", "{\"status\":404}");
        assertThatCode(() -> get("/v1/things/7")).doesNotThrowAnyException();
        answer(404, "application/problem+json", "{\"status\":403}");
        assertThatThrownBy(() -> get("/v1/things/7"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("/status");
    }

    @Test
    void aMissingOrWrongHeaderIsFound() {
        assertThat(contract.complaints("GET", "/v1/things/7", new Contract.Answer(200, "text/plain", Map.of(), "x")))
                .containsExactly("header ETag is missing");
        assertThat(contract.complaints(
                        "GET",
                        "/v1/things/7",
                        new Contract.Answer(200, "text/plain", Map.of("etag", "\"1\"", "Count", "many"), "x")))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("header Count");
    }

    @Test
    void aBodyWhereNoneIsDeclaredIsFound() {
        assertThat(contract.complaints("GET", "/v1/things/7", new Contract.Answer(304, null, Map.of(), "something")))
                .containsExactly("no body is declared");
    }

    @Test
    void aPathOrMethodThatTheContractLacksIsFound() {
        answer(200, "application/json", "{}");
        assertThatThrownBy(() -> get("/v1/thing"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no such path");
        assertThatThrownBy(() -> given().delete("/v1/things/7"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no such method");
    }

    @Test
    void whatServicesSayToEachOtherIsNotLookedAt() {
        answer(200, "application/json", "{}");
        assertThatCode(() -> get("/internal/grants")).doesNotThrowAnyException();
        assertThatCode(() -> get("/q/health/ready")).doesNotThrowAnyException();
        assertThatThrownBy(() -> get("/internals")).isInstanceOf(AssertionError.class);
    }

    @Test
    void theRealContractFindsThemToo() {
        Contract real = Contract.ofThisProject();
        String path = "/v1/plans/" + ID + "/versions";
        String item = "{\"version\":1,\"proposalId\":\"" + ID + "\",\"revision\":1,\"contentHash\":\"sha-256:"
                + "0".repeat(64) + "\",\"documentHash\":\"sha-256:" + "0".repeat(64)
                + "\",\"decidedAt\":\"2026-11-22T10:00:00Z\"}";
        String good = "{\"items\":[" + item + "]}";
        assertThat(complaints(real, path, good)).isEmpty();
        assertThat(complaints(real, path, good.replace("\"version\":1", "\"version\":\"1\"")))
                .isNotEmpty();
        assertThat(complaints(real, path, good.replace("\"version\":1", "\"version\":0")))
                .isNotEmpty();
        assertThat(complaints(real, path, good.replace("\"version\"", "\"x\":1,\"version\"")))
                .isNotEmpty();
        assertThat(complaints(real, path, good.replace("sha-256", "sha-512"))).isNotEmpty();
        assertThat(complaints(real, path, good.replace("2026-11-22T10", "yesterday")))
                .isNotEmpty();
    }

    private static List<String> complaints(Contract contract, String path, String body) {
        return contract.complaints("GET", path, new Contract.Answer(200, "application/json", Map.of(), body));
    }

    private void answer(int status, @Nullable String type, String body) {
        handler = exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            if (type != null) {
                exchange.getResponseHeaders().set("Content-Type", type);
            }
            exchange.getResponseHeaders().set("ETag", "\"1\"");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        };
    }

    private void get(String path) {
        given().get(path);
    }

    private RequestSpecification given() {
        return RestAssured.given()
                .baseUri("http://localhost")
                .port(server.getAddress().getPort())
                .filter(new ContractFilter(contract));
    }
}
