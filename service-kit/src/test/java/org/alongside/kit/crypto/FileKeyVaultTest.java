package org.alongside.kit.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileKeyVaultTest {

    @TempDir
    Path folder;

    @Test
    void allWhoMakeAKeyAtOnceGetTheSameOne() throws Exception {
        int racers = 8;
        try (ExecutorService threads = Executors.newFixedThreadPool(racers)) {
            for (int round = 0; round < 50; round++) {
                UUID subject = UUID.randomUUID();
                CyclicBarrier start = new CyclicBarrier(racers);
                List<Future<String>> secrets = new ArrayList<>();
                for (int i = 0; i < racers; i++) {
                    FileKeyVault vault = vault(); // each its own, as in several processes
                    secrets.add(threads.submit(() -> {
                        start.await();
                        return HexFormat.of()
                                .formatHex(vault.keyFor("northshire", subject).secret());
                    }));
                }
                String first = secrets.getFirst().get();
                for (Future<String> secret : secrets) {
                    assertThat(secret.get()).isEqualTo(first);
                }
            }
        }
    }

    @Test
    void everyFolderThatHadToBeMadeIsOnTheDiskBeforeTheKeyIs() {
        Path above = folder.resolve("data");
        Path keys = above.resolve("keys");
        List<Path> forced = new ArrayList<>();
        new FileKeyVault(keys.toString(), forced::add).keyFor("northshire", UUID.randomUUID());
        assertThat(forced).contains(folder, above, keys, keys.resolve("northshire"));
        int secret = IntStream.range(0, forced.size())
                .filter(i -> forced.get(i).toString().endsWith(".tmp"))
                .findFirst()
                .orElseThrow();
        assertThat(forced.subList(0, secret)).containsExactlyInAnyOrder(folder, above, keys);
        assertThat(forced.subList(secret + 1, forced.size())).contains(keys.resolve("northshire"));
    }

    @Test
    void nobodyGetsAKeyToSealWithBeforeItsEntryInTheFolderIsOnTheDisk() throws Exception {
        Path mine = folder.resolve("northshire");
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch mayGoOn = new CountDownLatch(1);
        FileKeyVault vault = new FileKeyVault(folder.toString(), forced -> {
            if (forced.equals(mine)) {
                reached.countDown();
                await(mayGoOn);
            }
        });
        UUID subject = UUID.randomUUID();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<KeyVault.Key> maker = threads.submit(() -> vault.keyFor("northshire", subject));
            await(reached);
            assertThat(vault.existingKey("northshire", subject, "1")).isPresent();
            Future<KeyVault.Key> second = threads.submit(() -> vault.keyFor("northshire", subject));
            assertThatThrownBy(() -> second.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            mayGoOn.countDown();
            assertThat(second.get(20, TimeUnit.SECONDS).secret())
                    .isEqualTo(maker.get(20, TimeUnit.SECONDS).secret());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void keysOfTwoTenantsAreTwoKeys() {
        UUID subject = UUID.randomUUID();
        assertThat(vault().keyFor("northshire", subject).secret())
                .isNotEqualTo(vault().keyFor("southmoor", subject).secret());
    }

    @Test
    void aKeyThatWasNeverMadeIsNotMadeByAsking() {
        assertThat(vault().existingKey("northshire", UUID.randomUUID(), "1")).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void onlyTheOwnerMayReadAKey() throws IOException {
        UUID subject = UUID.randomUUID();
        vault().keyFor("northshire", subject);
        Path file = folder.resolve("northshire").resolve(subject + ".key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
        assertThat(folder.resolve("northshire").toFile().list()).containsExactly(subject + ".key");
    }

    @Test
    void aDamagedKeyIsSaidToBeDamagedAndNotReplaced() throws IOException {
        UUID subject = UUID.randomUUID();
        vault().keyFor("northshire", subject);
        Path file = folder.resolve("northshire").resolve(subject + ".key");
        Files.write(file, new byte[7]);
        assertThatThrownBy(() -> vault().keyFor("northshire", subject)).hasMessageContaining("damaged");
        assertThat(Files.size(file)).isEqualTo(7);
    }

    @Test
    void noKeyThatWasHandedOutIsLostWhenTheProcessIsKilled() throws Exception {
        for (int round = 0; round < 3; round++) {
            Process maker = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            KeyMaker.class.getName(),
                            folder.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            List<String> handedOut = new ArrayList<>();
            try (BufferedReader lines = maker.inputReader(StandardCharsets.UTF_8)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    handedOut.add(line);
                    if (handedOut.size() == 100 + 37 * round) {
                        maker.toHandle().destroyForcibly();
                    }
                }
            }
            maker.waitFor();
            assertThat(handedOut).hasSizeGreaterThanOrEqualTo(100);
            FileKeyVault afterwards = vault();
            for (String line : handedOut) {
                if (line.length() == 36 + 1 + 64) { // the last line may have been cut by the kill
                    byte[] secret = afterwards
                            .existingKey("northshire", UUID.fromString(line.substring(0, 36)), "1")
                            .orElseThrow()
                            .secret();
                    assertThat(HexFormat.of().formatHex(secret)).isEqualTo(line.substring(37));
                }
            }
        }
    }

    /** Makes keys until it is killed, and says of each that it has it. */
    static final class KeyMaker {
        public static void main(String[] arguments) {
            FileKeyVault vault = new FileKeyVault(arguments[0]);
            while (true) {
                UUID subject = UUID.randomUUID();
                String secret = HexFormat.of()
                        .formatHex(vault.keyFor("northshire", subject).secret());
                System.out.println(subject + " " + secret);
            }
        }
    }

    private FileKeyVault vault() {
        return new FileKeyVault(folder.toString());
    }
}
