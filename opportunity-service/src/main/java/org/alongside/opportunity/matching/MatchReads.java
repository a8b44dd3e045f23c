package org.alongside.opportunity.matching;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.kit.tenancy.TenantRead;
import org.alongside.opportunity.search.index.FoundMatches;
import org.jspecify.annotations.Nullable;

/** Reads single opportunities with the hard facts of a constraint document, as the tenant sees them. */
@ApplicationScoped
class MatchReads {
    /** Of each opportunity the offering that fits best, by what {@link MatchIndex} says of nearness and of what is known. */
    private static final String BEST = """
            , best as (
                select distinct on (tenant_id, opportunity_id) f.* from (
                    select facts.*,
                           %s
                           + 3 * ((start_earliest is not null)::int + (cost_amount is not null)::int
                                + (no_journey or latitude is not null)::int + has_sessions::int) as offering_score
                      from facts where %s) f
                 order by tenant_id, opportunity_id, offering_score desc, start_earliest nulls last, metres nulls last,
                          offering_id)
            select best.*, o.summary, pr.name as provider_name,
                   (select jsonb_agg(jsonb_build_object(
                            'day', (array['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'])[s.day],
                            'date', s.on_date, 'from', s.from_time, 'to', s.to_time) order by s.session_no)
                      from offering_session s where s.tenant_id = best.tenant_id and s.offering_id = best.offering_id) as sessions
              from best
              join opportunity o on o.tenant_id = best.tenant_id and o.opportunity_id = best.opportunity_id
              left join provider pr on pr.tenant_id = o.tenant_id and pr.provider_id = o.provider_id""";

    private final TenantRead reads;
    private final MatchRows rows;

    MatchReads(TenantRead reads, MatchRows rows) {
        this.reads = reads;
        this.rows = rows;
    }

    /** What is shown of these, without those that do not fit by what the rows say now. */
    Map<UUID, MatchAnswer.Match> page(String tenant, Constraints constraints, List<FoundMatches.Match> found) {
        if (found.isEmpty()) {
            return Map.of();
        }
        Map<UUID, FoundMatches.Match> byId = new HashMap<>();
        found.forEach(each -> byId.put(each.opportunityId(), each));
        HardFacts facts = new HardFacts(constraints, List.copyOf(byId.keySet()));
        List<@Nullable Object> parameters = new ArrayList<>(facts.parameters());
        String nearness = "case when no_journey then 10 else 0 end";
        if (constraints.place() != null) {
            nearness = "case when no_journey then 10 when metres is null then 0"
                    + " else cast(floor(20 * (1 - metres / greatest(1, ?))) as int) end";
            parameters.add(constraints.place().withinMetres());
        }
        String sql = "with " + facts.sql() + BEST.formatted(nearness, HardFacts.ALL_HOLD);
        Map<UUID, MatchAnswer.Match> page = new HashMap<>();
        reads.list(tenant, sql, row -> rows.match(row, byId, constraints.interests()), parameters.toArray())
                .forEach(match -> page.put(match.opportunityId(), match));
        return page;
    }

    /** The facts about one opportunity; empty where the tenant cannot see it or it is no longer on offer. */
    Optional<WhyNot> whyNot(String tenant, UUID opportunityId, Constraints constraints) {
        HardFacts facts = new HardFacts(constraints, List.of(opportunityId));
        List<@Nullable Object> parameters = new ArrayList<>(facts.parameters());
        parameters.add(opportunityId);
        String sql = "with " + facts.sql()
                + " select o.opportunity_id, o.title, facts.*, o.kind as opportunity_kind from opportunity o"
                + " left join facts on facts.tenant_id = o.tenant_id and facts.opportunity_id = o.opportunity_id"
                + " where o.opportunity_id = ? and o.removed_at is null order by facts.position, facts.offering_id";
        List<MatchRows.Explained> explained = reads.list(tenant, sql, rows::explained, parameters.toArray());
        if (explained.isEmpty()) {
            return Optional.empty();
        }
        List<WhyNot.Offering> offerings = explained.stream()
                .map(MatchRows.Explained::offering)
                .filter(offering -> offering != null)
                .toList();
        return Optional.of(new WhyNot(
                opportunityId,
                explained.getFirst().title(),
                offerings.stream().anyMatch(WhyNot.Offering::fits),
                offerings));
    }
}
