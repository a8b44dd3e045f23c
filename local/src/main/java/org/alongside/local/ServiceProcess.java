package org.alongside.local;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One service as a child process with a log of its own. */
final class ServiceProcess {
    private static final long LOG_LIMIT = 20L << 20; // bytes; a longer log is put aside at the next start

    /** How the JVM deals with the ahead-of-time cache. */
    sealed interface Start {
        /** As any JVM starts. */
        record Plain() implements Start {}

        /** With the cache; a JVM that cannot use it goes on without. */
        record Fast(Path cache) implements Start {}

        /** Recording a cache, which is written when the process ends. */
        record Training(Path recording) implements Start {}
    }

    private final Service service;
    private final Path jar;
    private final Path log;
    private final int port;
    private final Map<String, String> environment;
    private @Nullable Process process;
    private boolean stopping;

    ServiceProcess(Service service, Settings settings, Map<String, String> environment) {
        this.service = service;
        this.jar = service.jar(settings.home());
        this.log = settings.log(service.title());
        this.port = settings.port(service);
        this.environment = Map.copyOf(environment);
    }

    Service service() {
        return service;
    }

    Path log() {
        return log;
    }

    Path jar() {
        return jar;
    }

    /** Does nothing after {@link #askToEndForGood()}. */
    synchronized void start(Start start) {
        if (stopping) {
            return;
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms24m",
                "-Xmx" + service.heap() + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:ReservedCodeCacheSize=64m"));
        switch (start) {
            case Start.Plain plain -> {}
            case Start.Fast fast ->
                command.addAll(List.of("-XX:AOTCache=" + fast.cache(), "-Xlog:aot=off", "-Xlog:cds=off"));
            // A thousand classes that cannot be kept are not worth a line each; errors are.
            case Start.Training training ->
                command.addAll(
                        List.of("-XX:AOTCacheOutput=" + training.recording(), "-Xlog:disable", "-Xlog:all=error"));
        }
        command.addAll(List.of("-jar", jar.toString()));
        try {
            Files.createDirectories(log.getParent());
            if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(new java.io.File("/dev/null"))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            builder.environment().put("JDK_AOT_VM_OPTIONS", "-Xmx512m"); // of the JVM that writes the cache
            process = builder.start();
        } catch (IOException e) {
            throw new CannotStart(service.title() + " could not be started: " + e.getMessage(), e);
        }
    }

    synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** The exit code, once it has ended; 137 = killed, 3 = out of memory. */
    synchronized int exitCode() {
        return process == null ? -1 : process.exitValue();
    }

    /** Empty before the first start. */
    synchronized Optional<ProcessHandle> handle() {
        return Optional.ofNullable(process).map(Process::toHandle);
    }

    boolean isReady() {
        return isReady(port, Duration.ofSeconds(1));
    }

    /** Whether a service on this port answers 200 at its readiness address in time. */
    static boolean isReady(int port, Duration limit) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/q/health/ready")
                            .toURL()
                            .openConnection();
            connection.setConnectTimeout((int) limit.toMillis());
            connection.setReadTimeout((int) limit.toMillis());
            try {
                return connection.getResponseCode() == 200;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }

    /** Lets it end (SIGTERM); it may be started again. */
    synchronized void askToEnd() {
        if (process != null) {
            process.destroy();
        }
    }

    /** No start works after this. */
    synchronized void askToEndForGood() {
        stopping = true;
        askToEnd();
    }

    /** Waits for its end, and makes it end when the time is up. */
    void awaitEnd(Duration limit) {
        Process current;
        synchronized (this) {
            current = process;
        }
        if (current == null) {
            return;
        }
        try {
            if (!current.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                current.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            current.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
