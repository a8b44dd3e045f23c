package org.alongside.opportunity.listing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.kit.id.Ids;
import org.alongside.kit.tenancy.Sql;
import org.alongside.kit.tenancy.TenantRead;

@ApplicationScoped
class PostgresListings implements Listings {
    private final TenantRead reads;
    private final OpportunityViews views;
    private final Ids ids;

    PostgresListings(TenantRead reads, OpportunityViews views, Ids ids) {
        this.reads = reads;
        this.views = views;
        this.ids = ids;
    }

    @Override
    public Map<String, Known> known(Sql sql, Of of, Collection<String> externalIds) {
        Map<String, Known> known = new HashMap<>();
        sql.list(
                """
                select external_id, opportunity_id, encode(fingerprint, 'hex') as fingerprint, removed_at is not null as removed
                  from opportunity where tenant_id = ? and feed_id = ? and external_id = any(?)""",
                row -> known.put(
                        row.getString("external_id"),
                        new Known(
                                row.getObject("opportunity_id", UUID.class),
                                row.getString("fingerprint"),
                                row.getBoolean("removed"))),
                of.tenant(),
                of.feedId(),
                externalIds.toArray(String[]::new));
        return known;
    }

    @Override
    public void put(Sql sql, Of of, UUID runId, Instant at, List<Put> opportunities) {
        if (opportunities.isEmpty()) {
            return;
        }
        putVenues(sql, of, opportunities);
        Map<Boolean, List<Put>> byNew = opportunities.stream().collect(Collectors.partitioningBy(Put::isNew));
        byNew.forEach((areNew, each) -> {
            if (!each.isEmpty()) {
                putOpportunities(sql, of, areNew, at, each);
                putSources(sql, of, areNew, runId, at, each);
                putOfferings(sql, of, areNew, at, each);
            }
        });
    }

    private static void putVenues(Sql sql, Of of, List<Put> opportunities) {
        Map<UUID, ListingRows.VenueRow> venues = new LinkedHashMap<>();
        for (Put put : opportunities) {
            for (Offering offering : put.opportunity().offerings()) {
                if (offering.venue() != null) {
                    ListingRows.VenueRow row = ListingRows.row(of.feedId(), offering.venue());
                    venues.put(row.venueId(), row);
                }
            }
        }
        if (!venues.isEmpty()) {
            sql.update(
                    ListingTables.NEW_VENUES,
                    ListingTables.VENUE.parameters(List.copyOf(venues.values()), of.tenant(), of.feedId()));
        }
    }

    /** What is new has an id of its own, so no row can stand in its way, and the database need not look for one. */
    private static <R> void write(
            Sql sql, BatchInsert<R> table, boolean areNew, String insertOrUpdate, List<R> rows, Object... sameForAll) {
        if (!rows.isEmpty()) {
            sql.update(areNew ? table.insert() : insertOrUpdate, table.parameters(rows, sameForAll));
        }
    }

    private static void putOpportunities(Sql sql, Of of, boolean areNew, Instant at, List<Put> opportunities) {
        write(
                sql,
                ListingTables.OPPORTUNITY,
                areNew,
                ListingTables.PUT_OPPORTUNITIES,
                opportunities.stream().map(ListingRows::row).toList(),
                of.tenant(),
                of.feedId(),
                at,
                at);
    }

    private static void putSources(Sql sql, Of of, boolean areNew, UUID runId, Instant at, List<Put> opportunities) {
        write(
                sql,
                ListingTables.SOURCE,
                areNew,
                ListingTables.PUT_SOURCES,
                opportunities.stream()
                        .map(put -> new ListingRows.SourceRow(put.opportunityId(), put.line(), put.source()))
                        .toList(),
                of.tenant(),
                runId,
                at);
    }

    private void putOfferings(Sql sql, Of of, boolean areNew, Instant at, List<Put> opportunities) {
        Map<OfferingKey, UUID> known = areNew ? Map.of() : takenOff(sql, of, at, opportunities);
        List<ListingRows.OfferingRow> offerings = new ArrayList<>();
        List<ListingRows.SessionRow> sessions = new ArrayList<>();
        for (Put put : opportunities) {
            int position = 0;
            for (Offering offering : put.opportunity().offerings()) {
                UUID before = known.get(new OfferingKey(put.opportunityId(), offering.externalId()));
                UUID id = before == null ? ids.next() : before;
                offerings.add(ListingRows.row(of.feedId(), id, put.opportunityId(), ++position, offering));
                int no = 0;
                for (Session session : offering.sessions()) {
                    sessions.add(ListingRows.row(id, ++no, session));
                }
            }
        }
        write(sql, ListingTables.OFFERING, areNew, ListingTables.PUT_OFFERINGS, offerings, of.tenant());
        if (!sessions.isEmpty()) {
            sql.update(ListingTables.SESSION.insert(), ListingTables.SESSION.parameters(sessions, of.tenant()));
        }
    }

    private record OfferingKey(UUID opportunityId, String externalId) {}

    /**
     * Takes the offerings of opportunities that were known off offer: what the record still holds comes back, for an offering keeps its
     * id for as long as its feed knows it. Returns the ids of all of them.
     */
    private static Map<OfferingKey, UUID> takenOff(Sql sql, Of of, Instant at, List<Put> opportunities) {
        Map<OfferingKey, UUID> known = new HashMap<>();
        String[] changed = opportunities.stream()
                .map(put -> put.opportunityId().toString())
                .toArray(String[]::new);
        sql.list(
                """
                    select opportunity_id, external_id, offering_id from offering
                     where tenant_id = ? and opportunity_id = any(cast(? as uuid[]))""",
                row -> known.put(
                        new OfferingKey(row.getObject("opportunity_id", UUID.class), row.getString("external_id")),
                        row.getObject("offering_id", UUID.class)),
                of.tenant(),
                changed);
        sql.update("""
                    update offering set removed_at = ?
                     where tenant_id = ? and opportunity_id = any(cast(? as uuid[])) and removed_at is null""", at, of.tenant(), changed);
        sql.update(
                "delete from offering_session where tenant_id = ? and offering_id = any(cast(? as uuid[]))",
                of.tenant(),
                known.values().stream().map(UUID::toString).toArray(String[]::new));
        return known;
    }

    @Override
    public void confirm(Sql sql, Of of, UUID opportunityId, Instant at) {
        sql.update(
                "update opportunity set confirmed_at = ? where tenant_id = ? and feed_id = ? and opportunity_id = ?",
                at,
                of.tenant(),
                of.feedId(),
                opportunityId);
    }

    @Override
    public void remove(Sql sql, Of of, UUID opportunityId, Instant at) {
        sql.update(
                "update opportunity set removed_at = ? where tenant_id = ? and feed_id = ? and opportunity_id = ?",
                at,
                of.tenant(),
                of.feedId(),
                opportunityId);
    }

    @Override
    public Optional<Found> find(String tenant, UUID opportunityId) {
        return reads.one(
                tenant, OpportunityViews.SELECT, views::read, (Object) new String[] {opportunityId.toString()});
    }

    @Override
    public List<OpportunityView> onOffer(String tenant, List<UUID> opportunityIds) {
        String[] ids = opportunityIds.stream().map(UUID::toString).toArray(String[]::new);
        Map<UUID, OpportunityView> found = new HashMap<>();
        for (Found each : reads.list(tenant, OpportunityViews.SELECT, views::read, (Object) ids)) {
            if (each instanceof Found.OnOffer(OpportunityView view)) {
                found.put(view.opportunityId(), view);
            }
        }
        return opportunityIds.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
