package org.alongside.opportunity.joined;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.kit.tenancy.Sql;

/** How far a tenant's changes have been looked through. */
@ApplicationScoped
class Positions {
    private static final int AT_ONCE = 500;

    /**
     * What is to be looked at next.
     *
     * @param reached the token of its last change
     * @param more whether there is more after it
     */
    record Part(Set<UUID> opportunityIds, long reached, boolean more) {
        Part {
            opportunityIds = Set.copyOf(opportunityIds);
        }
    }

    private record Changed(UUID opportunityId, long token, boolean beingRead) {}

    /** What belongs to a feed that is being read is put off unseen: more may come that is like it. */
    Part next(Sql sql, String tenant) {
        long position = sql.one(
                        "select change_token from sameness_position where tenant_id = ?",
                        row -> row.getLong("change_token"),
                        tenant)
                .orElse(0L);
        long last = sql.one(
                        "select change_token from opportunity_change order by change_token desc limit 1",
                        row -> row.getLong("change_token"))
                .orElse(position);
        List<UUID> later = whatHasWaited(sql, tenant);
        List<Changed> changed = sql.list(
                """
                select c.opportunity_id, c.change_token,
                       exists (select from sync_run r where r.tenant_id = o.tenant_id and r.feed_id = o.feed_id
                                                        and r.status = 'RUNNING') as being_read
                  from (select * from opportunity_change where tenant_id = ? and change_token > ?
                         order by change_token limit ?) c
                  join opportunity o on o.tenant_id = c.tenant_id and o.opportunity_id = c.opportunity_id
                 order by c.change_token""",
                row -> new Changed(
                        row.getObject("opportunity_id", UUID.class),
                        row.getLong("change_token"),
                        row.getBoolean("being_read")),
                tenant,
                position,
                AT_ONCE);
        later(sql, tenant, ids(changed, true));
        Set<UUID> all = new LinkedHashSet<>(later);
        all.addAll(ids(changed, false));
        boolean more = changed.size() == AT_ONCE;
        // tokens come in the order of commits, so that up to the last one there is no other change of this tenant to
        // come
        return new Part(
                all, more ? changed.getLast().token() : Math.max(position, last), more || later.size() == AT_ONCE);
    }

    private static List<UUID> ids(List<Changed> changed, boolean beingRead) {
        return changed.stream()
                .filter(each -> each.beingRead() == beingRead)
                .map(Changed::opportunityId)
                .toList();
    }

    /** Those whose feed has been read since; feed by feed, so that a feed that is being read is not gone through. */
    private static List<UUID> whatHasWaited(Sql sql, String tenant) {
        List<Waiting> waited = sql.list(
                """
                select d.feed_id, l.opportunity_id from feed d
                 cross join lateral (select w.opportunity_id from sameness_later w
                                      where w.tenant_id = d.tenant_id and w.feed_id = d.feed_id limit ?) l
                 where d.tenant_id = ? and not exists (
                   select from sync_run r where r.tenant_id = d.tenant_id and r.feed_id = d.feed_id and r.status = 'RUNNING')
                 limit ?""",
                row -> new Waiting(row.getObject("feed_id", UUID.class), row.getObject("opportunity_id", UUID.class)),
                AT_ONCE,
                tenant,
                AT_ONCE);
        List<UUID> opportunityIds = waited.stream().map(Waiting::opportunityId).toList();
        if (!waited.isEmpty()) {
            sql.update(
                    "delete from sameness_later where tenant_id = ? and feed_id = any(cast(? as uuid[]))"
                            + " and opportunity_id = any(cast(? as uuid[]))",
                    tenant,
                    Joins.texts(waited.stream().map(Waiting::feedId).distinct().toList()),
                    Joins.texts(opportunityIds));
        }
        return opportunityIds;
    }

    private record Waiting(UUID feedId, UUID opportunityId) {}

    void reached(Sql sql, String tenant, Part part) {
        sql.update("""
                insert into sameness_position (tenant_id, change_token) values (?, ?)
                on conflict (tenant_id) do update set change_token = excluded.change_token""", tenant, part.reached());
    }

    void later(Sql sql, String tenant, Collection<UUID> opportunityIds) {
        if (!opportunityIds.isEmpty()) {
            sql.update("""
                    insert into sameness_later (tenant_id, opportunity_id, feed_id)
                    select tenant_id, opportunity_id, feed_id from opportunity
                     where tenant_id = ? and opportunity_id = any(cast(? as uuid[]))
                    on conflict do nothing""", tenant, Joins.texts(opportunityIds));
        }
    }

    boolean hasLater(Sql sql, String tenant) {
        return sql.one("select opportunity_id from sameness_later where tenant_id = ? limit 1", row -> true, tenant)
                .isPresent();
    }
}
