package org.alongside.kit.tenancy;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Function;

/** Statements for one tenant inside the current transaction, all on its one connection. */
@ApplicationScoped
public class TenantWrite {

    private final AgroalDataSource dataSource;
    private final TransactionManager transactions;

    TenantWrite(AgroalDataSource dataSource, TransactionManager transactions) {
        this.dataSource = dataSource;
        this.transactions = transactions;
    }

    /**
     * Runs the work as the tenant.
     *
     * @throws IllegalStateException outside a transaction: a use case is {@code @Transactional}
     */
    public <T> T as(String tenant, Function<Sql, T> work) {
        demandTransaction();
        try (Connection connection = dataSource.getConnection()) {
            setTenant(connection, tenant);
            return work.apply(new Sql(connection));
        } catch (SQLException e) {
            throw new Sql.SqlFailed(e);
        }
    }

    /** The SQL of a connection that the caller opened, with auto-commit off, after making it act for the tenant. */
    public static Sql on(Connection connection, String tenant) throws SQLException {
        setTenant(connection, tenant);
        return new Sql(connection);
    }

    private static void setTenant(Connection connection, String tenant) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select set_config('app.tenant', ?, true)")) {
            statement.setString(1, tenant);
            statement.execute();
        }
    }

    private void demandTransaction() {
        try {
            if (transactions.getStatus() != Status.STATUS_ACTIVE) {
                throw new IllegalStateException("a tenant write needs a transaction");
            }
        } catch (SystemException e) {
            throw new IllegalStateException("the transaction manager does not answer", e);
        }
    }
}
