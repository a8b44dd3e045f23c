package org.alongside.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedDatabaseIT {
    /** A folder with a space in its name; the unpacked programs beside it serve all tests. */
    private static final Path FOLDER = Path.of("target", "postgres tests").toAbsolutePath();

    private static EmbeddedDatabase shared;
    private EmbeddedDatabase own;

    @BeforeAll
    static void startOnce() {
        shared = EmbeddedDatabase.start(fresh(), 0, role -> "secret of " + role);
    }

    @AfterAll
    static void stop() {
        shared.stop();
    }

    @BeforeEach
    void useShared() {
        own = shared;
    }

    @AfterEach
    void stopOwn() {
        if (own != shared) {
            own.stop();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
    void whatIsCommittedIsOnDisk(String setting) throws SQLException {
        try (Connection c = shared.connect("alongside_plan", "plan_app")) {
            assertThat(Sql.text(c, "select current_setting(?)", setting)).isEqualTo("on");
            assertThat(Sql.text(c, "select current_setting('server_version')")).startsWith("18");
        }
    }

    @Test
    void noRoleIsASuperuserOrCanBypassRowLevelSecurity() throws SQLException {
        try (Connection c = shared.connect("postgres", EmbeddedDatabase.SUPERUSER)) {
            assertThat(
                            Sql.text(
                                    c,
                                    "select count(*) from pg_roles where rolname ~ '^(profile|plan|opportunity)_(owner|app|sequencer)$'"
                                            + " and not rolsuper and not rolbypassrls and not rolcreaterole and not rolcreatedb and rolcanlogin"))
                    .isEqualTo("9");
        }
    }

    @Test
    void aRoleCannotGiveItselfThePowerToBypassRowLevelSecurity() throws SQLException {
        try (Connection c = shared.connect("alongside_plan", "plan_owner")) {
            assertThatThrownBy(() -> Sql.run(c, "alter role plan_owner bypassrls"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void forcedRowLevelSecurityBindsEvenTheOwnerOfTheTable() throws SQLException {
        try (Connection c = shared.connect("alongside_profile", "profile_owner")) {
            Sql.run(
                    c,
                    "create table seen (tenant_id text)",
                    "insert into seen values ('northshire'), ('southmoor')",
                    "alter table seen enable row level security",
                    "alter table seen force row level security",
                    "create policy seen_tenant on seen using (tenant_id = current_setting('app.tenant', true))",
                    "grant select on seen to profile_app",
                    "set app.tenant = 'northshire'");
            assertThat(Sql.text(c, "select count(*) from seen")).isEqualTo("1");
        }
        try (Connection c = shared.connect("alongside_profile", "profile_app")) {
            assertThat(Sql.text(c, "select count(*) from seen")).isEqualTo("0");
            assertThatThrownBy(() -> Sql.run(c, "set row_security = off", "select * from seen"))
                    .hasMessageContaining("row-level security");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"alongside_plan", "alongside_opportunity", "postgres", "template1"})
    void aRoleCannotConnectToTheDatabaseOfAnotherService(String other) {
        for (String role : List.of("profile_app", "profile_sequencer", "profile_owner")) {
            assertThatThrownBy(() -> shared.connect(other, role))
                    .hasMessageContaining("permission denied for database");
        }
    }

    @Test
    void theApplicationRoleOwnsNothingAndCannotMakeTables() throws SQLException {
        for (String role : List.of("plan_app", "plan_sequencer")) {
            try (Connection c = shared.connect("alongside_plan", role)) {
                assertThatThrownBy(() -> Sql.run(c, "create table mine (x int)"))
                        .hasMessageContaining("permission denied");
                assertThatThrownBy(() -> Sql.run(c, "create temporary table mine (x int)"))
                        .hasMessageContaining("permission denied");
                assertThat(Sql.text(c, "select count(*) from pg_class where pg_get_userbyid(relowner) = ?", role))
                        .isEqualTo("0");
            }
        }
    }

    @Test
    void aWrongPasswordIsRefusedThoughTheCallerIsOnTheSameMachine() {
        assertThatThrownBy(() ->
                        java.sql.DriverManager.getConnection(shared.jdbcUrl("alongside_plan"), "plan_app", "wrong"))
                .hasMessageContaining("password authentication failed");
        assertThatThrownBy(() -> java.sql.DriverManager.getConnection(shared.jdbcUrl("postgres"), "postgres", "wrong"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void aDirectoryThatIsOpenIsNotOpenedTwice() {
        Path directory = fresh();
        own = EmbeddedDatabase.start(directory, 0, role -> role);
        assertThatThrownBy(() -> EmbeddedDatabase.start(directory, 0, role -> role))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("already open in another program");
        assertThat(own.isRunning()).isTrue();
    }

    @Test
    void stoppingAndStartingKeepsDataAndChangesPasswords() throws SQLException {
        Path directory = fresh();
        own = EmbeddedDatabase.start(directory, 0, role -> role);
        try (Connection c = own.connect("alongside_plan", "plan_owner")) {
            Sql.run(c, "create table kept (word text)", "insert into kept values ('still here')");
        }
        own.stop();
        assertThat(own.isRunning()).isFalse();
        own = EmbeddedDatabase.start(directory, 0, role -> role.equals("postgres") ? role : "new " + role);
        try (Connection c = own.connect("alongside_plan", "plan_owner")) {
            assertThat(Sql.text(c, "select word from kept")).isEqualTo("still here");
        }
    }

    @Test
    void killingTheServerUnderInsertsLosesNothingThatWasAcknowledged() throws Exception {
        own = EmbeddedDatabase.start(fresh(), 0, role -> role);
        try (Connection c = own.connect("alongside_plan", "plan_owner")) {
            Sql.run(c, "create table acknowledged (n int primary key)");
        }
        AtomicInteger acknowledged = new AtomicInteger();
        Thread writer = Thread.ofPlatform().start(() -> {
            try (Connection c = own.connect("alongside_plan", "plan_owner")) {
                while (true) {
                    Sql.run(c, "insert into acknowledged values (" + (acknowledged.get() + 1) + ")");
                    acknowledged.incrementAndGet();
                }
            } catch (SQLException e) {
                // the server is gone
            }
        });
        while (acknowledged.get() < 200) {
            Thread.sleep(5);
        }
        long killed = own.pid();
        ProcessHandle.of(killed).orElseThrow().destroyForcibly();
        writer.join(30_000);
        int promised = acknowledged.get();
        awaitNotRunning();
        own.startAgain();
        assertThat(own.pid()).isNotEqualTo(killed);
        try (Connection c = own.connect("alongside_plan", "plan_owner")) {
            assertThat(Integer.parseInt(
                            String.valueOf(Sql.text(c, "select count(*) from acknowledged where n <= " + promised))))
                    .isEqualTo(promised);
        }
    }

    /** A JVM of its own starts a server and is killed, as a launcher would be; the server lives on. */
    @Test
    void aServerThatAKilledProgramLeftBehindIsTakenOver() throws Exception {
        Path directory = fresh();
        Process killed = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LeavesAServerBehind.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String[] said = killed.inputReader().readLine().split(" ", -1);
        long stalePid = Long.parseLong(said[0]);
        killed.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        assertThat(ProcessHandle.of(stalePid))
                .as("the server outlives its launcher")
                .isPresent();

        own = EmbeddedDatabase.start(directory, Integer.parseInt(said[1]), role -> role);

        assertThat(own.pid()).isNotEqualTo(stalePid);
        try (Connection c = own.connect("alongside_plan", "plan_owner")) {
            assertThat(Sql.text(c, "select word from kept")).isEqualTo("from before");
        }
    }

    @Test
    void aPidFileThatNamesSomeOtherProcessDoesNoHarmToIt() throws Exception {
        Path directory = fresh();
        own = EmbeddedDatabase.start(directory, 0, role -> role);
        List<String> lines = Files.readAllLines(directory.resolve("postmaster.pid"));
        ProcessHandle.of(own.pid()).orElseThrow().destroyForcibly();
        awaitNotRunning();
        own.stop();
        Process innocent = new ProcessBuilder("sleep", "60").start();
        try {
            List<String> forged = new java.util.ArrayList<>(lines);
            forged.set(0, String.valueOf(innocent.pid()));
            Files.write(directory.resolve("postmaster.pid"), forged);
            own = EmbeddedDatabase.start(directory, 0, role -> role);
            assertThat(innocent.isAlive()).isTrue();
            assertThat(own.isRunning()).isTrue();
        } finally {
            innocent.destroyForcibly();
        }
    }

    @Test
    void halfAClusterThatACrashLeftIsMadeAnew() throws Exception {
        Path directory = fresh();
        Path half = directory.resolveSibling(directory.getFileName() + ".making");
        Files.createDirectories(half.resolve("base"));
        Files.writeString(half.resolve("PG_VERSION"), "18\n");
        own = EmbeddedDatabase.start(directory, 0, role -> role);
        assertThat(own.isRunning()).isTrue();
        assertThat(half).doesNotExist();
    }

    @Test
    void aTakenPortIsNamedInOneSentence() throws Exception {
        try (var taken = new java.net.ServerSocket(0)) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(fresh(), taken.getLocalPort(), role -> role))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + ", wanted for PostgreSQL, is already in use")
                    .hasMessageContaining("--port-offset");
        }
    }

    private void awaitNotRunning() throws InterruptedException {
        for (int i = 0; i < 500 && own.isRunning(); i++) {
            Thread.sleep(10);
        }
    }

    private static Path fresh() {
        return FOLDER.resolve("data " + UUID.randomUUID());
    }
}
