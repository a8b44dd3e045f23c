package org.alongside.opportunity.wish;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.alongside.opportunity.RegularWork;

/** Finds the authorities that have wishes of a quarter that is over, and has them summed up. A policy shows it nothing but those wishes. */
@ApplicationScoped
class QuartersThatAreOver implements RegularWork {
    private final AgroalDataSource dataSource;
    private final SummingUpAQuarter summing;

    QuartersThatAreOver(AgroalDataSource dataSource, SummingUpAQuarter summing) {
        this.dataSource = dataSource;
        this.summing = summing;
    }

    @Override
    public String what() {
        return "summing up unmet wishes";
    }

    @Override
    public void doNow() {
        authorities().forEach(summing::sumUp);
    }

    private List<String> authorities() {
        List<String> authorities = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.execute("select set_config('app.maintenance', 'quarters-that-are-over', true)");
                try (ResultSet rows = statement.executeQuery(
                        "select distinct tenant_id from unmet_wish where expires_at <= now() order by tenant_id")) {
                    while (rows.next()) {
                        authorities.add(rows.getString(1));
                    }
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("quarters that are over cannot be found", e);
        }
        return authorities;
    }
}
