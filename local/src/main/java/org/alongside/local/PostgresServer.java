package org.alongside.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One postmaster on one data directory: makes the directory, starts, watches and stops it.
 *
 * <p>It is started by pg_ctl, which puts it into a session of its own: Ctrl-C in the terminal then reaches the launcher and
 * not the server, so that the server can be stopped last. As root everything runs inside a user namespace
 * ({@code unshare -U}), because PostgreSQL refuses to run as root.
 */
final class PostgresServer {
    private static final Duration START_LIMIT = Duration.ofSeconds(90);

    /** Command-line settings win over every configuration file and over ALTER SYSTEM. */
    private static final List<String> SETTINGS = List.of(
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "timezone=UTC",
            "log_timezone=UTC",
            "max_connections=60",
            "shared_buffers=64MB",
            "max_wal_size=512MB",
            "io_method=sync",
            "jit=off");

    private final Path data;
    private final Path log;
    private final int port;
    private @Nullable FileLock lock;
    private @Nullable Path programs;

    PostgresServer(Path data, int port) {
        this.data = data;
        this.log = beside(".log");
        this.port = port;
    }

    /** Takes the directory for this JVM, ends a server that a killed JVM left behind, makes the cluster if new, starts. */
    void open(String superuserPassword) {
        Path parent = data.getParent();
        try {
            Files.createDirectories(parent);
            lockDirectory();
        } catch (IOException e) {
            throw new CannotStart("The folder " + parent + " cannot be written to: " + e.getMessage(), e);
        }
        try {
            programs = PostgresPrograms.unpackedIn(parent);
            endStaleServer();
            if (!Files.exists(data.resolve("PG_VERSION"))) {
                initialise(superuserPassword);
            }
            start();
        } catch (RuntimeException e) {
            releaseDirectory();
            throw e;
        }
    }

    void start() {
        Ports.requireFree(port, "PostgreSQL");
        List<String> options = new ArrayList<>(List.of("-p", String.valueOf(port)));
        for (String setting : SETTINGS) {
            options.addAll(List.of("-c", setting));
        }
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (true) {
            Outcome outcome = run(
                    START_LIMIT,
                    program("pg_ctl"),
                    "-D",
                    data.toString(),
                    "-l",
                    log.toString(),
                    "-o",
                    String.join(" ", options),
                    "-t",
                    String.valueOf(START_LIMIT.toSeconds()),
                    "-w",
                    "start");
            if (outcome.code == 0) {
                return;
            }
            // After a crash, backends of the dead server may hold its shared memory for a moment.
            boolean worthAnotherTry = logEnd().contains("still in use") && System.nanoTime() < deadline;
            if (!worthAnotherTry) {
                throw new CannotStart("PostgreSQL did not start on " + data + "; the end of its log " + log + " says:\n" + logEnd());
            }
            pause(Duration.ofMillis(200));
        }
    }

    boolean isRunning() {
        return process().isPresent();
    }

    long pid() {
        return process()
                .map(ProcessHandle::pid)
                .orElseThrow(() -> new IllegalStateException("PostgreSQL is not running on " + data));
    }

    /** Stops the server if it runs, and gives the directory back. */
    void stop(Duration limit) {
        process().ifPresent(server -> end(server, limit));
        releaseDirectory();
    }

