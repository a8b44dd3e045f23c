package org.alongside.gateway.system;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole system as {@code ./alongside up} starts it, from the built jars, on ports and a data folder of its own. It is ended
 * by asking the launcher to stop.
 */
final class RunningSystem implements AutoCloseable {

    static final int PORT_OFFSET = 10_000;
    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private final Path data;
    private final Path log;
    private final Process launcher;

    private RunningSystem(Path data, Path log, Process launcher) {
        this.data = data;
        this.log = log;
        this.launcher = launcher;
    }

    /** Starts it and returns once it says that it is up. */
    static RunningSystem start(Path folder) throws IOException, InterruptedException {
        Path home = home();
        Path data = folder.resolve("data");
        Path log = folder.resolve("up.log");
        Process launcher = new ProcessBuilder(command(home, "up", data, "--no-training"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        RunningSystem system = new RunningSystem(data, log, launcher);
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (!system.isReady()) {
            if (!launcher.isAlive() || System.nanoTime() > deadline) {
                String said = Files.readString(log);
                system.close();
                throw new AssertionError("the system did not come up:\n" + said);
            }
            Thread.sleep(200);
        }
        return system;
    }

    private boolean isReady() {
        JsonNode state = state();
        return state != null && state.path("ready").asBoolean();
    }

    URI gateway() {
        return URI.create(known().path("gateway").asString());
    }

    URI identity() {
        return URI.create(known().path("identity").asString());
    }

    /** The process that now is this part: {@code postgresql} or a service's name. */
    long pidOf(String part) {
        JsonNode state = known();
        if (state.path("database").path("name").asString().equals(part)) {
            return state.path("database").path("pid").asLong();
        }
        for (JsonNode service : state.path("parts")) {
            if (service.path("name").asString().equals(part)) {
                return service.path("pid").asLong();
            }
        }
        throw new AssertionError("no part is called " + part + " in " + state);
    }

    /** SIGKILL: the part gets no chance to finish anything. */
    void kill(String part) {
        ProcessHandle.of(pidOf(part)).orElseThrow().destroyForcibly();
    }

    static Path home() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("docker-compose.yml"))) {
                return folder;
            }
        }
        throw new AssertionError("the project's folder is not above this one");
    }

    private JsonNode known() {
        JsonNode state = state();
        if (state == null) {
            throw new AssertionError("the launcher keeps no state");
        }
        return state;
    }

    private @Nullable JsonNode state() {
        try {
            return JsonMapper.shared()
                    .readTree(Files.readString(data.resolve("run").resolve("state.json")));
        } catch (IOException e) {
            return null;
        }
    }

    private static List<String> command(Path home, String verb, Path data, String... more) {
        String program = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Path target = home.resolve("local").resolve("target");
        String classPath = target.resolve("local.jar") + File.pathSeparator + target.resolve("lib") + "/*";
        List<String> command = new ArrayList<>(List.of(
                program,
                "-Xmx64m",
                "-Dalongside.home=" + home,
                "-cp",
                classPath,
                "org.alongside.local.Main",
                verb,
                "--data",
                data.toString(),
                "--port-offset",
                Integer.toString(PORT_OFFSET)));
        command.addAll(List.of(more));
        return command;
    }

    @Override
    public void close() {
        try {
            launcher.destroy();
            if (!launcher.waitFor(60, TimeUnit.SECONDS)) {
                launcher.descendants().forEach(ProcessHandle::destroyForcibly);
                launcher.destroyForcibly();
                throw new AssertionError("the launcher did not stop within a minute; its log is " + log);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
