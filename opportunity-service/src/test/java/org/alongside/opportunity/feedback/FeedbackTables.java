package org.alongside.opportunity.feedback;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.alongside.kit.testing.RealParts;

/** What stands in the tables, asked past the service. */
final class FeedbackTables {
    private FeedbackTables() {}

    /** The tables in which the authority has anything under this id. */
    static List<String> holding(String tenant, String feedbackId) throws SQLException {
        List<String> holding = new ArrayList<>();
        try (Connection connection = as("opportunity_app", tenant);
                Statement statement = connection.createStatement()) {
            for (String table : List.of("feedback", "feedback_author", "feedback_version", "feedback_answer")) {
                try (ResultSet rows =
                        statement.executeQuery("select from " + table + " where feedback_id = '" + feedbackId + "'")) {
                    if (rows.next()) {
                        holding.add(table);
                    }
                }
            }
        }
        return holding;
    }

    static void saidDaysAgo(String tenant, String feedbackId, int days) throws SQLException {
        try (Connection connection = as("opportunity_owner", tenant);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update feedback set said_at = said_at - interval '" + days
                    + " days' where feedback_id = '" + feedbackId + "'");
        }
    }

    /** A connection that acts for the tenant, as this role of the database. */
    static Connection as(String role, String tenant) throws SQLException {
        Connection connection = RealParts.connect("opportunity", role);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select set_config('app.tenant', '" + tenant + "', false)");
        }
        return connection;
    }
}
