package org.alongside.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One postmaster on one data directory: makes the directory, starts, watches and stops it.
 *
 * <p>It is started by pg_ctl, which puts it into a session of its own: Ctrl-C in the terminal then reaches the launcher and
 * not the server, so that the server can be stopped last.
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
    private Unprivileged unprivileged = Unprivileged.AS_WE_ARE;

    PostgresServer(Path data, Path log, int port) {
        this.data = data;
        this.log = log;
        this.port = port;
    }

    /** Takes the directory for this JVM, ends a server that a killed JVM left behind, makes the cluster if new, starts. */
    synchronized void open(String superuserPassword) {
        Path parent = data.resolveSibling("");
        try {
            Files.createDirectories(parent);
            if (!lockDirectory()) {
                throw new CannotStart("The database in " + data
                        + " is already open in another program: stop that one first, or choose another folder.");
            }
        } catch (IOException e) {
            throw new CannotStart("The folder " + parent + " cannot be written to: " + e.getMessage(), e);
        }
        try {
            programs = PostgresPrograms.unpackedIn(parent);
            unprivileged = Unprivileged.here();
            endLeftBehind();
            if (!EmbeddedDatabase.exists(data)) {
                initialise(superuserPassword);
            }
            start();
        } catch (RuntimeException e) {
            releaseDirectory();
            throw e;
        }
    }

    synchronized void start() {
        if (lock == null) {
            return; // stopped in the meantime
        }
        Ports.requireFree(port, "PostgreSQL");
        makeLog();
        List<String> options = new ArrayList<>(List.of("-p", String.valueOf(port)));
        for (String setting : SETTINGS) {
            options.addAll(List.of("-c", setting));
        }
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (true) {
            ShortProcess outcome = unprivileged(
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
            if (outcome.code() == 0) {
                return;
            }
            // After a crash, backends of the dead server may hold its shared memory for a moment.
            String end = LogFiles.end(log, 8);
            if (!end.contains("still in use") || System.nanoTime() > deadline) {
                throw new CannotStart("PostgreSQL did not start on " + data + " ("
                        + outcome.output().strip() + "); the end of its log " + log + " says:\n" + end);
            }
            Pause.of(Duration.ofMillis(200));
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
    synchronized void stop(Duration limit) {
        process().ifPresent(server -> end(server, limit));
        releaseDirectory();
    }

    /** Stops a server that belongs to no living JVM. */
    void stopLeftBehind() {
        try {
            if (lockDirectory()) {
                endLeftBehind();
            }
        } catch (IOException e) {
            throw new CannotStart("The folder " + data + " cannot be written to: " + e.getMessage(), e);
        } finally {
            releaseDirectory();
        }
    }

    /** Makes the cluster beside its place and renames it when it is whole: half a cluster, left by a crash, is never opened. */
    private void initialise(String superuserPassword) {
        Path making = data.resolveSibling(data.getFileName() + ".making");
        Path passwordFile = data.resolveSibling(data.getFileName() + ".initial-password");
        try {
            Folders.delete(making);
            Files.createDirectory(
                    making, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            unprivileged.give(making);
            PrivateFiles.write(passwordFile, superuserPassword);
            unprivileged.give(passwordFile);
            ShortProcess outcome = unprivileged(
                    Duration.ofMinutes(2),
                    program("initdb"),
                    "-D",
                    making.toString(),
                    "-U",
                    EmbeddedDatabase.SUPERUSER,
                    "--auth=scram-sha-256",
                    "--pwfile=" + passwordFile,
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8");
            if (outcome.code() != 0) {
                throw new CannotStart("PostgreSQL could not make its data directory " + data + ": "
                        + outcome.output().strip());
            }
            Files.move(making, data, StandardCopyOption.ATOMIC_MOVE);
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

    private void makeLog() {
        try {
            if (!Files.exists(log)) {
                Files.createDirectories(log.getParent());
                Files.createFile(
                        log, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                unprivileged.give(log);
            }
        } catch (IOException e) {
            throw new CannotStart("The log " + log + " cannot be written to: " + e.getMessage(), e);
        }
    }

    /**
     * We hold the directory's lock, so a server that still runs on it belongs to a JVM that was killed. A pid file that names
     * nothing of PostgreSQL's is taken away: the server would take any living process of that number for another server.
     */
    private void endLeftBehind() {
        process().ifPresent(server -> end(server, Duration.ofSeconds(60)));
        try {
            Files.deleteIfExists(data.resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new CannotStart("The folder " + data + " cannot be written to: " + e.getMessage(), e);
        }
    }

    /** SIGINT is PostgreSQL's fast shutdown, SIGQUIT its immediate one (crash recovery at the next start). */
    private void end(ProcessHandle server, Duration limit) {
        ShortProcess.run(Duration.ofSeconds(10), List.of("kill", "-INT", String.valueOf(server.pid())));
        if (awaitEnd(server, limit)) {
            return;
        }
        ShortProcess.run(Duration.ofSeconds(10), List.of("kill", "-QUIT", String.valueOf(server.pid())));
        if (!awaitEnd(server, Duration.ofSeconds(20))) {
            throw new CannotStart(
                    "PostgreSQL (process " + server.pid() + ") on " + data + " does not stop: end it by hand.");
        }
    }

    private static boolean awaitEnd(ProcessHandle server, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (server.isAlive()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Pause.of(Duration.ofMillis(20));
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

    private boolean lockDirectory() throws IOException {
        FileChannel channel = FileChannel.open(
                data.resolveSibling(data.getFileName() + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null; // another one in this JVM has it
        }
        if (lock == null) {
            channel.close();
        }
        return lock != null;
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

    private String program(String name) {
        if (programs == null) {
            throw new IllegalStateException("the directory is not open");
        }
        return programs.resolve("bin").resolve(name).toString();
    }

    private ShortProcess unprivileged(Duration limit, String... command) {
        List<String> whole = new ArrayList<>(unprivileged.prefix());
        whole.addAll(List.of(command));
        return ShortProcess.run(limit, whole);
    }
}
