package org.alongside.profile.access;

import static org.alongside.profile.Api.as;
import static org.alongside.profile.Api.claimed;
import static org.alongside.profile.Api.entry;
import static org.alongside.profile.Api.freshPerson;
import static org.alongside.profile.Api.json;
import static org.alongside.profile.Api.refused;
import static org.alongside.profile.Api.register;
import static org.alongside.profile.Api.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Vetoed;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.Sql;
import org.alongside.kit.testing.RealParts;
import org.alongside.profile.Api.Registered;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

/** The database keeps authorities apart by itself, whatever the application forgets. */
@QuarkusTest
class TenancyIT {

    private static final List<String> TABLES = List.of(
            "person",
            "claim_code",
            "claim_try",
            "circle_member",
            "profile_section_version",
            "grant_change",
            "conversation",
            "conversation_contribution",
            "shortlist_entry",
            "shortlist_note",
            "need",
            "need_account_version",
            "access_record",
            "idempotent_answer");

    @Inject
    Clock clock;

    /** Says yes to everybody about everything. */
    @Vetoed
    private static final class NoCheck extends Access {
        NoCheck(Grants grants, Clock clock) {
            super(grants, clock);
        }

        @Override
        public void toRead(Caller caller, UUID person, Right right) {}

        @Override
        public Grant toWrite(Sql sql, Caller caller, UUID person, Right right) {
            return Grant.OWN;
        }
    }

    private static final class NoGrants implements Grants {
        @Override
        public Standing standing(Caller caller, UUID person) {
            throw new AssertionError("nobody asks");
        }

        @Override
        public Standing standing(Sql sql, Caller caller, UUID person) {
            throw new AssertionError("nobody asks");
        }
    }

    @Test
    void anotherAuthorityFindsNobodyEvenWithTheCheckRemoved() {
        Registered person = register("worker");
        write("worker", person, "interests", null, entry("Cooking", "PERSON")).statusCode(200);
        QuarkusMock.installMockForType(new NoCheck(new NoGrants(), clock), Access.class);
        as("worker-two").get(person.path()).then().statusCode(200); // so the check really is removed
        refused(as("worker-elsewhere").get(person.path()).then(), 404, "not-found");
        refused(as("worker-elsewhere").post(person.path() + "/claim-codes").then(), 404, "not-found");
        assertThat(as("worker-elsewhere")
                        .get(person.path() + "/profile")
                        .then()
                        .extract()
                        .<List<Integer>>path("sections.version"))
                .containsOnly(0);
        assertThat(as("worker-elsewhere")
                        .get(person.path() + "/circle")
                        .then()
                        .extract()
                        .<List<Object>>path("items"))
                .isEmpty();
        write("worker-elsewhere", person, "interests", null, entry("x", "OTHER"))
                .statusCode(500);
        as("worker-two")
                .get(person.path() + "/profile/interests")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    @Test
    void theDatabaseShowsEachAuthorityItsOwnRowsAndNobodyElseAny() throws SQLException {
        for (int i = 0; i < 2; i++) {
            Registered person =
                    claimed(i == 0 ? "worker" : "worker-elsewhere", i == 0 ? freshPerson() : freshElsewhere());
            write(i == 0 ? "worker" : "worker-elsewhere", person, "interests", null, entry("x", "OTHER"))
                    .statusCode(200);
            talkGatherAndFindOut(i == 0 ? "worker" : "worker-elsewhere", person, "x");
        }
        for (String table : List.of(
                "person",
                "claim_code",
                "circle_member",
                "profile_section_version",
                "conversation",
                "conversation_contribution",
                "shortlist_entry",
                "shortlist_note",
                "need",
                "need_account_version",
                "access_record")) {
            assertThat(tenantsSeen(table, "northshire")).as(table).containsOnly("northshire");
            assertThat(tenantsSeen(table, "southmoor")).as(table).containsOnly("southmoor");
            assertThat(tenantsSeen(table, "")).as(table).isEmpty();
            assertThat(tenantsSeen(table, "nowhere")).as(table).isEmpty();
        }
    }

    private static String freshElsewhere() {
        return "person-elsewhere";
    }

    private static List<String> tenantsSeen(String table, String tenant) throws SQLException {
        try (Connection connection = RealParts.connect("profile", "profile_app")) {
            connection.setAutoCommit(false);
            actAs(connection, tenant);
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select distinct tenant_id from " + table)) {
                List<String> tenants = new ArrayList<>();
                while (rows.next()) {
                    tenants.add(rows.getString(1));
                }
                return tenants;
            } finally {
                connection.rollback();
            }
        }
    }

    private static void actAs(Connection connection, String tenant) throws SQLException {
        try (PreparedStatement setting = connection.prepareStatement("select set_config('app.tenant', ?, true)")) {
            setting.setString(1, tenant);
            setting.execute();
        }
    }

    @Test
    void aRowForAnotherAuthorityCannotBeWritten() throws SQLException {
        try (Connection connection = RealParts.connect("profile", "profile_app")) {
            connection.setAutoCommit(false);
            actAs(connection, "southmoor");
            assertThatThrownBy(() -> run(
                            connection,
                            "insert into person (tenant_id, person_id, preferred_name, registered_at, registered_by)"
                                    + " values ('northshire', gen_random_uuid(), 'x', now(), 'x')"))
                    .isInstanceOf(PSQLException.class)
                    .hasMessageContaining("row-level security");
            connection.rollback();
        }
    }

