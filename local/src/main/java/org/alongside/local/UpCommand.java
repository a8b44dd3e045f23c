package org.alongside.local;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code up}: starts everything and stays until Ctrl-C or {@code down}. */
@Command(name = "up")
final class UpCommand implements Callable<Integer> {
    /** Exit code of {@code --if-running} when nothing runs. */
    static final int NOT_RUNNING = 3;

    @Mixin
    Where where = new Where();

    @Option(names = "--no-training")
    boolean noTraining;

    /** For the script, before it would build under a running system: only says whether it is up. */
    @Option(names = "--if-running", hidden = true)
    boolean ifRunning;

    private final PrintStream out = System.out;

    @Override
    public Integer call() {
        long began = System.nanoTime();
        Settings settings = where.settings();
        if (ifRunning) {
            return RunState.in(settings.data()).filter(RunState::isRunning).isPresent()
                    ? alreadyUp(settings)
                    : NOT_RUNNING;
        }
        DataFolder.requireUsable(settings.data());
        Optional<DataFolder> owned = DataFolder.tryToOwn(settings.data());
        if (owned.isEmpty()) {
            return alreadyUp(settings);
        }
        DataFolder folder = owned.get();
        folder.clearAway(out::println);
        out.println("Starting Alongside, with its data in " + settings.data());
        Launcher launcher = new Launcher(settings, out);
        StopAtEnd stop = new StopAtEnd(launcher, folder);
        Runtime.getRuntime().addShutdownHook(new Thread(stop, "stop everything"));
        launcher.start(!noTraining);
        loadSampleData(settings);
        stop.isUp = true;
        welcome(settings, Launcher.after(began));
        launcher.watch();
        return 0;
    }

    private int alreadyUp(Settings settings) {
        Optional<RunState> state = RunState.in(settings.data());
        out.println(state.filter(RunState::ready)
                .map(s -> "Alongside is already up: " + s.gateway() + " (launcher process "
                        + s.launcher().pid() + ").")
                .orElse("Alongside is already starting in another terminal."));
        return 0;
    }

    /** Once per data folder: the postcodes and the feeds that come with the project. */
    private void loadSampleData(Settings settings) {
        Path done = settings.data().resolve("sample-data-loaded");
        if (Files.exists(done)) {
            return;
        }
        URI gateway = settings.address(Service.GATEWAY);
        URI identity = URI.create("http://localhost:" + settings.identityPort());
        Path postcodes = settings.home().resolve("sample-data/postcodes/northshire.csv");
        if (Files.exists(postcodes)) {
            out.println("  loading                " + postcodes.getFileName());
            new PostcodeLoad(gateway, identity, out).run(postcodes);
        }
        for (Path feed : feeds(settings.home().resolve("sample-data/feeds"))) {
            out.println("  loading                " + feed.getFileName());
            if (!new FeedImport(gateway, identity, out).run(feed, FeedImport.nameOf(feed))) {
                throw new CannotStart(
                        "The sample feed " + feed + " was not taken whole; see above and ./alongside logs gateway.");
            }
        }
        try {
            Files.writeString(
                    done, "The postcodes and feeds of sample-data were loaded; delete this file to load them again.\n");
        } catch (IOException e) {
            throw new CannotStart("The data folder cannot be written to: " + e.getMessage(), e);
        }
    }

    private static List<Path> feeds(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new CannotStart("The sample feeds in " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    private void welcome(Settings settings, String after) {
        String gateway = settings.address(Service.GATEWAY).toString();
        String identity = "http://localhost:" + settings.identityPort();
        out.printf("""

                Alongside is up%s.

                  Portal       %s
                  Contract     %s/openapi
                  Sign in at   %s/token

                Sign-ins (the password is the user name, the client is alongside-local):
                  northshire   person, worker, worker-two, advocate, supporter, safeguarding-lead, auditor
                               commissioner, catalogue-steward-northshire
                  southmoor    person-elsewhere, worker-elsewhere
                  national     catalogue-steward
                  new ones     any other person-NAME or worker-NAME, in northshire
                  systems      casesystem, provider (grant client_credentials; the secret is the name)

                A token:
                  curl -s %s/token -d grant_type=password -d client_id=alongside-local -d username=worker -d password=worker

                Stop with Ctrl-C here, or with ./alongside down in another terminal.
                """, after, gateway, gateway, identity, identity);
    }

    /** Runs at Ctrl-C, at {@code down}, and when starting failed. */
    private final class StopAtEnd implements Runnable {
        private final Launcher launcher;
        private final DataFolder folder;
        private volatile boolean isUp;

        StopAtEnd(Launcher launcher, DataFolder folder) {
            this.launcher = launcher;
            this.folder = folder;
        }

        @Override
        public void run() {
            out.println("Stopping the services, then PostgreSQL ...");
            launcher.stop();
            launcher.forget();
            folder.close();
            out.println("Alongside has stopped; its data is kept.");
            if (isUp) {
                Runtime.getRuntime().halt(0); // asked to stop and stopped: that is success, not 130 or 143
            }
        }
    }
}
