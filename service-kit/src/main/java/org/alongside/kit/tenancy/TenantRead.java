package org.alongside.kit.tenancy;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/**
 * A select for one tenant in one round trip and without a transaction manager: the tenant is set and the rows are read in
 * one implicit transaction, so that nothing stays behind on the pooled connection. Row-level security does the rest.
 */
@ApplicationScoped
public class TenantRead {

    private final AgroalDataSource dataSource;

    TenantRead(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** All rows of one select, as the tenant sees them. */
    public <T> List<T> list(String tenant, String select, Sql.RowReader<T> reader, @Nullable Object... parameters) {
        try (Connection connection = dataSource.getConnection()) {
            if (!connection.getAutoCommit()) {
                throw new IllegalStateException(
                        "a tenant read needs auto-commit; inside a transaction use TenantWrite");
            }
            try (PreparedStatement statement =
                    connection.prepareStatement("select set_config('app.tenant', ?, true);" + select)) {
                if (Arrays.stream(parameters).anyMatch(Objects::isNull)) {
                    neverPrepareOnTheServer(statement);
                }
                statement.setString(1, tenant);
                Sql.bind(connection, statement, 2, parameters);
                statement.execute();
                if (!statement.getMoreResults()) {
                    throw new IllegalStateException("a tenant read takes one select");
                }
                try (ResultSet rows = statement.getResultSet()) {
                    return Sql.readAll(rows, reader);
                }
            }
        } catch (SQLException e) {
            throw new Sql.SqlFailed(e);
        }
    }

    /**
     * A null has no type, so the driver would ask the server to describe the prepared select; and once that has told it of columns
     * without a bound, it ends the implicit transaction before the select, and with it the tenant.
     */
    private static void neverPrepareOnTheServer(PreparedStatement statement) throws SQLException {
        statement.unwrap(PGStatement.class).setPrepareThreshold(0);
    }

    /** The only row of one select, or none. */
    public <T> Optional<T> one(String tenant, String select, Sql.RowReader<T> reader, @Nullable Object... parameters) {
        return Sql.onlyOne(list(tenant, select, reader, parameters));
    }
}
