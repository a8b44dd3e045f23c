package org.alongside.opportunity.joined;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.kit.tenancy.Sql;
import org.alongside.opportunity.listing.OpportunityKind;
import org.jspecify.annotations.Nullable;

/** Reads that by which opportunities are compared, and keeps the keys by which they meet. */
@ApplicationScoped
class TraitRows {
    /** Those that are on offer, by id. */
    Map<UUID, Traits> read(Sql sql, String tenant, Collection<UUID> opportunityIds) {
        return sql.list("""
                        select o.opportunity_id, o.feed_id, d.format, o.external_id, o.kind, o.title, o.url, o.created_at, p.ukprn,
                               p.name as provider_name, o.details -> 'classification' ->> 'learningAim' as learning_aim,
                               cast(o.details -> 'classification' ->> 'rqfLevel' as int) as rqf_level,
                               f.starts, f.postcodes,
                               exists (select from sync_run r where r.tenant_id = o.tenant_id and r.feed_id = o.feed_id
                                          and r.status = 'RUNNING') as being_read
                          from opportunity o
                          join feed d on d.tenant_id = o.tenant_id and d.feed_id = o.feed_id
                          left join provider p on p.tenant_id = o.tenant_id and p.provider_id = o.provider_id
                          left join lateral (
                            select array_agg(cast(f.start_earliest as text)) filter (where f.start_earliest = f.start_latest) as starts,
                                   array_agg(upper(replace(v.postcode, ' ', ''))) filter (where v.postcode is not null) as postcodes
                              from offering f
                              left join venue v on v.tenant_id = f.tenant_id and v.venue_id = f.venue_id
                             where f.tenant_id = o.tenant_id and f.opportunity_id = o.opportunity_id
                               and f.removed_at is null) f on true
                         where o.tenant_id = ? and o.opportunity_id = any(cast(? as uuid[])) and o.removed_at is null""", TraitRows::traits, tenant, Joins.texts(opportunityIds)).stream()
                .collect(Collectors.toMap(Traits::opportunityId, each -> each, (one, same) -> one, TreeMap::new));
    }

    private static Traits traits(ResultSet row) throws SQLException {
        return new Traits(
                row.getObject("opportunity_id", UUID.class),
                row.getObject("feed_id", UUID.class),
                row.getString("format"),
                row.getString("external_id"),
                OpportunityKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("url"),
                row.getString("ukprn"),
                row.getString("provider_name"),
                row.getString("learning_aim"),
                row.getObject("rqf_level", Integer.class),
                texts(row.getArray("starts")).map(LocalDate::parse).collect(Collectors.toSet()),
                texts(row.getArray("postcodes")).collect(Collectors.toSet()),
                Sql.instant(row, "created_at"),
                row.getBoolean("being_read"));
    }

    private static Stream<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? Stream.of() : Stream.of((String[]) array.getArray());
    }

    /** The keys of these are now those; one that is not on offer has none. */
    void putKeys(Sql sql, String tenant, Collection<UUID> opportunityIds, Collection<Traits> onOffer) {
        List<String> hashes = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (Traits each : onOffer) {
            for (UUID hash : new HashSet<>(Key.of(each).stream().map(Key::hash).toList())) {
                hashes.add(hash.toString());
                ids.add(each.opportunityId().toString());
            }
        }
        String[] hashed = hashes.toArray(String[]::new);
        String[] whose = ids.toArray(String[]::new);
        sql.update("""
                delete from sameness_key k where k.tenant_id = ? and k.opportunity_id = any(cast(? as uuid[]))
                   and (k.key_hash, k.opportunity_id) not in (
                     select cast(key_hash as uuid), cast(opportunity_id as uuid)
                       from unnest(cast(? as text[]), cast(? as text[])) as now(key_hash, opportunity_id))""", tenant, Joins.texts(opportunityIds), hashed, whose);
        sql.update("""
                insert into sameness_key (tenant_id, key_hash, opportunity_id)
                select ?, cast(key_hash as uuid), cast(opportunity_id as uuid)
                  from unnest(cast(? as text[]), cast(? as text[])) as now(key_hash, opportunity_id)
                on conflict do nothing""", tenant, hashed, whose);
    }

    /** All that share a key with these; of a key that more than {@code most} have, one more than that at the most. */
    Set<UUID> meeting(Sql sql, String tenant, Collection<Traits> these, int most) {
        List<String> hashes = these.stream()
                .flatMap(traits -> Key.of(traits).stream())
                .map(key -> key.hash().toString())
                .distinct()
                .toList();
        return new HashSet<>(sql.list(
                """
                select distinct shared.opportunity_id from unnest(cast(? as uuid[])) as asked(key_hash)
                 cross join lateral (select k.opportunity_id from sameness_key k
                                      where k.tenant_id = ? and k.key_hash = asked.key_hash
                                      order by k.opportunity_id limit ?) shared""",
                row -> row.getObject("opportunity_id", UUID.class),
                hashes.toArray(String[]::new),
                tenant,
                most + 1));
    }
}
