package org.alongside.opportunity.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.kit.tenancy.Sql;

/** What a run has met, and by that what is no longer there. */
@ApplicationScoped
class SeenRecords {

    /** Which of these the run has met before. */
    Set<UUID> alreadySeen(Sql sql, RunningSync run, Collection<UUID> opportunityIds) {
        return new HashSet<>(sql.list(
                """
                select opportunity_id from sync_seen
                 where tenant_id = ? and run_id = ? and opportunity_id = any(cast(? as uuid[])) and not gone""",
                row -> row.getObject("opportunity_id", UUID.class),
                run.tenant(),
                run.runId(),
                texts(opportunityIds)));
    }

    void seen(Sql sql, RunningSync run, Collection<UUID> opportunityIds, boolean gone) {
        if (!opportunityIds.isEmpty()) {
            sql.update("""
                    insert into sync_seen (tenant_id, run_id, opportunity_id, gone)
                    select ?, ?, id, ? from unnest(cast(? as uuid[])) as id
                    on conflict (tenant_id, run_id, opportunity_id) do update set gone = excluded.gone""", run.tenant(), run.runId(), gone, texts(opportunityIds));
        }
    }

    /** A refused record stays as it was known, by its id or by its title. */
    void keep(Sql sql, RunningSync run, List<FeedProblem> refused) {
        String[] ids = refused.stream()
                .map(FeedProblem::recordId)
                .filter(id -> id != null)
                .toArray(String[]::new);
        String[] titles = refused.stream()
                .filter(problem -> problem.recordId() == null)
                .map(FeedProblem::recordTitle)
                .filter(title -> title != null)
                .toArray(String[]::new);
        if (ids.length + titles.length > 0) {
            sql.update("""
                    insert into sync_seen (tenant_id, run_id, opportunity_id, gone)
                    select tenant_id, ?, opportunity_id, false from opportunity
                     where tenant_id = ? and feed_id = ? and (external_id = any(?) or title = any(?))
                    on conflict (tenant_id, run_id, opportunity_id) do nothing""", run.runId(), run.tenant(), run.feedId(), ids, titles);
        }
    }

    void providerGone(Sql sql, RunningSync run, String providerExternalId) {
        sql.update("""
                insert into sync_seen (tenant_id, run_id, opportunity_id, gone)
                select o.tenant_id, ?, o.opportunity_id, true
                  from opportunity o join provider p on p.tenant_id = o.tenant_id and p.provider_id = o.provider_id
                 where o.tenant_id = ? and o.feed_id = ? and p.external_id = ? and o.removed_at is null
                on conflict (tenant_id, run_id, opportunity_id) do update set gone = true""", run.runId(), run.tenant(), run.feedId(), providerExternalId);
    }

    /** How many opportunities of the feed are on offer, and how many of those the run has not met. */
    record Absence(long onOffer, long absent) {}

    Absence absence(Sql sql, RunningSync run) {
        return sql.one(
                        """
                        select count(*) as on_offer, count(*) filter (where s.opportunity_id is null) as absent
                          from opportunity o
                          left join sync_seen s on s.tenant_id = o.tenant_id and s.run_id = ?
                                               and s.opportunity_id = o.opportunity_id
                         where o.tenant_id = ? and o.feed_id = ? and o.removed_at is null""",
                        row -> new Absence(row.getLong("on_offer"), row.getLong("absent")),
                        run.runId(),
                        run.tenant(),
                        run.feedId())
                .orElseThrow();
    }

    /** Takes off offer what the run has not met. */
    int removeAbsent(Sql sql, RunningSync run, Instant at) {
        return sql.update("""
                update opportunity o set removed_at = ?
                 where o.tenant_id = ? and o.feed_id = ? and o.removed_at is null
                   and not exists (select from sync_seen s where s.tenant_id = o.tenant_id and s.run_id = ?
                                                             and s.opportunity_id = o.opportunity_id)""", at, run.tenant(), run.feedId(), run.runId());
    }

    /** Takes off offer what the source says is gone. */
    int removeGone(Sql sql, RunningSync run, Instant at) {
        return sql.update("""
                update opportunity o set removed_at = ?
                  from sync_seen s
                 where s.tenant_id = ? and s.run_id = ? and s.gone
                   and o.tenant_id = s.tenant_id and o.opportunity_id = s.opportunity_id and o.feed_id = ?
                   and o.removed_at is null""", at, run.tenant(), run.runId(), run.feedId());
    }

    /**
     * Prepares the transaction for whole feeds. The statistics of tables that this run has just filled are of before it, and
     * with them the planner would go through all that was seen once for every record.
     */
    void prepareForWholeFeeds(Sql sql) {
        sql.update("set local enable_nestloop = off");
        sql.update("set local statement_timeout = '10min'");
    }

    /** Forgets places at which nothing takes place any more. */
    void dropUnusedVenues(Sql sql, RunningSync run) {
        sql.update("""
                delete from venue v where v.tenant_id = ? and v.feed_id = ?
                   and not exists (select from offering f where f.tenant_id = v.tenant_id and f.venue_id = v.venue_id)""", run.tenant(), run.feedId());
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
