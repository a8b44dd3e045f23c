package org.alongside.opportunity.joined;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.kit.tenancy.Sql;
import org.jspecify.annotations.Nullable;

/** The joins of a tenant, and the groups that those make which stand. All inside the caller's transaction. */
@ApplicationScoped
class Joins {
    private static final String STANDING = """
            select j.join_id, j.made_by, j.made_at,
                   (select array_agg(cast(m.opportunity_id as text) order by m.position) from opportunity_join_member m
                     where m.tenant_id = j.tenant_id and m.join_id = j.join_id) as members
              from opportunity_join j
             where j.tenant_id = ? and j.ended_at is null""";

    private static final String TOUCHING = STANDING + "\n" + """
             and j.join_id in (select m.join_id from opportunity_join_member m
                                where m.tenant_id = j.tenant_id and m.opportunity_id = any(cast(? as uuid[])))""";

    /** One at a time in a tenant: joins, what undoes them, and what is found to be the same. Held until the transaction ends. */
    void lock(Sql sql, String tenant) {
        sql.one("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, "opportunity_join\n" + tenant);
    }

    /** Who made a join, when and why. */
    record Making(
            MadeBy by,
            @Nullable String account,
            @Nullable String reason,
            @Nullable String evidence,
            Instant at) {}

    void insert(Sql sql, String tenant, UUID joinId, Making making, List<UUID> members) {
        sql.update(
                """
                insert into opportunity_join (tenant_id, join_id, made_by, account, reason, evidence, made_at)
                values (?, ?, ?, ?, ?, cast(? as jsonb), ?)""",
                tenant,
                joinId,
                making.by().name(),
                making.account(),
                making.reason(),
                making.evidence(),
                making.at());
        sql.update("""
                insert into opportunity_join_member (tenant_id, join_id, opportunity_id, position)
                select ?, ?, cast(id as uuid), place from unnest(?) with ordinality as each(id, place)""", tenant, joinId, texts(members));
    }

    /** A join that a rule makes. */
    record ByRule(UUID joinId, @Nullable String evidence, List<UUID> members) {}

    /** Many at once; their groups are made by {@link #regroup}. */
    void insert(Sql sql, String tenant, List<ByRule> joins, Instant at) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        List<@Nullable Object[]> members = new ArrayList<>();
        for (ByRule join : joins) {
            rows.add(new @Nullable Object[] {tenant, join.joinId(), MadeBy.RULE.name(), join.evidence(), at});
            int position = 0;
            for (UUID member : join.members()) {
                members.add(new @Nullable Object[] {tenant, join.joinId(), member, ++position});
            }
        }
        if (!rows.isEmpty()) {
            sql.batch(
                    "insert into opportunity_join (tenant_id, join_id, made_by, evidence, made_at)"
                            + " values (?, ?, ?, cast(? as jsonb), ?)",
                    rows);
            sql.batch(
                    "insert into opportunity_join_member (tenant_id, join_id, opportunity_id, position)"
                            + " values (?, ?, ?, ?)",
                    members);
        }
    }

    /** False where it does not stand. */
    boolean end(Sql sql, String tenant, UUID joinId, MadeBy by, @Nullable String account, Instant at) {
        return sql.update("""
                        update opportunity_join set ended_at = ?, ended_by = ?, ended_account = ?
                         where tenant_id = ? and join_id = ? and ended_at is null""", at, by.name(), account, tenant, joinId) == 1;
    }

    /** Those that stand and hold one of these. */
    List<StandingJoin> touching(Sql sql, String tenant, Collection<UUID> opportunityIds) {
        return sql.list(TOUCHING, Joins::read, tenant, texts(opportunityIds));
    }

    List<UUID> members(Sql sql, String tenant, UUID joinId) {
        return sql.list(
                "select opportunity_id from opportunity_join_member where tenant_id = ? and join_id = ? order by position",
                row -> row.getObject("opportunity_id", UUID.class),
                tenant,
                joinId);
    }

    /** All that hang together with these, these included. */
    Set<UUID> groupOf(Sql sql, String tenant, Collection<UUID> opportunityIds) {
        Set<UUID> all = new LinkedHashSet<>(opportunityIds);
        all.addAll(sql.list("""
                select m.opportunity_id from joined_opportunity mine
                  join joined_opportunity m on m.tenant_id = mine.tenant_id and m.group_id = mine.group_id
                 where mine.tenant_id = ? and mine.opportunity_id = any(cast(? as uuid[]))""", row -> row.getObject("opportunity_id", UUID.class), tenant, texts(opportunityIds)));
        return all;
    }

    /** The groups that hold one of these. */
    Collection<Set<UUID>> groupsOf(Sql sql, String tenant, Collection<UUID> opportunityIds) {
        Map<UUID, Set<UUID>> groups = new LinkedHashMap<>();
        sql.list(
                """
                select distinct m.group_id, m.opportunity_id from joined_opportunity mine
                  join joined_opportunity m on m.tenant_id = mine.tenant_id and m.group_id = mine.group_id
                 where mine.tenant_id = ? and mine.opportunity_id = any(cast(? as uuid[]))""",
                row -> groups.computeIfAbsent(row.getObject("group_id", UUID.class), none -> new LinkedHashSet<>())
                        .add(row.getObject("opportunity_id", UUID.class)),
                tenant,
                texts(opportunityIds));
        return groups.values();
    }

    /**
     * Makes the groups of these and of all that hangs together with them anew from the joins that stand.
     *
     * @return all whose group has been looked at
     */
    Set<UUID> regroup(Sql sql, String tenant, Collection<UUID> touched) {
        Set<UUID> all = groupOf(sql, tenant, touched);
        List<StandingJoin> joins = touching(sql, tenant, all);
        for (int before = -1; before != all.size(); ) {
            before = all.size();
            joins.forEach(join -> all.addAll(join.members()));
            joins = touching(sql, tenant, all);
        }
        sql.update(
                "delete from joined_opportunity where tenant_id = ? and opportunity_id = any(cast(? as uuid[]))",
                tenant,
                texts(all));
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Groups.Group group : Groups.of(joins)) {
            int place = 0;
            for (UUID member : group.members()) {
                rows.add(new @Nullable Object[] {tenant, member, group.groupId(), ++place});
            }
        }
        if (!rows.isEmpty()) {
            sql.batch(
                    "insert into joined_opportunity (tenant_id, opportunity_id, group_id, place) values (?, ?, ?, ?)",
                    rows);
        }
        return all;
    }

    /** Which of these are the tenant's own and on offer. */
    Set<UUID> onOffer(Sql sql, String tenant, Collection<UUID> opportunityIds) {
        return new HashSet<>(sql.list(
                "select opportunity_id from opportunity where tenant_id = ? and opportunity_id = any(cast(? as uuid[]))"
                        + " and removed_at is null",
                row -> row.getObject("opportunity_id", UUID.class),
                tenant,
                texts(opportunityIds)));
    }

    private static StandingJoin read(ResultSet row) throws SQLException {
        List<UUID> members = new ArrayList<>();
        for (String id : (String[]) row.getArray("members").getArray()) {
            members.add(UUID.fromString(id));
        }
        return new StandingJoin(
                row.getObject("join_id", UUID.class),
                MadeBy.valueOf(row.getString("made_by")),
                Sql.instant(row, "made_at"),
                members);
    }

    static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
