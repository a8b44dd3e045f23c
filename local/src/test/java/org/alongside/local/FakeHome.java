package org.alongside.local;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A project folder whose services are fakes, and the real command line run on it as a process of its own. */
final class FakeHome {
    private final Path home;
    private final Path data;
    private final int portOffset;

    FakeHome(Path home, Path data, int portOffset) throws IOException {
        this.home = home;
        this.data = data;
        this.portOffset = portOffset;
        for (Service service : Service.values()) {
            writeJar(service.jar(home));
        }
    }

    Path home() {
        return home;
    }

    Path data() {
        return data;
    }

    /** A command that is running or has ended, with all that it says. */
    record Command(Process process, BlockingQueue<String> lines, List<String> said) {
        /** Waits for a line that contains the text. */
        String await(String text) throws InterruptedException {
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (System.nanoTime() < deadline) {
                String line = lines.poll(100, TimeUnit.MILLISECONDS);
                if (line != null) {
                    said.add(line);
                    if (line.contains(text)) {
                        return line;
                    }
                } else if (!process.isAlive() && lines.isEmpty()) {
                    break;
                }
            }
            throw new AssertionError("\"" + text + "\" was not said, but:\n" + String.join("\n", said));
        }

        /** Waits for the end and gives everything that was said. */
        String end() throws InterruptedException {
            if (!process.waitFor(90, TimeUnit.SECONDS)) {
                throw new AssertionError("still running after 90 s:\n" + String.join("\n", said));
            }
            Thread.sleep(100);
            lines.drainTo(said);
            return String.join("\n", said);
        }
    }

    Command run(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dalongside.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        if (!arguments[0].equals("help")) {
            command.addAll(List.of("--data", data.toString(), "--port-offset", String.valueOf(portOffset)));
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        Thread.ofVirtual().start(() -> process.inputReader().lines().forEach(lines::add));
        return new Command(process, lines, new ArrayList<>());
    }

    RunState state() {
        return RunState.in(data).orElseThrow();
    }

    private static void writeJar(Path jar) throws IOException {
        Files.createDirectories(jar.getParent());
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
        Path driver;
        try {
            driver = Path.of(org.postgresql.Driver.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (java.net.URISyntaxException e) {
            throw new IOException(e);
        }
        manifest.getMainAttributes()
                .put(Attributes.Name.CLASS_PATH, driver.toUri().toString());
        String name = FakeService.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest);
                var code = FakeService.class.getResourceAsStream("FakeService.class")) {
            out.putNextEntry(new JarEntry(name));
            code.transferTo(out);
        }
    }
}
