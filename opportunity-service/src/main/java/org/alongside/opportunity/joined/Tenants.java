package org.alongside.opportunity.joined;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Who has a catalogue at all. It is asked once, at start-up, with the setting by which the index reads and nobody writes. */
@ApplicationScoped
class Tenants {
    private final AgroalDataSource dataSource;

    Tenants(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    List<String> withACatalogue() {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set transaction read only; select set_config('app.maintenance', 'index', true)");
                List<String> tenants = new ArrayList<>();
                // from one to the next by the key, and not through a million rows
                try (ResultSet rows = statement.executeQuery("""
                        with recursive tenant as (
                            (select tenant_id from opportunity_change order by tenant_id limit 1)
                            union all
                            select (select c.tenant_id from opportunity_change c where c.tenant_id > t.tenant_id
                                     order by c.tenant_id limit 1) from tenant t where t.tenant_id is not null)
                        select tenant_id from tenant where tenant_id is not null""")) {
                    while (rows.next()) {
                        tenants.add(rows.getString(1));
                    }
                }
                connection.commit();
                return tenants;
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("who has a catalogue cannot be read", e);
        }
    }
}
