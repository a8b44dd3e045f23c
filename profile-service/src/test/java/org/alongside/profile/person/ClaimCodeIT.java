package org.alongside.profile.person;

import static org.alongside.profile.Api.added;
import static org.alongside.profile.Api.as;
import static org.alongside.profile.Api.claim;
import static org.alongside.profile.Api.claimed;
import static org.alongside.profile.Api.freshPerson;
import static org.alongside.profile.Api.freshWorker;
import static org.alongside.profile.Api.refused;
import static org.alongside.profile.Api.register;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.UUID;
import org.alongside.profile.Api.Registered;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClaimCodeIT {

    @Test
    void aNewCodeWorksAndTheOneBeforeItDoesNot() {
        String worker = freshWorker();
        Registered person = register(worker);
        String fresh = as(worker)
                .post(person.path() + "/claim-codes")
                .then()
                .statusCode(201)
                .extract()
                .path("claimCode");
        assertThat(fresh).isNotEqualTo(person.claimCode());
        refused(claim(freshPerson(), person.claimCode()), 422, "claim-code-not-valid");
        claim(freshPerson(), fresh).statusCode(200);
    }

    @Test
    void underOneIdempotencyKeyOneCodeIsIssued() {
        String worker = freshWorker();
        Registered person = register(worker);
        String key = UUID.randomUUID().toString();
        var first = as(worker).header("Idempotency-Key", key).post(person.path() + "/claim-codes");
        var second = as(worker).header("Idempotency-Key", key).post(person.path() + "/claim-codes");
        assertThat(second.asString()).isEqualTo(first.asString());
        for (var answer : List.of(first, second)) {
            assertThat(answer.statusCode()).isEqualTo(201);
            assertThat(answer.headers().getValues("Cache-Control")).containsExactly("no-store");
        }
    }

    @Test
    void aPersonWithAnAccountNeedsNoCode() {
        String worker = freshWorker();
        Registered person = claimed(worker, freshPerson());
        refused(as(worker).post(person.path() + "/claim-codes").then(), 409, "already-claimed");
    }

    @Test
    void onlyAWorkerOfTheCircleCanIssueOne() {
        String worker = freshWorker();
        Registered person = register(worker);
        String supporter = freshPerson();
        added(worker, person, supporter, "SUPPORTER");
        String path = person.path() + "/claim-codes";
        refused(as(supporter).post(path).then(), 403, "not-allowed");
        refused(as("worker-two").post(path).then(), 404, "not-found");
        refused(as("worker-elsewhere").post(path).then(), 404, "not-found");
        refused(as("auditor").post(path).then(), 404, "not-found");
        refused(
                as("worker")
                        .post("/v1/people/" + UUID.randomUUID() + "/claim-codes")
                        .then(),
                404,
                "not-found");
        refused(RestAssured.given().post(path).then(), 401, "not-signed-in");
    }
}
