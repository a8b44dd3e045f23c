package org.alongside.kit.http;

import static org.alongside.kit.http.Asking.THINGS;
import static org.alongside.kit.http.Asking.asWorker;
import static org.alongside.kit.http.Asking.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.alongside.kit.testing.RealParts;
import org.alongside.kit.trial.OnTrial;
import org.alongside.kit.trial.TrialResource.Wait;
import org.junit.jupiter.api.Test;

/** A database that could not do it just now is no fault: the answer is 503 and says when to ask again. */
@QuarkusTest
@OnTrial
class BusyDatabaseIT {

    @Inject
    AgroalDataSource pool;

    @Test
    void aStatementThatTakesTooLong() {
        unavailable(waitFor(Wait.A_SLOW_STATEMENT));
    }

    @Test
    void aLockThatIsNotFreeInTime() throws SQLException {
        try (Connection owner = RealParts.connect("plan", "plan_owner");
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("lock table happening in access exclusive mode");
            unavailable(waitFor(Wait.A_LOCK));
            owner.rollback();
        }
        assertThat(waitFor(Wait.A_LOCK).statusCode()).isEqualTo(200);
    }

    @Test
    void aStatementThatAnOperatorCancels() throws Exception {
        CompletableFuture<Response> answer = CompletableFuture.supplyAsync(() -> waitFor(Wait.AN_OPERATOR));
        try (Connection operator = RealParts.connect("plan", "postgres");
                Statement statement = operator.createStatement()) {
            // what is cancelled between two messages of the protocol goes on, so it is cancelled until it has ended
            while (!answer.isDone()) {
                try (ResultSet rows = statement.executeQuery("select pg_cancel_backend(pid) from pg_stat_activity"
                        + " where usename = 'plan_app' and state = 'active' and query like '%pg_sleep%'")) {
                    Thread.sleep(rows.next() ? 50 : 5);
                }
            }
        }
        unavailable(answer.get(30, TimeUnit.SECONDS));
    }

    @Test
    void aPoolWithNothingLeft() throws SQLException {
        List<Connection> taken = new ArrayList<>();
        try {
            for (int i = 0; i < 24; i++) {
                taken.add(pool.getConnection());
            }
            unavailable(asWorker()
                    .contentType("application/json")
                    .body("{\"name\": \"late\"}")
                    .post(THINGS));
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
        assertThat(waitFor(Wait.A_LOCK).statusCode()).isEqualTo(200);
    }

    @Test
    void aDatabaseThatTakesNoMoreConnections() throws SQLException {
        asOperator("alter role plan_app connection limit 0");
        try {
            pool.flush(AgroalDataSource.FlushMode.ALL);
            unavailable(waitFor(Wait.A_LOCK));
        } finally {
            asOperator("alter role plan_app connection limit -1");
        }
        assertThat(waitFor(Wait.A_LOCK).statusCode()).isEqualTo(200);
    }

    private static Response waitFor(Wait wait) {
        return asWorker().get("/internal/trial/wait/" + wait);
    }

    private static void unavailable(Response answer) {
        problem(answer.then(), 503, "unavailable")
                .header("Retry-After", "2")
                .body("detail", containsString("Try again"));
    }

    private static void asOperator(String sql) throws SQLException {
        try (Connection operator = RealParts.connect("plan", "postgres");
                Statement statement = operator.createStatement()) {
            statement.execute(sql);
        }
    }
}
