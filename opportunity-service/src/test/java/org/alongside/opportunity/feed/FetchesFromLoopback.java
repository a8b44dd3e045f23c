package org.alongside.opportunity.feed;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/** One port of loopback may be fetched from, and nothing is fetched by itself. */
public final class FetchesFromLoopback implements QuarkusTestProfile {
    private static final String PORT = "alongside.test.fetch-port";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "alongside.fetch.allowed-inside", "localhost:" + port(), "alongside.fetch.look-for-due-every", "PT24H");
    }

    /** The port; free unless a test has taken it. */
    static synchronized int port() {
        String known = System.getProperty(PORT);
        if (known == null) {
            known = String.valueOf(free());
            System.setProperty(PORT, known);
        }
        return Integer.parseInt(known);
    }

    /** Below the ports that the system gives to connections: one of those would be gone again when a test wants it. */
    private static int free() {
        int first = 10_000 + (int) (ProcessHandle.current().pid() % 10_000);
        for (int port = first; port < first + 1_000; port++) {
            try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return free.getLocalPort();
            } catch (IOException taken) {
                continue;
            }
        }
        throw new IllegalStateException("no free port from " + first);
    }
}
