package org.alongside.local;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that every command has: which data folder, which ports. */
final class Where {
    @Option(names = "--data", paramLabel = "DIR")
    @Nullable
    Path data;

    @Option(names = "--port-offset", paramLabel = "N", defaultValue = "0")
    int portOffset;

    Settings settings() {
        Path home = Main.home();
        return Settings.of(home, data == null ? home.resolve("data") : data, portOffset, System.getenv());
    }

    /** @throws CannotStart if nothing runs on this data folder */
    RunState running() {
        Settings settings = settings();
        RunState state = RunState.in(settings.data())
                .filter(RunState::isRunning)
                .orElseThrow(() ->
                        new CannotStart("Alongside is not up on " + settings.data() + ": run ./alongside up first."));
        if (!state.ready()) {
            throw new CannotStart("Alongside is still starting: wait until ./alongside up says that it is up.");
        }
        return state;
    }
}
