package org.alongside.local;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A real PostgreSQL 18 on a data directory of one's own, with the databases and roles of every service.
 *
 * <p>Use in tests: one server per JVM, stopped when the JVM ends.
 *
 * <pre>{@code
 * var database = EmbeddedDatabase.start(Path.of("target/postgres"), 0, role -> role).stopWithThisJvm();
 * database.jdbcUrl("alongside_profile");   // jdbc:postgresql://127.0.0.1:<port>/alongside_profile
 * database.password("profile_app");
 * }</pre>
 *
 * <p>The PostgreSQL programs are unpacked once into a folder beside the data directory; choose a data directory under
 * {@code target/} and later runs find them there. Opening a directory that exists keeps its data. fsync,
 * synchronous_commit and full_page_writes are on, and {@code start} refuses to return if the server says otherwise.
 *
 * <p>Each service X of {@link #SERVICES} has the database {@code alongside_X} and three roles, none of which is a superuser
 * or can bypass row-level security: {@code X_owner} (owns database and schema), {@code X_app} and {@code X_sequencer} (own
 * nothing, may connect to this one database and use its schema; tables are granted by the service's migrations).
 */
public final class EmbeddedDatabase {
    /** The services that have a database. */
    public static final List<String> SERVICES = List.of("profile", "plan", "opportunity");

    /** The superuser of the embedded server: for setting up and for tests that look behind the curtain. */
    public static final String SUPERUSER = "postgres";

    private static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");

    private final PostgresServer server;
    private final int port;
    private final UnaryOperator<String> passwords;

    private EmbeddedDatabase(PostgresServer server, int port, UnaryOperator<String> passwords) {
        this.server = server;
        this.port = port;
        this.passwords = passwords;
    }

    /**
     * Opens the data directory, making it first if need be, and takes over a server that a killed JVM left behind on it.
     *
     * @param dataDirectory kept between starts; one JVM at a time may have it open
     * @param port on 127.0.0.1; 0 = any free one
     * @param passwords from role name to password; asked for all roles and {@link #SUPERUSER}. The superuser's must be the
     *     same at every start on the same directory
     * @throws CannotStart with one sentence for a person
     */
    public static EmbeddedDatabase start(Path dataDirectory, int port, UnaryOperator<String> passwords) {
        return start(dataDirectory, port, passwords, beside(dataDirectory, ".log"));
    }

    /** As {@link #start(Path, int, UnaryOperator)}, with the server's log in a place of one's own. */
    static EmbeddedDatabase start(Path dataDirectory, int port, UnaryOperator<String> passwords, Path log) {
        int chosen = port == 0 ? freePort() : port;
        PostgresServer server =
                new PostgresServer(dataDirectory.toAbsolutePath().normalize(), log, chosen);
        server.open(passwords.apply(SUPERUSER));
        EmbeddedDatabase database = new EmbeddedDatabase(server, chosen, passwords);
        try {
            database.prepare();
        } catch (CannotStart | SQLException e) {
            server.stop(Duration.ofSeconds(20));
            throw e instanceof CannotStart c
                    ? c
                    : new CannotStart(
                            "PostgreSQL started on " + dataDirectory + " but could not be set up: " + e.getMessage(),
                            e);
        }
        return database;
    }

    /** As {@link #start(Path, int, UnaryOperator)}, with a password for each role that has one in the map. */
    public static EmbeddedDatabase start(Path dataDirectory, int port, Map<String, String> passwords) {
        return start(dataDirectory, port, from(passwords));
    }

    static UnaryOperator<String> from(Map<String, String> passwords) {
        return role -> {
            String password = passwords.get(role);
            if (password == null) {
                throw new CannotStart("No password was given for the database role " + role + ".");
            }
            return password;
        };
    }

    /** Stops a server that a killed JVM left on this directory; does nothing if there is none or another JVM has it open. */
    static void stopLeftBehind(Path dataDirectory) {
        if (exists(dataDirectory)) {
            new PostgresServer(dataDirectory.toAbsolutePath().normalize(), beside(dataDirectory, ".log"), 0)
                    .stopLeftBehind();
        }
    }

    /** Lets the server stop when this JVM ends, for whoever does not want to call {@link #stop()}. */
    public EmbeddedDatabase stopWithThisJvm() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop PostgreSQL"));
        return this;
    }

    public int port() {
        return port;
    }

    /** The address of a database on this server, for example of {@code alongside_profile}. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String password(String role) {
        return passwords.apply(role);
    }

    /** A connection in autocommit, as that role. */
    public Connection connect(String database, String role) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), role, passwords.apply(role));
    }

    /** The process id of the server; changes when it is started again. */
    public long pid() {
        return server.pid();
    }

    public boolean isRunning() {
        return server.isRunning();
    }

    /** Starts a server that died again, on the same directory and port; does nothing while it runs. */
    public void startAgain() {
        if (!server.isRunning()) {
            server.start();
        }
    }

    /** Fast shutdown: open transactions are rolled back, everything committed stays. May be called twice. */
    public void stop() {
        server.stop(Duration.ofSeconds(60));
    }

    private void prepare() throws SQLException {
        try (Connection c = connect("postgres", SUPERUSER)) {
            for (String setting : DURABLE) {
                String value = Sql.text(c, "select current_setting(?)", setting);
                if (!"on".equals(value)) {
                    throw new CannotStart("PostgreSQL runs with " + setting + " = " + value
                            + ", so a crash could lose agreements; it was stopped.");
                }
            }
            Sql.run(
                    c,
                    "revoke connect on database postgres from public",
                    "revoke connect on database template1 from public");
        }
        for (String service : SERVICES) {
            prepare(service);
        }
    }

    private void prepare(String service) throws SQLException {
        String database = "alongside_" + service;
        String owner = service + "_owner";
        List<String> others = List.of(service + "_app", service + "_sequencer");
        try (Connection c = connect("postgres", SUPERUSER)) {
            role(c, owner);
            for (String role : others) {
                role(c, role);
            }
            if (Sql.text(c, "select datname from pg_database where datname = ?", database) == null) {
                Sql.run(c, "create database " + database + " owner " + owner);
            }
            Sql.run(c, "revoke all on database " + database + " from public");
            for (String role : others) {
                Sql.run(c, "grant connect on database " + database + " to " + role);
            }
        }
        try (Connection c = connect(database, SUPERUSER)) {
            Sql.run(c, "alter schema public owner to " + owner, "revoke all on schema public from public");
            for (String role : others) {
                Sql.run(c, "grant usage on schema public to " + role);
            }
        }
    }

    private void role(Connection c, String role) throws SQLException {
        String verb = Sql.text(c, "select rolname from pg_roles where rolname = ?", role) == null ? "create" : "alter";
        String statement = Sql.text(
                c,
                "select format('" + verb
                        + " role %I login password %L nosuperuser nocreatedb nocreaterole noreplication nobypassrls', ?, ?)",
                role,
                passwords.apply(role));
        Sql.run(c, String.valueOf(statement));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new CannotStart("No free port was found for PostgreSQL: " + e.getMessage(), e);
        }
    }

    private static Path beside(Path dataDirectory, String suffix) {
        return dataDirectory.resolveSibling(dataDirectory.getFileName() + suffix);
    }

    /** Whether a database was made in this directory before. */
    static boolean exists(Path dataDirectory) {
        return Files.exists(dataDirectory.resolve("PG_VERSION"));
    }
}
