package org.alongside.kit.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Plain SQL on one connection that already acts for one tenant. Parameters may be text, numbers, booleans, {@code byte[]},
 * {@code UUID}, {@code Instant} (timestamptz), {@code java.time} dates and {@code String[]} (text[]).
 */
public final class Sql {

    /** Makes a value of the row that the result set stands on. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final Connection connection;

    Sql(Connection connection) {
        this.connection = connection;
    }

    /** Runs an insert, update or delete. Returns the number of rows. */
    public int update(String sql, @Nullable Object... parameters) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, 1, parameters);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new SqlFailed(e);
        }
    }

    /** All rows of a select. */
    public <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, 1, parameters);
            try (ResultSet rows = statement.executeQuery()) {
                return readAll(rows, reader);
            }
        } catch (SQLException e) {
            throw new SqlFailed(e);
        }
    }

    /** The only row of a select, or none. */
    public <T> Optional<T> one(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        return onlyOne(list(sql, reader, parameters));
    }

    /** Runs one insert or update for many rows in one batch. Each row is the list of its parameters. */
    public void batch(String sql, List<@Nullable Object[]> rows) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (@Nullable Object[] row : rows) {
                bind(connection, statement, 1, row);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new SqlFailed(e);
        }
    }

    static <T> Optional<T> onlyOne(List<T> rows) {
        if (rows.size() > 1) {
            throw new IllegalStateException("one row expected, found " + rows.size());
        }
        return rows.stream().findFirst();
    }

    static <T> List<T> readAll(ResultSet rows, RowReader<T> reader) throws SQLException {
        List<T> all = new ArrayList<>();
        while (rows.next()) {
            all.add(reader.read(rows));
        }
        return all;
    }

    static void bind(Connection connection, PreparedStatement statement, int first, @Nullable Object... parameters)
            throws SQLException {
        int index = first;
        for (Object parameter : parameters) {
            switch (parameter) {
                case Instant instant -> statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
                case String[] texts -> statement.setArray(index, connection.createArrayOf("text", texts));
                case byte[] bytes -> statement.setBytes(index, bytes);
                case null -> statement.setObject(index, null);
                default -> statement.setObject(index, parameter);
            }
            index++;
        }
    }

    /** The instant in a timestamptz column that is not null. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, java.time.OffsetDateTime.class).toInstant();
    }

    /** A statement that the database refused or could not run; the cause says why. */
    public static final class SqlFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final String state;

        SqlFailed(SQLException cause) {
            super(cause);
            this.state = cause.getSQLState() == null ? "" : cause.getSQLState();
        }

        /** Whether a unique key was violated (SQLSTATE 23505). */
        public boolean isDuplicateKey() {
            return state.equals("23505");
        }

        /** Whether it lies in what was to be written: values, keys and lengths (classes 22, 23 and 54 of PostgreSQL's manual, appendix A). */
        public boolean isOfTheData() {
            return state.startsWith("22") || state.startsWith("23") || state.startsWith("54");
        }
    }
}
