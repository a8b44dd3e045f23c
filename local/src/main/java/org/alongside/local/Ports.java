package org.alongside.local;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Finds out whether a port can be used and, where the system tells, who uses it. */
final class Ports {
    private Ports() {}

    /** @throws CannotStart naming the port, the process that has it if known, and the way out */
    static void requireFree(int port, String wantedFor) {
        if (!isFree(port)) {
            throw new CannotStart("Port " + port + ", wanted for " + wantedFor + ", is already in use"
                    + holder(port).map(who -> " by " + who).orElse("")
                    + ": stop that program, or choose other ports with ./alongside up --port-offset 1000.");
        }
    }

    static boolean isFree(int port) {
        return canBind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                && canBind(new InetSocketAddress(port));
    }

    private static boolean canBind(InetSocketAddress address) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true); // connections that linger in TIME_WAIT do not count
            socket.bind(address);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** For example {@code java (process 4711)}; empty when neither lsof nor ss is there or may tell. */
    static Optional<String> holder(int port) {
        return pid(output("lsof", "-nP", "-t", "-iTCP:" + port, "-sTCP:LISTEN"), "(\\d+)")
                .or(() -> pid(output("ss", "-Hltnp", "sport = :" + port), "pid=(\\d+)"))
                .map(pid -> ProcessHandle.of(pid)
                        .flatMap(process -> process.info().command())
                        .map(command -> command.substring(command.lastIndexOf('/') + 1) + " (process " + pid + ")")
                        .orElse("process " + pid));
    }

    private static Optional<Long> pid(String output, String pattern) {
        var matcher = java.util.regex.Pattern.compile(pattern).matcher(output);
        return matcher.find() ? Optional.of(Long.parseLong(matcher.group(1))) : Optional.empty();
    }

    private static String output(String... command) {
        try {
            Process process = new ProcessBuilder(List.of(command))
                    .redirectErrorStream(true)
                    .start();
            try (InputStream in = process.getInputStream()) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                return process.waitFor(3, TimeUnit.SECONDS) && process.exitValue() == 0 ? text : "";
            }
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
