package org.alongside.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** The folder that everything is kept in: one launcher at a time may own it, and what a killed one left is cleared away. */
final class DataFolder implements AutoCloseable {
    private static final long LEAST_FREE = 1L << 30; // bytes
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Path data;
    private final FileLock lock;

    private DataFolder(Path data, FileLock lock) {
        this.data = data;
        this.lock = lock;
    }

    /** @throws CannotStart if the folder cannot be used or the disk is nearly full */
    static void requireUsable(Path data) {
        try {
            Files.createDirectories(data.resolve("run"));
            Files.createDirectories(data.resolve("logs"));
            Files.delete(Files.createTempFile(data, ".may-i-write", ""));
            long free = Files.getFileStore(data).getUsableSpace();
            if (free < LEAST_FREE) {
                throw new CannotStart(
                        "Only " + (free >> 20) + " MB are free on the disk of " + data
                                + ", and Alongside wants at least 1024 MB: free some space, or choose another disk with --data DIR.");
            }
        } catch (IOException e) {
            throw new CannotStart(
                    "The data folder " + data + " cannot be written to by " + System.getProperty("user.name")
                            + ": change its owner, or choose another with --data DIR.",
                    e);
        }
    }

    /** Empty when another launcher has it. */
    static Optional<DataFolder> tryToOwn(Path data) {
        try {
            Files.createDirectories(data.resolve("run"));
            FileChannel channel =
                    FileChannel.open(data.resolve("run/lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new DataFolder(data, lock));
        } catch (IOException e) {
            throw new CannotStart("The data folder " + data + " cannot be written to: " + e.getMessage(), e);
        }
    }

    /** Stops what an earlier launcher started and, being killed, could not stop; and nothing else. */
    void clearAway(Consumer<String> say) {
        RunState.in(data).ifPresent(state -> {
            for (RunState.Part part : state.parts()) {
                part.process().ifPresent(process -> {
                    say.accept("Stopping " + part.name() + " (process " + part.pid()
                            + "), left behind by an earlier run.");
                    end(process);
                });
            }
        });
        EmbeddedDatabase.stopLeftBehind(data.resolve("postgresql"));
        try {
            RunState.forget(data);
        } catch (IOException e) {
            throw new CannotStart("The data folder " + data + " cannot be written to: " + e.getMessage(), e);
        }
    }

    /** Asks it to end, and after a while makes it end. */
    static void end(ProcessHandle process) {
        process.destroy();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            Pause.of(Duration.ofMillis(50));
        }
        process.destroyForcibly();
    }

    @Override
    public void close() {
        try {
            lock.channel().close();
        } catch (IOException e) {
            throw new CannotStart("The lock of " + data + " could not be given back: " + e.getMessage(), e);
        }
    }
}
