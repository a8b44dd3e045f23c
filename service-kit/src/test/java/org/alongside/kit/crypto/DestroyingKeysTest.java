package org.alongside.kit.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DestroyingKeysTest {

    private static final String TENANT = "northshire";

    @TempDir
    Path folder;

    private final UUID subject = UUID.randomUUID();

    @Test
    void aDestroyedKeyIsGoneHereAndAfterARestartAndThereIsNeverASecondOne() {
        FileKeyVault vault = vault();
        vault.keyFor(TENANT, subject);
        vault.destroy(TENANT, subject);
        demandGone(vault, subject);
        demandGone(vault(), subject);
    }

    @Test
    void destroyingTwiceOrBeforeThereWasAKeyIsTheSame() {
        FileKeyVault vault = vault();
        vault.destroy(TENANT, subject);
        vault.destroy(TENANT, subject);
        demandGone(vault, subject);
        demandGone(vault(), subject);
    }

    @Test
    void onlyThatSubjectOfThatTenantLosesItsKey() {
        FileKeyVault vault = vault();
        UUID other = UUID.randomUUID();
        byte[] others = vault.keyFor(TENANT, other).secret();
        byte[] elsewhere = vault.keyFor("southmoor", subject).secret();
        vault.keyFor(TENANT, subject);
        vault.destroy(TENANT, subject);
        for (FileKeyVault each : List.of(vault, vault())) {
            assertThat(each.keyFor(TENANT, other).secret()).isEqualTo(others);
            assertThat(each.keyFor("southmoor", subject).secret()).isEqualTo(elsewhere);
        }
    }

    @Test
    void theOldBytesAreOverwrittenAndNothingElseIsLeftLyingAbout() throws IOException {
        FileKeyVault vault = vault();
        byte[] secret = vault.keyFor(TENANT, subject).secret();
        Path file = folder.resolve(TENANT).resolve(subject + ".key");
        Path sameBytes = Files.createLink(folder.resolve("second-name"), file);
        assertThat(Files.readAllBytes(sameBytes)).isEqualTo(secret);
        vault.destroy(TENANT, subject);
        assertThat(Files.readAllBytes(sameBytes)).isEqualTo(new byte[32]);
        assertThat(folder.resolve(TENANT).toFile().list()).containsExactly(subject + ".key");
        assertThat(file).isEmptyFile();
    }

    @Test
    void inARaceOfManyNobodyHasAKeyAfterItWasDestroyed() throws Exception {
        int racers = 6;
        try (ExecutorService threads = Executors.newFixedThreadPool(racers + 1)) {
            for (int round = 0; round < 100; round++) {
                UUID raced = UUID.randomUUID();
                FileKeyVault vault = vault();
                CyclicBarrier start = new CyclicBarrier(racers + 1);
                List<Future<?>> all = new ArrayList<>();
                for (int i = 0; i < racers; i++) {
                    all.add(threads.submit(() -> {
                        start.await();
                        try {
                            for (int again = 0; again < 20; again++) {
                                vault.keyFor(TENANT, raced);
                            }
                        } catch (KeyVault.KeyDestroyed e) {
                            return "destroyed";
                        }
                        return "before";
                    }));
                }
                all.add(threads.submit(() -> {
                    start.await();
                    vault.destroy(TENANT, raced);
                    return "done";
                }));
                for (Future<?> each : all) {
                    each.get();
                }
                demandGone(vault, raced);
                demandGone(vault(), raced);
            }
        }
    }

    @Test
    void noKeyThatWasDestroyedComesBackWhenTheProcessIsKilled() throws Exception {
        Process destroyer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Destroyer.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> destroyed = new ArrayList<>();
        try (BufferedReader lines = destroyer.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                destroyed.add(line);
                if (destroyed.size() == 100) {
                    destroyer.toHandle().destroyForcibly();
                }
            }
        }
        destroyer.waitFor();
        assertThat(destroyed).hasSizeGreaterThanOrEqualTo(100);
        for (String line : destroyed) {
            if (line.length() == 36) { // the last line may have been cut by the kill
                demandGone(vault(), UUID.fromString(line));
            }
        }
    }

    /** Makes keys and destroys them until it is killed, and says of each that it is gone. */
    static final class Destroyer {
        public static void main(String[] arguments) {
            FileKeyVault vault = new FileKeyVault(arguments[0]);
            while (true) {
                UUID subject = UUID.randomUUID();
                vault.keyFor(TENANT, subject);
                vault.destroy(TENANT, subject);
                System.out.println(subject);
            }
        }
    }

    private static void demandGone(FileKeyVault vault, UUID subject) {
        assertThatThrownBy(() -> vault.existingKey(TENANT, subject, "1")).isInstanceOf(KeyVault.KeyDestroyed.class);
        assertThatThrownBy(() -> vault.keyFor(TENANT, subject)).isInstanceOf(KeyVault.KeyDestroyed.class);
    }

    private FileKeyVault vault() {
        return new FileKeyVault(folder.toString());
    }
}
