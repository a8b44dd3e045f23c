package org.alongside.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import org.alongside.local.FakeHome.Command;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real launcher as a process, on fake services: what it starts, watches, starts again and stops. */
class UpIT {
    /** Ports of ITs of other modules and of a system that is up are elsewhere. */
    private static final int OFFSET = 2_300;

    private static final Path FOLDER = Path.of("target", "up tests").toAbsolutePath();

    /** One database for all, since making one takes seconds; each test has services and settings of its own. */
    private static final Path DATA = FOLDER.resolve("data " + UUID.randomUUID());

    private FakeHome fake;

    @BeforeEach
    void makeHome() throws IOException {
        fake = new FakeHome(FOLDER.resolve("home " + UUID.randomUUID()), DATA, OFFSET);
        if (Files.isDirectory(DATA.resolve("logs"))) {
            try (var logs = Files.list(DATA.resolve("logs"))) {
                for (Path log : logs.toList()) {
                    Files.writeString(log, "");
                }
            }
        }
    }

    @AfterEach
    void stopWhateverRuns() throws Exception {
        fake.run("down").end();
    }

    @Test
    void upStartsEverythingAndDownStopsItInOrder() throws Exception {
        Command up = fake.run("up", "--no-training");
        up.await("PostgreSQL 18          ready on port " + (54_329 + OFFSET));
        up.await("Alongside is up");
        up.await("Stop with Ctrl-C");
        assertThat(String.join("\n", up.said()))
                .contains("gateway                ready on port " + (8_080 + OFFSET))
                .contains("Portal       http://localhost:" + (8_080 + OFFSET))
                .contains("curl -s http://localhost:" + (8_180 + OFFSET) + "/token");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(fake.data().resolve("database-passwords.json"))))
                .isEqualTo("rw-------");

        Command status = fake.run("status");
        assertThat(status.end()).contains("plan-service").contains("postgresql").doesNotContain("down");
        assertThat(status.process().exitValue()).isZero();

        Command again = fake.run("up", "--no-training");
        assertThat(again.end()).contains("Alongside is already up: http://localhost:" + (8_080 + OFFSET));
        assertThat(again.process().exitValue()).isZero();

        RunState state = fake.state();
        Command down = fake.run("down");
        assertThat(down.end()).contains("Alongside has stopped.");
        assertThat(down.process().exitValue()).isZero();
        assertThat(up.end()).contains("Alongside has stopped; its data is kept.");
        assertThat(up.process().exitValue()).isZero();
        assertThat(state.parts())
                .hasSize(4)
                .allSatisfy(part -> assertThat(part.process()).isEmpty());
        assertThat(state.database().process()).isEmpty();
        for (Service service : Service.values()) {
            assertThat(log(service.title())).contains("ended in order");
        }
        assertThat(log("postgresql")).contains("received fast shutdown request").doesNotContain("PANIC");
        assertThat(fake.run("status").end()).contains("Alongside is not up");
    }

    @Test
    void dataOutliveARestartOfEverything() throws Exception {
        Command up = fake.run("up", "--no-training");
        up.await("Alongside is up");
        String token = token();
        String passwords = Files.readString(fake.data().resolve("database-passwords.json"));
        fake.run("down").end();
        up = fake.run("up", "--no-training");
        up.await("Alongside is up");
        assertThat(Files.readString(fake.data().resolve("database-passwords.json")))
                .isEqualTo(passwords);
        assertThat(part(token, 1)).isNotEqualTo(part(token(), 1));
        assertThat(part(token, 0)).as("header with the id of the key").isEqualTo(part(token(), 0));
    }

    @Test
    void downStopsAnUpThatIsStillStarting() throws Exception {
        Command up = fake.run("up", "--no-training");
        up.await("PostgreSQL 18          ready");
        assertThat(fake.run("down").end()).contains("Alongside has stopped.");
        assertThat(up.end()).contains("Alongside has stopped; its data is kept.");
        for (Service service : Service.values()) {
            assertThat(Ports.isFree(service.usualPort() + OFFSET))
                    .as(service.title())
                    .isTrue();
        }
        assertThat(Ports.isFree(54_329 + OFFSET)).isTrue();
    }

    @Test
    void aServiceAndADatabaseThatAreKilledAreStartedAgain() throws Exception {
        Command up = fake.run("up", "--no-training");
        up.await("Stop with Ctrl-C");
        RunState before = fake.state();
        before.parts().get(1).process().orElseThrow().destroyForcibly();
        up.await("plan-service has ended with code 137: starting it again");
        up.await("plan-service is back");
        before.database().process().orElseThrow().destroyForcibly();
        up.await("PostgreSQL has died: starting it again on the same data.");
        up.await("PostgreSQL is back");
        RunState after = fake.state();
        assertThat(after.parts().get(1).pid())
                .isNotEqualTo(before.parts().get(1).pid());
        assertThat(after.database().pid()).isNotEqualTo(before.database().pid());
        assertThat(fake.run("status").end()).doesNotContain("down").doesNotContain("not ready");
    }

    @Test
    void whatAKilledLauncherLeftIsClearedAwayByTheNextUp() throws Exception {
        Command killed = fake.run("up", "--no-training");
        killed.await("Stop with Ctrl-C");
        RunState orphans = fake.state();
        killed.process().destroyForcibly().waitFor();
        assertThat(orphans.parts())
                .allSatisfy(part -> assertThat(part.process()).isPresent());
        assertThat(fake.run("status").end()).contains("is not up");

        Command up = fake.run("up", "--no-training");
        up.await("Stopping gateway (process " + orphans.parts().get(3).pid() + "), left behind by an earlier run.");
        up.await("Alongside is up");
        assertThat(orphans.parts())
                .allSatisfy(part -> assertThat(part.process()).isEmpty());
    }

    @Test
    void downClearsAwayWhatAKilledLauncherLeft() throws Exception {
        Command killed = fake.run("up", "--no-training");
        killed.await("Stop with Ctrl-C");
        RunState orphans = fake.state();
        killed.process().destroyForcibly().waitFor();
        assertThat(fake.run("down").end())
                .contains("left behind by an earlier run")
                .contains("Alongside has stopped.");
        assertThat(orphans.parts())
                .allSatisfy(part -> assertThat(part.process()).isEmpty());
        assertThat(orphans.database().process()).isEmpty();
    }

    @Test
    void aProcessThatOnlyHasARecordedNumberIsLeftAlone() throws Exception {
        Process innocent = new ProcessBuilder("sleep", "60").start();
        try {
            long anHourAgo = System.currentTimeMillis() - 3_600_000;
            RunState.Part stale = new RunState.Part("gateway", innocent.pid(), anHourAgo, 1);
            new RunState(stale, true, "http://localhost:1", "http://localhost:2", stale, List.of(stale))
                    .save(fake.data());
            assertThat(fake.run("down").end()).doesNotContain("left behind");
            assertThat(innocent.isAlive()).isTrue();
        } finally {
            innocent.destroyForcibly();
        }
    }

    @Test
    void aServiceThatDoesNotComeUpShowsTheEndOfItsLogAndStopsTheRest() throws Exception {
        Files.createFile(Service.PROFILE.jar(fake.home()).resolveSibling("refuses-to-start"));
        Command up = fake.run("up", "--no-training");
        assertThat(up.end())
                .contains("alongside: profile-service ended with code 7 while starting; the whole log is "
                        + fake.data().resolve("logs/profile-service.log"))
                .contains("a migration did not work: relation people already exists")
                .contains("Alongside has stopped");
        assertThat(up.process().exitValue()).isEqualTo(1);
        assertThat(log("postgresql")).contains("database system is shut down");
    }

    @Test
    void aTakenPortIsNamedBeforeAnythingStarts() throws Exception {
        FakeHome unused = new FakeHome(fake.home(), FOLDER.resolve("data " + UUID.randomUUID()), OFFSET);
        try (ServerSocket taken = new ServerSocket(8_082 + OFFSET)) {
            Command up = unused.run("up", "--no-training");
            assertThat(up.end())
                    .contains(
                            "alongside: Port " + taken.getLocalPort() + ", wanted for plan-service, is already in use")
                    .contains("--port-offset");
            assertThat(up.process().exitValue()).isEqualTo(1);
            assertThat(unused.data().resolve("postgresql")).doesNotExist();
        }
    }

    @Test
    void theSampleFeedIsLoadedOnceAndAnyFileCanBeImported() throws Exception {
        Files.deleteIfExists(DATA.resolve("sample-data-loaded"));
        Path feeds = Files.createDirectories(fake.home().resolve("sample-data/feeds"));
        Files.writeString(feeds.resolve("northshire-college.xml"), "<catalog/>");
        Command up = fake.run("up", "--no-training");
        up.await("loading                northshire-college.xml");
        up.await("done                   read 3: 2 created, 0 changed, 0 unchanged, 0 taken off offer, 1 refused");
        up.await("Stop with Ctrl-C");

        Command taken =
                fake.run("import", feeds.resolve("northshire-college.xml").toString());
        assertThat(taken.end())
                .contains("not used here          course/hasPart, 4 times")
                .contains("title-missing          line 12: c-9: The course has no title. Give it one.");
        assertThat(taken.process().exitValue()).isZero();

        Command fetched = fake.run("import", "https://feed.example/courses.xml");
        assertThat(fetched.end())
                .contains("format                 XCRI_CAP_1_2")
                .contains("done                   read 3: 2 created");
        assertThat(fetched.process().exitValue()).isZero();

        fake.run("down").end();
        up = fake.run("up", "--no-training");
        up.await("Alongside is up");
        assertThat(String.join("\n", up.said())).doesNotContain("loading");
    }

    @Test
    void theFirstStartOnThisJdkIsRememberedForFasterOnes() throws Exception {
        org.junit.jupiter.api.Assumptions.assumeTrue(AotCache.isSupported());
        Command up = fake.run("up");
        up.await("learnt                 gateway");
        up.await("Alongside is up");
        AotCache cache = AotCache.of(fake.data(), Service.GATEWAY, Service.GATEWAY.jar(fake.home()));
        assertThat(cache.isTrained()).isTrue();
        assertThat(commandLine(3)).contains("-XX:AOTCache=" + cache.file());
        fake.run("down").end();

        Files.writeString(cache.file(), "not a cache");
        up = fake.run("up");
        up.await("Alongside is up");
        assertThat(String.join("\n", up.said())).doesNotContain("learnt");
    }

    private String commandLine(int part) {
        return fake.state()
                .parts()
                .get(part)
                .process()
                .flatMap(p -> p.info().commandLine())
                .orElse("");
    }

    private String log(String part) throws IOException {
        return Files.readString(fake.data().resolve("logs").resolve(part + ".log"));
    }

    private static String token() throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + (8_180 + OFFSET) + "/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "grant_type=password&client_id=alongside-local&username=worker&password=worker"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body()
                .replaceAll(".*\"access_token\":\"([^\"]*)\".*", "$1");
    }

    private static String part(String token, int index) {
        return token.split("\\.", -1)[index];
    }
}
