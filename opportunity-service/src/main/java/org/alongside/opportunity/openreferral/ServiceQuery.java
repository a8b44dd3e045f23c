package org.alongside.opportunity.openreferral;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.alongside.opportunity.listing.OpportunityKind;
import org.alongside.opportunity.search.index.CatalogueQuery;
import org.alongside.opportunity.search.index.ListQuery;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for, as the profile's parameters have it. Times and the day are those of one and the same session.
 *
 * @param minimumAge of those that ask for at least this age
 * @param maximumAge of those that end at this age or before
 * @param start no session that begins before
 * @param end no session that ends after
 * @param postcode in capitals without spaces
 * @param proximity metres from the middle of the postcode
 */
record ServiceQuery(
        @Nullable String search,
        @Nullable UUID taxonomyTermId,
        @Nullable UUID taxonomyId,
        @Nullable Integer minimumAge,
        @Nullable Integer maximumAge,
        @Nullable LocalTime start,
        @Nullable LocalTime end,
        @Nullable DayOfWeek day,
        @Nullable String postcode,
        @Nullable Integer proximity) {

    private static final String NATIONAL = CatalogueQuery.NATIONAL;

    /**
     * Where the index of the search knows everything that is asked: then it answers, and no row is read to count.
     *
     * @param from how many come before the page
     */
    Optional<ListQuery> ofTheIndex(long from, int limit) {
        boolean isOfOfferings =
                Stream.of(minimumAge, maximumAge, start, end, day).anyMatch(Objects::nonNull);
        OpportunityKind kind = taxonomyTermId == null ? null : Taxonomy.kind(taxonomyTermId);
        Integer level = taxonomyTermId == null ? null : Taxonomy.level(taxonomyTermId);
        boolean isOfALevel = Taxonomy.LEVEL.id().equals(taxonomyId);
        if (isOfOfferings
                || taxonomyTermId != null && kind == null && level == null
                || taxonomyId != null && !isOfALevel && !taxonomyId.equals(Taxonomy.KIND.id())) {
            return Optional.empty();
        }
        return Optional.of(new ListQuery(
                NATIONAL,
                search,
                kind,
                level == null && isOfALevel ? Integer.valueOf(Taxonomy.LOWEST_LEVEL) : level,
                level == null && isOfALevel ? Integer.valueOf(Taxonomy.HIGHEST_LEVEL) : level,
                from,
                limit));
    }

    /** A condition on {@code opportunity o}, or on {@code offering f} and {@code venue v} as well, with what it binds. */
    record Condition(String sql, List<Object> parameters) {}

    /**
     * @param ofAnOffering whether rows are offerings with a place, and not opportunities
     * @param saying finds opportunities by words
     */
    Condition condition(boolean ofAnOffering, Function<String, List<UUID>> saying) {
        StringBuilder sql = new StringBuilder(
                "o.tenant_id = 'national' and o.removed_at is null and not exists (select from opportunity_behind b"
                        + " where b.tenant_id = o.tenant_id and b.opportunity_id = o.opportunity_id)");
        List<Object> parameters = new ArrayList<>();
        if (search != null) {
            sql.append(" and o.opportunity_id = any(cast(? as uuid[]))");
            parameters.add(saying.apply(search).stream().map(UUID::toString).toArray(String[]::new));
        }
        term(sql, parameters);
        StringBuilder offering = new StringBuilder();
        if (minimumAge != null) {
            offering.append(" and f.minimum_age >= ?");
            parameters.add(minimumAge);
        }
        if (maximumAge != null) {
            offering.append(" and f.maximum_age <= ?");
            parameters.add(maximumAge);
        }
        session(offering, parameters);
        if (ofAnOffering) {
            sql.append(" and f.removed_at is null").append(offering);
            place(sql, parameters);
        } else if (!offering.isEmpty()) {
            sql.append(" and exists (select from offering f where f.tenant_id = o.tenant_id"
                            + " and f.opportunity_id = o.opportunity_id and f.removed_at is null")
                    .append(offering)
                    .append(')');
        }
        return new Condition(sql.toString(), parameters);
    }

    private void term(StringBuilder sql, List<Object> parameters) {
        if (taxonomyTermId != null) {
            OpportunityKind kind = Taxonomy.kind(taxonomyTermId);
            if (kind != null) {
                sql.append(" and o.kind = ?");
                parameters.add(kind.name());
                return;
            }
            sql.append(
                    " and (md5('LEVEL|' || (o.details -> 'classification' ->> 'rqfLevel')) = ? or exists (select from"
                            + " jsonb_array_elements(o.details -> 'subjects') s"
                            + " where md5('SUBJECT|' || coalesce(s ->> 'code', s ->> 'label')) = ?))");
            String hash = taxonomyTermId.toString().replace("-", "");
            parameters.add(hash);
            parameters.add(hash);
        }
        if (taxonomyId != null && !taxonomyId.equals(Taxonomy.KIND.id())) {
            sql.append(
                    taxonomyId.equals(Taxonomy.LEVEL.id())
                            ? " and (o.details -> 'classification' ->> 'rqfLevel') is not null"
                            : taxonomyId.equals(Taxonomy.SUBJECT.id())
                                    ? " and jsonb_array_length(o.details -> 'subjects') > 0"
                                    : " and false");
        }
    }

    private void session(StringBuilder offering, List<Object> parameters) {
        if (start == null && end == null && day == null) {
            return;
        }
        offering.append(
                " and exists (select from offering_session s where s.tenant_id = f.tenant_id and s.offering_id = f.offering_id");
        if (start != null) {
            offering.append(" and s.from_time >= ?");
            parameters.add(start);
        }
        if (end != null) {
            offering.append(" and s.to_time <= ?");
            parameters.add(end);
        }
        if (day != null) {
            offering.append(" and s.day = ?");
            parameters.add(day.getValue());
        }
        offering.append(')');
    }

    private void place(StringBuilder sql, List<Object> parameters) {
        if (postcode == null) {
            return;
        }
        if (proximity == null) {
            sql.append(" and upper(replace(v.postcode, ' ', '')) = ?");
            parameters.add(postcode);
            return;
        }
        sql.append(
                " and metres_between(v.latitude, v.longitude, (select p.latitude from postcode p where p.postcode = ?),"
                        + " (select p.longitude from postcode p where p.postcode = ?)) <= ?");
        parameters.add(postcode);
        parameters.add(postcode);
        parameters.add(proximity);
    }
}
