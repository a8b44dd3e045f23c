package org.alongside.profile.person;

import static org.alongside.profile.Api.as;
import static org.alongside.profile.Api.claim;
import static org.alongside.profile.Api.claimed;
import static org.alongside.profile.Api.freshPerson;
import static org.alongside.profile.Api.freshWorker;
import static org.alongside.profile.Api.json;
import static org.alongside.profile.Api.race;
import static org.alongside.profile.Api.refused;
import static org.alongside.profile.Api.register;
import static org.alongside.profile.Api.withToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.alongside.kit.testing.Tokens;
import org.alongside.local.TokenSpec;
import org.alongside.profile.Api;
import org.alongside.profile.Api.Registered;
import org.alongside.profile.MovableClock;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClaimAccountIT {

    private static final String WRONG = "0000-0000-0000";

    @Inject
    MovableClock clock;

    @Test
    void thePersonBindsTheirOwnAccountAndFindsThemself() {
        String worker = freshWorker();
        String account = freshPerson();
        Registered person = register(worker);
        refused(as(account).get(person.path()).then(), 404, "not-found");

        claim(account, person.claimCode()).statusCode(200).body("personId", equalTo(person.personId()));

        as(account)
                .get(person.path())
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("claimed", equalTo(true))
                .body("claimedAt", notNullValue());
    }

    @Test
    void theCodeIsReadHoweverItIsTyped() {
        Registered person = register(freshWorker());
        String typed = " "
                + person.claimCode()
                        .toLowerCase(Locale.ROOT)
                        .replace("-", " — ")
                        .replace('0', 'o')
                        .replace('1', 'l');
        claim(freshPerson(), typed).statusCode(200);
    }

    @Test
    void theSameAccountMayClaimTheSameCodeTwice() {
        String account = freshPerson();
        Registered person = claimed(freshWorker(), account);
        claim(account, person.claimCode()).statusCode(200).body("personId", equalTo(person.personId()));
        clock.after(
                Duration.ofDays(30), () -> claim(account, person.claimCode()).statusCode(200));
    }

    @Test
    void aDoubleClickWithTheSameAccountBindsOnce() throws InterruptedException {
        String account = freshPerson();
        Registered person = register(freshWorker());
        List<Integer> statuses =
                race(8, i -> () -> claim(account, person.claimCode()).extract().statusCode());
        assertThat(statuses).containsOnly(200);
    }

    @Test
    void underOneIdempotencyKeyTheFirstAnswerComesAgain() {
        String account = freshPerson();
        Registered person = register(freshWorker());
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            json(as(account), "{\"claimCode\":\"" + person.claimCode() + "\"}")
                    .header("Idempotency-Key", key)
                    .post("/v1/account-claims")
                    .then()
                    .statusCode(200)
                    .body("personId", equalTo(person.personId()));
        }
    }

    @Test
    void ofSixteenAccountsRacingForOneCodeExactlyOneGetsIt() throws InterruptedException {
        Registered person = register(freshWorker());
        List<String> codes = race(16, i -> {
            String account = freshPerson();
            return () -> {
                var answer = claim(account, person.claimCode()).extract();
                return answer.statusCode() == 200 ? "bound" : answer.path("code");
            };
        });
        assertThat(Collections.frequency(codes, "bound")).isEqualTo(1);
        assertThat(Collections.frequency(codes, "claim-code-not-valid")).isEqualTo(15);
    }

    @Test
    void oneAccountRacingForManyPeopleGetsOne() throws InterruptedException {
        String account = freshPerson();
        List<Registered> people = List.of(
                register(freshWorker()), register(freshWorker()), register(freshWorker()), register(freshWorker()));
        List<String> codes = race(people.size(), i -> () -> {
            var answer = claim(account, people.get(i).claimCode()).extract();
            return answer.statusCode() == 200 ? "bound" : answer.path("code");
        });
        assertThat(Collections.frequency(codes, "bound")).isEqualTo(1);
        assertThat(Collections.frequency(codes, "account-cannot-claim")).isEqualTo(3);
    }

    @Test
    void noAccountOfAServiceCanClaim() {
        Registered person = register(freshWorker());
        for (String other : new String[] {
            "worker", "advocate", "supporter", "safeguarding-lead", "auditor", "commissioner", "casesystem"
        }) {
            refused(claim(other, person.claimCode()), 422, "account-cannot-claim");
        }
        String both = Tokens.sign(TokenSpec.of("person").withFreshSubject().withRoles("person", "worker"));
        refused(
                json(withToken(both), "{\"claimCode\":\"" + person.claimCode() + "\"}")
                        .post("/v1/account-claims")
                        .then(),
                422,
                "account-cannot-claim");
    }

    @Test
    void anAccountThatStandsInTheCircleCanNeverBecomeThePerson() {
        String worker = freshWorker();
        Registered person = register(worker);
        String supporter = freshPerson();
        Api.added(worker, person, supporter, "SUPPORTER");
        refused(claim(supporter, person.claimCode()), 422, "account-cannot-claim");

        String formerWorker = freshPerson();
        String member = Api.added(worker, person, formerWorker, "WORKER");
        as(worker).delete(person.path() + "/circle/" + member).then().statusCode(204);
        refused(claim(formerWorker, person.claimCode()), 422, "account-cannot-claim");

        claim(freshPerson(), person.claimCode()).statusCode(200);
    }

    @Test
    void anAccountThatIsBoundCannotBecomeSomebodyElse() {
        String account = freshPerson();
        claimed(freshWorker(), account);
        Registered other = register(freshWorker());
        refused(claim(account, other.claimCode()), 422, "account-cannot-claim");
        refused(claim(account, WRONG), 422, "account-cannot-claim");
        claim(freshPerson(), other.claimCode()).statusCode(200);
    }

    @Test
    void aUsedCodeIsOfNoUseToAnybodyElse() {
        Registered person = claimed(freshWorker(), freshPerson());
        refused(claim(freshPerson(), person.claimCode()), 422, "claim-code-not-valid");
    }

    @Test
    void aCodeEndsAfterSevenDays() {
        Registered person = register(freshWorker());
        String account = freshPerson();
        clock.after(
                Duration.ofDays(7).plusSeconds(1),
                () -> refused(claim(account, person.claimCode()), 422, "claim-code-not-valid"));
        clock.after(
                Duration.ofDays(7).minusMinutes(1),
                () -> claim(account, person.claimCode()).statusCode(200));
    }

    @Test
    void aCodeOfAnotherAuthorityDoesNotWork() {
        Registered person = register("worker-elsewhere");
        refused(claim(freshPerson(), person.claimCode()), 422, "claim-code-not-valid");
    }

    @Test
    void afterTenWrongCodesAnAccountHasToWaitAnHour() {
        String account = freshPerson();
        Registered person = register(freshWorker());
        for (int i = 0; i < 10; i++) {
            refused(claim(account, WRONG), 422, "claim-code-not-valid");
        }
        refused(claim(account, WRONG), 429, "too-many-tries");
        refused(claim(account, person.claimCode()), 429, "too-many-tries");
        clock.after(
                Duration.ofMinutes(61), () -> claim(account, person.claimCode()).statusCode(200));
    }

    @Test
    void guessesInParallelCountAllTheSame() throws InterruptedException {
        String account = freshPerson();
        List<Integer> statuses =
                race(16, i -> () -> claim(account, WRONG).extract().statusCode());
        assertThat(Collections.frequency(statuses, 422)).isEqualTo(10);
        assertThat(Collections.frequency(statuses, 429)).isEqualTo(6);
    }

    @Test
    void whatCannotBeACodeIsToldApartFromAGuess() {
        String account = freshPerson();
        for (int i = 0; i < 12; i++) {
            refused(claim(account, "hello"), 422, "claim-code-not-valid");
        }
        refused(claim(account, ""), 422, "invalid");
        refused(claim(account, "0".repeat(101)), 422, "text-too-long");
        refused(json(as(account), "{}").post("/v1/account-claims").then(), 422, "invalid");
        refused(
                json(as(account), "{\"claimCode\":12}")
                        .post("/v1/account-claims")
                        .then(),
                422,
                "wrong-type");
        refused(
                json(as(account), "{\"claimCod\":\"x\"}")
                        .post("/v1/account-claims")
                        .then(),
                422,
                "unknown-field");
        refused(
                as(account)
                        .contentType("application/json")
                        .post("/v1/account-claims")
                        .then(),
                400,
                "malformed-json");
        refused(json(RestAssured.given(), "{}").post("/v1/account-claims").then(), 401, "not-signed-in");
    }
}
