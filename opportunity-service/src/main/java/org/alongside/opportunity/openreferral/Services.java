package org.alongside.opportunity.openreferral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.kit.tenancy.TenantRead;
import org.alongside.opportunity.QueryParameters;
import org.alongside.opportunity.listing.Listings;
import org.alongside.opportunity.listing.OpportunityView;
import org.alongside.opportunity.search.LiveCatalogue;
import org.alongside.opportunity.search.index.CatalogueQuery;
import org.alongside.opportunity.search.index.ListQuery;
import org.alongside.opportunity.search.index.Listed;
import org.jspecify.annotations.Nullable;

/** The public rows of the catalogue, in pages by number as the profile has them. */
@ApplicationScoped
class Services {
    private static final String NATIONAL = CatalogueQuery.NATIONAL;

    /** Words that more say than this find their services by themselves only: their ids would all have to go to the database. */
    private static final int MOST_SAYING = 50_000;

    private final TenantRead reads;
    private final Listings listings;
    private final LiveCatalogue live;
    private final Turns turns;

    Services(TenantRead reads, Listings listings, LiveCatalogue live, Turns turns) {
        this.reads = reads;
        this.listings = listings;
        this.live = live;
        this.turns = turns;
    }

    Listed services(ServiceQuery query, int page, int size) {
        return turns.take(() -> query.ofTheIndex(before(page, size), size)
                .map(live::list)
                .orElseGet(() -> {
                    ServiceQuery.Condition condition = query.condition(false, this::saying);
                    PlacedPage found = placed(
                            "o.opportunity_id as id, o.opportunity_id as service from opportunity o where ",
                            condition,
                            page,
                            size);
                    return new Listed(
                            found.total(),
                            found.places().stream().map(Placed::serviceId).toList());
                }));
    }

    /** A service at a location. */
    record Placed(UUID placeId, UUID serviceId) {}

    /** @param total on all pages */
    record PlacedPage(long total, List<Placed> places) {
        PlacedPage {
            places = List.copyOf(places);
        }
    }

    PlacedPage places(ServiceQuery query, int page, int size) {
        return turns.take(() -> placed(
                "f.offering_id as id, f.opportunity_id as service from offering f"
                        + " join placed_venue v on v.tenant_id = f.tenant_id and v.venue_id = f.venue_id"
                        + " join opportunity o on o.tenant_id = f.tenant_id and o.opportunity_id = f.opportunity_id where ",
                query.condition(true, this::saying),
                page,
                size));
    }

    private static long before(int page, int size) {
        return (long) (page - 1) * size;
    }

    private List<UUID> saying(String words) {
        Listed found = live.list(ListQuery.saying(NATIONAL, words, MOST_SAYING));
        if (found.total() > MOST_SAYING) {
            throw QueryParameters.invalid(
                    "search",
                    "More than " + MOST_SAYING
                            + " services say that. Send words that fewer say, or these words without other filters than a kind or a level.");
        }
        return found.ids();
    }

    /** How many there are, and those on the page, in one reading. */
    private PlacedPage placed(String select, ServiceQuery.Condition condition, int page, int size) {
        record Line(long total, @Nullable UUID id, @Nullable UUID service) {}
        List<Object> bound = new ArrayList<>(condition.parameters());
        bound.add(size);
        bound.add(before(page, size));
        List<Line> lines = reads.list(
                NATIONAL,
                "with found as materialized (select " + select + condition.sql()
                        + "), counted as (select count(*) as total from found),"
                        + " page as (select id, service from found order by id limit ? offset ?)"
                        + " select total, id, service from counted left join page on true order by id",
                row -> new Line(
                        row.getLong("total"), row.getObject("id", UUID.class), row.getObject("service", UUID.class)),
                bound.toArray());
        return new PlacedPage(
                lines.getFirst().total(),
                lines.stream()
                        .flatMap(line -> line.id() == null || line.service() == null
                                ? Stream.empty()
                                : Stream.of(new Placed(line.id(), line.service())))
                        .toList());
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
        return turns.take(() ->
                reads.list(NATIONAL, """
                select distinct s ->> 'label' as label, s ->> 'code' as code
                  from opportunity o, jsonb_array_elements(o.details -> 'subjects') s
                 where o.tenant_id = 'national' and o.removed_at is null order by label, code""", row -> Taxonomy.SUBJECT.term(row.getString("label"), row.getString("code"))));
    }
}
