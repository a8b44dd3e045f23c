package org.alongside.bench.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alongside.local.DevelopmentIdentity;
import org.alongside.local.EmbeddedDatabase;

/** What the measurements stand on: a PostgreSQL of their own, and the service, in a folder that is gone afterwards. */
final class Stage implements AutoCloseable {

    private static final String DATABASE = "alongside_opportunity";
    private static final String BARE = "bare";
    private static final int HEAP = 1024;

    private final Path home;
    private final Path folder;
    private final EmbeddedDatabase database;
    private final DevelopmentIdentity identity;
    private final SeededListings listings = new SeededListings();
    private CatalogueService service;

    Stage(Path home) throws IOException, InterruptedException, SQLException {
        this.home = home;
        folder =
                home.resolve("bench/target/catalogue-" + ProcessHandle.current().pid());
        Files.createDirectories(folder);
        database = EmbeddedDatabase.start(folder.resolve("postgresql"), 0, role -> role);
        identity = DevelopmentIdentity.start(DevelopmentIdentity.LOCAL_PROFILE, folder.resolve("key.json"), 0);
        service = started(false);
        service.close();
        administer("postgres", "create database " + BARE + " template " + DATABASE);
        service = started(false);
    }

    /** The service anew, with nothing looked for that may be the same, keeping its search index in step or, but for the time of its start, leaving it alone. */
    void restart(boolean searched) throws IOException, InterruptedException {
        service.close();
        service = started(searched);
    }

    private CatalogueService started(boolean searched) throws IOException, InterruptedException {
        Map<String, String> settings = Map.of(
                "ALONGSIDE_JOINED_BY_ITSELF",
                "false",
                "ALONGSIDE_INDEX_DIRECTORY",
                index().toString(),
                "ALONGSIDE_INDEX_STEP_EVERY",
                searched ? "PT1S" : "PT24H");
        return CatalogueService.start(home, folder, database, identity, HEAP, settings);
    }

    /** Where the service keeps its search index. */
    Path index() {
        return folder.resolve("index");
    }

    /** The last change that was committed. */
    long lastChange() throws SQLException {
        try (Connection connection = superuser();
                Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("select max(change_token) from opportunity_change")) {
            row.next();
            return row.getLong(1);
        }
    }

    CatalogueService service() {
        return service;
    }

    SeededListings listings() {
        return listings;
    }

    Path folder() {
        return folder;
    }

    BareCopy bareCopy() throws SQLException {
        return new BareCopy(superuser(DATABASE), () -> superuser(BARE), folder);
    }

    PlainJpa plainJpa() {
        return new PlainJpa(
                database.jdbcUrl(BARE), EmbeddedDatabase.SUPERUSER, database.password(EmbeddedDatabase.SUPERUSER));
    }

    Connection superuser() throws SQLException {
        return superuser(DATABASE);
    }

    private Connection superuser(String name) throws SQLException {
        return database.connect(name, EmbeddedDatabase.SUPERUSER);
    }

    /** Lets the server write down what it still has to, so that nobody pays for what was done before. */
    void settle() throws SQLException {
        administer("postgres", "checkpoint");
    }

    private void administer(String name, String statement) throws SQLException {
        try (Connection connection = superuser(name);
                Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }

    @Override
    public void close() throws InterruptedException, IOException {
        service.close();
        identity.stop();
        database.stop();
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (Path each : deepestFirst) {
            Files.delete(each);
        }
    }
}
