package org.alongside.profile.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.Sql;

@ApplicationScoped
class JdbcClaimTries implements ClaimTries {

    @Override
    public boolean add(Sql sql, Caller caller, UUID tryId, Instant at, Instant since, int most) {
        // Parallel tries of one account take turns, so that they cannot all be the last one allowed.
        sql.list(
                "select pg_advisory_xact_lock(hashtextextended(?, 0))",
                row -> "",
                "claim_try\n" + caller.tenant() + "\n" + caller.account());
        sql.update(
                "delete from claim_try where tenant_id = ? and account = ? and at <= ?",
                caller.tenant(),
                caller.account(),
                since);
        int made = sql.one(
                        "select count(*) as made from claim_try where tenant_id = ? and account = ?",
                        row -> row.getInt("made"),
                        caller.tenant(),
                        caller.account())
                .orElseThrow();
        if (made >= most) {
            return false;
        }
        sql.update(
                "insert into claim_try (tenant_id, account, try_id, at) values (?, ?, ?, ?)",
                caller.tenant(),
                caller.account(),
                tryId,
                at);
        return true;
    }

    @Override
    public void remove(Sql sql, Caller caller, UUID tryId) {
        sql.update(
                "delete from claim_try where tenant_id = ? and account = ? and try_id = ?",
                caller.tenant(),
                caller.account(),
                tryId);
    }
}
