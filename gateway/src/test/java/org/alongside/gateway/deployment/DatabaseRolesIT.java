package org.alongside.gateway.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alongside.local.EmbeddedDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docker/postgres makes of a new server is what {@code ./alongside up} makes of it. */
class DatabaseRolesIT {
    private static final Deployment REAL = Deployment.ofThisProject();
    private static final Path SCRIPT = REAL.root().resolve(Deployment.DATABASES);

    @TempDir
    static Path folder;

    private static EmbeddedDatabase server;
    private static List<String> embedded;

    @BeforeAll
    static void startServer() throws SQLException {
        server = EmbeddedDatabase.start(folder.resolve("data"), 0, role -> role);
        embedded = rightsAndOwners();
    }

    @AfterAll
    static void stopServer() {
        server.stop();
    }

    private static Map<String, String> environment() {
        Map<String, String> passwords = new HashMap<>();
        REAL.databaseVariables().forEach(variable -> passwords.put(variable, variable + "'s own \"value\""));
        return passwords;
    }

    private static PsqlScript script(Map<String, String> environment) {
        return new PsqlScript(
                database -> server.connect(database, EmbeddedDatabase.SUPERUSER), "postgres", environment);
    }

    private static List<String> ask(String database, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = server.connect(database, EmbeddedDatabase.SUPERUSER);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = server.connect("postgres", EmbeddedDatabase.SUPERUSER);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Roles with what they may do, databases with owner, encoding, locale and grants, schemas with owner and grants. */
    private static List<String> rightsAndOwners() throws SQLException {
        List<String> found = new ArrayList<>(ask(
                "postgres",
                "select concat_ws(' ', rolname, rolsuper, rolinherit, rolcreaterole, rolcreatedb, rolcanlogin, rolreplication,"
                        + " rolbypassrls, rolconnlimit, rolvaliduntil, rolconfig) from pg_roles"
                        + " where rolname !~ '^(pg_|keycloak)' order by 1"));
        found.addAll(ask(
                "postgres",
                "select concat_ws(' ', datname, datdba::regrole, pg_encoding_to_char(encoding), datlocprovider, datcollate,"
                        + " datlocale, datacl) from pg_database where datname <> 'keycloak' order by 1"));
        for (String service : EmbeddedDatabase.SERVICES) {
            found.addAll(ask(
                    "alongside_" + service,
                    "select concat_ws(' ', current_database(), nspname, nspowner::regrole, nspacl) from pg_namespace"
                            + " where nspname = 'public'"));
        }
        return found;
    }

    @Test
    void bothWaysLeadToTheSameRolesOwnersAndRights() throws IOException, SQLException {
        for (String service : EmbeddedDatabase.SERVICES) {
            run("drop database alongside_" + service);
            for (String role : List.of("owner", "app", "sequencer")) {
                run("drop role " + service + "_" + role);
            }
        }
        run("grant connect on database postgres, template1 to public");

        script(environment()).run(SCRIPT);

        assertThat(embedded)
                .anyMatch(row -> row.startsWith("plan_app "))
                .anyMatch(row -> row.startsWith("alongside_plan "));
        assertThat(rightsAndOwners()).isEqualTo(embedded);
        assertThat(ask("postgres", "select datdba::regrole from pg_database where datname = 'keycloak'"))
                .containsExactly("keycloak");
        for (String service : EmbeddedDatabase.SERVICES) {
            for (String role : List.of("owner", "app", "sequencer")) {
                String password =
                        environment().get("ALONGSIDE_" + (service + "_" + role).toUpperCase(Locale.ROOT) + "_PASSWORD");
                DriverManager.getConnection(server.jdbcUrl("alongside_" + service), service + "_" + role, password)
                        .close();
            }
        }

        script(environment()).run(SCRIPT);

        assertThat(rightsAndOwners()).as("after a second run").isEqualTo(embedded);
    }

    @Test
    void aMissingPasswordStopsTheScriptAndIsNotTakenFromAnotherService() {
        Map<String, String> environment = environment();
        environment.remove("ALONGSIDE_PLAN_APP_PASSWORD");

        assertThatThrownBy(() -> script(environment).run(SCRIPT))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("app_password");
    }
}
