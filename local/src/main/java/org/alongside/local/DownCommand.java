package org.alongside.local;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code down}: stops what {@code up} started in another terminal, also when its launcher was killed. */
@Command(name = "down")
final class DownCommand implements Callable<Integer> {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @Mixin
    Where where = new Where();

    @Override
    public Integer call() {
        Settings settings = where.settings();
        Optional<RunState> state = RunState.in(settings.data());
        boolean wasUp = false;
        Optional<ProcessHandle> launcher = state.flatMap(s -> s.launcher().process());
        if (launcher.isPresent()) {
            wasUp = true;
            System.out.println("Asking the launcher (process " + launcher.get().pid() + ") to stop everything ...");
            launcher.get().destroy();
            long deadline = System.nanoTime() + LIMIT.toNanos();
            while (launcher.get().isAlive()) {
                if (System.nanoTime() > deadline) {
                    throw new CannotStart(
                            "The launcher (process " + launcher.get().pid() + ") has not stopped within "
                                    + LIMIT.toSeconds() + " s: see ./alongside logs, or end it by hand.");
                }
                Pause.of(Duration.ofMillis(50));
            }
        }
        if (!java.nio.file.Files.isDirectory(settings.data())) {
            System.out.println("Alongside is not up.");
            return 0;
        }
        try (DataFolder folder = DataFolder.tryToOwn(settings.data())
                .orElseThrow(() -> new CannotStart(
                        "Alongside is just starting in another terminal: stop it there with Ctrl-C."))) {
            folder.clearAway(System.out::println);
        }
        System.out.println(wasUp || state.isPresent() ? "Alongside has stopped." : "Alongside is not up.");
        return 0;
    }
}
