package org.alongside.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** The script {@code alongside} in a project folder of its own, with a JDK and a Maven that only say what they were asked. */
class ScriptTest {
    private static final Path SCRIPT =
            Path.of("..", "alongside").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    private Path home;
    private Path jdk;
    private Path tools;

    private record Outcome(int code, String said) {}

    @BeforeEach
    void makeProject() throws IOException {
        home = Files.createDirectories(folder.resolve("a project with spaces"));
        Files.copy(SCRIPT, home.resolve("alongside"), StandardCopyOption.COPY_ATTRIBUTES);
        source("pom.xml");
        source("local/src/main/java/Main.java");
        Path help = home.resolve("local/src/main/resources/org/alongside/local/help.txt");
        Files.createDirectories(help.getParent());
        Files.copy(Path.of("src/main/resources/org/alongside/local/help.txt"), help);
        jdk = jdk("a jdk", "21.0.4");
        tools = Files.createDirectories(folder.resolve("tools"));
        program(
                tools.resolve("mvn"),
                "echo \"maven got: $*\" >> '" + folder + "/maven'; echo \"$JAVA_HOME\" >> '" + folder + "/maven'",
                "echo '[INFO] Building Alongside: the embedded default 0.1.0-SNAPSHOT                [1/8]'",
                "i=0; while [ $i -lt 250 ]; do echo \"[INFO] Downloaded from somewhere: $i\"; i=$((i + 1)); done",
                "[ -e '" + folder + "/break-the-build' ] && { echo '[ERROR] a class does not compile'; exit 1; }",
                "for m in local profile-service plan-service/app opportunity-service gateway; do",
                "  mkdir -p $m/target/quarkus-app; echo jar > $m/target/quarkus-app/quarkus-run.jar",
                "done",
                "echo jar > local/target/local.jar",
                "mkdir -p bench/target; echo jar > bench/target/bench.jar");
    }

    static Stream<String> shells() {
        return Stream.of("/bin/sh", "/bin/dash", "/bin/bash", "/bin/busybox", "/bin/zsh")
                .filter(shell -> Files.isExecutable(Path.of(shell)));
    }

    @ParameterizedTest
    @MethodSource("shells")
    void helpNeedsNeitherABuildNorAJdk(String shell) throws Exception {
        Outcome help = run(shell, "help");
        assertThat(help.code).isZero();
        assertThat(help.said).isEqualTo(Files.readString(Path.of("src/main/resources/org/alongside/local/help.txt")));
        assertThat(run(shell).said).isEqualTo(help.said);
    }

    @ParameterizedTest
    @MethodSource("shells")
    void upBuildsOnceAndThenHandsOver(String shell) throws Exception {
        Outcome first = run(shell, "up", "--data", "my data");
        assertThat(first.said)
                .contains("Building Alongside with JDK 21")
                .contains("building Alongside: the embedded default 0.1.0-SNAPSHOT                [1/8]")
                .contains("fetched 200 files")
                .contains("[-Dalongside.home=" + home.toRealPath() + "]")
                .contains("[org.alongside.local.Main] [up] [--data] [my data]");
        assertThat(first.code).isZero();
        assertThat(maven()).containsExactly("maven got: -B -DskipTests -Dquick package", jdk.toString());

        assertThat(run(shell, "up").said).doesNotContain("Building");
        assertThat(maven()).hasSize(2);
    }

    @Test
    void aSourceThatIsNewerThanTheBuildIsBuiltAgain() throws Exception {
        run("/bin/sh", "up");
        Files.setLastModifiedTime(
                source("plan-service/engine/src/main/java/Plan.java"),
                FileTime.from(Instant.now().plusSeconds(5)));
        assertThat(run("/bin/sh", "up").said).contains("Building Alongside");
        assertThat(maven()).hasSize(4);
    }

    @Test
    void nothingIsBuiltUnderARunningSystem() throws Exception {
        run("/bin/sh", "up");
        Files.setLastModifiedTime(
                source("local/src/main/java/Main.java"),
                FileTime.from(Instant.now().plusSeconds(5)));
        Files.createFile(folder.resolve("is-up"));
        assertThat(run("/bin/sh", "up").said).contains("[up] [--if-running]").doesNotContain("Building");
        assertThat(maven()).hasSize(2);
    }

    @Test
    void aBuildThatFailsShowsItsEndAndIsTriedAgain() throws Exception {
        Files.createFile(folder.resolve("break-the-build"));
        for (int i = 0; i < 2; i++) {
            Outcome outcome = run("/bin/sh", "up");
            assertThat(outcome.code).isEqualTo(1);
            assertThat(outcome.said)
                    .contains("[ERROR] a class does not compile")
                    .contains("alongside: the build failed");
        }
        Files.delete(folder.resolve("break-the-build"));
        assertThat(run("/bin/sh", "up").code).isZero();
    }

    @Test
    void furtherArgumentsForMavenComeFromTheEnvironment() throws Exception {
        run(List.of("MAVEN_ARGS=-o", "ALONGSIDE_MAVEN_OPTS=-Dmaven.repo.local=/tmp/repo -T1"), "/bin/sh", "up");
        assertThat(maven())
                .first()
                .isEqualTo("maven got: -B -o -Dmaven.repo.local=/tmp/repo -T1 -DskipTests -Dquick package");
    }

