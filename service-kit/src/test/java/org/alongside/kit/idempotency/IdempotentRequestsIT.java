package org.alongside.kit.idempotency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.alongside.kit.crypto.KeyVault;
import org.alongside.kit.testing.RealParts;
import org.alongside.kit.testing.Tokens;
import org.alongside.kit.trial.OnTrial;
import org.alongside.kit.trial.Switches;
import org.alongside.local.TokenSpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnTrial
class IdempotentRequestsIT {

    private static final String SUBJECT = "018f4e7e-0000-7000-8000-00000000000a";

    @Inject
    Switches switches;

    @Inject
    KeyVault vault;

    private final String key = UUID.randomUUID().toString();
    private final String name = "thing " + UUID.randomUUID();

    @AfterEach
    void openAccess() {
        switches.allowAccess(true);
    }

    @Test
    void theSameRequestHappensOnceAndGetsTheSameBytesAgain() throws SQLException {
        Response first = make("worker", key, body(name));
        Response second = make("worker", key, body(name));
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(second.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(things(name)).isEqualTo(1);
    }

    @Test
    void withoutAKeyEveryRequestIsItsOwn() throws SQLException {
        make("worker", null, body(name)).then().statusCode(201);
        make("worker", null, body(name)).then().statusCode(201);
        assertThat(things(name)).isEqualTo(2);
    }

    @Test
    void anotherBodyUnderTheSameKeyIsRefused() throws SQLException {
        make("worker", key, body(name)).then().statusCode(201);
        make("worker", key, body(name + "!")).then().statusCode(422).body("code", equalTo("idempotency-key-reused"));
        assertThat(things(name)).isEqualTo(1);
    }

    @Test
    void somebodyElsesKeyIsAnotherKey() throws SQLException {
        make("worker", key, body(name)).then().statusCode(201);
        make("worker-two", key, body(name)).then().statusCode(201);
        make("worker-elsewhere", key, body(name)).then().statusCode(201);
        assertThat(things(name)).isEqualTo(3);
    }

    @Test
    void whileTheFirstIsAtWorkTheSecondIsToldToWait() throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch mayGoOn = new CountDownLatch(1);
        switches.holdEffects(reached, mayGoOn);
        CompletableFuture<Response> first = CompletableFuture.supplyAsync(() -> make("worker", key, body(name)));
        assertThat(reached.await(20, TimeUnit.SECONDS)).isTrue();
        make("worker", key, body(name)).then().statusCode(409).body("code", equalTo("request-in-flight"));
        mayGoOn.countDown();
        Response answer = first.get(20, TimeUnit.SECONDS);
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(make("worker", key, body(name)).asByteArray()).isEqualTo(answer.asByteArray());
        assertThat(things(name)).isEqualTo(1);
    }

    @Test
    void aRefusalIsNotKeptAndLeavesNoEffect() throws SQLException {
        make("worker", key, body("refused")).then().statusCode(403);
        make("worker", key, body("refused")).then().statusCode(403);
        make("worker", key, body(name)).then().statusCode(201);
        assertThat(things("refused")).isZero();
        assertThat(things(name)).isEqualTo(1);
    }

