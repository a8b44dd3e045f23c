package org.alongside.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alongside.local.DevelopmentIdentity;
import org.alongside.local.EmbeddedDatabase;

/**
 * The parts that {@code ./alongside up} starts, for tests: one real PostgreSQL and one development identity provider for each
 * test JVM, which end with it. Quarkus may load this class more than once, so what has been started is known by system
 * properties.
 *
 * <pre>{@code
 * @WithTestResource(value = RealParts.class, initArgs = {
 *     @ResourceArg(name = "database", value = "plan"),        // profile | plan | opportunity; without it: identity only
 *     @ResourceArg(name = "sequencer", value = "true"),       // also the data source named "sequencer"
 *     @ResourceArg(name = "client", value = "plan-service")}) // also this service's own sign-in
 * }</pre>
 *
 * The password of each database role is its name.
 */
public final class RealParts implements QuarkusTestResourceLifecycleManager {

    static final String ISSUER = "alongside.test.issuer";
    static final String KEY_FILE = "alongside.test.key-file";
    private static final String DATABASE_PORT = "alongside.test.database-port";
    private static final String FOLDER = "alongside.test.folder";

    private Map<String, String> arguments = Map.of();

    @Override
    public void init(Map<String, String> initArgs) {
        arguments = Map.copyOf(initArgs);
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>();
        String issuer = issuer();
        config.put("quarkus.http.test-port", "0");
        config.put("quarkus.oidc.auth-server-url", issuer);
        String database = arguments.get("database");
        if (database != null) {
            String url = jdbcUrl(database);
            config.put("quarkus.datasource.jdbc.url", url);
            config.put("quarkus.datasource.username", database + "_app");
            config.put("quarkus.datasource.password", database + "_app");
            config.put("quarkus.flyway.username", database + "_owner");
            config.put("quarkus.flyway.password", database + "_owner");
            config.put(
                    "alongside.keys-directory",
                    folder().resolve("keys-" + database).toString());
            if (Boolean.parseBoolean(arguments.get("sequencer"))) {
                config.put("quarkus.datasource.sequencer.jdbc.url", url);
                config.put("quarkus.datasource.sequencer.username", database + "_sequencer");
                config.put("quarkus.datasource.sequencer.password", database + "_sequencer");
            }
        }
        String client = arguments.get("client");
        if (client != null) {
            config.put("quarkus.oidc-client.auth-server-url", issuer);
            config.put("quarkus.oidc-client.client-id", client);
            config.put("quarkus.oidc-client.credentials.secret", client);
        }
        return config;
    }

    /** Does nothing: the parts serve the next test class too, and end with the JVM. */
    @Override
    public void stop() {}

    /** The issuer of this JVM's tokens; starts the identity provider if it does not run yet. */
    public static synchronized String issuer() {
        String running = System.getProperty(ISSUER);
        if (running != null) {
            return running;
        }
        Path keyFile = folder().resolve("signing-key.json");
        DevelopmentIdentity identity = DevelopmentIdentity.start(DevelopmentIdentity.LOCAL_PROFILE, keyFile, 0);
        System.setProperty(KEY_FILE, keyFile.toString());
        System.setProperty(ISSUER, identity.issuer());
        return identity.issuer();
    }

    /**
     * The address of a service's database; starts PostgreSQL if it does not run yet.
     *
     * @param service profile, plan or opportunity
     */
    public static synchronized String jdbcUrl(String service) {
        if (!EmbeddedDatabase.SERVICES.contains(service)) {
            throw new IllegalArgumentException("there is no database of a service called " + service);
        }
        String port = System.getProperty(DATABASE_PORT);
        if (port == null) {
            EmbeddedDatabase database = EmbeddedDatabase.start(databaseOf(folder()), 0, role -> role);
            Path folder = folder();
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(
                            () -> {
                                database.stop();
                                delete(folder);
                            },
                            "stop the test database"));
            port = String.valueOf(database.port());
            System.setProperty(DATABASE_PORT, port);
        }
        return "jdbc:postgresql://127.0.0.1:" + port + "/alongside_" + service;
    }

    /**
     * A connection of its own, in auto-commit, for a test that looks behind the curtain.
     *
     * @param role {@code <service>_app}, {@code <service>_owner}, {@code <service>_sequencer} or {@code postgres}
     */
    public static Connection connect(String service, String role) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(service), role, role);
    }

    private static Path folder() {
        String made = System.getProperty(FOLDER);
        if (made != null) {
            return Path.of(made);
        }
        Path all = Path.of("target", "real-parts").toAbsolutePath();
        Path mine = all.resolve("jvm-" + ProcessHandle.current().pid());
        try {
            Files.createDirectories(all);
            clearAwayAfterKilledJvms(all);
            Files.createDirectories(mine);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.setProperty(FOLDER, mine.toString());
        return mine;
    }

    /** A test JVM that was killed leaves its server running: end it by the id in its pid file, then delete its folder. */
    private static void clearAwayAfterKilledJvms(Path all) throws IOException {
        try (Stream<Path> folders = Files.list(all)) {
            for (Path folder : folders.filter(f -> f.getFileName().toString().startsWith("jvm-"))
                    .toList()) {
                long jvm = Long.parseLong(folder.getFileName().toString().substring(4));
                if (ProcessHandle.of(jvm).isEmpty()) {
                    Path pidFile = databaseOf(folder).resolve("postmaster.pid");
                    if (Files.exists(pidFile)) {
                        endServer(Long.parseLong(
                                Files.readAllLines(pidFile).getFirst().strip()));
                    }
                    delete(folder);
                }
            }
        }
    }

    /** Beside the JVM's folder and not in it: the PostgreSQL programs are unpacked next to the data and serve the next JVM too. */
    private static Path databaseOf(Path folder) {
        return folder.resolveSibling(folder.getFileName().toString().replace("jvm-", "postgres-"));
    }

    private static void endServer(long pid) {
        ProcessHandle.of(pid)
                .filter(process -> process.info().command().orElse("").endsWith("/postgres"))
                .ifPresent(ProcessHandle::destroy);
    }

    private static void delete(Path folder) {
        Path database = databaseOf(folder);
        try {
            deleteTree(database);
            Files.deleteIfExists(database.resolveSibling(database.getFileName() + ".lock"));
            Files.deleteIfExists(database.resolveSibling(database.getFileName() + ".log"));
            deleteTree(folder);
        } catch (IOException | UncheckedIOException e) {
            System.err.println("Not everything in " + folder + " could be deleted: " + e.getMessage());
        }
    }

    private static void deleteTree(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                List<Path> deepestFirst =
                        files.sorted(Comparator.reverseOrder()).toList();
                for (Path file : deepestFirst) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
