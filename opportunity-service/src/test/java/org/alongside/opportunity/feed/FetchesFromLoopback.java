package org.alongside.opportunity.feed;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/** One port of loopback may be fetched from, and nothing is fetched by itself. */
public final class FetchesFromLoopback implements QuarkusTestProfile {
    private static final String PORT = "alongside.test.fetch-port";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "alongside.fetch.allowed-inside", "localhost:" + port(),
                "alongside.fetch.look-for-due-every", "PT24H");
    }

    /** The port; free unless a test has taken it. */
    static synchronized int port() {
        String known = System.getProperty(PORT);
        if (known == null) {
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                known = String.valueOf(free.getLocalPort());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            System.setProperty(PORT, known);
        }
        return Integer.parseInt(known);
    }
}
