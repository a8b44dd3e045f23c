package org.alongside.profile.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.alongside.kit.tenancy.Sql;

@ApplicationScoped
class JdbcGrantChanges implements GrantChanges {

    private static final String APPEND =
            "with next as (update person set grant_revision = grant_revision + 1 where tenant_id = ? and person_id = ?"
                    + " returning tenant_id, person_id, grant_revision, died_on is not null as died)"
                    + " insert into grant_change (tenant_id, person_id, revision, account, relation, scope, until, ended, at, person_died)"
                    + " select tenant_id, person_id, grant_revision, ?, ?, ?, ?, ?, ?, died from next";

    @Override
    public Optional<Locked> lock(Sql sql, String tenant, UUID person) {
        return sql.one(
                "select account, died_on is not null as died from person where tenant_id = ? and person_id = ? for update",
                row -> new Locked(Optional.ofNullable(row.getString("account")), row.getBoolean("died")),
                tenant,
                person);
    }

    @Override
    public void given(Sql sql, String tenant, UUID person, String account, Grant grant, Instant at) {
        append(sql, tenant, person, account, grant, false, at);
    }

    @Override
    public void ended(Sql sql, String tenant, UUID person, String account, Grant grant, Instant at) {
        append(sql, tenant, person, account, grant, true, at);
    }

    private static void append(
            Sql sql, String tenant, UUID person, String account, Grant grant, boolean ended, Instant at) {
        int rows = sql.update(
                APPEND,
                tenant,
                person,
                account,
                grant.relation().name(),
                Scopes.written(grant.scope()),
                grant.end(),
                ended,
                at);
        if (rows != 1) {
            throw new IllegalStateException("a grant change needs its person");
        }
    }
}
