package org.alongside.opportunity.matching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.kit.tenancy.TenantRead;
import org.alongside.opportunity.listing.OpportunityKind;
import org.jspecify.annotations.Nullable;

/**
 * Filters and orders beside the rows.
 *
 * <p>The score, a whole number, is the sum of: for each interest with a sign in the words of the opportunity, 40 in the title,
 * 30 in a subject, 20 in the summary or 10 in the rest, whichever is most, and 2 for each further of its terms that is found,
 * at most 8; up to 20 for nearness, in equal steps from the farthest allowed to the place itself, or 10 where no journey is
 * needed; and 3 for each of start, cost, place and session times that is known. Protected characteristics, payment and the
 * provider play no part.
 */
@ApplicationScoped
class MatchIndex {
    private static final String SCORED = """
            , best as (
                select distinct on (tenant_id, opportunity_id) f.*, f.nearness + f.known as offering_score from (
                    select facts.*,
                           %s as nearness,
                           3 * ((start_earliest is not null)::int + (cost_amount is not null)::int
                                + (no_journey or latitude is not null)::int + has_sessions::int) as known
                      from facts where %s) f
                 order by tenant_id, opportunity_id, f.nearness + f.known desc, start_earliest nulls last, metres nulls last,
                          offering_id),
            terms as (
                select t.n, t.interest, t.term, plainto_tsquery('english', t.term) as query
                  from jsonb_to_recordset(cast(? as jsonb)) as t(n int, interest int, term text)),
            scored as (
                select best.*, coalesce(liked.points, 0) as points, liked.interests,
                       best.offering_score + coalesce(liked.points, 0) as score
                  from best
                  join opportunity o on o.tenant_id = best.tenant_id and o.opportunity_id = best.opportunity_id
                  left join lateral (
                    select cast(sum(each.points) as int) as points,
                           jsonb_agg(jsonb_build_object('interest', each.interest, 'terms', each.terms)
                                     order by each.interest) as interests
                      from (select sign.interest, max(sign.weight) + 2 * least(4, count(*) - 1) as points,
                                   jsonb_agg(sign.term order by sign.n) as terms
                              from (select terms.interest, terms.term, terms.n,
                                           case when ts_filter(o.words, '{a}') @@ terms.query then 40
                                                when ts_filter(o.words, '{a,b}') @@ terms.query then 30
                                                when ts_filter(o.words, '{a,b,c}') @@ terms.query then 20
                                                else 10 end as weight
                                      from terms where o.words @@ terms.query) sign
                             group by sign.interest) each) liked on true),
            page as (select * from scored %s order by score desc, opportunity_id limit ?)
            select (select count(*) from scored) as fitting, (select count(*) from scored where points > 0) as liked_count,
                   page.*, o.summary, pr.name as provider_name,
                   (select jsonb_agg(jsonb_build_object(
                            'day', (array['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'])[s.day],
                            'date', s.on_date, 'from', s.from_time, 'to', s.to_time) order by s.session_no)
                      from offering_session s where s.tenant_id = page.tenant_id and s.offering_id = page.offering_id) as sessions
              from (values (1)) as always(one)
              left join page on true
              left join opportunity o on o.tenant_id = page.tenant_id and o.opportunity_id = page.opportunity_id
              left join provider pr on pr.tenant_id = o.tenant_id and pr.provider_id = o.provider_id
             order by page.score desc, page.opportunity_id""";

    private final TenantRead reads;
    private final ObjectMapper mapper;
    private final MatchRows rows;

    MatchIndex(TenantRead reads, ObjectMapper mapper, MatchRows rows) {
        this.reads = reads;
        this.mapper = mapper;
        this.rows = rows;
    }

    /** What was found, with one match more than asked for where there are more. */
    record Found(long count, long withInterest, List<MatchAnswer.Match> matches) {}

    /** A term with the position of its interest. */
    private record Term(int n, int interest, String term) {}

    private record Row(long count, long withInterest, MatchAnswer.@Nullable Match match) {}

    Found find(String tenant, Constraints constraints) {
        HardFacts facts = new HardFacts(constraints);
        List<@Nullable Object> parameters = new ArrayList<>(facts.parameters());
        String nearness = "case when no_journey then 10 else 0 end";
        if (constraints.place() != null) {
            nearness = "case when no_journey then 10 when metres is null then 0"
                    + " else cast(floor(20 * (1 - metres / greatest(1, ?))) as int) end";
            parameters.add(constraints.place().withinMetres());
        }
        parameters.add(terms(constraints));
        String after = "";
        if (constraints.after() != null) {
            after = "where score < ? or (score = ? and opportunity_id > ?)";
            parameters.add(constraints.after().score());
            parameters.add(constraints.after().score());
            parameters.add(constraints.after().opportunityId());
        }
        parameters.add(constraints.limit() + 1);
        String sql = "with " + facts.sql() + SCORED.formatted(nearness, HardFacts.ALL_HOLD, after);
        List<Row> found = reads.list(tenant, sql, row -> read(row, constraints), parameters.toArray());
        return new Found(
                found.getFirst().count(),
                found.getFirst().withInterest(),
                found.stream().map(Row::match).filter(match -> match != null).toList());
    }

    private Row read(ResultSet row, Constraints constraints) throws SQLException {
        return new Row(
                row.getLong("fitting"),
                row.getLong("liked_count"),
                row.getObject("opportunity_id") == null ? null : rows.match(row, constraints.interests()));
    }

    private String terms(Constraints constraints) {
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < constraints.interests().size(); i++) {
            for (String term : constraints.interests().get(i).terms()) {
                terms.add(new Term(terms.size(), i, term));
            }
        }
        try {
            return mapper.writeValueAsString(terms);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The facts about one opportunity; empty where the tenant cannot see it or it is no longer on offer. */
    Optional<WhyNot> whyNot(String tenant, UUID opportunityId, Constraints constraints) {
        HardFacts facts = new HardFacts(constraints);
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

    static OpportunityKind kind(ResultSet row) throws SQLException {
        return OpportunityKind.valueOf(row.getString("kind"));
    }
}
