package org.alongside.profile.access;

import static org.alongside.profile.Api.as;
import static org.alongside.profile.Api.claimed;
import static org.alongside.profile.Api.entry;
import static org.alongside.profile.Api.freshPerson;
import static org.alongside.profile.Api.freshWorker;
import static org.alongside.profile.Api.refused;
import static org.alongside.profile.Api.register;
import static org.alongside.profile.Api.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.UUID;
import org.alongside.kit.testing.Tokens;
import org.alongside.profile.Api;
import org.alongside.profile.Api.Registered;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccessRecordsIT {

    @Test
    void everyReadAndWriteLeavesARecordThatThePersonCanSee() {
        String worker = freshWorker();
        String account = freshPerson();
        Registered person = claimed(worker, account);
        as(worker)
                .header("Correlation-Id", "asked-by-hand")
                .get(person.path())
                .then()
                .statusCode(200);
        write(worker, person, "interests", null, entry("Cooking", "PERSON")).statusCode(200);
        as(worker).get(person.path() + "/profile").then().statusCode(200);
        as(worker).get(person.path() + "/profile/interests").then().statusCode(200);
        as(worker).get(person.path() + "/profile/interests/history").then().statusCode(200);
        as(worker).get(person.path() + "/circle").then().statusCode(200);
        String member = Api.added(account, person, "supporter", "SUPPORTER");
        as(account).delete(person.path() + "/circle/" + member).then().statusCode(204);

        var records = as(account)
                .get(person.path() + "/access-records")
                .then()
                .statusCode(200)
                .body(
                        "items.operation",
                        contains(
                                "endMembership",
                                "addToCircle",
                                "readCircle",
                                "readProfileSectionHistory",
                                "readProfileSection",
                                "readProfile",
                                "writeProfileSection",
                                "readPerson",
                                "claimAccount",
                                "registerPerson"))
                .body("items.client", everyItem(equalTo("alongside-local")))
                .body("items[7].account", equalTo(Tokens.subjectOf(worker)))
                .body("items[7].correlationId", equalTo("asked-by-hand"))
                .body("items[7].resource", equalTo(person.path()))
                .extract();
        assertThat(records.<List<String>>path("items.resource"))
                .allSatisfy(resource -> assertThat(resource).startsWith("/v1/"));
        as(account)
                .get(person.path() + "/access-records")
                .then()
                .body("items[0].operation", equalTo("listAccessRecords"));
    }

    @Test
    void aRefusedRequestSeesNothingAndLeavesNoRecord() {
        String worker = freshWorker();
        Registered person = register(worker);
        refused(as("worker-two").get(person.path()).then(), 404, "not-found");
        as(worker).get(person.path() + "/access-records").then().body("items.operation", contains("registerPerson"));
    }

    @Test
    void anAuditorSeesTheRecordsAndNothingElse() {
        Registered person = register(freshWorker());
        as("auditor")
                .get(person.path() + "/access-records")
                .then()
                .statusCode(200)
                .body("items.operation", contains("registerPerson"));
        refused(as("auditor").get(person.path()).then(), 404, "not-found");
        refused(as("auditor").get(person.path() + "/profile").then(), 404, "not-found");
        refused(
                as("auditor")
                        .get("/v1/people/" + UUID.randomUUID() + "/access-records")
                        .then(),
                404,
                "not-found");
        Registered elsewhere = register("worker-elsewhere");
        refused(as("auditor").get(elsewhere.path() + "/access-records").then(), 404, "not-found");
    }

    @Test
    void theyAreReadPageByPageNewestFirst() {
        String worker = freshWorker();
        Registered person = register(worker);
        as(worker).get(person.path()).then().statusCode(200);
        String next = as(worker)
                .queryParam("limit", 1)
                .get(person.path() + "/access-records")
                .then()
                .body("items.operation", contains("readPerson"))
                .extract()
                .path("next");
        as(worker)
                .queryParam("limit", 1)
                .queryParam("after", next)
                .get(person.path() + "/access-records")
                .then()
                .body("items.operation", contains("registerPerson"));
        refused(
                as(worker)
                        .queryParam("after", "x")
                        .get(person.path() + "/access-records")
                        .then(),
                400,
                "bad-request");
    }

    @Test
    void supportersAndStrangersDoNotSeeThem() {
        String worker = freshWorker();
        Registered person = register(worker);
        Api.added(worker, person, "supporter", "SUPPORTER");
        refused(as("supporter").get(person.path() + "/access-records").then(), 403, "not-allowed");
        refused(as("worker-two").get(person.path() + "/access-records").then(), 404, "not-found");
        refused(RestAssured.given().get(person.path() + "/access-records").then(), 401, "not-signed-in");
    }
}
