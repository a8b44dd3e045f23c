package org.alongside.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code status}: each part with port, process, readiness and memory. Exit code 0 when everything is ready, else 1. */
@Command(name = "status")
final class StatusCommand implements Callable<Integer> {
    @Mixin
    Where where = new Where();

    @Override
    public Integer call() {
        Settings settings = where.settings();
        Optional<RunState> found = RunState.in(settings.data()).filter(RunState::isRunning);
        if (found.isEmpty()) {
            System.out.println("Alongside is not up on " + settings.data() + ".");
            return 1;
        }
        RunState state = found.get();
        List<RunState.Part> parts = new ArrayList<>(List.of(state.launcher(), state.database()));
        parts.addAll(state.parts());
        System.out.printf("%-22s %6s %9s  %-9s %9s%n", "part", "port", "process", "state", "memory");
        boolean all = true;
        long total = 0;
        for (RunState.Part part : parts) {
            String condition = condition(part, state);
            all &= condition.equals("ready");
            OptionalLong memory = part.process().map(StatusCommand::memory).orElse(OptionalLong.empty());
            total += memory.orElse(0);
            System.out.printf(
                    "%-22s %6s %9s  %-9s %9s%n",
                    part.name(),
                    part.port() == 0 ? "" : part.port(),
                    part.process().map(p -> String.valueOf(p.pid())).orElse(""),
                    condition,
                    memory.isPresent() ? (memory.getAsLong() >> 20) + " MB" : "");
        }
        if (total > 0) {
            System.out.printf("%-22s %6s %9s  %-9s %9s%n", "together", "", "", "", (total >> 20) + " MB");
        }
        return all ? 0 : 1;
    }

    private static String condition(RunState.Part part, RunState state) {
        if (part.process().isEmpty()) {
            return "down";
        }
        if (part.equals(state.launcher()) || part.equals(state.database())) {
            return "ready";
        }
        return ServiceProcess.isReady(part.port(), Duration.ofSeconds(2)) ? "ready" : "not ready";
    }

    /**
     * Proportional set size of a process and its children in bytes, which counts memory that is shared once; empty where the
     * system does not tell (only Linux does). The launcher's children are parts of their own.
     */
    private static OptionalLong memory(ProcessHandle process) {
        boolean withChildren =
                process.info().command().map(c -> c.endsWith("/postgres")).orElse(false);
        return Stream.concat(Stream.of(process), withChildren ? process.descendants() : Stream.empty())
                .map(p -> Path.of("/proc", String.valueOf(p.pid()), "smaps_rollup"))
                .filter(Files::isReadable)
                .mapToLong(StatusCommand::pss)
                .reduce(Long::sum);
    }

    private static long pss(Path rollup) {
        try (Stream<String> lines = Files.lines(rollup)) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .sum();
        } catch (IOException | java.io.UncheckedIOException e) {
            return 0;
        }
    }
}