    @Test
    void withoutMavenItSaysWhatToInstall() throws Exception {
        Files.delete(tools.resolve("mvn"));
        for (String tool : List.of("ls", "dirname", "sed", "head", "find", "id", "mkdir", "tail", "mv", "cat")) {
            Path real = Stream.of("/bin", "/usr/bin")
                    .map(bin -> Path.of(bin, tool))
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow();
            program(tools.resolve(tool), "exec " + real + " \"$@\"");
        }
        Outcome outcome = run(List.of("PATH=" + tools), "/bin/sh", "up");
        assertThat(outcome.code).isEqualTo(1);
        assertThat(outcome.said).contains("alongside: Maven is needed to build").contains("apt install maven");
    }

    @Test
    void otherCommandsDoNotBuild() throws Exception {
        Outcome outcome = run("/bin/sh", "status");
        assertThat(outcome.code).isEqualTo(1);
        assertThat(outcome.said).contains("alongside: nothing is built yet: run ./alongside up first.");
        run("/bin/sh", "up");
        assertThat(run("/bin/sh", "import", "a feed.xml").said).contains("[import] [a feed.xml]");
    }

    @ParameterizedTest
    @MethodSource("shells")
    void aMeasurementIsBuiltWithWhatItMeasures(String shell) throws Exception {
        Outcome first = run(shell, "bench", "decide");
        assertThat(first.said).contains("Building Alongside").contains("[org.alongside.bench.Main] [decide]");
        assertThat(maven())
                .containsExactly(
                        "maven got: -B -DskipTests -Dquick -pl local,service-kit,plan-service/engine,opportunity-service,bench package",
                        jdk.toString());
        assertThat(run(shell, "bench", "decide").said).doesNotContain("Building");
        Files.setLastModifiedTime(
                source("plan-service/engine/src/main/java/Plan.java"),
                FileTime.from(Instant.now().plusSeconds(5)));
        assertThat(run(shell, "bench", "decide").said).contains("Building Alongside");
    }

    @ParameterizedTest
    @MethodSource("shells")
    void aWordThatIsNoCommandIsToldSoBeforeAnythingIsBuilt(String shell) throws Exception {
        Outcome outcome = run(shell, "upp", "now");
        assertThat(outcome.code).isEqualTo(2);
        assertThat(outcome.said)
                .isEqualTo("alongside: \"upp now\" is not understood; ./alongside help lists what can be said.\n");
    }

    @Test
    void everyCommandThatThereIsIsPassedOn() throws Exception {
        run("/bin/sh", "up");
        for (String name : new CommandLine(Main.class).getSubcommands().keySet()) {
            assertThat(run("/bin/sh", name).said).as(name).contains("[org.alongside.local.Main] [" + name + "]");
        }
    }

    @Test
    void aJdkThatIsTooOldIsPassedOverForANewerOne() throws Exception {
        Path old = jdk("old", "17.0.15");
        Path java8 = jdk("older", "1.8.0_412");
        Path better = jdk("user/.sdkman/candidates/java/99-test", "99.0.1"); // newer than any that is installed
        for (Path tooOld : List.of(old, java8)) {
            Outcome outcome = run(List.of("JAVA_HOME=" + tooOld, "HOME=" + folder.resolve("user")), "/bin/sh", "up");
            assertThat(outcome.said).contains("with JDK 99").contains("<" + better + ">");
            Files.delete(home.resolve("local/target/built"));
        }
    }

    @Test
    void itWorksThroughALinkAndFromAnywhere() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), home.resolve("alongside"));
        Path second = Files.createSymbolicLink(folder.resolve("link to link"), Path.of("link"));
        for (Path called : List.of(link, second)) {
            ProcessBuilder builder = new ProcessBuilder(called.toString(), "help")
                    .directory(Path.of("/").toFile());
            Process process = builder.start();
            assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("Alongside:");
            assertThat(process.waitFor()).isZero();
        }
    }

    private Outcome run(String shell, String... arguments) throws Exception {
        return run(List.of(), shell, arguments);
    }

    private Outcome run(List<String> environment, String shell, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("/usr/bin/env", "-u", "MAVEN_ARGS", "JAVA_HOME=" + jdk));
        command.add("PATH=" + tools + ":" + System.getenv("PATH"));
        command.addAll(environment);
        command.add(shell);
        if (shell.endsWith("busybox")) {
            command.add("sh");
        }
        command.add(home.resolve("alongside").toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), said);
    }

    private List<String> maven() throws IOException {
        return Files.readAllLines(folder.resolve("maven"));
    }

    private Path source(String name) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
        return file;
    }

    private Path jdk(String name, String version) throws IOException {
        Path made = Files.createDirectories(folder.resolve(name));
        Files.writeString(made.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
        program(
                made.resolve("bin/java"),
                "echo \"<$(dirname -- \"$(dirname -- \"$0\")\")>\"",
                "for a in \"$@\"; do printf '[%s] ' \"$a\"; last=$a; done; echo",
                "[ \"$last\" != --if-running ] || [ -e '" + folder + "/is-up' ]");
        program(made.resolve("bin/javac"), "exit 1");
        return made;
    }

    private static void program(Path file, String... lines) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
