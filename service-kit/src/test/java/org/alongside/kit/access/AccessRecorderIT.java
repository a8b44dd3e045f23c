package org.alongside.kit.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.alongside.kit.testing.RealParts;
import org.alongside.kit.testing.Tokens;
import org.alongside.kit.trial.OnTrial;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnTrial
class AccessRecorderIT {

    @Test
    void whatHasBeenAnsweredHasBeenRecorded() throws SQLException {
        UUID subject = UUID.randomUUID();
        read("worker", subject, "corr-1").then().statusCode(200);
        try (Connection connection = RealParts.connect("plan", "postgres");
                PreparedStatement select = connection.prepareStatement(
                        "select tenant_id, account, client, operation, resource, correlation_id from access_record"
                                + " where subject_id = ?")) {
            select.setObject(1, subject);
            try (ResultSet row = select.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).isEqualTo("northshire");
                assertThat(row.getString(2)).isEqualTo(Tokens.subjectOf("worker"));
                assertThat(row.getString(3)).isEqualTo("alongside-local");
                assertThat(row.getString(4)).isEqualTo("readThing");
                assertThat(row.getString(5)).isEqualTo("/internal/trial/read/" + subject);
                assertThat(row.getString(6)).isEqualTo("corr-1");
                assertThat(row.next()).isFalse();
            }
        }
    }

    @Test
    void manyReadersAtOnceAreAllRecordedUnderTheirOwnTenant() throws Exception {
        UUID subject = UUID.randomUUID();
        String here = Tokens.of("worker");
        String there = Tokens.of("worker-elsewhere");
        try (ExecutorService readers = Executors.newFixedThreadPool(16)) {
            List<Future<Integer>> answers = IntStream.range(0, 200)
                    .mapToObj(i -> readers.submit(() -> given().auth()
                            .oauth2(i % 2 == 0 ? here : there)
                            .get("/internal/trial/read/" + subject)
                            .statusCode()))
                    .toList();
            for (Future<Integer> answer : answers) {
                assertThat(statusOf(answer)).isEqualTo(200);
            }
        }
        assertThat(records("northshire", subject)).isEqualTo(100);
        assertThat(records("southmoor", subject)).isEqualTo(100);
    }

    @Test
    void aReadThatCannotBeRecordedIsNotAnswered() throws SQLException {
        UUID subject = UUID.randomUUID();
        asOwner("revoke insert on access_record from plan_app");
        try {
            read("worker", subject, "corr-2")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .body("code", equalTo("unavailable"));
        } finally {
            asOwner("grant insert on access_record to plan_app");
        }
        assertThat(records("northshire", subject)).isZero();
        read("worker", subject, "corr-3").then().statusCode(200);
        assertThat(records("northshire", subject)).isEqualTo(1);
    }

    @Test
    void aRecordThatCannotBeKeptCostsNobodyElseTheirAnswer() throws Exception {
        UUID good = UUID.randomUUID();
        UUID bad = UUID.randomUUID();
        String token = Tokens.of("worker");
        try (ExecutorService readers = Executors.newFixedThreadPool(24);
                Connection owner = RealParts.connect("plan", "plan_owner");
                Statement lock = owner.createStatement()) {
            owner.setAutoCommit(false);
            lock.execute("lock table access_record in access exclusive mode");
            Future<Integer> first = readers.submit(() -> reading(token, good, ""));
            awaitBlockedInsert();
            List<Future<Integer>> others = IntStream.range(0, 20)
                    .mapToObj(i -> readers.submit(() -> reading(token, i == 7 ? bad : good, i == 7 ? "%00" : "")))
                    .toList();
            Thread.sleep(700); // until they all wait behind the first, and so are one group
            owner.rollback();
            assertThat(statusOf(first)).isEqualTo(200);
            for (int i = 0; i < others.size(); i++) {
                assertThat(statusOf(others.get(i))).as("reader %d", i).isEqualTo(i == 7 ? 503 : 200);
            }
        }
        assertThat(records("northshire", good)).isEqualTo(20);
        assertThat(records("northshire", bad)).isZero();
    }

    private static int reading(String token, UUID subject, String note) {
        return given().auth()
                .oauth2(token)
                .urlEncodingEnabled(false)
                .get("/internal/trial/read/" + subject + "?note=" + note)
                .statusCode();
    }

    private static void awaitBlockedInsert() throws SQLException {
        try (Connection connection = RealParts.connect("plan", "postgres");
                Statement statement = connection.createStatement()) {
            boolean blocked = false;
            while (!blocked) {
                try (ResultSet rows = statement.executeQuery("select 1 from pg_stat_activity where usename = 'plan_app'"
                        + " and wait_event_type = 'Lock' and query like 'insert into access_record%'")) {
                    blocked = rows.next();
                }
            }
        }
    }

    @Test
    void theApplicationCanNeitherChangeNorRemoveARecord() throws SQLException {
        UUID subject = UUID.randomUUID();
        read("worker", subject, "corr-4").then().statusCode(200);
        for (String statement : new String[] {"update access_record set account = 'x'", "delete from access_record"}) {
            try (Connection app = RealParts.connect("plan", "plan_app");
                    Statement sql = app.createStatement()) {
                sql.execute("select set_config('app.tenant', 'northshire', false)");
                org.assertj.core.api.Assertions.assertThatThrownBy(() -> sql.execute(statement))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("permission denied");
            }
        }
        assertThat(records("northshire", subject)).isEqualTo(1);
    }

    private static int statusOf(Future<Integer> answer) throws InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }

    private static Response read(String account, UUID subject, String correlation) {
        return given().auth()
                .oauth2(Tokens.of(account))
                .header("Correlation-Id", correlation)
                .get("/internal/trial/read/" + subject);
    }

    private static long records(String tenant, UUID subject) throws SQLException {
        try (Connection connection = RealParts.connect("plan", "postgres");
                PreparedStatement select = connection.prepareStatement(
                        "select count(*) from access_record where tenant_id = ? and subject_id = ?")) {
            select.setString(1, tenant);
            select.setObject(2, subject);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void asOwner(String sql) throws SQLException {
        try (Connection owner = RealParts.connect("plan", "plan_owner");
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