    @Test
    void everyTableForcesRowLevelSecurityAndBeginsItsKeysWithTheTenant() throws SQLException {
        try (Connection connection = RealParts.connect("profile", "postgres")) {
            List<String> unforced = column(
                    connection,
                    "select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace"
                            + " and not (relrowsecurity and relforcerowsecurity)");
            assertThat(unforced).containsExactlyInAnyOrder("feed_position", "flyway_schema_history");
            List<String> keysWithoutTenant = column(
                    connection,
                    "select c.conname from pg_constraint c join pg_class t on t.oid = c.conrelid"
                            + " join pg_attribute a on a.attrelid = t.oid and a.attnum = c.conkey[1]"
                            + " where c.contype in ('p', 'u', 'f') and t.relnamespace = 'public'::regnamespace"
                            + " and t.relrowsecurity and a.attname <> 'tenant_id'");
            assertThat(keysWithoutTenant).isEmpty();
            List<String> withSecurity = column(
                    connection,
                    "select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relrowsecurity");
            assertThat(withSecurity).containsExactlyInAnyOrderElementsOf(TABLES);
        }
    }

    @Test
    void theServicesRolesCannotRewriteHistory() throws SQLException {
        String[] forbidden = {
            "update profile_section_version set content = 'x'",
            "delete from profile_section_version",
            "update access_record set account = 'x'",
            "delete from access_record",
            "delete from grant_change",
            "update grant_change set ended = true",
            "delete from circle_member",
            "delete from conversation",
            "delete from conversation_contribution",
            "update conversation_contribution set words = 'x'",
            "delete from shortlist_entry",
            "update shortlist_entry set title = 'x'",
            "delete from shortlist_note",
            "update need set content = 'x'",
            "delete from need",
            "update need_account_version set content = 'x'",
            "delete from need_account_version",
            "update person set preferred_name = 'x'",
            "alter table person disable row level security"
        };
        for (String role : new String[] {"profile_app", "profile_sequencer"}) {
            for (String statement : forbidden) {
                try (Connection connection = RealParts.connect("profile", role)) {
                    assertThatThrownBy(() -> run(connection, statement))
                            .as(role + ": " + statement)
                            .isInstanceOf(PSQLException.class)
                            .satisfies(e ->
                                    assertThat(((SQLException) e).getSQLState()).isEqualTo("42501"));
                }
            }
        }
    }

    @Test
    void theSequencerSeesIdsAndNothingPersonal() throws SQLException {
        try (Connection connection = RealParts.connect("profile", "profile_sequencer")) {
            for (String table : TABLES) {
                if (!table.equals("grant_change")) {
                    assertThatThrownBy(() -> run(connection, "select 1 from " + table))
                            .isInstanceOf(PSQLException.class);
                }
            }
        }
    }

    @Test
    void whatIsPersonalIsUnreadableInTheDatabase() throws SQLException {
        String name = "Zebedee" + UUID.randomUUID();
        String words = "unmistakable" + UUID.randomUUID();
        String worker = "worker-" + UUID.randomUUID();
        Registered person = register(worker, name);
        String key = UUID.randomUUID().toString();
        json(as(worker), "{\"preferredName\":\"" + name + "\"}")
                .header("Idempotency-Key", key)
                .post("/v1/people")
                .then()
                .statusCode(201);
        write(worker, person, "travel", null, """
                        {"entries":[{"topic":"%1$s","words":"%1$s","whose":"PERSON"}],
                         "travel":{"base":{"label":"%1$s","latitude":54.12,"longitude":-1.56},"modes":["BUS"],"longestJourneyMinutes":45}}""".formatted(words)).statusCode(200);
        as(worker).get(person.path() + "/profile").then().statusCode(200);
        talkGatherAndFindOut(worker, person, words);

        List<String> secrets =
                List.of(name, words, person.claimCode(), person.claimCode().replace("-", ""), "54.12");
        try (Connection connection = RealParts.connect("profile", "postgres")) {
            for (String table : TABLES) {
                for (String row : rowsAsText(connection, table)) {
                    assertThat(secrets).as("a row of " + table).noneMatch(row::contains);
                }
            }
        }
    }

    /** Puts the words into everything that is kept before anything is proposed. */
    private static void talkGatherAndFindOut(String worker, Registered person, String words) {
        String conversation = sent(worker, person.path() + "/conversations", """
                {"about":"%1$s","where":"%1$s","withWhom":"%1$s","asThePersonWantsIt":{"words":"%1$s","whose":"PERSON"}}""", words);
        sent(worker, conversation + "/contributions", """
                {"kind":"IDEA","words":"%1$s","whose":"PERSON"}""", words);
        sent(worker, conversation + "/moves", """
                {"to":"PUT_OFF","words":"%1$s"}""", words);
        String entry = sent(worker, person.path() + "/shortlist", """
                {"opportunityId":"019a8b1c-2f40-7c31-9a52-000000000080","title":"%1$s"}""", words);
        json(as(worker), "{\"words\":\"" + words + "\"}")
                .put(entry + "/note")
                .then()
                .statusCode(200);
        sent(worker, entry + "/set-asides", """
                {"words":"%1$s"}""", words);
        sent(worker, person.path() + "/needs", """
                {"what":"%1$s","ownAccount":{"words":"%1$s"},"assessment":{"account":"%1$s","eligibility":"MEETS_CRITERIA",
                 "under":"OTHER","otherLaw":"%1$s","reasons":"%1$s","on":"2026-01-02"}}""", words);
    }

    private static String sent(String worker, String path, String body, String words) {
        return json(as(worker), body.formatted(words))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post(path)
                .then()
                .statusCode(oneOf(200, 201))
                .extract()
                .header("Location");
    }

    /** All columns of all rows, bytes read as UTF-8. */
    private static List<String> rowsAsText(Connection connection, String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select * from " + table)) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                StringBuilder text = new StringBuilder();
                for (int i = 1; i <= columns; i++) {
                    Object value = row.getObject(i);
                    text.append(value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : value)
                            .append('\n');
                }
                rows.add(text.toString());
            }
        }
        return rows;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
