package org.alongside.gateway.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.alongside.kit.testing.Contract;
import org.alongside.local.demo.DemoStory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The system from its jars: the story is as promised, and no process can be killed at a moment that loses an agreement. */
class WholeSystemIT {

    private static final Duration LONGEST_RECOVERY = Duration.ofSeconds(90);
    private static final int AGREEMENTS_BETWEEN_KILLS = 5;

    private static @Nullable RunningSystem started;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void start() throws Exception {
        started = RunningSystem.start(folder);
    }

    private static RunningSystem system() {
        return Objects.requireNonNull(started);
    }

    @AfterAll
    static void stop() {
        if (started != null) {
            started.close();
        }
    }

    @Test
    void theStoryIsAsPromisedAndEveryAnswerIsAsTheContractHasIt() {
        Contract contract = Contract.ofThisProject();
        ByteArrayOutputStream told = new ByteArrayOutputStream();

        DemoStory.run(
                system().gateway(),
                system().identity(),
                RunningSystem.home().resolve("sample-data/feeds/northshire-2027.xml"),
                new PrintStream(told, true, StandardCharsets.UTF_8),
                (method, path, status, headers, body) -> contract.check(
                        method, path, Contract.Answer.of(status, headers, new String(body, StandardCharsets.UTF_8))));

        assertThat(told.toString(StandardCharsets.UTF_8)).endsWith("Every step was as promised.\n");
    }

    @Test
    void killingAnyProcessAtAnyTimeLosesNoAcknowledgedAgreement() throws Exception {
        RunningSystem system = system();
        Pair pair = new Pair(system.gateway(), system.identity());
        List<Pair.Acknowledged> acknowledged = new CopyOnWriteArrayList<>();
        AtomicBoolean running = new AtomicBoolean(true);
        Thread writer = Thread.ofVirtual().start(() -> {
            try {
                while (running.get()) {
                    pair.proposeAndAgree().ifPresentOrElse(acknowledged::add, WholeSystemIT::breathe);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        try {
            awaitMore(acknowledged);
            for (String part : List.of(
                    "postgresql", "plan-service", "postgresql", "profile-service", "opportunity-service", "gateway")) {
                long before = system.pidOf(part);
                system.kill(part);
                awaitAnotherProcess(part, before);
                awaitMore(acknowledged);
            }
        } finally {
            running.set(false);
            writer.join();
        }

        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(7 * AGREEMENTS_BETWEEN_KILLS);
        for (Pair.Acknowledged agreement : acknowledged) {
            assertThat(pair.isKept(agreement)).as("%s", agreement).isTrue();
        }
        assertThat(acknowledged.stream().map(Pair.Acknowledged::planVersion))
                .as("every agreement made a version of its own")
                .doesNotHaveDuplicates();
    }

    @Test
    void aFeedThatIsBeingReadWhenTheServiceIsKilledIsReadToItsEnd() throws Exception {
        RunningSystem system = system();
        BigFeed feed = new BigFeed(system.gateway(), system.identity(), 20_000);
        String run = feed.send();
        long before = system.pidOf("opportunity-service");
        feed.awaitRead(run, 200);
        system.kill("opportunity-service");
        awaitAnotherProcess("opportunity-service", before);

        BigFeed.Counts read = feed.awaitEnd(run);
        assertThat(read).isEqualTo(new BigFeed.Counts("DONE", 20_000, 20_000, 0, 0));
        assertThat(feed.readAtTheKill()).as("there was something left to read").isLessThan(20_000);
        assertThat(feed.awaitEnd(feed.send()))
                .as("everything is there once")
                .isEqualTo(new BigFeed.Counts("DONE", 20_000, 0, 20_000, 0));
    }

    private static void awaitAnotherProcess(String part, long before) throws InterruptedException {
        long deadline = System.nanoTime() + LONGEST_RECOVERY.toNanos();
        while (system().pidOf(part) == before) {
            assertThat(System.nanoTime())
                    .as(part + " is started again within " + LONGEST_RECOVERY)
                    .isLessThan(deadline);
            Thread.sleep(20);
        }
    }

    private static void awaitMore(List<Pair.Acknowledged> acknowledged) throws InterruptedException {
        int wanted = acknowledged.size() + AGREEMENTS_BETWEEN_KILLS;
        long deadline = System.nanoTime() + LONGEST_RECOVERY.toNanos();
        while (acknowledged.size() < wanted) {
            assertThat(System.nanoTime())
                    .as("agreements go on within " + LONGEST_RECOVERY)
                    .isLessThan(deadline);
            Thread.sleep(20);
        }
    }

    private static void breathe() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
