package org.alongside.opportunity.joined;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.kit.id.Ids;
import org.alongside.kit.tenancy.Sql;
import org.jspecify.annotations.Nullable;

/** Pairs that may be the same, and what a steward has said of them. All inside the caller's transaction. */
@ApplicationScoped
class Proposals {
    private final Ids ids;
    private final ObjectMapper mapper;

    Proposals(Ids ids, ObjectMapper mapper) {
        this.ids = ids;
        this.mapper = mapper;
    }

    /** @param decided whether a steward has said that they are not the same, or has undone a join of them */
    record Known(boolean decided) {}

    /** All pairs that hold one of these. */
    Map<Pair, Known> holding(Sql sql, String tenant, Collection<UUID> opportunityIds) {
        Map<Pair, Known> known = new HashMap<>();
        String[] texts = Joins.texts(opportunityIds);
        sql.list(
                """
                select first_id, second_id, left_to_steward or not_same_at is not null as decided from sameness_proposal
                 where tenant_id = ? and (first_id = any(cast(? as uuid[])) or second_id = any(cast(? as uuid[])))""",
                row -> known.put(
                        new Pair(row.getObject("first_id", UUID.class), row.getObject("second_id", UUID.class)),
                        new Known(row.getBoolean("decided"))),
                tenant,
                texts,
                texts);
        return known;
    }

    /** What has been decided of a pair stays; its evidence is what was found now. */
    void put(Sql sql, String tenant, Map<Pair, Verdict> verdicts, Instant at) {
        sql.batch(
                """
                insert into sameness_proposal as known (tenant_id, proposal_id, first_id, second_id, certain, strength, evidence, found_at)
                values (?, ?, ?, ?, ?, ?, cast(? as jsonb), ?)
                on conflict (tenant_id, first_id, second_id) do update set
                    certain = excluded.certain, strength = excluded.strength, evidence = excluded.evidence
                 where (known.certain, known.strength, known.evidence) is distinct from
                       (excluded.certain, excluded.strength, excluded.evidence)""",
                verdicts.entrySet().stream()
                        .map(each -> new @Nullable Object[] {
                            tenant,
                            ids.next(),
                            each.getKey().first(),
                            each.getKey().second(),
                            each.getValue().certain(),
                            each.getValue().strength(),
                            json(each.getValue().evidence()),
                            at
                        })
                        .toList());
    }

    /** What nobody has decided is forgotten once nothing speaks for it any more. */
    void forget(Sql sql, String tenant, Collection<Pair> pairs) {
        sql.batch(
                "delete from sameness_proposal where tenant_id = ? and first_id = ? and second_id = ?"
                        + " and not left_to_steward and not_same_at is null",
                pairs.stream()
                        .map(pair -> new @Nullable Object[] {tenant, pair.first(), pair.second()})
                        .toList());
    }

    /** A steward has undone a join of these: no rule joins any two of them again. */
    void leaveToSteward(Sql sql, String tenant, Collection<UUID> members) {
        String[] texts = Joins.texts(members);
        sql.update("""
                update sameness_proposal set left_to_steward = true
                 where tenant_id = ? and first_id = any(cast(? as uuid[])) and second_id = any(cast(? as uuid[]))""", tenant, texts, texts);
    }

    private static final String AMONG = """
            select first_id, second_id from sameness_proposal
             where tenant_id = ? and first_id = any(cast(? as uuid[])) and second_id = any(cast(? as uuid[])) and\s""";

    /** Two of these of which a steward has said that they are not the same. */
    Optional<Pair> notTheSame(Sql sql, String tenant, Collection<UUID> members) {
        String[] texts = Joins.texts(members);
        return sql.one(
                AMONG + "not_same_at is not null order by proposal_id limit 1", Proposals::pair, tenant, texts, texts);
    }

    /** The pairs of these that a rule may not bring together. */
    Set<Pair> decided(Sql sql, String tenant, Collection<UUID> members) {
        String[] texts = Joins.texts(members);
        return new HashSet<>(sql.list(
                AMONG + "(left_to_steward or not_same_at is not null)", Proposals::pair, tenant, texts, texts));
    }

    private static Pair pair(ResultSet row) throws SQLException {
        return new Pair(row.getObject("first_id", UUID.class), row.getObject("second_id", UUID.class));
    }

    String json(List<Evidence> evidence) {
        try {
            return mapper.writeValueAsString(evidence);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
