package org.alongside.plan.app.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.alongside.kit.testing.RealParts;

/** Looks behind the curtain, past row-level security. */
public final class Database {

    private Database() {}

    /** Makes a value of the row that the result set stands on. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    public static <T> List<T> rows(String select, Row<T> row, Object... parameters) {
        try (Connection connection = RealParts.connect("plan", "postgres");
                PreparedStatement statement = connection.prepareStatement(select)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<T> all = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    all.add(row.read(result));
                }
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static long count(String select, Object... parameters) {
        return rows(select, row -> row.getLong(1), parameters).getFirst();
    }

    public static void execute(String sql) {
        try (Connection connection = RealParts.connect("plan", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
