package org.alongside.profile.access;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.kit.outbox.Sequencer;
import org.alongside.kit.problem.CommonProblem;
import org.alongside.kit.problem.ProblemException;
import org.jboss.logging.Logger;

/** Stamps first and then reads, as the sequencer's role: an acknowledged change is in the very next answer. */
@ApplicationScoped
class JdbcGrantFeed implements GrantFeed {

    private static final Logger LOG = Logger.getLogger(JdbcGrantFeed.class);
    private static final String SELECT =
            "select position, tenant_id, person_id, account, relation, scope, until, ended, person_died from grant_change"
                    + " where position > ? order by position limit ?";

    private final AgroalDataSource dataSource;
    private final Sequencer sequencer;

    JdbcGrantFeed(@DataSource("sequencer") AgroalDataSource dataSource, Sequencer sequencer) {
        this.dataSource = dataSource;
        this.sequencer = sequencer;
    }

    @Override
    public GrantFeedView after(long position, int limit) {
        try {
            long last = sequencer.stamp();
            List<GrantFeedView.Change> changes = position < last ? changes(position, limit) : List.of();
            return new GrantFeedView(
                    changes, changes.isEmpty() ? last : changes.getLast().position());
        } catch (SQLException e) {
            LOG.warnf("the grants feed cannot be read: %s", e.getMessage());
            throw new ProblemException(
                    CommonProblem.UNAVAILABLE, "The grants cannot be read right now. Ask again in a moment.");
        }
    }

    private List<GrantFeedView.Change> changes(long position, int limit) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(SELECT)) {
            statement.setLong(1, position);
            statement.setInt(2, limit);
            try (ResultSet row = statement.executeQuery()) {
                List<GrantFeedView.Change> changes = new ArrayList<>();
                while (row.next()) {
                    changes.add(change(row));
                }
                return changes;
            }
        }
    }

    private static GrantFeedView.Change change(ResultSet row) throws SQLException {
        OffsetDateTime until = row.getObject("until", OffsetDateTime.class);
        return new GrantFeedView.Change(
                row.getLong("position"),
                row.getString("tenant_id"),
                row.getObject("person_id", UUID.class),
                row.getString("account"),
                Relation.valueOf(row.getString("relation")),
                Scopes.listed(Scopes.read(row.getArray("scope"))),
                until == null ? null : until.toInstant(),
                row.getBoolean("ended"),
                row.getBoolean("person_died"));
    }
}
