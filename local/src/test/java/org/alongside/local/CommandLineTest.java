package org.alongside.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    @TempDir
    Path folder;

    private record Outcome(int code, String out, String err) {}

    private static Outcome run(String... arguments) {
        PrintStream realOut = System.out;
        PrintStream realErr = System.err;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            int code = Main.run(arguments);
            return new Outcome(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(realOut);
            System.setErr(realErr);
        }
    }

    @Test
    void helpNamesEveryCommand() {
        Outcome help = run("help");
        assertThat(help.code).isZero();
        assertThat(help.out)
                .contains(
                        "up ",
                        "demo ",
                        "import FILE|URL",
                        "postcodes FILE",
                        "status",
                        "logs",
                        "bench NAME",
                        "down",
                        "--data DIR",
                        "--port-offset N");
        assertThat(run().out).isEqualTo(help.out);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ups", "--sideways"})
    void whatIsNotUnderstoodIsSaidInOneSentence(String word) {
        Outcome outcome = run(word);
        assertThat(outcome.code).isEqualTo(2);
        assertThat(outcome.err)
                .isEqualTo("alongside: \"" + word + "\" is not understood; ./alongside help lists what can be said.\n");
    }

    @Test
    void aMissingOrWrongArgumentIsSaidInOneSentence() {
        assertThat(run("import").err)
                .startsWith("alongside: Missing required parameter")
                .hasLineCount(1);
        assertThat(run("status", "--port-offset", "many").err)
                .contains("--port-offset")
                .hasLineCount(1);
    }

    @Test
    void importOfAFileThatIsNotThereIsOneSentence() {
        Outcome outcome = run("import", folder.resolve("nothing.xml").toString());
        assertThat(outcome.code).isEqualTo(1);
        assertThat(outcome.err)
                .isEqualTo(
                        "alongside: The file " + folder.resolve("nothing.xml") + " is not there or cannot be read.\n");
    }

    @Test
    void importWithoutASystemSaysToStartOne() throws Exception {
        Path file = Files.writeString(folder.resolve("feed.xml"), "<catalog/>");
        Outcome outcome = run("import", file.toString(), "--data", folder.toString());
        assertThat(outcome.code).isEqualTo(1);
        assertThat(outcome.err).contains("Alongside is not up").contains("run ./alongside up first");
    }

    @Test
    void importOfAnAddressWithoutASystemSaysToStartOne() {
        Outcome outcome = run("import", "https://feed.example/courses.xml", "--data", folder.toString());
        assertThat(outcome.code).isEqualTo(1);
        assertThat(outcome.err).contains("Alongside is not up").contains("run ./alongside up first");
    }

    @Test
    void statusDownAndLogsOnNothingSaySo() {
        String nowhere = folder.resolve("nowhere").toString();
        assertThat(run("status", "--data", nowhere)).satisfies(o -> {
            assertThat(o.code).isEqualTo(1);
            assertThat(o.out).contains("Alongside is not up");
        });
        assertThat(run("down", "--data", nowhere)).isEqualTo(new Outcome(0, "Alongside is not up.\n", ""));
        assertThat(run("logs", "--data", nowhere).err).contains("There are no logs");
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    @Test
    void logsShowsTheEndOfOnePart() throws Exception {
        Path logs = Files.createDirectories(folder.resolve("logs"));
        Files.writeString(logs.resolve("gateway.log"), "one\ntwo\nthree\n");
        Files.writeString(logs.resolve("plan-service.log"), "four\n");
        assertThat(run("logs", "gateway", "-n", "2", "--data", folder.toString()).out)
                .isEqualTo("two\nthree\n");
        assertThat(run("logs", "--data", folder.toString()).out).contains("== gateway\none", "== plan-service\nfour");
        assertThat(run("logs", "gatewy", "--data", folder.toString()).err)
                .contains("There is no log of \"gatewy\"; there are those of gateway, plan-service.");
    }

    @Test
    void upWithoutABuildSaysHowToBuild() {
        System.setProperty("alongside.home", folder.toString());
        try {
            Settings settings = Settings.of(folder, folder.resolve("data"), 0, Map.of());
            assertThatThrownBy(() -> new Launcher(settings, System.out).start(false))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageStartingWith("profile-service is not built");
        } finally {
            System.clearProperty("alongside.home");
        }
    }

    @Test
    void aDataFolderThatCannotBeWrittenToIsNamed() throws Exception {
        Path file = Files.createFile(folder.resolve("a file"));
        assertThatThrownBy(() -> DataFolder.requireUsable(file.resolve("data")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("cannot be written to by " + System.getProperty("user.name"))
                .hasMessageContaining("--data DIR");
    }

    @Test
    void portsComeFromOffsetAndEnvironment() {
        Settings settings = Settings.of(folder, folder, 100, Map.of("ALONGSIDE_PLAN_PORT", "9999"));
        assertThat(settings.port(Service.GATEWAY)).isEqualTo(8180);
        assertThat(settings.port(Service.PLAN)).isEqualTo(9999);
        assertThat(settings.databasePort()).isEqualTo(54_429);
        assertThat(settings.profile()).isEqualTo("local");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "http"})
    void aPortThatIsNoneIsRefused(String port) {
        assertThatThrownBy(() -> Settings.of(folder, folder, 0, Map.of("ALONGSIDE_IDENTITY_PORT", port)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("The port of identity would be " + port)
                .hasMessageContaining("ALONGSIDE_IDENTITY_PORT");
    }

    @Test
    void aPartThatKeepsDyingIsStartedAgainFiveTimesInTenMinutes() {
        RestartBudget budget = new RestartBudget();
        for (int i = 0; i < 5; i++) {
            assertThat(budget.take(i)).isTrue();
        }
        assertThat(budget.take(Duration.ofMinutes(9).toNanos())).isFalse();
        assertThat(budget.take(Duration.ofMinutes(11).toNanos())).isTrue();
    }

    @Test
    void passwordsAreMadeOnceAndNeverSilentlyReplaced() throws Exception {
        Path file = folder.resolve("passwords.json");
        Path database = folder.resolve("postgresql");
        Map<String, String> made = DatabasePasswords.keptIn(file, database);
        assertThat(made).hasSize(10);
        assertThat(made.values()).doesNotHaveDuplicates();
        assertThat(DatabasePasswords.keptIn(file, database)).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Files.delete(file);
        Files.createDirectories(database);
        Files.writeString(database.resolve("PG_VERSION"), "18\n");
        assertThatThrownBy(() -> DatabasePasswords.keptIn(file, database))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("put that file back");
    }

    @Test
    void everyServiceIsToldOnlyItsOwnDatabase() {
        assertThat(Service.GATEWAY.database()).isEmpty();
        assertThat(EmbeddedDatabase.SERVICES)
                .containsExactly(
                        Service.PROFILE.database().orElseThrow(),
                        Service.PLAN.database().orElseThrow(),
                        Service.OPPORTUNITY.database().orElseThrow());
    }

    @Test
    void theCacheIsForOneBuildOnly() throws Exception {
        Path jar = Files.createDirectories(folder.resolve("quarkus-app")).resolve("quarkus-run.jar");
        Files.writeString(jar, "one build");
        Path first = AotCache.of(folder, Service.PLAN, jar).file();
        assertThat(AotCache.of(folder, Service.PLAN, jar).file()).isEqualTo(first);
        Files.writeString(jar, "another build");
        assertThat(AotCache.of(folder, Service.PLAN, jar).file()).isNotEqualTo(first);
    }
}
