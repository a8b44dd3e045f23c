package org.alongside.opportunity.changes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.alongside.kit.tenancy.Sql;

/**
 * Gives every change of an opportunity its token. Tokens grow in the order of commits: they are given out under a lock that is held
 * until the transaction has ended, so this is the last thing that a transaction does.
 *
 * <p>Where the same comes by several feeds, one of them leads. If it goes off offer or comes back, who leads is another, and so those
 * that are joined to it have changed as well.
 */
@ApplicationScoped
public class ChangeTokens {
    private final Event<CatalogueChanged> changed;

    ChangeTokens(Event<CatalogueChanged> changed) {
        this.changed = changed;
    }

    /** These are on offer, new or otherwise than before. */
    public void changed(Sql sql, String tenant, Instant at, Collection<UUID> opportunityIds) {
        if (!opportunityIds.isEmpty()) {
            String[] ids = texts(opportunityIds);
            takeTurns(sql);
            sql.update("""
                    update opportunity_change c set change_token = nextval('opportunity_change_token'), changed_at = ?
                      from joined_opportunity mine
                      join joined_opportunity joined on joined.tenant_id = mine.tenant_id and joined.group_id = mine.group_id
                      join opportunity_change back on back.tenant_id = mine.tenant_id and back.opportunity_id = mine.opportunity_id
                                                  and back.removed
                     where mine.tenant_id = ? and mine.opportunity_id = any(cast(? as uuid[]))
                       and c.tenant_id = joined.tenant_id and c.opportunity_id = joined.opportunity_id and not c.removed""", at, tenant, ids);
            sql.update("""
                    insert into opportunity_change as known (tenant_id, opportunity_id, change_token, removed, changed_at)
                    select ?, each.id, nextval('opportunity_change_token'), false, ? from unnest(cast(? as uuid[])) as each(id)
                    on conflict (tenant_id, opportunity_id) do update set
                        change_token = excluded.change_token, removed = false, changed_at = excluded.changed_at""", tenant, at, ids);
            changed.fire(new CatalogueChanged(tenant));
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
        sql.update("""
                update opportunity_change c set change_token = nextval('opportunity_change_token'), changed_at = ?
                  from opportunity o
                  join joined_opportunity mine on mine.tenant_id = o.tenant_id and mine.opportunity_id = o.opportunity_id
                  join joined_opportunity joined on joined.tenant_id = mine.tenant_id and joined.group_id = mine.group_id
                 where o.tenant_id = ? and o.feed_id = ? and o.removed_at = ?
                   and c.tenant_id = joined.tenant_id and c.opportunity_id = joined.opportunity_id and not c.removed""", at, tenant, feedId, at);
        changed.fire(new CatalogueChanged(tenant));
    }

    /** These are shown otherwise, because they have been joined to others or are no longer; what is off offer stays so. */
    public void joinedOtherwise(Sql sql, String tenant, Instant at, Collection<UUID> opportunityIds) {
        if (!opportunityIds.isEmpty()) {
            takeTurns(sql);
            sql.update("""
                    update opportunity_change set change_token = nextval('opportunity_change_token'), changed_at = ?
                     where tenant_id = ? and opportunity_id = any(cast(? as uuid[])) and not removed""", at, tenant, texts(opportunityIds));
        }
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    private static void takeTurns(Sql sql) {
        sql.one("select pg_advisory_xact_lock(hashtextextended('opportunity_change', 0))", row -> true);
    }
}
