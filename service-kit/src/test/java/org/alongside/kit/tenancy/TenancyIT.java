package org.alongside.kit.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.kit.trial.OnTrial;
import org.junit.jupiter.api.Test;

/** Row-level security behind the two helpers, on a pool of one connection, so that whatever stays behind would be met again. */
@QuarkusTest
@OnTrial
@TestProfile(TenancyIT.PoolOfOne.class)
class TenancyIT {

    /** One connection for everybody. */
    public static class PoolOfOne implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.datasource.jdbc.max-size", "1", "quarkus.datasource.jdbc.min-size", "1");
        }
    }

    private static final String NAMES = "select name from thing where name like ? order by name";

    @Inject
    TenantRead reads;

    @Inject
    TenantWrite writes;

    @Inject
    AgroalDataSource dataSource;

    @Test
    void eachTenantSeesItsOwnAndNobodyElsesOverFiftyRounds() throws SQLException {
        String mark = UUID.randomUUID().toString();
        add("northshire", mark + "-north");
        add("southmoor", mark + "-south");
        for (int round = 0; round < 50; round++) {
            assertThat(names("northshire", mark)).containsExactly(mark + "-north");
            assertThat(names("southmoor", mark)).containsExactly(mark + "-south");
            assertThat(names("nowhere", mark)).isEmpty();
            assertThat(names("", mark)).isEmpty();
            assertThat(withoutTenant(mark)).isZero();
            assertThatThrownBy(() -> reads.list("northshire", "select 1 / 0", row -> row.getInt(1)))
                    .isInstanceOf(Sql.SqlFailed.class);
            assertThat(withoutTenant(mark)).isZero();
            QuarkusTransaction.requiringNew()
                    .run(() -> assertThat(writes.<List<String>>as(
                                    "southmoor", sql -> sql.list(NAMES, row -> row.getString(1), mark + "%")))
                            .containsExactly(mark + "-south"));
            assertThat(withoutTenant(mark)).isZero();
        }
    }

    @Test
    void aSelectWithANullSeesItsTenantHoweverOftenItIsRun() throws SQLException {
        String mark = UUID.randomUUID().toString();
        add("northshire", mark);
        for (int round = 0; round < 20; round++) {
            assertThat(reads.list(
                            "northshire",
                            "select name, convert_to(name, 'UTF8') from thing where name = ? and (?::uuid is null or thing_id < ?::uuid)",
                            row -> row.getString(1),
                            mark,
                            null,
                            null))
                    .as("round " + round)
                    .containsExactly(mark);
        }
    }

    @Test
    void aRowOfAnotherTenantCanBeNeitherWrittenNorChangedNorRemoved() {
        String mark = UUID.randomUUID().toString();
        add("southmoor", mark);
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> writes.as(
                                "northshire",
                                sql -> sql.update(
                                        "insert into thing values (?, ?, ?)",
                                        "southmoor",
                                        UUID.randomUUID(),
                                        "planted"))))
                .isInstanceOf(Sql.SqlFailed.class)
                .hasMessageContaining("row-level security");
        int touched = QuarkusTransaction.requiringNew()
                .call(() -> writes.as(
                        "northshire",
                        sql -> sql.update("update thing set name = 'changed' where name = ?", mark)
                                + sql.update("delete from thing where name = ?", mark)));
        assertThat(touched).isZero();
        assertThat(names("southmoor", mark)).containsExactly(mark);
    }

    @Test
    void aTenantWriteNeedsATransaction() {
        assertThatThrownBy(() -> writes.as("northshire", sql -> sql.update("delete from thing where false")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("needs a transaction");
    }

    @Test
    void aTenantReadInsideATransactionIsRefused() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> names("northshire", "x")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("auto-commit");
    }

    @Test
    void aRefusedUseCaseLeavesNothingBehind() {
        String mark = UUID.randomUUID().toString();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    add("northshire", mark);
                    throw new IllegalArgumentException("refused");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(names("northshire", mark)).isEmpty();
    }

    private void add(String tenant, String name) {
        QuarkusTransaction.joiningExisting()
                .run(() -> writes.as(
                        tenant,
                        sql -> sql.update("insert into thing values (?, ?, ?)", tenant, UUID.randomUUID(), name)));
    }

    private List<String> names(String tenant, String mark) {
        return reads.list(tenant, NAMES, row -> row.getString(1), mark + "%");
    }

    private long withoutTenant(String mark) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from thing where name like '" + mark + "%'")) {
            row.next();
            return row.getLong(1);
        }
    }
}
