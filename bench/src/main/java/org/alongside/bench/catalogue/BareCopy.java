package org.alongside.bench.catalogue;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * What filling the catalogue could cost at best: the same rows, made already, by {@code COPY} into tables with the same indexes, keys and
 * checks, table by table.
 */
final class BareCopy implements AutoCloseable {

    /** In the order in which they refer to each other; what only the runs themselves keep is not copied. */
    private static final List<String> TABLES = List.of(
            "feed",
            "provider",
            "venue",
            "opportunity",
            "opportunity_change",
            "opportunity_source",
            "offering",
            "offering_session");

    /** A connection for one copy. */
    interface Opening {
        Connection open() throws SQLException;
    }

    private final Connection from;
    private final Opening to;
    private final Path folder;

    /**
     * @param from the database of the service
     * @param to one with the same tables, empty at first; a connection that has copied before would keep plans for its foreign keys
     *     that were made when the tables were small
     */
    BareCopy(Connection from, Opening to, Path folder) {
        this.from = from;
        this.to = to;
        this.folder = folder;
    }

    /** Copies everything that came by a feed. @return seconds for all tables together, reading the files and committing */
    double copy(String feed) throws SQLException, IOException {
        List<Path> files = new ArrayList<>();
        for (String table : TABLES) {
            Path file = folder.resolve(table + ".copy");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
                from.unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("copy (" + rows(table, feed) + ") to stdout (format binary)", out);
            }
            files.add(file);
        }
        double seconds;
        try (Connection into = to.open()) {
            seconds = copy(files, into);
        }
        for (Path file : files) {
            Files.delete(file);
        }
        return seconds;
    }

    private double copy(List<Path> files, Connection into) throws SQLException, IOException {
        List<String> columns = new ArrayList<>();
        for (String table : TABLES) {
            columns.add(columns(table));
        }
        try (Statement prepare = into.createStatement()) {
            prepare.execute("analyze " + String.join(", ", TABLES));
            prepare.execute("checkpoint");
            // as the service has it while it writes
            prepare.execute("set enable_seqscan = off");
        }
        into.setAutoCommit(false);
        long began = System.nanoTime();
        for (int i = 0; i < files.size(); i++) {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(files.get(i)), 1 << 16)) {
                into.unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + TABLES.get(i) + " (" + columns.get(i) + ") from stdin (format binary)", in);
            }
        }
        into.commit();
        return (System.nanoTime() - began) / 1e9;
    }

    private String rows(String table, String feed) throws SQLException {
        String where = switch (table) {
            case "feed", "provider", "venue", "opportunity" -> "feed_id in (select feed_id from feed where name = ";
            case "opportunity_change", "opportunity_source", "offering" ->
                "opportunity_id in (select opportunity_id from opportunity join feed using (feed_id) where name = ";
            default ->
                "offering_id in (select offering_id from offering join opportunity using (opportunity_id)"
                        + " join feed using (feed_id) where name = ";
        };
        return "select " + columns(table) + " from " + table + " where " + where + "'" + feed + "')";
    }

    /** Those that are not generated. */
    private String columns(String table) throws SQLException {
        try (PreparedStatement select = from.prepareStatement("""
                select string_agg(column_name, ', ' order by ordinal_position) from information_schema.columns
                 where table_schema = 'public' and table_name = ? and is_generated = 'NEVER'""")) {
            select.setString(1, table);
            try (ResultSet found = select.executeQuery()) {
                found.next();
                return found.getString(1);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        from.close();
    }
}
