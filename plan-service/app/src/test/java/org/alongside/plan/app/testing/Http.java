package org.alongside.plan.app.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.alongside.kit.testing.ContractFilter;

/** Requests as clients send them. Every answer is held against the contract. */
public final class Http {

    public static final ObjectMapper JSON = new ObjectMapper();

    private Http() {}

    public static RequestSpecification as(Account account) {
        return RestAssured.given().header("Authorization", "Bearer " + account.token());
    }

    public static Response get(Account account, String path) {
        return as(account).get(path);
    }

    public static Response post(Account account, String path, String body) {
        return sending(as(account), body).post(path);
    }

    /** For requests that the contract itself does not have; their problem answers are looked at all the same. */
    public static RequestSpecification outsideTheContract(Account account) {
        return as(account).noFiltersOfType(ContractFilter.class);
    }

    public static RequestSpecification sending(RequestSpecification request, String body) {
        return request.contentType("application/json").body(body.getBytes(StandardCharsets.UTF_8));
    }

    /** The body of an answer that has to have this status. */
    public static JsonNode json(Response response, int status) {
        if (response.statusCode() != status) {
            throw new AssertionError(
                    "expected " + status + ", got " + response.statusCode() + ": " + response.asString());
        }
        return json(response.asByteArray());
    }

    public static JsonNode json(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Demands a problem of this status and code, with a sentence in it. */
    public static JsonNode problem(Response response, int status, String code) {
        JsonNode problem = json(response, status);
        boolean asItShouldBe = response.contentType().startsWith("application/problem+json")
                && problem.path("code").asText().equals(code)
                && problem.path("status").asInt() == status
                && problem.path("detail").asText().matches("(?s)[A-Z£'].{15,}[.!?]")
                && !problem.toString().matches("(?s).*(Exception|jackson|java\\.|org\\.alongside|SQL|at \\[Source).*");
        if (!asItShouldBe) {
            throw new AssertionError("expected the problem " + status + " " + code + ", got " + response.statusCode()
                    + " " + response.contentType() + " " + response.asString());
        }
        return problem;
    }
}
