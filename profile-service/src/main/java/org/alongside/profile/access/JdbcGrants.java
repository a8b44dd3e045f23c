package org.alongside.profile.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.Sql;
import org.alongside.kit.tenancy.TenantRead;

@ApplicationScoped
class JdbcGrants implements Grants {

    private static final String SELECT = "select coalesce(p.account = ?, false) as own, m.role, m.scope, m.until_on"
            + " from person p left join circle_member m on m.tenant_id = p.tenant_id and m.person_id = p.person_id"
            + " and m.account = ? and m.ended_at is null"
            + " where p.tenant_id = ? and p.person_id = ?";

    private final TenantRead reads;

    JdbcGrants(TenantRead reads) {
        this.reads = reads;
    }

    @Override
    public Standing standing(Caller caller, UUID person) {
        return known(reads.one(
                caller.tenant(),
                SELECT,
                JdbcGrants::standing,
                caller.account(),
                caller.account(),
                caller.tenant(),
                person));
    }

    @Override
    public Standing standing(Sql sql, Caller caller, UUID person) {
        return known(
                sql.one(SELECT, JdbcGrants::standing, caller.account(), caller.account(), caller.tenant(), person));
    }

    private static Standing known(Optional<Standing> found) {
        return found.orElseGet(Standing.NoSuchPerson::new);
    }

    private static Standing standing(ResultSet row) throws SQLException {
        if (row.getBoolean("own")) {
            return new Standing.Insider(Grant.OWN);
        }
        String role = row.getString("role");
        return role == null
                ? new Standing.Stranger()
                : new Standing.Insider(new Grant(
                        Relation.valueOf(role),
                        Scopes.read(row.getArray("scope")),
                        row.getObject("until_on", LocalDate.class)));
    }
}
