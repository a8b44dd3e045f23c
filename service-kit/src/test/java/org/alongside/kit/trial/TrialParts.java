package org.alongside.kit.trial;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.alongside.kit.testing.RealParts;

/** The real parts, with the kit's own tables and the trial's tables in the database. */
public final class TrialParts implements QuarkusTestResourceLifecycleManager {

    private final RealParts parts = new RealParts();

    @Override
    public Map<String, String> start() {
        parts.init(Map.of("database", "plan", "sequencer", "true"));
        Map<String, String> config = parts.start();
        try (Connection owner = RealParts.connect("plan", "plan_owner");
                Statement statement = owner.createStatement()) {
            try (ResultSet found = statement.executeQuery("select to_regclass('thing')")) {
                found.next();
                if (found.getString(1) != null) {
                    return config;
                }
            }
            statement.execute(
                    script("/db/kit/V0_1__answers_and_access_records.sql").replace("${app}", "plan_app"));
            statement.execute(script("/trial.sql"));
        } catch (SQLException e) {
            throw new IllegalStateException("the trial's tables could not be made", e);
        }
        return config;
    }

    @Override
    public void stop() {
        parts.stop();
    }

    private static String script(String place) {
        try (InputStream in = TrialParts.class.getResourceAsStream(place)) {
            if (in == null) {
                throw new IllegalStateException(place + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
