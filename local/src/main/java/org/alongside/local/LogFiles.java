package org.alongside.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the end of a log without reading all of it. */
final class LogFiles {
    private static final int WINDOW = 64 * 1024; // bytes

    /** What a JVM adds while it writes an ahead-of-time cache at its end, after what matters. */
    private static final Pattern CACHE_TALK = Pattern.compile(
            "Picked up J.*|(Temporary|Removed temporary|Reading) AOT.*|Launching child process .*AOT.*|AOTCache creation .*");

    private LogFiles() {}

    /** At most that many last lines, each ended with a line feed; a sentence when the file cannot be read. */
    static String end(Path log, int lines) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(WINDOW, file.length())];
            file.seek(file.length() - tail.length);
            file.readFully(tail);
            List<String> all = new String(tail, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !CACHE_TALK.matcher(line).matches())
                    .toList();
            StringBuilder end = new StringBuilder();
            all.subList(Math.max(0, all.size() - lines), all.size())
                    .forEach(line -> end.append(line).append('\n'));
            return end.toString();
        } catch (IOException e) {
            return "(the log " + log + " cannot be read: " + e.getMessage() + ")\n";
        }
    }
}
