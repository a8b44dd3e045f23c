package org.alongside.opportunity.asset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.Sql;
import org.alongside.kit.tenancy.TenantRead;
import org.alongside.opportunity.OwnWords;
import org.jspecify.annotations.Nullable;

/** Assets whose contact's consent lasts. With the consent's end an asset is no more. */
@ApplicationScoped
class Assets {
    static final ZoneId PLACE = ZoneId.of("Europe/London");

    private static final String SELECT = """
            select a.asset_id, a.visibility, a.title, a.offer, a.area, a.access_notes, a.times, a.consent_how, a.consent_given_on,
                   a.consent_until, a.recorded_by, a.recorded_at, c.name, c.phone, c.email
              from asset a
              join asset_contact c on c.tenant_id = a.tenant_id and c.asset_id = a.asset_id
             where a.tenant_id = ? and a.ended_at is null and a.consent_until > ? and (a.visibility = 'AUTHORITY' or a.account = ?)""";

    private final TenantRead reads;
    private final ObjectMapper mapper;

    Assets(TenantRead reads, ObjectMapper mapper) {
        this.reads = reads;
        this.mapper = mapper;
    }

    /** The end of the last day of a consent. */
    static Instant endOf(LocalDate lastDay) {
        return lastDay.plusDays(1).atStartOfDay(PLACE).toInstant();
    }

    /** What the caller sees now: the authority's and their own. */
    List<AssetView> list(Caller caller, Instant now, @Nullable UUID after, int limit) {
        return reads.list(
                caller.tenant(),
                SELECT + " and a.asset_id > ? order by a.asset_id limit ?",
                this::read,
                caller.tenant(),
                now,
                caller.account(),
                after == null ? new UUID(0, 0) : after,
                limit);
    }

    Optional<AssetView> find(Caller caller, Instant now, UUID assetId) {
        return reads.one(
                caller.tenant(),
                SELECT + " and a.asset_id = ?",
                this::read,
                caller.tenant(),
                now,
                caller.account(),
                assetId);
    }

    void insert(Sql sql, Caller caller, UUID id, NewAsset.Checked asset, Instant at) {
        Instant until = endOf(asset.until());
        sql.update(
                """
                insert into asset (tenant_id, asset_id, visibility, account, title, offer, area, access_notes, times, consent_how,
                                   consent_given_on, consent_until, recorded_by, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)""",
                caller.tenant(),
                id,
                asset.visibility().name(),
                asset.visibility() == Visibility.OWN ? caller.account() : null,
                asset.title().value(),
                asset.offer().value(),
                asset.area(),
                asset.access() == null ? null : asset.access().value(),
                json(asset.times()),
                asset.how().name(),
                asset.givenOn(),
                until,
                caller.account(),
                at);
        sql.update(
                "insert into asset_contact (tenant_id, asset_id, name, phone, email, consent_until) values (?, ?, ?, ?, ?, ?)",
                caller.tenant(),
                id,
                asset.contactName().value(),
                asset.phone() == null ? null : asset.phone().value(),
                asset.email() == null ? null : asset.email().value(),
                until);
    }

    /** What the caller could end, whether or not it has ended. */
    Optional<Visibility> endable(Sql sql, Caller caller, UUID assetId) {
        return sql.one(
                "select visibility from asset where tenant_id = ? and asset_id = ? and (visibility = 'AUTHORITY' or account = ?) for update",
                row -> Visibility.valueOf(row.getString("visibility")),
                caller.tenant(),
                assetId,
                caller.account());
    }

    /** At once and for ever, with the contact; what was one's own is deleted whole. */
    void end(Sql sql, String tenant, UUID assetId, Instant at) {
        sql.update("delete from asset_contact where tenant_id = ? and asset_id = ?", tenant, assetId);
        sql.update(
                "update asset set ended_at = ? where tenant_id = ? and asset_id = ? and ended_at is null",
                at,
                tenant,
                assetId);
        sql.update("delete from asset where tenant_id = ? and asset_id = ? and visibility = 'OWN'", tenant, assetId);
    }

    private AssetView read(ResultSet row) throws SQLException {
        return new AssetView(
                row.getObject("asset_id", UUID.class),
                Visibility.valueOf(row.getString("visibility")),
                new OwnWords(row.getString("title")),
                new OwnWords(row.getString("offer")),
                row.getString("area"),
                words(row, "access_notes"),
                times(row.getString("times")),
                new Contact(words(row, "name"), words(row, "phone"), words(row, "email")),
                new Consent(
                        Consent.How.valueOf(row.getString("consent_how")),
                        row.getObject("consent_given_on", LocalDate.class),
                        LocalDate.ofInstant(Sql.instant(row, "consent_until"), PLACE)
                                .minusDays(1)),
                row.getString("recorded_by"),
                Sql.instant(row, "recorded_at"),
                AssetView.NEVER_INSTEAD);
    }

    private static @Nullable OwnWords words(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : new OwnWords(text);
    }

    private List<WeeklyTime> times(String json) {
        try {
            return List.of(mapper.readValue(json, WeeklyTime[].class));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
