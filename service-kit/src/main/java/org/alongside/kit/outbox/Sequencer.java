package org.alongside.kit.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Gives committed rows of an append-only table their place in its feed: 1, 2, 3 … without a gap, in an order that only ever
 * grows at its end, so that a reader who has seen position n has seen everything before it. It works as a database role
 * that may see ids, types and times of every tenant, and no payload.
 *
 * <p>The table has {@code position bigint}, null until stamped; {@code feed_position (feed text primary key, last bigint)}
 * has a row for the feed. Any number of processes may stamp: the row lock makes them take turns.
 */
public final class Sequencer {

    private static final int LARGEST_STEP = 1_000;

    private final DataSource dataSource;
    private final String feed;
    private final String stamp;

    /**
     * @param dataSource connections of the sequencer's role
     * @param table the table, which also names the feed
     * @param key the columns that identify a row
     * @param order the columns that put rows of one subject in order, most significant first
     */
    public Sequencer(DataSource dataSource, String table, String key, String order) {
        this.dataSource = dataSource;
        this.feed = table;
        String columns = Stream.of(key.split(","), order.split(","))
                .flatMap(Stream::of)
                .map(String::strip)
                .distinct()
                .collect(Collectors.joining(", "));
        this.stamp =
                "with next as (select %2$s, row_number() over (order by %3$s) as step from (select %4$s from %1$s where position is null"
                                .formatted(table, key, order, columns)
                        + " order by %s limit %d) fresh), ".formatted(order, LARGEST_STEP)
                        + "stamped as (update %1$s t set position = ? + next.step from next where (%2$s) = (%3$s) returning 1)"
                                .formatted(table, prefixed("t", key), prefixed("next", key))
                        + " select count(*) from stamped";
    }

    /**
     * Stamps all rows that were committed before the call. Returns the last position.
     *
     * @throws SQLException if the database cannot be reached
     */
    public long stamp() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                long last;
                long stamped;
                do {
                    last = lockedLast(connection);
                    stamped = stampAfter(connection, last);
                    if (stamped > 0) {
                        save(connection, last + stamped);
                    }
                    connection.commit();
                } while (stamped == LARGEST_STEP);
                return last + stamped;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private long lockedLast(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select last from feed_position where feed = ? for update")) {
            statement.setString(1, feed);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("feed_position has no row for " + feed);
                }
                return row.getLong(1);
            }
        }
    }

    private long stampAfter(Connection connection, long last) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(stamp)) {
            statement.setLong(1, last);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void save(Connection connection, long last) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("update feed_position set last = ? where feed = ?")) {
            statement.setLong(1, last);
            statement.setString(2, feed);
            statement.executeUpdate();
        }
    }

    private static String prefixed(String alias, String columns) {
        return alias + "." + columns.replace(" ", "").replace(",", ", " + alias + ".");
    }
}
