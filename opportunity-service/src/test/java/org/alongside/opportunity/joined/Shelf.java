package org.alongside.opportunity.joined;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.alongside.kit.testing.Tokens;
import org.alongside.local.TokenSpec;
import org.alongside.opportunity.Catalogue;

/** The catalogue of one tenant, which nobody else uses in tests unless it is the public one. */
record Shelf(String tenant) {
    static final Shelf NATIONAL = new Shelf("national");

    static Shelf ownOne() {
        return new Shelf("a" + UUID.randomUUID().toString().replace("-", ""));
    }

    RequestSpecification as(String role) {
        if (role.equals("provider")) {
            Catalogue.mayPublish(tenant);
        }
        String account = role.equals("provider") ? "provider" : "worker";
        return given().auth()
                .oauth2(Tokens.sign(TokenSpec.of(account).withTenant(tenant).withRoles(role)));
    }

    /** Puts an opportunity by the provider API, each provider being a feed of its own. */
    UUID put(String provider, String id, String title, String inside) {
        Response put = as("provider")
                .contentType("application/json")
                .body(
                        "{\"kind\":\"COURSE\",\"title\":\"%s\",\"provider\":{\"name\":\"Northshire College\",\"ukprn\":\"10000001\"}%s}"
                                .formatted(title, inside))
                .put("/v1/providers/" + provider + "/opportunities/" + id);
        put.then()
                .statusCode(org.hamcrest.Matchers.anyOf(org.hamcrest.Matchers.is(200), org.hamcrest.Matchers.is(201)));
        return UUID.fromString(put.jsonPath().getString("opportunityId"));
    }

    void remove(String provider, String id) {
        as("provider")
                .delete("/v1/providers/" + provider + "/opportunities/" + id)
                .then()
                .statusCode(204);
    }

    Response join(UUID leading, List<UUID> others) {
        return as("catalogue-steward")
                .contentType("application/json")
                .body("{\"leadingOpportunityId\":\"%s\",\"otherOpportunityIds\":[%s]}"
                        .formatted(
                                leading,
                                String.join(
                                        ",",
                                        others.stream()
                                                .map(id -> "\"" + id + "\"")
                                                .toList())))
                .post("/v1/opportunity-joins");
    }

    String joined(UUID leading, UUID... others) {
        return join(leading, List.of(others)).then().statusCode(201).extract().path("joinId");
    }

    void undo(String joinId) {
        as("catalogue-steward").delete("/v1/opportunity-joins/" + joinId).then().statusCode(204);
    }

    JsonPath opportunity(UUID id) {
        return as("worker")
                .get("/v1/opportunities/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    List<String> proposals(String state) {
        return as("catalogue-steward")
                .get("/v1/opportunity-join-proposals?state=" + state)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.proposalId", String.class);
    }
}
