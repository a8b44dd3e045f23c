package org.alongside.profile.need;

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
import org.alongside.profile.section.Recorded;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class JdbcNeeds implements Needs {

    private static final String SELECT =
            "select n.person_id, n.need_id, n.content, n.recorded_as, n.recorded_by, n.recorded_at, n.supersedes,"
                    + " later.need_id as superseded_by, account.version as account_version, account.content as account"
                    + " from need n"
                    + " left join need later on later.tenant_id = n.tenant_id and later.person_id = n.person_id"
                    + " and later.supersedes = n.need_id"
                    + " left join lateral (select version, content from need_account_version a"
                    + " where a.tenant_id = n.tenant_id and a.person_id = n.person_id and a.need_id = n.need_id"
                    + " order by version desc limit 1) account on true"
                    + " where n.tenant_id = ? and n.person_id = ?";
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private final TenantRead reads;
    private final SealedJson json;

    JdbcNeeds(TenantRead reads, SealedJson json) {
        this.reads = reads;
        this.json = json;
    }

    /** A version of the person's account, as it is sealed. */
    private record AccountContent(Recorded<OwnAccount> account) {}

    @Override
    public boolean add(Sql sql, String tenant, Need need) {
        return sql.update(
                        "insert into need (tenant_id, person_id, need_id, supersedes, content, recorded_at, recorded_by, recorded_as)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                        tenant,
                        need.personId(),
                        need.needId(),
                        need.supersedes(),
                        json.sealed(place(tenant, need.personId(), need.needId()), need.content()),
                        need.recorded().at(),
                        need.recorded().account(),
                        need.recorded().as().name())
                == 1;
    }

    @Override
    public boolean write(Sql sql, String tenant, Need need, Recorded<OwnAccount> account, String by) {
        return sql.update(
                        "insert into need_account_version (tenant_id, person_id, need_id, version, content, written_at, written_by)"
                                + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                        tenant,
                        need.personId(),
                        need.needId(),
                        need.accountVersion(),
                        json.sealed(
                                account(tenant, need.personId(), need.needId(), need.accountVersion()),
                                new AccountContent(account)),
                        account.recordedAt(),
                        by)
                == 1;
    }

    @Override
    public Optional<Need> find(Sql sql, String tenant, UUID person, UUID need) {
        return sql.one(SELECT + " and n.need_id = ?", reader(tenant), tenant, person, need);
    }

    @Override
    public Optional<Need> find(String tenant, UUID person, UUID need) {
        return reads.one(tenant, SELECT + " and n.need_id = ?", reader(tenant), tenant, person, need);
    }

    @Override
    public List<Need> page(String tenant, UUID person, @Nullable UUID before, int limit) {
        return reads.list(
                tenant,
                SELECT + " and n.need_id < ? order by n.need_id desc limit ?",
                reader(tenant),
                tenant,
                person,
                before == null ? AFTER_ALL : before,
                limit);
    }

    private Sql.RowReader<Need> reader(String tenant) {
        return row -> read(tenant, row);
    }

    private Need read(String tenant, ResultSet row) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        UUID id = row.getObject("need_id", UUID.class);
        int version = row.getInt("account_version");
        byte[] account = row.getBytes("account");
        return new Need(
                person,
                id,
                json.opened(place(tenant, person, id), row.getBytes("content"), Need.Content.class),
                ActedBy.read(row, "recorded"),
                row.getObject("supersedes", UUID.class),
                row.getObject("superseded_by", UUID.class),
                version,
                account == null
                        ? null
                        : json.opened(account(tenant, person, id, version), account, AccountContent.class)
                                .account());
    }

    private static SubjectCipher.Place place(String tenant, UUID person, UUID need) {
        return new SubjectCipher.Place(tenant, person, "need.content", need.toString());
    }

    private static SubjectCipher.Place account(String tenant, UUID person, UUID need, int version) {
        return new SubjectCipher.Place(tenant, person, "need_account_version.content", need + "/" + version);
    }
}
