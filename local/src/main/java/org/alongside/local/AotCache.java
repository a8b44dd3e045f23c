package org.alongside.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The ahead-of-time cache of one service (JEP 483, 514, 515): classes loaded, linked and profiled in one training run, so that
 * later starts take a fraction of the time. It fits exactly one JDK build and one build of the service, and both are in the
 * name of its file; without a fitting one the service starts as usual.
 */
final class AotCache {
    private static final int FIRST_JDK = 25;

    private final Path folder;
    private final String service;
    private final Path file;

    private AotCache(Path folder, String service, String fingerprint) {
        this.folder = folder;
        this.service = service;
        this.file = folder.resolve(service + "-" + fingerprint + ".aot");
    }

    /** Whether this JDK can record and use such caches. */
    static boolean isSupported() {
        return Runtime.version().feature() >= FIRST_JDK;
    }

    static AotCache of(Path data, Service service, Path jar) {
        return new AotCache(data.resolve("aot"), service.title(), fingerprint(jar));
    }

    Path file() {
        return file;
    }

    /** Where the training run writes; it becomes {@link #file()} only when it is whole. */
    Path recording() {
        return file.resolveSibling(file.getFileName() + ".recording");
    }

    boolean isTrained() {
        return isSupported() && Files.exists(file);
    }

    /** False also when training was tried for exactly this JDK and build and did not work. */
    boolean wantsTraining() {
        return isSupported() && !Files.exists(file) && !Files.exists(failed());
    }

    void prepare() throws IOException {
        Files.createDirectories(folder);
        Files.deleteIfExists(recording());
    }

    /** Takes the recording into use and forgets those for other builds; false when nothing was recorded. */
    boolean keep() throws IOException {
        boolean whole = Files.exists(recording()) && Files.size(recording()) > 0;
        for (Path old : ofThisService()) {
            if (!old.equals(recording())) {
                Files.delete(old);
            }
        }
        if (whole) {
            Files.move(recording(), file);
        } else {
            Files.createFile(failed());
        }
        return whole;
    }

    private List<Path> ofThisService() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().matches(service + "-[0-9a-f]+\\.aot.*"))
                    .toList();
        }
    }

    private Path failed() {
        return file.resolveSibling(file.getFileName() + ".failed");
    }

    /** Over the JDK build and, as the JVM checks them too, the path, size and time of every file of the service. */
    private static String fingerprint(Path jar) {
        StringBuilder all = new StringBuilder(System.getProperty("java.home"))
                .append('\n')
                .append(Runtime.version())
                .append('\n')
                .append(System.getProperty("java.vm.vendor"))
                .append('\n')
                .append(jar.toAbsolutePath());
        try (Stream<Path> files = Files.walk(jar.toAbsolutePath().getParent())) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                all.append('\n')
                        .append(file)
                        .append(' ')
                        .append(Files.size(file))
                        .append(' ')
                        .append(Files.getLastModifiedTime(file).toMillis());
            }
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (IOException e) {
            throw new CannotStart("The built service " + jar + " cannot be read: " + e.getMessage(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