    private void initialise(String superuserPassword) {
        Path passwordFile = beside(".initial-password");
        try {
            PrivateFiles.write(passwordFile, superuserPassword);
            Outcome outcome = run(
                    Duration.ofSeconds(120),
                    program("initdb"),
                    "-D",
                    data.toString(),
                    "-U",
                    EmbeddedDatabase.SUPERUSER,
                    "--auth=scram-sha-256",
                    "--pwfile=" + passwordFile,
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8");
            if (outcome.code != 0) {
                throw new CannotStart("PostgreSQL could not make its data directory " + data + ": " + outcome.output.strip());
            }
        } catch (IOException e) {
            throw new CannotStart("The folder " + data.getParent() + " cannot be written to: " + e.getMessage(), e);
        } finally {
            try {
                Files.deleteIfExists(passwordFile);
            } catch (IOException e) {
                System.err.println("Please delete " + passwordFile + ", it holds a password: " + e.getMessage());
            }
        }
    }

    /**
     * We hold the directory's lock, so a server that still runs on it belongs to a JVM that was killed. A pid file that names
     * nothing of PostgreSQL's is taken away: the server would take any living process of that number for another server.
     */
    private void endStaleServer() {
        process().ifPresent(server -> end(server, Duration.ofSeconds(60)));
        try {
            Files.deleteIfExists(data.resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new CannotStart("The folder " + data + " cannot be written to: " + e.getMessage(), e);
        }
    }

    private void end(ProcessHandle server, Duration limit) {
        run(Duration.ofSeconds(10), List.of("kill", "-INT", String.valueOf(server.pid())));
        if (awaitEnd(server, limit)) {
            return;
        }
        run(Duration.ofSeconds(10), List.of("kill", "-QUIT", String.valueOf(server.pid())));
        if (!awaitEnd(server, Duration.ofSeconds(20))) {
            throw new CannotStart("PostgreSQL (process " + server.pid() + ") on " + data + " does not stop: end it by hand.");
        }
    }

    private static boolean awaitEnd(ProcessHandle server, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (server.isAlive()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            pause(Duration.ofMillis(20));
        }
        return true;
    }

    /**
     * The server that {@code postmaster.pid} names, if that process is alive and is the one that wrote the file: line 1 is its
     * id, line 3 the epoch second of its start.
     */
    private Optional<ProcessHandle> process() {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
            if (lines.size() < 3) {
                return Optional.empty();
            }
            long started = Long.parseLong(lines.get(2).strip());
            return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> process.info()
                            .command()
                            .map(command -> command.endsWith("/postgres"))
                            .orElse(true))
                    .filter(process -> process.info()
                            .startInstant()
                            .map(instant -> Math.abs(instant.getEpochSecond() - started) <= 30)
                            .orElse(true));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private void lockDirectory() throws IOException {
        FileChannel channel =
                FileChannel.open(beside(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new CannotStart("The database in " + data + " is already open in another program: stop that one first, or choose another folder.");
        }
    }

    private void releaseDirectory() {
        FileLock held = lock;
        if (held != null) {
            lock = null;
            try {
                held.channel().close();
            } catch (IOException e) {
                throw new CannotStart("The lock of " + data + " could not be given back: " + e.getMessage(), e);
            }
        }
    }

    private Path beside(String suffix) {
        return data.resolveSibling(data.getFileName() + suffix);
    }

    private String program(String name) {
        if (programs == null) {
            throw new IllegalStateException("the directory is not open");
        }
        return programs.resolve("bin").resolve(name).toString();
    }

    private String logEnd() {
        return LogFiles.end(log, 8);
    }

    private record Outcome(int code, String output) {}

    private static Outcome run(Duration limit, String... command) {
        List<String> whole = new ArrayList<>();
        if (ProcessHandle.current().info().user().map("root"::equals).orElse(false)) {
            whole.addAll(List.of("unshare", "-U"));
        }
        whole.addAll(List.of(command));
        return run(limit, whole);
    }

    /** Output goes through a file, since a server that inherits a pipe would keep it open for ever. */
    private static Outcome run(Duration limit, List<String> command) {
        try {
            Path output = Files.createTempFile("alongside-", ".out");
            try {
                ProcessBuilder builder =
                        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
                builder.environment().put("LC_ALL", "C");
                builder.environment().remove("PGDATA");
                Process process = builder.start();
                if (!process.waitFor(limit.toMillis() + 5_000, TimeUnit.MILLISECONDS)) {
                    process.destroyForcibly();
                    return new Outcome(-1, "no answer from " + command.getFirst() + " within " + limit.toSeconds() + " s");
                }
                return new Outcome(process.exitValue(), Files.readString(output));
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            return new Outcome(-1, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(-1, "interrupted");
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while PostgreSQL was starting or stopping.", e);
        }
    }
}
