package org.alongside.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program that was run to its end.
 *
 * @param code its exit code; -1 when it could not be run or did not end in time
 * @param output both its outputs, or why it could not be run
 */
record ShortProcess(int code, String output) {
    private static final Duration GRACE = Duration.ofSeconds(5);

    /** Output goes through a file, since a server that inherits a pipe would keep it open for ever. */
    static ShortProcess run(Duration limit, List<String> command) {
        try {
            Path output = Files.createTempFile("alongside-", ".out");
            try {
                ProcessBuilder builder =
                        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
                builder.environment().put("LC_ALL", "C");
                builder.environment().remove("PGDATA");
                Process process = builder.start();
                if (!process.waitFor(limit.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS)) {
                    process.destroyForcibly();
                    return new ShortProcess(
                            -1, "no answer from " + command.getFirst() + " within " + limit.toSeconds() + " s");
                }
                return new ShortProcess(process.exitValue(), Files.readString(output));
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            return new ShortProcess(-1, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new ShortProcess(-1, "interrupted");
        }
    }
}
