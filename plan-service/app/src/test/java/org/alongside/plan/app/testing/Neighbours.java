package org.alongside.plan.app.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Puts {@link NeighbourServer} where this service looks for the profile service and the catalogue. One for each test JVM. */
public final class Neighbours implements QuarkusTestResourceLifecycleManager {

    static final String PORT = "alongside.test.neighbours";

    @Override
    public Map<String, String> start() {
        String url = "http://localhost:" + port();
        return Map.of("alongside.profile-url", url, "alongside.opportunity-url", url);
    }

    /** Does nothing: the neighbours serve the next test class too, and end with the JVM. */
    @Override
    public void stop() {}

    static synchronized String port() {
        String running = System.getProperty(PORT);
        if (running == null) {
            running = String.valueOf(NeighbourServer.start());
            System.setProperty(PORT, running);
        }
        return running;
    }
}
