package org.alongside.profile.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.kit.crypto.SubjectCipher;
import org.alongside.kit.tenancy.Sql;
import org.alongside.kit.tenancy.TenantRead;
import org.alongside.profile.SealedJson;
import org.alongside.profile.access.ActedBy;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class JdbcConversations implements Conversations {

    private static final String SELECT =
            "select person_id, conversation_id, row_version, content, begun_as, begun_by, begun_at from conversation"
                    + " where tenant_id = ? and person_id = ?";
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private final TenantRead reads;
    private final SealedJson json;

    JdbcConversations(TenantRead reads, SealedJson json) {
        this.reads = reads;
        this.json = json;
    }

    @Override
    public void add(Sql sql, String tenant, Conversation conversation) {
        sql.update(
                "insert into conversation (tenant_id, person_id, conversation_id, row_version, content, begun_at, begun_by, begun_as)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                tenant,
                conversation.personId(),
                conversation.conversationId(),
                conversation.version(),
                sealed(tenant, conversation),
                conversation.begun().at(),
                conversation.begun().account(),
                conversation.begun().as().name());
    }

    @Override
    public boolean replace(Sql sql, String tenant, Conversation next) {
        return sql.update(
                        "update conversation set row_version = ?, content = ?"
                                + " where tenant_id = ? and person_id = ? and conversation_id = ? and row_version = ?",
                        next.version(),
                        sealed(tenant, next),
                        tenant,
                        next.personId(),
                        next.conversationId(),
                        next.version() - 1)
                == 1;
    }

    @Override
    public Optional<Conversation> find(String tenant, UUID person, UUID conversation) {
        return reads.one(tenant, SELECT + " and conversation_id = ?", reader(tenant), tenant, person, conversation);
    }

    @Override
    public Optional<Conversation> find(Sql sql, String tenant, UUID person, UUID conversation) {
        return sql.one(SELECT + " and conversation_id = ?", reader(tenant), tenant, person, conversation);
    }

    @Override
    public List<Conversation> page(String tenant, UUID person, @Nullable UUID before, int limit) {
        return reads.list(
                tenant,
                SELECT + " and conversation_id < ? order by conversation_id desc limit ?",
                reader(tenant),
                tenant,
                person,
                before == null ? AFTER_ALL : before,
                limit);
    }

    private Sql.RowReader<Conversation> reader(String tenant) {
        return row -> read(tenant, row);
    }

    private Conversation read(String tenant, ResultSet row) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        UUID id = row.getObject("conversation_id", UUID.class);
        int version = row.getInt("row_version");
        return new Conversation(
                person,
                id,
                version,
                json.opened(place(tenant, person, id, version), row.getBytes("content"), Arrangement.class),
                ActedBy.read(row, "begun"));
    }

    private byte[] sealed(String tenant, Conversation conversation) {
        return json.sealed(
                place(tenant, conversation.personId(), conversation.conversationId(), conversation.version()),
                conversation.arrangement());
    }

    private static SubjectCipher.Place place(String tenant, UUID person, UUID conversation, int version) {
        return new SubjectCipher.Place(tenant, person, "conversation.content", conversation + "/" + version);
    }
}
