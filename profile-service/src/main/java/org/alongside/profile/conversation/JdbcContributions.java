package org.alongside.profile.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.kit.crypto.SubjectCipher;
import org.alongside.kit.tenancy.Sql;
import org.alongside.kit.tenancy.TenantRead;
import org.alongside.profile.PersonalText;
import org.alongside.profile.SealedJson;
import org.alongside.profile.access.ActedBy;
import org.alongside.profile.section.Whose;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class JdbcContributions implements Contributions {

    private static final String KEY =
            " where c.tenant_id = ? and c.person_id = ? and c.conversation_id = ? and c.contribution_id = ?";
    /** A point waits until there is one in the person's words; points in the person's words never do. */
    private static final String SELECT =
            "select c.person_id, c.conversation_id, c.contribution_id, c.kind, c.about_id, c.whose, c.words,"
                    + " c.put_as, c.put_by, c.put_at, c.withdrawn_at, c.taken_plan_id, c.taken_idea_id,"
                    + " c.taken_as, c.taken_by, c.taken_at,"
                    + " c.kind = 'AGENDA_POINT' and c.whose <> 'PERSON' and not exists ("
                    + "select 1 from conversation_contribution own where own.tenant_id = c.tenant_id"
                    + " and own.person_id = c.person_id and own.conversation_id = c.conversation_id"
                    + " and own.kind = 'AGENDA_POINT' and own.whose = 'PERSON' and own.withdrawn_at is null) as waiting"
                    + " from conversation_contribution c";

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final TenantRead reads;
    private final SealedJson json;

    JdbcContributions(TenantRead reads, SealedJson json) {
        this.reads = reads;
        this.json = json;
    }

    @Override
    public void add(Sql sql, String tenant, Contribution contribution) {
        sql.update(
                "insert into conversation_contribution (tenant_id, person_id, conversation_id, contribution_id, kind, about_id,"
                        + " whose, words, put_at, put_by, put_as) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                tenant,
                contribution.personId(),
                contribution.conversationId(),
                contribution.contributionId(),
                contribution.kind().name(),
                contribution.about(),
                contribution.whose().name(),
                json.sealed(
                        place(
                                tenant,
                                contribution.personId(),
                                contribution.conversationId(),
                                contribution.contributionId()),
                        contribution.words()),
                contribution.by().at(),
                contribution.by().account(),
                contribution.by().as().name());
    }

    @Override
    public Optional<Contribution> find(Sql sql, String tenant, Conversation conversation, UUID contribution) {
        return sql.one(
                SELECT + KEY,
                reader(tenant),
                tenant,
                conversation.personId(),
                conversation.conversationId(),
                contribution);
    }

    @Override
    public void withdraw(Sql sql, String tenant, Contribution contribution, Instant at) {
        sql.update(
                "update conversation_contribution c set withdrawn_at = ?" + KEY + " and withdrawn_at is null",
                at,
                tenant,
                contribution.personId(),
                contribution.conversationId(),
                contribution.contributionId());
    }

    @Override
    public boolean take(Sql sql, String tenant, Contribution contribution, Contribution.TakenTo place) {
        return sql.update(
                        "update conversation_contribution c set taken_plan_id = ?, taken_idea_id = ?, taken_at = ?,"
                                + " taken_by = ?, taken_as = ?" + KEY + " and taken_at is null",
                        place.planId(),
                        place.ideaId(),
                        place.by().at(),
                        place.by().account(),
                        place.by().as().name(),
                        tenant,
                        contribution.personId(),
                        contribution.conversationId(),
                        contribution.contributionId())
                == 1;
    }

    @Override
    public List<Contribution> page(
            String tenant,
            Conversation conversation,
            @Nullable ContributionKind kind,
            @Nullable UUID after,
            int limit) {
        return reads.list(
                tenant,
                SELECT
                        + " where c.tenant_id = ? and c.person_id = ? and c.conversation_id = ? and c.contribution_id > ?"
                        + " and c.kind like ? order by c.contribution_id limit ?",
                reader(tenant),
                tenant,
                conversation.personId(),
                conversation.conversationId(),
                after == null ? BEFORE_ALL : after,
                kind == null ? "%" : kind.name(),
                limit);
    }

    private Sql.RowReader<Contribution> reader(String tenant) {
        return row -> read(tenant, row);
    }

    private Contribution read(String tenant, ResultSet row) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        UUID conversation = row.getObject("conversation_id", UUID.class);
        UUID id = row.getObject("contribution_id", UUID.class);
        ContributionKind kind = ContributionKind.valueOf(row.getString("kind"));
        UUID plan = row.getObject("taken_plan_id", UUID.class);
        return new Contribution(
                person,
                conversation,
                id,
                kind,
                row.getObject("about_id", UUID.class),
                json.opened(place(tenant, person, conversation, id), row.getBytes("words"), PersonalText.class),
                Whose.valueOf(row.getString("whose")),
                ActedBy.read(row, "put"),
                kind == ContributionKind.AGENDA_POINT ? row.getBoolean("waiting") : null,
                row.getObject("withdrawn_at") != null,
                plan == null
                        ? null
                        : new Contribution.TakenTo(
                                plan, row.getObject("taken_idea_id", UUID.class), ActedBy.read(row, "taken")));
    }

    private static SubjectCipher.Place place(String tenant, UUID person, UUID conversation, UUID contribution) {
        return new SubjectCipher.Place(
                tenant, person, "conversation_contribution.words", conversation + "/" + contribution);
    }
}
