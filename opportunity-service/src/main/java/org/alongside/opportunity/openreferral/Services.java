package org.alongside.opportunity.openreferral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.kit.tenancy.TenantRead;
import org.alongside.opportunity.listing.Listings;
import org.alongside.opportunity.listing.OpportunityView;
import org.alongside.opportunity.search.LiveCatalogue;

/** The public rows of the catalogue, in pages by number as the profile has them. */
@ApplicationScoped
class Services {
    private static final String NATIONAL = "national";

    private final TenantRead reads;
    private final Listings listings;
    private final LiveCatalogue live;

    Services(TenantRead reads, Listings listings, LiveCatalogue live) {
        this.reads = reads;
        this.listings = listings;
        this.live = live;
    }

    /** The ids on a page, and how many there are in all. */
    record Numbered(List<UUID> ids, long total) {}

    Numbered services(ServiceQuery query, int page, int size) {
        ServiceQuery.Condition condition = query.condition(false, this::saying);
        return numbered(
                "from opportunity o where " + condition.sql(), "o.opportunity_id", condition.parameters(), page, size);
    }

    Numbered places(ServiceQuery query, int page, int size) {
        ServiceQuery.Condition condition = query.condition(true, this::saying);
        return numbered(
                "from offering f join placed_venue v on v.tenant_id = f.tenant_id and v.venue_id = f.venue_id"
                        + " join opportunity o on o.tenant_id = f.tenant_id and o.opportunity_id = f.opportunity_id where "
                        + condition.sql(),
                "f.offering_id",
                condition.parameters(),
                page,
                size);
    }

    private List<UUID> saying(String words) {
        return live.saying(NATIONAL, words);
    }

    private Numbered numbered(String from, String id, List<Object> parameters, int page, int size) {
        long total = reads.one(
                        NATIONAL, "select count(*) as total " + from, row -> row.getLong("total"), parameters.toArray())
                .orElseThrow();
        List<Object> bound = new ArrayList<>(parameters);
        bound.add(size);
        bound.add((long) (page - 1) * size);
        return new Numbered(
                reads.list(
                        NATIONAL,
                        "select " + id + " as id " + from + " order by " + id + " limit ? offset ?",
                        row -> row.getObject("id", UUID.class),
                        bound.toArray()),
                total);
    }

    /** All of a page in one reading. */
    List<OpportunityView> all(List<UUID> ids) {
        return listings.onOffer(NATIONAL, ids);
    }

    Optional<OpportunityView> service(UUID id) {
        return listings.find(NATIONAL, id)
                .map(found -> switch (found) {
                    case Listings.Found.OnOffer onOffer -> Optional.of(onOffer.view());
                    case Listings.Found.Removed removed -> Optional.<OpportunityView>empty();
                })
                .orElseGet(Optional::empty);
    }

    Optional<UUID> serviceAt(UUID placeId) {
        return reads.one(
                NATIONAL,
                "select opportunity_id from offering where tenant_id = 'national' and offering_id = ? and removed_at is null"
                        + " and venue_id is not null",
                row -> row.getObject("opportunity_id", UUID.class),
                placeId);
    }

    /** The subjects that are there, by name. */
    List<Service.Term> subjects() {
        return reads.list(NATIONAL, """
                select distinct s ->> 'label' as label, s ->> 'code' as code
                  from opportunity o, jsonb_array_elements(o.details -> 'subjects') s
                 where o.tenant_id = 'national' and o.removed_at is null order by label, code""", row -> Taxonomy.SUBJECT.term(row.getString("label"), row.getString("code")));
    }
}
