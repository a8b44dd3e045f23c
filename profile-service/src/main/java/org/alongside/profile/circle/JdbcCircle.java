package org.alongside.profile.circle;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.kit.tenancy.Sql;
import org.alongside.kit.tenancy.TenantRead;
import org.alongside.profile.access.Grant;
import org.alongside.profile.access.Relation;
import org.alongside.profile.access.Scopes;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class JdbcCircle implements Circle {

    private static final String COLUMNS =
            "person_id, member_id, account, role, scope, until_on, added_at, added_by, added_as, ended_at";
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final TenantRead reads;

    JdbcCircle(TenantRead reads) {
        this.reads = reads;
    }

    @Override
    public void add(Sql sql, String tenant, Member member) {
        sql.update(
                "insert into circle_member (tenant_id, person_id, member_id, account, role, scope, until_on, added_at, added_by, added_as)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                tenant,
                member.personId(),
                member.memberId(),
                member.account(),
                member.role().name(),
                Scopes.written(member.grant().scope()),
                member.grant().until(),
                member.addedAt(),
                member.addedBy(),
                member.addedAs().name());
    }

    @Override
    public void end(Sql sql, String tenant, Member member, Instant at, String by) {
        sql.update(
                "update circle_member set ended_at = ?, ended_by = ?"
                        + " where tenant_id = ? and person_id = ? and member_id = ? and ended_at is null",
                at,
                by,
                tenant,
                member.personId(),
                member.memberId());
    }

    @Override
    public Optional<Member> member(Sql sql, String tenant, UUID person, UUID member) {
        return sql.one(
                "select " + COLUMNS + " from circle_member where tenant_id = ? and person_id = ? and member_id = ?",
                JdbcCircle::member,
                tenant,
                person,
                member);
    }

    @Override
    public List<Member> places(Sql sql, String tenant, UUID person) {
        return sql.list(
                "select " + COLUMNS + " from circle_member where tenant_id = ? and person_id = ? and ended_at is null",
                JdbcCircle::member,
                tenant,
                person);
    }

    @Override
    public boolean isOrWasDeciding(Sql sql, String tenant, UUID person, String account) {
        return sql.one(
                        "select exists (select 1 from circle_member where tenant_id = ? and person_id = ? and account = ?"
                                + " and (ended_at is null or role = 'WORKER')) as found",
                        row -> row.getBoolean("found"),
                        tenant,
                        person,
                        account)
                .orElseThrow();
    }

    @Override
    public List<Member> page(String tenant, UUID person, LocalDate today, @Nullable UUID after, int limit) {
        return reads.list(
                tenant,
                "select " + COLUMNS + " from circle_member where tenant_id = ? and person_id = ? and ended_at is null"
                        + " and (until_on is null or until_on >= ?) and member_id > ? order by member_id limit ?",
                JdbcCircle::member,
                tenant,
                person,
                today,
                after == null ? BEFORE_ALL : after,
                limit);
    }

    private static Member member(ResultSet row) throws SQLException {
        CircleRole role = CircleRole.valueOf(row.getString("role"));
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Member(
                row.getObject("person_id", UUID.class),
                row.getObject("member_id", UUID.class),
                row.getString("account"),
                role,
                new Grant(
                        role.relation(),
                        Scopes.read(row.getArray("scope")),
                        row.getObject("until_on", LocalDate.class)),
                Sql.instant(row, "added_at"),
                row.getString("added_by"),
                Relation.valueOf(row.getString("added_as")),
                ended == null ? null : ended.toInstant());
    }
}
