package org.alongside.opportunity.changes;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.alongside.kit.tenancy.Sql;

/**
 * Gives every change of an opportunity its token. Tokens grow in the order of commits: they are given out under a lock that is held
 * until the transaction has ended, so this is the last thing that a transaction does.
 */
@ApplicationScoped
public class ChangeTokens {

    /** These are on offer, new or otherwise than before. */
    public void changed(Sql sql, String tenant, Instant at, Collection<UUID> opportunityIds) {
        if (!opportunityIds.isEmpty()) {
            takeTurns(sql);
            sql.update(
                    """
                    insert into opportunity_change as known (tenant_id, opportunity_id, change_token, removed, changed_at)
                    select ?, each.id, nextval('opportunity_change_token'), false, ? from unnest(cast(? as uuid[])) as each(id)
                    on conflict (tenant_id, opportunity_id) do update set
                        change_token = excluded.change_token, removed = false, changed_at = excluded.changed_at""", tenant, at, opportunityIds.stream().map(UUID::toString).toArray(String[]::new));
        }
    }

    /** All of a feed that was taken off offer at that time. */
    public void removed(Sql sql, String tenant, UUID feedId, Instant at) {
        takeTurns(sql);
        sql.update("""
                update opportunity_change c
                   set change_token = nextval('opportunity_change_token'), removed = true, changed_at = o.removed_at
                  from opportunity o
                 where o.tenant_id = ? and o.feed_id = ? and o.removed_at = ?
                   and c.tenant_id = o.tenant_id and c.opportunity_id = o.opportunity_id and not c.removed""", tenant, feedId, at);
    }

    private static void takeTurns(Sql sql) {
        sql.one("select pg_advisory_xact_lock(hashtextextended('opportunity_change', 0))", row -> true);
    }
}
