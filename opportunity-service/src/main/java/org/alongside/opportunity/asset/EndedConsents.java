package org.alongside.opportunity.asset;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.alongside.opportunity.RegularWork;

/** Deletes the contacts whose consent has ended, of all authorities, and of what was one's own all of it. A policy shows it nothing but those. */
@ApplicationScoped
class EndedConsents implements RegularWork {
    private final AgroalDataSource dataSource;

    EndedConsents(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public String what() {
        return "deleting contacts whose consent has ended";
    }

    @Override
    public void doNow() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.execute("select set_config('app.maintenance', 'ended-consents', true)");
                statement.executeUpdate("delete from asset_contact where consent_until <= now()");
                statement.executeUpdate("delete from asset where visibility = 'OWN' and consent_until <= now()");
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("contacts whose consent has ended cannot be deleted", e);
        }
    }
}
