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
        putOpportunities(sql, of, at, opportunities);
        putSources(sql, of, runId, at, opportunities);
        putOfferings(sql, of, at, opportunities);
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
        sql.update("""
                insert into venue (tenant_id, feed_id, venue_id, external_id, name, address, town, postcode, phone, email,
                                   latitude, longitude)
                select ?, ?, r.* from jsonb_to_recordset(cast(? as jsonb)) as r(
                    venue_id uuid, external_id text, name text, address text, town text, postcode text, phone text,
                    email text, latitude double precision, longitude double precision)
                on conflict (tenant_id, venue_id) do nothing""", of.tenant(), of.feedId(), ListingRows.json(List.copyOf(venues.values())));
    }

    private static void putOpportunities(Sql sql, Of of, Instant at, List<Put> opportunities) {
        sql.update(
                """
                insert into opportunity (tenant_id, feed_id, created_at, changed_at, opportunity_id, external_id,
                    provider_id, kind, title, summary, description, level, url, subject_text, section_text, details,
                    fingerprint)
                select ?, ?, ?, ?, r.opportunity_id, r.external_id, r.provider_id, r.kind, r.title, r.summary,
                       r.description, r.level, r.url, r.subject_text, r.section_text, cast(r.details as jsonb),
                       decode(r.fingerprint, 'hex')
                  from jsonb_to_recordset(cast(? as jsonb)) as r(
                    opportunity_id uuid, external_id text, provider_id uuid, kind text, title text, summary text,
                    description text, level text, url text, subject_text text, section_text text, details text,
                    fingerprint text)
                on conflict (tenant_id, opportunity_id) do update set
                    changed_at = excluded.changed_at, provider_id = excluded.provider_id, kind = excluded.kind,
                    title = excluded.title, summary = excluded.summary, description = excluded.description,
                    level = excluded.level, url = excluded.url, subject_text = excluded.subject_text,
                    section_text = excluded.section_text, details = excluded.details,
                    fingerprint = excluded.fingerprint, removed_at = null""",
                of.tenant(),
                of.feedId(),
                at,
                at,
                ListingRows.json(opportunities.stream().map(ListingRows::row).toList()));
    }

    private static void putSources(Sql sql, Of of, UUID runId, Instant at, List<Put> opportunities) {
        sql.update(
                """
                insert into opportunity_source (tenant_id, run_id, kept_at, opportunity_id, line, content)
                select ?, ?, ?, r.opportunity_id, r.line, r.content
                  from jsonb_to_recordset(cast(? as jsonb)) as r(opportunity_id uuid, line int, content text)
                on conflict (tenant_id, opportunity_id) do update set
                    run_id = excluded.run_id, kept_at = excluded.kept_at, line = excluded.line,
                    content = excluded.content""",
                of.tenant(),
                runId,
                at,
                ListingRows.json(opportunities.stream()
                        .map(put -> new ListingRows.SourceRow(put.opportunityId(), put.line(), put.source()))
                        .toList()));
    }

    private void putOfferings(Sql sql, Of of, Instant at, List<Put> opportunities) {
        Map<OfferingKey, UUID> known = takenOff(sql, of, at, opportunities);
        List<ListingRows.OfferingRow> offerings = new ArrayList<>();
        List<ListingRows.SessionRow> sessions = new ArrayList<>();
        for (Put put : opportunities) {
            int position = 0;
            for (Offering offering : put.opportunity().offerings()) {
                UUID id = known.getOrDefault(new OfferingKey(put.opportunityId(), offering.externalId()), ids.next());
                offerings.add(ListingRows.row(of.feedId(), id, put.opportunityId(), ++position, offering));
                int no = 0;
                for (Session session : offering.sessions()) {
                    sessions.add(ListingRows.row(id, ++no, session));
                }
            }
        }
        sql.update(OFFERINGS, of.tenant(), ListingRows.json(offerings));
        if (!sessions.isEmpty()) {
            sql.update("""
                    insert into offering_session (tenant_id, offering_id, session_no, day, on_date, from_time, to_time)
                    select ?, r.offering_id, r.session_no, r.day, r.on_date, r.from_time, r.to_time
                      from jsonb_to_recordset(cast(? as jsonb)) as r(offering_id uuid,
                           session_no int, day int, on_date date, from_time time, to_time time)""", of.tenant(), ListingRows.json(sessions));
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
                .filter(put -> !put.isNew())
                .map(put -> put.opportunityId().toString())
                .toArray(String[]::new);
        if (changed.length > 0) {
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
        }
        return known;
    }

    private static final String OFFERINGS = """
            insert into offering (tenant_id, offering_id, opportunity_id, external_id, position, title, start_earliest,
                start_latest, start_text, end_earliest, end_latest, end_text, duration_text, duration_iso, apply_from,
                apply_until, apply_to, study_mode, attendance_mode, attendance_pattern, cost_text, cost_amount, places,
                places_text, minimum_age, maximum_age, venue_id, details)
            select ?, r.offering_id, r.opportunity_id, r.external_id, r.position, r.title, r.start_earliest,
                   r.start_latest, r.start_text, r.end_earliest, r.end_latest, r.end_text, r.duration_text,
                   r.duration_iso, r.apply_from, r.apply_until, r.apply_to, r.study_mode, r.attendance_mode,
                   r.attendance_pattern, r.cost_text, r.cost_amount, r.places, r.places_text, r.minimum_age,
                   r.maximum_age, r.venue_id, cast(r.details as jsonb)
              from jsonb_to_recordset(cast(? as jsonb)) as r(offering_id uuid, opportunity_id uuid, external_id text,
                position int, title text, start_earliest date, start_latest date, start_text text, end_earliest date,
                end_latest date, end_text text, duration_text text, duration_iso text, apply_from date,
                apply_until date, apply_to text, study_mode text, attendance_mode text, attendance_pattern text,
                cost_text text, cost_amount numeric, places int, places_text text, minimum_age int, maximum_age int,
                venue_id uuid, details text)
            on conflict (tenant_id, opportunity_id, external_id) do update set
                position = excluded.position, title = excluded.title, start_earliest = excluded.start_earliest,
                start_latest = excluded.start_latest, start_text = excluded.start_text,
                end_earliest = excluded.end_earliest, end_latest = excluded.end_latest, end_text = excluded.end_text,
                duration_text = excluded.duration_text, duration_iso = excluded.duration_iso,
                apply_from = excluded.apply_from, apply_until = excluded.apply_until, apply_to = excluded.apply_to,
                study_mode = excluded.study_mode, attendance_mode = excluded.attendance_mode,
                attendance_pattern = excluded.attendance_pattern, cost_text = excluded.cost_text,
                cost_amount = excluded.cost_amount, places = excluded.places, places_text = excluded.places_text,
                minimum_age = excluded.minimum_age, maximum_age = excluded.maximum_age, venue_id = excluded.venue_id,
                details = excluded.details, removed_at = null""";

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
