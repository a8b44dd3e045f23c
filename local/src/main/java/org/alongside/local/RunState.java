package org.alongside.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What runs now, in {@code data/run/state.json}, for the commands in other terminals and for cleaning up after a crash.
 *
 * @param ready whether {@code up} has come to its end
 * @param database the PostgreSQL server, for showing; it is found again by its own pid file
 * @param parts the services
 */
record RunState(Part launcher, boolean ready, String gateway, String identity, Part database, List<Part> parts) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long TOLERANCE = 2_000; // ms; the system computes start times from a clock that is adjusted

    RunState {
        parts = List.copyOf(parts);
    }

    /**
     * A process. A process id alone is not enough: after a crash the same number may belong to somebody else.
     *
     * @param started milliseconds since the epoch, as the system tells it
     */
    record Part(String name, long pid, long started, int port) {
        static Part of(String name, ProcessHandle process, int port) {
            return new Part(name, process.pid(), startOf(process), port);
        }

        /** The process, if it is alive and is the one that was recorded. */
        Optional<ProcessHandle> process() {
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> Math.abs(startOf(process) - started) <= TOLERANCE);
        }

        private static long startOf(ProcessHandle process) {
            return process.info()
                    .startInstant()
                    .map(java.time.Instant::toEpochMilli)
                    .orElse(0L);
        }
    }

    static Path file(Path data) {
        return data.resolve("run/state.json");
    }

    /** Empty when nothing was recorded, or nothing that can be read. */
    static Optional<RunState> in(Path data) {
        try {
            return Optional.of(JSON.readValue(file(data).toFile(), RunState.class));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    void save(Path data) {
        try {
            PrivateFiles.write(file(data), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this));
        } catch (IOException e) {
            throw new CannotStart(
                    "The state of this run cannot be written to " + file(data) + ": " + e.getMessage(), e);
        }
    }

    static void forget(Path data) throws IOException {
        Files.deleteIfExists(file(data));
    }

    boolean isRunning() {
        return launcher.process().isPresent();
    }
}
