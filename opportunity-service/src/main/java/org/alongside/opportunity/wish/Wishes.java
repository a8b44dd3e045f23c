package org.alongside.opportunity.wish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.Sql;
import org.alongside.kit.tenancy.TenantRead;
import org.jspecify.annotations.Nullable;

/** Wishes as long as they are kept. */
@ApplicationScoped
class Wishes {
    private static final String SELECT =
            "select wish_id, facts, leave_wording, made_at, quarter, expires_at from unmet_wish where tenant_id = ? and account = ?";

    private final TenantRead reads;
    private final ObjectMapper mapper;

    Wishes(TenantRead reads, ObjectMapper mapper) {
        this.reads = reads;
        this.mapper = mapper;
    }

    /** Until the transaction ends nobody else changes or sums up the wishes of the tenant. */
    void lock(Sql sql, String tenant) {
        sql.one(
                "select pg_advisory_xact_lock(hashtextextended(?, 0)) is null as locked",
                row -> row.getBoolean("locked"),
                "unmet-wish\n" + tenant);
    }

    Optional<UnmetWish> same(Sql sql, Caller person, Quarter quarter, WishFacts facts) {
        return sql.one(
                SELECT + " and quarter = ? and facts = ?::jsonb",
                this::read,
                person.tenant(),
                person.account(),
                quarter.firstDay(),
                json(facts));
    }

    int count(Sql sql, Caller person, Quarter quarter) {
        return sql.one(
                        "select count(*) as wishes from unmet_wish where tenant_id = ? and account = ? and quarter = ?",
                        row -> row.getInt("wishes"),
                        person.tenant(),
                        person.account(),
                        quarter.firstDay())
                .orElseThrow();
    }

    UnmetWish insert(Sql sql, Caller person, UUID id, Quarter quarter, WishFacts facts, String wording, Instant at) {
        sql.update(
                """
                insert into unmet_wish (tenant_id, wish_id, account, leave_wording, quarter, facts, kind, subject, area, made_at, expires_at)
                values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)""",
                person.tenant(),
                id,
                person.account(),
                wording,
                quarter.firstDay(),
                json(facts),
                facts.kind().name(),
                facts.subject() == null ? "" : facts.subject(),
                facts.area(),
                at,
                quarter.summedUpAt());
        return new UnmetWish(id, facts, wording, at, quarter.firstDay(), quarter.summedUpAt());
    }

    List<UnmetWish> own(Caller person, Instant now, @Nullable UUID after, int limit) {
        return reads.list(
                person.tenant(),
                SELECT + " and expires_at > ? and wish_id > ? order by wish_id limit ?",
                this::read,
                person.tenant(),
                person.account(),
                now,
                after == null ? new UUID(0, 0) : after,
                limit);
    }

    boolean delete(Sql sql, Caller person, UUID wishId) {
        return sql.update(
                        "delete from unmet_wish where tenant_id = ? and account = ? and wish_id = ?",
                        person.tenant(),
                        person.account(),
                        wishId)
                > 0;
    }

    /** The quarters that are to be summed up. */
    List<LocalDate> over(Sql sql, String tenant, Instant now) {
        return sql.list(
                "select distinct quarter from unmet_wish where tenant_id = ? and expires_at <= ? order by quarter",
                row -> row.getObject("quarter", LocalDate.class),
                tenant,
                now);
    }

    List<Wish> counting(Sql sql, String tenant, LocalDate quarter) {
        return sql.list(
                "select account, facts, made_at from unmet_wish where tenant_id = ? and quarter = ?",
                row -> new Wish(row.getString("account"), facts(row), Sql.instant(row, "made_at")),
                tenant,
                quarter);
    }

    void deleteAll(Sql sql, String tenant, LocalDate quarter) {
        sql.update("delete from unmet_wish where tenant_id = ? and quarter = ?", tenant, quarter);
    }

    private UnmetWish read(ResultSet row) throws SQLException {
        return new UnmetWish(
                row.getObject("wish_id", UUID.class),
                facts(row),
                row.getString("leave_wording"),
                Sql.instant(row, "made_at"),
                row.getObject("quarter", LocalDate.class),
                Sql.instant(row, "expires_at"));
    }

    private WishFacts facts(ResultSet row) throws SQLException {
        try {
            return mapper.readValue(row.getString("facts"), WishFacts.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String json(WishFacts facts) {
        try {
            return mapper.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
