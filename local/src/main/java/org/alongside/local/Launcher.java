package org.alongside.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Starts everything in order, watches it, and stops it in the opposite order: services first, PostgreSQL last.
 *
 * <p>{@link #stop()} may be called from another thread (the JVM's shutdown hook) at any moment of {@link #start(boolean)}.
 */
final class Launcher {
    /** How long all services together may take to become ready. */
    private static final Duration READY_LIMIT = Duration.ofMinutes(3);

    private static final Duration STOP_LIMIT = Duration.ofSeconds(15);
    private static final Duration TICK = Duration.ofMillis(200);

    private final Settings settings;
    private final PrintStream out;
    private final Object databaseLock = new Object();
    private final Map<Service, ServiceProcess> services = new EnumMap<>(Service.class);
    private final Map<String, RestartBudget> budgets = new java.util.HashMap<>();
    private final Map<Service, Long> comingBack = new EnumMap<>(Service.class);
    private final List<String> givenUp = new ArrayList<>();
    private volatile boolean stopping;
    private @Nullable EmbeddedDatabase database;
    private volatile @Nullable DevelopmentIdentity identity;

    Launcher(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /** @param train whether to record caches for a fast start where this JDK can and none is there yet */
    void start(boolean train) {
        DevelopmentIdentity.requireLocal(settings.profile());
        requireBuilt();
        requirePorts();
        save(false); // so that down finds us from now on
        long began = System.nanoTime();
        EmbeddedDatabase opened = openDatabase();
        out.println("  PostgreSQL 18          ready on port " + opened.port() + after(began));
        DevelopmentIdentity issuer =
                DevelopmentIdentity.start(settings.profile(), settings.identityKey(), settings.identityPort());
        identity = issuer;
        out.println("  development identity   ready on port " + settings.identityPort());
        synchronized (services) {
            requireNotStopping(); // whoever stops us now would not see what we are about to start
            for (Service service : Service.values()) {
                services.put(
                        service,
                        new ServiceProcess(
                                service, settings, ServiceEnvironment.of(service, settings, opened, issuer)));
            }
        }
        AotTraining training = new AotTraining(settings, List.copyOf(services.values()), out);
        if (train && training.isWanted()) {
            out.println("  This is the first start of this build on this JDK: it is used to learn a faster start.");
            out.println("  That takes about a minute, once; --no-training leaves it out.");
            startServices(training::recordingOrFast);
            training.useEverything(settings.address(Service.GATEWAY));
            out.println("  stopping the services once, to write down what was learnt ...");
            training.finish();
        }
        startServices(training::fastOrPlain);
    }

    private EmbeddedDatabase openDatabase() {
        synchronized (databaseLock) {
            requireNotStopping();
            Map<String, String> passwords = DatabasePasswords.keptIn(settings.passwords(), settings.database());
            EmbeddedDatabase opened = EmbeddedDatabase.start(
                    settings.database(),
                    settings.databasePort(),
                    EmbeddedDatabase.from(passwords),
                    settings.log("postgresql"));
            database = opened;
            return opened;
        }
    }

    private void startServices(Function<ServiceProcess, ServiceProcess.Start> how) {
        long began = System.nanoTime();
        for (ServiceProcess service : services.values()) {
            service.start(how.apply(service));
            save(false);
        }
        List<ServiceProcess> waiting = new ArrayList<>(services.values());
        long nextWord = began + Duration.ofSeconds(10).toNanos();
        while (!waiting.isEmpty()) {
            for (ServiceProcess service : List.copyOf(waiting)) {
                requireNotStopping();
                if (!service.isAlive()) {
                    throw didNotComeUp(service, "ended with code " + service.exitCode() + " while starting");
                }
                if (service.isReady()) {
                    waiting.remove(service);
                    out.printf(
                            "  %-22s ready on port %d%s%n",
                            service.service().title(), settings.port(service.service()), after(began));
                }
            }
            if (System.nanoTime() - began > READY_LIMIT.toNanos()) {
                throw didNotComeUp(waiting.getFirst(), "is not ready after " + READY_LIMIT.toSeconds() + " s");
            }
            if (!waiting.isEmpty() && System.nanoTime() > nextWord) {
                nextWord += Duration.ofSeconds(10).toNanos();
                out.println("  waiting for            "
                        + String.join(
                                ", ",
                                waiting.stream().map(s -> s.service().title()).toList()) + after(began));
            }
            Pause.of(TICK);
        }
    }

    private static CannotStart didNotComeUp(ServiceProcess service, String how) {
        return new CannotStart(service.service().title() + " " + how + "; the whole log is " + service.log()
                + " and its end says:\n" + LogFiles.end(service.log(), 25));
    }

    /** After everything is ready: watches until {@link #stop()}, starting again what died. Does not return before. */
    void watch() {
        save(true);
        while (!stopping) {
            Pause.of(TICK);
            watchDatabase();
            for (ServiceProcess service : services.values()) {
                watch(service);
            }
        }
    }

    private void watchDatabase() {
        EmbeddedDatabase current = database;
        if (stopping || current == null || current.isRunning() || givenUp.contains("PostgreSQL")) {
            return;
        }
        if (!mayRestart("PostgreSQL")) {
            return;
        }
        out.println("PostgreSQL has died: starting it again on the same data.");
        long began = System.nanoTime();
        try {
            current.startAgain();
            if (!stopping) {
                save(true);
                out.println("PostgreSQL is back" + after(began) + ".");
            }
        } catch (CannotStart e) {
            out.println(e.getMessage());
        }
    }

    private void watch(ServiceProcess service) {
        String title = service.service().title();
        Long since = comingBack.get(service.service());
        if (service.isAlive()) {
            if (since != null && service.isReady()) {
                comingBack.remove(service.service());
                out.println(title + " is back" + after(since) + ".");
            }
            return;
        }
        if (stopping || givenUp.contains(title) || !mayRestart(title)) {
            return;
        }
        Pause.of(Duration.ofMillis(500)); // Ctrl-C reaches the services too: let our own stop begin first
        if (stopping) {
            return;
        }
        out.println(title + " has ended with code " + service.exitCode() + ": starting it again (log: " + service.log()
                + ").");
        comingBack.put(service.service(), System.nanoTime());
        AotCache cache = AotCache.of(settings.data(), service.service(), service.jar());
        service.start(
                cache.isTrained() ? new ServiceProcess.Start.Fast(cache.file()) : new ServiceProcess.Start.Plain());
        save(true);
    }

    private boolean mayRestart(String part) {
        if (budgets.computeIfAbsent(part, p -> new RestartBudget()).take(System.nanoTime())) {
            return true;
        }
        givenUp.add(part);
        out.println(part + " has died " + (RestartBudget.MOST + 1) + " times within " + RestartBudget.WINDOW.toMinutes()
                + " minutes and is left down; see ./alongside logs, then down and up.");
        return false;
    }

    /** Stops the services together, then the identity provider, then PostgreSQL. May be called at any time, by any thread. */
    void stop() {
        stopping = true;
        List<ServiceProcess> all;
        synchronized (services) {
            all = List.copyOf(services.values());
        }
        all.forEach(ServiceProcess::askToEndForGood);
        all.forEach(service -> service.awaitEnd(STOP_LIMIT));
        DevelopmentIdentity issuer = identity;
        if (issuer != null) {
            issuer.stop();
        }
        synchronized (databaseLock) {
            if (database != null) {
                database.stop();
            }
        }
    }

    private void requireNotStopping() {
        if (stopping) {
            throw new CannotStart("Stopped while starting.");
        }
    }

    private void requireBuilt() {
        for (Service service : Service.values()) {
            if (!Files.exists(service.jar(settings.home()))) {
                throw new CannotStart(service.title() + " is not built (" + service.jar(settings.home())
                        + " is missing): run ./alongside up, which builds it, or mvn package.");
            }
        }
    }

    private void requirePorts() {
        Ports.requireFree(settings.databasePort(), "PostgreSQL");
        Ports.requireFree(settings.identityPort(), "the development identity provider");
        for (Service service : Service.values()) {
            Ports.requireFree(settings.port(service), service.title());
        }
    }

    private void save(boolean ready) {
        List<RunState.Part> parts = new ArrayList<>();
        for (ServiceProcess service : services.values()) {
            service.handle()
                    .map(process ->
                            RunState.Part.of(service.service().title(), process, settings.port(service.service())))
                    .ifPresent(parts::add);
        }
        new RunState(
                        RunState.Part.of("launcher", ProcessHandle.current(), 0),
                        ready,
                        settings.address(Service.GATEWAY).toString(),
                        "http://localhost:" + settings.identityPort(),
                        databasePart(),
                        parts)
                .save(settings.data());
    }

    private RunState.Part databasePart() {
        EmbeddedDatabase current = database;
        return Optional.ofNullable(current)
                .filter(EmbeddedDatabase::isRunning)
                .flatMap(d -> ProcessHandle.of(d.pid()))
                .map(process -> RunState.Part.of("postgresql", process, settings.databasePort()))
                .orElse(new RunState.Part("postgresql", -1, 0, settings.databasePort()));
    }

    /** Frees what other terminals read; the last thing before the end. */
    void forget() {
        try {
            RunState.forget(settings.data());
        } catch (IOException e) {
            out.println("The state of this run could not be removed from " + settings.data() + ": " + e.getMessage());
        }
    }

    static String after(long began) {
        return String.format(" (%.1f s)", (System.nanoTime() - began) / 1e9);
    }
}
