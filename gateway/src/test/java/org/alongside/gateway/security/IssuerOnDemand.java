package org.alongside.gateway.security;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.alongside.local.DevelopmentIdentity;
import org.jspecify.annotations.Nullable;

/** An issuer that has given out a token and does not run when the gateway starts; the test starts it when it wants to. */
public final class IssuerOnDemand implements QuarkusTestResourceLifecycleManager {

    /** System properties, because the test sees another copy of this class. */
    private static final String PORT = "alongside.test.issuer-on-demand.port";

    private static final String KEY_FILE = "alongside.test.issuer-on-demand.key-file";
    private static final String TOKEN = "alongside.test.issuer-on-demand.token";

    @Override
    public Map<String, String> start() {
        try {
            Path keyFile = Files.createTempDirectory("issuer-on-demand").resolve("signing-key.json");
            System.setProperty(KEY_FILE, keyFile.toString());
            System.setProperty(PORT, String.valueOf(freePort()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        DevelopmentIdentity issuer = run();
        System.setProperty(TOKEN, issuer.tokenFor("worker"));
        issuer.stop();
        return Map.of("quarkus.http.test-port", "0", "quarkus.oidc.auth-server-url", issuer.issuer());
    }

    @Override
    public void stop() {
        @Nullable String keyFile = System.getProperty(KEY_FILE);
        if (keyFile != null) {
            try {
                Files.deleteIfExists(Path.of(keyFile));
                Files.deleteIfExists(Path.of(keyFile).getParent());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Starts it, with the key and the address that it had before. */
    static DevelopmentIdentity run() {
        return DevelopmentIdentity.start(
                DevelopmentIdentity.LOCAL_PROFILE,
                Path.of(System.getProperty(KEY_FILE)),
                Integer.parseInt(System.getProperty(PORT)));
    }

    /** A worker's token of this issuer. */
    static String token() {
        return System.getProperty(TOKEN);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
