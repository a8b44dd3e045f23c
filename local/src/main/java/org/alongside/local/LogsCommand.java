package org.alongside.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code logs [PART]}: the end of each log, or of one; with {@code -f} goes on showing what is added. */
@Command(name = "logs")
final class LogsCommand implements Callable<Integer> {
    @Mixin
    Where where = new Where();

    @Parameters(arity = "0..1", paramLabel = "PART")
    @Nullable
    String part;

    @Option(
            names = {"-n", "--lines"},
            paramLabel = "N",
            defaultValue = "20")
    int lines;

    @Option(names = {"-f", "--follow"})
    boolean follow;

    @Override
    public Integer call() throws IOException {
        List<Path> logs = logs(where.settings().data().resolve("logs"));
        Map<Path, Long> shown = new HashMap<>();
        for (Path log : logs) {
            shown.put(log, Files.size(log));
            title(log, logs.size());
            System.out.print(LogFiles.end(log, lines));
        }
        while (follow) {
            Pause.of(Duration.ofMillis(300));
            for (Path log : logs) {
                showNew(log, shown, logs.size());
            }
        }
        return 0;
    }

    private List<Path> logs(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new CannotStart("There are no logs in " + folder + ": nothing was started there yet.");
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.filter(f -> f.getFileName().toString().endsWith(".log"))
                    .sorted()
                    .toList();
            if (part == null) {
                return all;
            }
            List<Path> one = all.stream().filter(f -> name(f).equals(part)).toList();
            if (one.isEmpty()) {
                throw new CannotStart("There is no log of \"" + part + "\"; there are those of "
                        + String.join(", ", all.stream().map(LogsCommand::name).toList()) + ".");
            }
            return one;
        }
    }

    private static void showNew(Path log, Map<Path, Long> shown, int logs) throws IOException {
        long from = shown.getOrDefault(log, 0L);
        long size = Files.exists(log) ? Files.size(log) : 0;
        if (size == from) {
            return;
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(size < from ? 0 : from); // a log that was put aside begins again
            byte[] fresh = new byte[(int) Math.min(1 << 20, file.length() - file.getFilePointer())];
            file.readFully(fresh);
            title(log, logs);
            System.out.write(fresh, 0, fresh.length);
            System.out.flush();
            shown.put(log, file.getFilePointer());
        }
    }

    private static void title(Path log, int logs) {
        if (logs > 1) {
            System.out.println("== " + name(log));
        }
    }

    private static String name(Path log) {
        return log.getFileName().toString().replaceAll("\\.log$", "");
    }
}
