package org.alongside.opportunity.joined;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.kit.tenancy.Sql;
import org.alongside.kit.tenancy.TenantRead;
import org.jspecify.annotations.Nullable;

/** Reads joins and proposals as they are shown. */
@ApplicationScoped
class JoinViews {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String JOIN = """
            select j.join_id, j.made_by, j.reason, coalesce(j.evidence, '[]') as evidence, j.made_at, j.ended_at,
                   (select jsonb_agg(%s order by m.position)
                      from opportunity_join_member m
                      join %s on o.tenant_id = m.tenant_id and o.opportunity_id = m.opportunity_id
                     where m.tenant_id = j.tenant_id and m.join_id = j.join_id) as opportunities
              from opportunity_join j where j.tenant_id = ?""".formatted(JoinView.Member.JSON, JoinView.Member.FROM);

    private static final String PROPOSAL = """
            select * from (
            select s.tenant_id, s.proposal_id, s.certain, s.strength, s.evidence, s.found_at, s.not_same_at, s.not_same_reason,
                   case when s.not_same_at is not null then 'NOT_THE_SAME'
                        when exists (select from joined_opportunity a
                                       join joined_opportunity b on b.tenant_id = a.tenant_id and b.group_id = a.group_id
                                      where a.tenant_id = s.tenant_id and a.opportunity_id = s.first_id
                                        and b.opportunity_id = s.second_id) then 'JOINED'
                        else 'PROPOSED' end as state,
                   (select jsonb_agg(%s order by o.opportunity_id)
                      from %s
                     where o.tenant_id = s.tenant_id and o.opportunity_id in (s.first_id, s.second_id)) as opportunities,
                   exists (select from opportunity o where o.tenant_id = s.tenant_id and o.removed_at is not null
                              and o.opportunity_id in (s.first_id, s.second_id)) as off_offer
              from sameness_proposal s) s where s.tenant_id = ?""".formatted(JoinView.Member.JSON, JoinView.Member.FROM);

    private final TenantRead reads;
    private final ObjectMapper mapper;

    JoinViews(TenantRead reads, ObjectMapper mapper) {
        this.reads = reads;
        this.mapper = mapper;
    }

    Optional<JoinView> join(String tenant, UUID joinId) {
        return reads.one(tenant, JOIN + " and j.join_id = ?", this::join, tenant, joinId);
    }

    Optional<JoinView> join(Sql sql, String tenant, UUID joinId) {
        return sql.one(JOIN + " and j.join_id = ?", this::join, tenant, joinId);
    }

    /** Those that stand, in the order of their making. */
    List<JoinView> standing(String tenant, @Nullable UUID after, int limit) {
        return reads.list(
                tenant,
                JOIN + " and j.ended_at is null and j.join_id > ? order by j.join_id limit ?",
                this::join,
                tenant,
                after == null ? BEFORE_ALL : after,
                limit);
    }

    Optional<ProposalView> proposal(String tenant, UUID proposalId) {
        return reads.one(tenant, PROPOSAL + " and s.proposal_id = ?", this::proposal, tenant, proposalId);
    }

    Optional<ProposalView> proposal(Sql sql, String tenant, UUID proposalId) {
        return sql.one(PROPOSAL + " and s.proposal_id = ?", this::proposal, tenant, proposalId);
    }

    /** Where a page ended. */
    record After(int strength, UUID proposalId) {}

    /** Of what is on offer, the strongest first. */
    List<ProposalView> proposals(String tenant, ProposalView.State state, @Nullable After after, int limit) {
        After from = after == null ? new After(Integer.MAX_VALUE, BEFORE_ALL) : after;
        return reads.list(
                tenant,
                PROPOSAL
                        + " and s.state = ? and not s.off_offer and (s.strength < ? or s.strength = ? and s.proposal_id > ?)"
                        + " order by s.strength desc, s.proposal_id limit ?",
                this::proposal,
                tenant,
                state.name(),
                from.strength(),
                from.strength(),
                from.proposalId(),
                limit);
    }

    private JoinView join(ResultSet row) throws SQLException {
        return new JoinView(
                row.getObject("join_id", UUID.class),
                MadeBy.valueOf(row.getString("made_by")),
                row.getString("reason"),
                List.of(parse(row.getString("evidence"), Evidence[].class)),
                Sql.instant(row, "made_at"),
                row.getObject("ended_at") == null ? null : Sql.instant(row, "ended_at"),
                List.of(parse(row.getString("opportunities"), JoinView.Member[].class)));
    }

    private ProposalView proposal(ResultSet row) throws SQLException {
        return new ProposalView(
                row.getObject("proposal_id", UUID.class),
                ProposalView.State.valueOf(row.getString("state")),
                row.getBoolean("certain"),
                row.getInt("strength"),
                List.of(parse(row.getString("evidence"), Evidence[].class)),
                Sql.instant(row, "found_at"),
                row.getObject("not_same_at") == null
                        ? null
                        : new ProposalView.NotTheSame(
                                Sql.instant(row, "not_same_at"), row.getString("not_same_reason")),
                List.of(parse(row.getString("opportunities"), JoinView.Member[].class)));
    }

    private <T> T parse(String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
