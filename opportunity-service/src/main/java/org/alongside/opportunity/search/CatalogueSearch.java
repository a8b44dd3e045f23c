package org.alongside.opportunity.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.kit.tenancy.TenantRead;
import org.alongside.opportunity.listing.AttendanceMode;
import org.alongside.opportunity.listing.AttendancePattern;
import org.alongside.opportunity.listing.OpportunityKind;
import org.alongside.opportunity.listing.OpportunityView;
import org.jspecify.annotations.Nullable;

/**
 * Search in the database itself: PostgreSQL's full text for words, great-circle distance for places. The order is a whole
 * number made of what the row says, so that it is the same wherever it is asked.
 */
@ApplicationScoped
class CatalogueSearch {
    /** At this distance from the place looked for nearness counts nothing. Metres. */
    static final int NEARNESS_RANGE = 50_000;

    private final TenantRead reads;

    CatalogueSearch(TenantRead reads) {
        this.reads = reads;
    }

    List<FoundOpportunity> find(String tenant, Query query) {
        Statement statement = new Statement(query);
        return reads.list(tenant, statement.sql(), CatalogueSearch::read, statement.parameters());
    }

    /** The select of one query; what is not asked for is not in it. */
    private static final class Statement {
        private final Query query;
        private final StringBuilder sql = new StringBuilder();
        private final List<@Nullable Object> parameters = new ArrayList<>();

        private Statement(Query query) {
            this.query = query;
            sql.append("with asked as (select cast(? as date) as today");
            parameters.add(query.on());
            if (query.words() != null) {
                sql.append(", websearch_to_tsquery('english', ?) as words");
                parameters.add(query.words());
            }
            sql.append("), found as (select o.tenant_id, o.opportunity_id, o.kind, o.title, o.summary, o.provider_id,");
            best();
            sql.append(", ")
                    .append(words())
                    .append(" as word_score from asked cross join opportunity o left join lateral (");
            offering();
            sql.append(") best on true where o.removed_at is null");
            filters();
            sql.append("), scored as (select found.*,"
                    + " (case when on_offer then 1000 else 0 end) + word_score + nearness as score from found)");
            page();
        }

        private void best() {
            sql.append(
                    " best.offering_id, best.start_earliest, best.start_latest, best.start_text, best.attendance_mode,"
                            + " best.attendance_pattern, best.cost_text, best.cost_amount, best.venue_name, best.town,"
                            + " best.metres, coalesce(best.on_offer, false) as on_offer, coalesce(best.nearness, 0) as nearness");
        }

        private String words() {
            return query.words() == null
                    ? "0"
                    : "case when ts_filter(o.words, '{a}') @@ asked.words then 40"
                            + " when ts_filter(o.words, '{a,b}') @@ asked.words then 30"
                            + " when ts_filter(o.words, '{a,b,c}') @@ asked.words then 20 else 10 end";
        }

        private void offering() {
            Place near = query.near();
            sql.append(
                            "select f.*, case when f.metres is null then 0 else cast(greatest(0, floor(20 * (1 - f.metres / ")
                    .append(NEARNESS_RANGE)
                    .append(
                            ".0))) as int) end as nearness from (select f.offering_id, f.start_earliest, f.start_latest,"
                                    + " f.start_text, f.attendance_mode, f.attendance_pattern, f.cost_text, f.cost_amount,"
                                    + " v.name as venue_name, v.town,"
                                    + " coalesce(f.end_latest >= asked.today or f.start_latest >= asked.today,"
                                    + " f.end_latest is null and f.start_latest is null) as on_offer,"
                                    + " coalesce(f.attendance_mode in ('ONLINE', 'DISTANCE'), false) as no_journey, ");
            if (near == null) {
                sql.append("cast(null as double precision) as metres");
            } else {
                sql.append("metres_between(?, ?, v.latitude, v.longitude) as metres");
                parameters.add(near.latitude());
                parameters.add(near.longitude());
            }
            sql.append(
                    " from offering f left join venue v on v.tenant_id = f.tenant_id and v.venue_id = f.venue_id"
                            + " where f.tenant_id = o.tenant_id and f.opportunity_id = o.opportunity_id and f.removed_at is null) f");
            if (query.withinMetres() != null) {
                sql.append(" where f.no_journey or f.metres <= ?");
                parameters.add(query.withinMetres());
            }
            sql.append(
                    " order by f.on_offer desc, f.metres asc nulls last, f.start_earliest asc nulls last, f.offering_id limit 1");
        }

        private void filters() {
            if (query.words() != null) {
                sql.append(" and o.words @@ asked.words");
            }
            if (!query.kinds().isEmpty()) {
                sql.append(" and o.kind = any(?)");
                parameters.add(query.kinds().stream().map(Enum::name).toArray(String[]::new));
            }
            if (query.withinMetres() != null) {
                sql.append(" and best.offering_id is not null");
            }
        }

        private void page() {
            sql.append(
                    " select s.*, p.name as provider_name,"
                            + " (select count(*) from offering f where f.tenant_id = s.tenant_id"
                            + " and f.opportunity_id = s.opportunity_id and f.removed_at is null) as offerings"
                            + " from scored s left join provider p on p.tenant_id = s.tenant_id and p.provider_id = s.provider_id");
            Query.After after = query.after();
            if (after != null) {
                sql.append(" where s.score < ? or (s.score = ? and s.opportunity_id > ?)");
                parameters.add(after.score());
                parameters.add(after.score());
                parameters.add(after.opportunityId());
            }
            sql.append(" order by s.score desc, s.opportunity_id limit ?");
            parameters.add(query.limit());
        }

        private String sql() {
            return sql.toString();
        }

        private @Nullable Object[] parameters() {
            return parameters.toArray();
        }
    }

    private static FoundOpportunity read(ResultSet row) throws SQLException {
        return new FoundOpportunity(
                row.getObject("opportunity_id", UUID.class),
                OpportunityKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("summary"),
                row.getString("provider_name"),
                row.getInt("score"),
                row.getBoolean("on_offer"),
                row.getInt("offerings"),
                offering(row));
    }

    private static FoundOpportunity.@Nullable BestOffering offering(ResultSet row) throws SQLException {
        UUID id = row.getObject("offering_id", UUID.class);
        if (id == null) {
            return null;
        }
        LocalDate earliest = row.getObject("start_earliest", LocalDate.class);
        String startText = row.getString("start_text");
        String mode = row.getString("attendance_mode");
        String pattern = row.getString("attendance_pattern");
        String costText = row.getString("cost_text");
        Double metres = row.getObject("metres", Double.class);
        return new FoundOpportunity.BestOffering(
                id,
                earliest == null && startText == null
                        ? null
                        : new OpportunityView.DateView(
                                earliest, row.getObject("start_latest", LocalDate.class), startText),
                mode == null ? null : AttendanceMode.valueOf(mode),
                pattern == null ? null : AttendancePattern.valueOf(pattern),
                costText == null ? null : new OpportunityView.CostView(costText, row.getString("cost_amount")),
                row.getString("venue_name"),
                row.getString("town"),
                metres == null ? null : (int) Math.round(metres));
    }
}
