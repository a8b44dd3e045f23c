package org.alongside.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.alongside.kit.id.Ids;
import org.alongside.kit.testing.RealParts;
import org.alongside.kit.trial.OnTrial;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnTrial
class SequencerIT {

    private static final int WRITERS = 8;
    private static final int EVENTS_OF_EACH = 60;

    @Inject
    @DataSource("sequencer")
    javax.sql.DataSource dataSource;

    @Inject
    Ids ids;

    /**
     * Eight writers commit in another order than they began, two sequencers stamp all the while, and a reader that has seen
     * position n asks only for what comes after n: it must never find, later, that something had been left out.
     */
    @Test
    void aReaderNeverSeesAGapHoweverCommitsAreDelayed() throws Exception {
        long start = lastPosition();
        AtomicBoolean writing = new AtomicBoolean(true);
        List<UUID> subjects = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                UUID subject = UUID.randomUUID();
                subjects.add(subject);
                int seed = i;
                writers.add(threads.submit(() -> write(subject, seed)));
            }
            Future<?> one = threads.submit(() -> stampWhile(writing));
            Future<?> two = threads.submit(() -> stampWhile(writing));
            Future<List<String>> reader = threads.submit(() -> readWhile(writing, start));
            for (Future<?> writer : writers) {
                writer.get();
            }
            sequencer().stamp();
            writing.set(false);
            one.get();
            two.get();
            seen.addAll(reader.get());
        }
        assertThat(seen).hasSize(WRITERS * EVENTS_OF_EACH).doesNotHaveDuplicates();
        Map<String, Integer> lastNumber = new HashMap<>();
        for (String event : seen) {
            String subject = event.substring(0, 36);
            int number = Integer.parseInt(event.substring(37));
            assertThat(number).as("in order per subject").isEqualTo(lastNumber.getOrDefault(subject, 0) + 1);
            lastNumber.put(subject, number);
        }
        assertThat(lastNumber.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        subjects.stream().map(UUID::toString).toList());
    }

    @Test
    void thePositionIsTheSameForWhoeverAsksAndNeverChanges() throws SQLException {
        write(UUID.randomUUID(), 1);
        long last = sequencer().stamp();
        Map<String, Long> before = positions();
        assertThat(sequencer().stamp()).isEqualTo(last);
        write(UUID.randomUUID(), 2);
        assertThat(sequencer().stamp()).isEqualTo(last + EVENTS_OF_EACH);
        assertThat(positions()).containsAllEntriesOf(before);
    }

    @Test
    void theSequencerMayNotReadWhatHappened() {
        for (String sql :
                new String[] {"select payload from happening", "select * from happening", "delete from happening"}) {
            assertThatThrownBy(() -> {
                        try (Connection connection = dataSource.getConnection();
                                Statement statement = connection.createStatement()) {
                            statement.execute(sql);
                        }
                    })
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void aFeedThatNobodyDeclaredIsSaidToBeMissing() {
        Sequencer unknown = new Sequencer(dataSource, "unheard_of", "tenant_id, event_id", "at");
        assertThatThrownBy(unknown::stamp).hasMessageContaining("feed_position has no row for unheard_of");
    }

    private Sequencer sequencer() {
        return new Sequencer(dataSource, "happening", "tenant_id, event_id", "at, event_id");
    }

    private void write(UUID subject, int seed) {
        Random random = new Random(seed);
        String tenant = seed % 2 == 0 ? "northshire" : "southmoor";
        try (Connection connection = RealParts.connect("plan", "plan_app")) {
            connection.setAutoCommit(false);
            for (int number = 1; number <= EVENTS_OF_EACH; number++) {
                try (PreparedStatement statement =
                        connection.prepareStatement("select set_config('app.tenant', ?, true);"
                                + "insert into happening values (?, ?, ?, ?, clock_timestamp(), 'private')")) {
                    statement.setString(1, tenant);
                    statement.setString(2, tenant);
                    statement.setObject(3, ids.next());
                    statement.setObject(4, subject);
                    statement.setInt(5, number);
                    statement.execute();
                }
                Thread.sleep(random.nextInt(12));
                connection.commit();
            }
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void stampWhile(AtomicBoolean writing) {
        try {
            while (writing.get()) {
                sequencer().stamp();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> readWhile(AtomicBoolean writing, long start) throws SQLException {
        List<String> seen = new ArrayList<>();
        long last = start;
        try (Connection connection = RealParts.connect("plan", "postgres");
                PreparedStatement select = connection.prepareStatement(
                        "select position, subject_id, number from happening where position > ? order by position")) {
            boolean more = true;
            while (more) {
                more = writing.get();
                select.setLong(1, last);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        assertThat(rows.getLong(1)).as("no gap").isEqualTo(last + 1);
                        last++;
                        seen.add(rows.getString(2) + " " + rows.getInt(3));
                    }
                }
            }
        }
        return seen;
    }

    private static Map<String, Long> positions() throws SQLException {
        Map<String, Long> positions = new HashMap<>();
        try (Connection connection = RealParts.connect("plan", "postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select event_id, position from happening")) {
            while (rows.next()) {
                positions.put(rows.getString(1), rows.getLong(2));
            }
        }
        return positions;
    }

    private static long lastPosition() throws SQLException {
        try (Connection connection = RealParts.connect("plan", "postgres");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select last from feed_position where feed = 'happening'")) {
            row.next();
            return row.getLong(1);
        }
    }
}