    @Test
    void whoLostAccessIsNotGivenTheKeptAnswer() {
        make("worker", key, body(name)).then().statusCode(201);
        switches.allowAccess(false);
        make("worker", key, body(name)).then().statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void theKeptAnswerIsSealedInTheTable() throws SQLException {
        make("worker", key, body(name)).then().statusCode(201);
        try (Connection connection = RealParts.connect("plan", "postgres");
                PreparedStatement select = connection.prepareStatement(
                        "select body, body_hash, headers from idempotent_answer where key = ?")) {
            select.setString(1, key);
            try (ResultSet row = select.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
                        .doesNotContain("thing");
                assertThat(row.getString(2) + row.getString(3)).doesNotContain(name);
            }
        }
    }

    @Test
    void whatWasErasedIsSaidToBeErasedAndNotToBeAFault() {
        UUID subject = UUID.randomUUID();
        String body = body(name).replace(SUBJECT, subject.toString());
        make("worker", key, body).then().statusCode(201);
        vault.destroy("northshire", subject);
        make("worker", key, body)
                .then()
                .statusCode(410)
                .contentType("application/problem+json")
                .body("code", equalTo("erased"));
        make("worker", UUID.randomUUID().toString(), body)
                .then()
                .statusCode(410)
                .body("code", equalTo("erased"));
    }

    @Test
    void aDayLaterTheKeyIsFree() throws SQLException {
        make("worker", key, body(name)).then().statusCode(201);
        try (Connection connection = RealParts.connect("plan", "postgres");
                PreparedStatement age = connection.prepareStatement(
                        "update idempotent_answer set kept_at = now() - interval '24 hours 1 second' where key = ?")) {
            age.setString(1, key);
            assertThat(age.executeUpdate()).isEqualTo(1);
        }
        make("worker", key, body(name)).then().statusCode(201);
        assertThat(things(name)).isEqualTo(2);
    }

    @Test
    void whatHasBeenKeptForADayIsDeletedByTheRequestsThatComeAfterIt() throws SQLException {
        String tenant = "t" + UUID.randomUUID();
        String another = "t" + UUID.randomUUID();
        keepAnswers(tenant, 130, "24 hours 1 second");
        keepAnswers(tenant, 3, "23 hours 59 minutes");
        keepAnswers(another, 1, "48 hours");
        String token = Tokens.sign(TokenSpec.of("worker").withTenant(tenant));
        makeAs(token, key, body(name)).then().statusCode(201);
        assertThat(kept(tenant)).isEqualTo(30 + 3 + 1);
        makeAs(token, key, body(name)).then().statusCode(201);
        assertThat(kept(tenant)).isEqualTo(3 + 1);
        makeAs(token, UUID.randomUUID().toString(), body(name)).then().statusCode(201);
        assertThat(kept(tenant)).isEqualTo(3 + 2);
        assertThat(kept(another)).isEqualTo(1);
    }

    private static void keepAnswers(String tenant, int count, String age) throws SQLException {
        try (Connection connection = RealParts.connect("plan", "postgres");
                PreparedStatement insert = connection.prepareStatement(
                        "insert into idempotent_answer (tenant_id, client, account, operation, key, body_hash, status,"
                                + " headers, body, kept_at) select ?, 'c', 'a', 'o', ? || n, repeat('0', 64), 201, '{}', '',"
                                + " now() - cast(? as interval) from generate_series(1, ?) n")) {
            insert.setString(1, tenant);
            insert.setString(2, age);
            insert.setString(3, age);
            insert.setInt(4, count);
            assertThat(insert.executeUpdate()).isEqualTo(count);
        }
    }

    private static long kept(String tenant) throws SQLException {
        try (Connection connection = RealParts.connect("plan", "postgres");
                PreparedStatement select =
                        connection.prepareStatement("select count(*) from idempotent_answer where tenant_id = ?")) {
            select.setString(1, tenant);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    @Test
    void aKeyThatCannotBeOneIsRefused() {
        make("worker", "x".repeat(256), body(name)).then().statusCode(400).body("code", equalTo("bad-request"));
        make("worker", "two words", body(name)).then().statusCode(400).body("code", equalTo("bad-request"));
    }

    private static String body(String name) {
        return "{\"name\": \"" + name + "\", \"subject\": \"" + SUBJECT + "\"}";
    }

    private static Response make(String account, @org.jspecify.annotations.Nullable String key, String body) {
        return makeAs(Tokens.of(account), key, body);
    }

    private static Response makeAs(String token, @org.jspecify.annotations.Nullable String key, String body) {
        var request =
                given().auth().oauth2(token).contentType("application/json").body(body);
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.post("/internal/trial/things");
    }

    private static long things(String name) throws SQLException {
        try (Connection connection = RealParts.connect("plan", "postgres");
                PreparedStatement select = connection.prepareStatement("select count(*) from thing where name = ?")) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
