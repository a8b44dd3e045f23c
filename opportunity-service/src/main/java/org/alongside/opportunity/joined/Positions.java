package org.alongside.opportunity.joined;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.kit.tenancy.Sql;

/** How far a tenant's changes have been looked through. */
@ApplicationScoped
class Positions {
    private static final int AT_ONCE = 200;

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

    private record Changed(UUID opportunityId, long token) {}

    Part next(Sql sql, String tenant) {
        long position = sql.one(
                        "select change_token from sameness_position where tenant_id = ?",
                        row -> row.getLong("change_token"),
                        tenant)
                .orElse(0L);
        List<UUID> later = sql.list("""
                select l.opportunity_id from sameness_later l
                  join opportunity o on o.tenant_id = l.tenant_id and o.opportunity_id = l.opportunity_id
                 where l.tenant_id = ? and o.feed_id not in (
                   select r.feed_id from sync_run r where r.tenant_id = ? and r.status = 'RUNNING') limit ?""", row -> row.getObject("opportunity_id", UUID.class), tenant, tenant, AT_ONCE);
        sql.update(
                "delete from sameness_later where tenant_id = ? and opportunity_id = any(cast(? as uuid[]))",
                tenant,
                Joins.texts(later));
        List<Changed> changed = new ArrayList<>(sql.list(
                """
                select opportunity_id, change_token from opportunity_change
                 where tenant_id = ? and change_token > ? order by change_token limit ?""",
                row -> new Changed(row.getObject("opportunity_id", UUID.class), row.getLong("change_token")),
                tenant,
                position,
                AT_ONCE));
        Set<UUID> all = new LinkedHashSet<>(later);
        changed.forEach(each -> all.add(each.opportunityId()));
        return new Part(
                all,
                changed.isEmpty() ? position : changed.getLast().token(),
                changed.size() == AT_ONCE || later.size() == AT_ONCE);
    }

    void reached(Sql sql, String tenant, Part part) {
        sql.update("""
                insert into sameness_position (tenant_id, change_token) values (?, ?)
                on conflict (tenant_id) do update set change_token = excluded.change_token""", tenant, part.reached());
    }

    void later(Sql sql, String tenant, Collection<UUID> opportunityIds) {
        if (!opportunityIds.isEmpty()) {
            sql.update("""
                    insert into sameness_later (tenant_id, opportunity_id) select ?, id from unnest(cast(? as uuid[])) as id
                    on conflict do nothing""", tenant, Joins.texts(opportunityIds));
        }
    }

    boolean hasLater(Sql sql, String tenant) {
        return sql.one("select opportunity_id from sameness_later where tenant_id = ? limit 1", row -> true, tenant)
                .isPresent();
    }
}
