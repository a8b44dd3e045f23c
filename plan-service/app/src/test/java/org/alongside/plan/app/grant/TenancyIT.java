package org.alongside.plan.app.grant;

import static org.alongside.plan.app.testing.Http.as;
import static org.alongside.plan.app.testing.Http.post;
import static org.alongside.plan.app.testing.Http.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.kit.testing.RealParts;
import org.alongside.plan.app.testing.Account;
import org.alongside.plan.app.testing.Circle;
import org.alongside.plan.app.testing.Database;
import org.alongside.plan.app.testing.Neighbourhood;
import org.alongside.plan.app.testing.OnRealParts;
import org.alongside.plan.app.testing.Operations;
import org.alongside.plan.app.testing.Operations.Call;
import org.alongside.plan.app.testing.Said;
import org.alongside.plan.app.testing.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TenancyIT extends OnRealParts {

    private static final String TABLES =
            "select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                    + " where n.nspname = 'public' and c.relkind in ('r', 'p')"
                    + " and c.relname not in ('flyway_schema_history', 'grant_cursor') order by 1";

    private Table table;
    private List<Call> everything;

    @BeforeEach
    void layTheTable() {
        table = Table.laid();
        JsonNode proposal = table.decided(Said.addAction("Go there"));
        everything = new ArrayList<>(Operations.reads(table, proposal));
        everything.addAll(Operations.writes(table, proposal));
    }

    @Test
    void anotherAuthorityFindsNothing() {
        Circle elsewhere = Circle.elsewhere();
        for (Call call : everything) {
            problem(call.send(as(elsewhere.worker())), 404, "not-found");
            problem(call.send(as(elsewhere.person())), 404, "not-found");
        }
    }

    @Test
    void aGrantOfAnotherAuthorityForTheSamePersonOpensNothing() {
        Account elsewhere = Account.like("worker-elsewhere");
        Neighbourhood.grant(elsewhere, "WORKER", table.circle().personId());
        for (Call call : everything) {
            if (call.path().startsWith("/v1/plans/")) {
                problem(call.send(as(elsewhere)), 404, "not-found");
            }
        }
    }

    @Test
    void aWorkerOfTheSameAuthorityWhoIsNotInTheCircleFindsNothing() {
        Account stranger = Circle.fresh().worker();
        for (Call call : everything) {
            problem(call.send(as(stranger)), 404, "not-found");
        }
    }

    @Test
    void whoHasNoScopeForThePlanFindsNothing() {
        UUID person = table.circle().personId();
        for (String relation : List.of("ADVOCATE", "SUPPORTER", "BROKER", "NOMINEE", "WORKER")) {
            Account account = Account.like(relation.equals("WORKER") ? "worker" : "advocate");
            Neighbourhood.grant(account.tenant(), account.id(), relation, person, List.of("PROFILE"), null, false);
            problem(as(account).get(table.path()), 404, "not-found");
        }
    }

    @Test
    void aGrantThatHasRunOutOpensNothing() {
        Account advocate = Account.like("advocate");
        Neighbourhood.grant(
                advocate.tenant(),
                advocate.id(),
                "ADVOCATE",
                table.circle().personId(),
                List.of("PLAN"),
                Instant.now().minusSeconds(1),
                false);
        problem(as(advocate).get(table.path()), 404, "not-found");

        Neighbourhood.grant(
                advocate.tenant(),
                advocate.id(),
                "ADVOCATE",
                table.circle().personId(),
                List.of("PLAN"),
                Instant.now().plusSeconds(60),
                false);
        assertThat(as(advocate).get(table.path()).statusCode()).isEqualTo(200);
    }

    @Test
    void theDatabaseItselfShowsATenantOnlyItsOwnRows() throws SQLException {
        Call openPlan = everything.stream()
                .filter(call -> call.id().equals("openPlan"))
                .findFirst()
                .orElseThrow();
        openPlan.send(as(table.worker()).header("Idempotency-Key", "so-that-an-answer-is-kept"));
        post(table.person(), table.path() + "/ideas", "{\"words\":\"Could I cook at the club?\"}");
        List<String> tables = Database.rows(TABLES, row -> row.getString(1));
        assertThat(tables)
                .containsExactly(
                        "access_grant",
                        "access_record",
                        "idempotent_answer",
                        "plan",
                        "plan_event",
                        "plan_item",
                        "plan_version",
                        "proposal",
                        "proposal_revision");
        try (Connection app = RealParts.connect("plan", "plan_app");
                Statement statement = app.createStatement()) {
            for (String name : tables) {
                assertThat(count(statement, name))
                        .as("%s without a tenant", name)
                        .isZero();
                statement.execute("set app.tenant = ''");
                assertThat(count(statement, name)).as("%s with no name", name).isZero();
                statement.execute("set app.tenant = 'no-such-place'");
                assertThat(count(statement, name)).as("%s for nobody", name).isZero();
                statement.execute("set app.tenant = 'northshire'");
                assertThat(count(statement, name)).as("%s for its own", name).isPositive();
                statement.execute("set app.tenant = 'southmoor'");
                assertThat(count(statement, name + " where tenant_id <> 'southmoor'"))
                        .as(name)
                        .isZero();
                statement.execute("reset app.tenant");
            }
        }
    }

    @Test
    void rowLevelSecurityIsForcedOnEveryTableForARoleThatOwnsNothing() {
        assertThat(Database.rows(
                        "select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public'"
                                + " and c.relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity) order by 1",
                        row -> row.getString(1)))
                .containsExactly("flyway_schema_history", "grant_cursor");
        assertThat(Database.count("select count(*) from pg_roles where rolname = 'plan_app'"
                        + " and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)"))
                .isZero();
        assertThat(Database.count("select count(*) from pg_class where relowner = 'plan_app'::regrole"))
                .isZero();
        assertThat(Database.count("select count(*) from pg_auth_members where member = 'plan_app'::regrole"))
                .isZero();
        assertThat(Database.rows(
                        "select conrelid::regclass || ' ' || conname from pg_constraint c join pg_namespace n on n.oid = c.connamespace"
                                + " where n.nspname = 'public' and contype in ('p', 'u', 'f')"
                                + " and conrelid not in ('flyway_schema_history'::regclass, 'grant_cursor'::regclass)"
                                + " and (select attname from pg_attribute where attrelid = conrelid and attnum = conkey[1]) <> 'tenant_id'",
                        row -> row.getString(1)))
                .as("keys that do not begin with the tenant")
                .isEmpty();
    }

    @Test
    void whatIsAppendedIsNeverChangedByTheApplication() throws SQLException {
        try (Connection app = RealParts.connect("plan", "plan_app");
                Statement statement = app.createStatement()) {
            statement.execute("set app.tenant = 'northshire'");
            for (String name : List.of("proposal_revision", "plan_version", "plan_event", "access_record")) {
                denied(statement, "update " + name + " set tenant_id = tenant_id");
                denied(statement, "delete from " + name);
                denied(statement, "truncate " + name);
            }
            for (String name : List.of("plan", "proposal", "access_grant")) {
                denied(statement, "delete from " + name);
                denied(statement, "truncate " + name);
            }
            denied(statement, "alter table plan disable row level security");
            denied(statement, "alter table plan no force row level security");
            denied(statement, "drop policy plan_tenant on plan");
            denied(statement, "create policy mine on plan using (true)");
            denied(statement, "alter role plan_app bypassrls");
            denied(statement, "set role plan_owner");
            denied(statement, "create table mine (x int)");
            denied(statement, "update plan set tenant_id = 'southmoor' where plan_id = '" + table.planId() + "'");
        }
    }

    private static void denied(Statement statement, String sql) {
        assertThatThrownBy(() -> statement.execute(sql))
                .as(sql)
                .isInstanceOf(SQLException.class)
                .satisfies(e -> assertThat(((SQLException) e).getSQLState()).isEqualTo("42501"));
    }

    private static long count(Statement statement, String from) throws SQLException {
        try (ResultSet row = statement.executeQuery("select count(*) from " + from)) {
            row.next();
            return row.getLong(1);
        }
    }
}
