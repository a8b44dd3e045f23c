package org.alongside.profile.circle;

import static org.alongside.profile.Api.add;
import static org.alongside.profile.Api.added;
import static org.alongside.profile.Api.as;
import static org.alongside.profile.Api.freshPerson;
import static org.alongside.profile.Api.freshWorker;
import static org.alongside.profile.Api.json;
import static org.alongside.profile.Api.refused;
import static org.alongside.profile.Api.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.UUID;
import org.alongside.profile.Api.Registered;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReadCircleIT {

    private static final String BOTH = "\"PROFILE\",\"PLAN\"";

    @Test
    void theCircleIsReadPageByPage() {
        String worker = freshWorker();
        Registered person = register(worker);
        for (int i = 0; i < 3; i++) {
            added(worker, person, freshPerson(), "SUPPORTER");
        }
        var first = as(worker)
                .queryParam("limit", 3)
                .get(person.path() + "/circle")
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .extract();
        String next = first.path("next");
        assertThat(first.header("Link"))
                .isEqualTo("<" + person.path() + "/circle?limit=3&after=" + next + ">; rel=\"next\"");
        as(worker)
                .queryParam("limit", 3)
                .queryParam("after", next)
                .get(person.path() + "/circle")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("next", nullValue());
        refused(as(worker).queryParam("limit", 0).get(person.path() + "/circle").then(), 400, "bad-request");
        refused(
                as(worker)
                        .queryParam("limit", "x")
                        .get(person.path() + "/circle")
                        .then(),
                400,
                "bad-request");
        refused(
                as(worker)
                        .queryParam("after", "x")
                        .get(person.path() + "/circle")
                        .then(),
                400,
                "bad-request");
    }

    @Test
    void theScopeDecidesWhatIsSeen() {
        String worker = freshWorker();
        Registered person = register(worker);
        String supporter = freshPerson();
        add(worker, person, supporter, "SUPPORTER", "\"PLAN\"", null).statusCode(201);
        as(supporter).get(person.path()).then().statusCode(200);
        refused(as(supporter).get(person.path() + "/profile").then(), 403, "not-allowed");
        refused(as(supporter).get(person.path() + "/profile/interests").then(), 403, "not-allowed");
        refused(as(supporter).get(person.path() + "/circle").then(), 403, "not-allowed");
    }

    @Test
    void aSupporterReadsButDoesNotChangeAnything() {
        String worker = freshWorker();
        Registered person = register(worker);
        String supporter = freshPerson();
        String own = added(worker, person, supporter, "SUPPORTER");
        as(supporter).get(person.path() + "/profile").then().statusCode(200);
        refused(
                json(as(supporter), "{\"entries\":[]}")
                        .put(person.path() + "/profile/interests")
                        .then(),
                403,
                "not-allowed");
        refused(add(supporter, person, "advocate", "ADVOCATE", BOTH, null), 403, "not-allowed");
        String workers =
                as(worker).get(person.path() + "/circle").then().extract().path("items[0].memberId");
        refused(as(supporter).delete(person.path() + "/circle/" + workers).then(), 403, "not-allowed");
        as(supporter).delete(person.path() + "/circle/" + own).then().statusCode(204);
    }

    @Test
    void whoIsOutsideDoesNotLearnThatThereIsACircle() {
        Registered person = register(freshWorker());
        String path = person.path() + "/circle";
        for (String other :
                new String[] {"worker-two", "worker-elsewhere", "person", "auditor", "safeguarding-lead", "casesystem"
                }) {
            refused(as(other).get(path).then(), 404, "not-found");
            refused(add(other, person, "supporter", "SUPPORTER", BOTH, null), 404, "not-found");
            refused(as(other).delete(path + "/" + UUID.randomUUID()).then(), 404, "not-found");
        }
        refused(RestAssured.given().get(path).then(), 401, "not-signed-in");
    }
}
