package org.alongside.opportunity.postcode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.TenantWrite;

/** Use case: take a batch of postcodes; each is added, corrected or as it was. */
@ApplicationScoped
class TakingPostcodes {
    private final TenantWrite writes;

    TakingPostcodes(TenantWrite writes) {
        this.writes = writes;
    }

    record Taken(long added, long changed) {}

    /** @param batch each postcode once; in order, so that two files at a time do not wait for each other in a circle */
    @Transactional
    Taken take(Collection<Placed> batch) {
        List<Placed> rows = List.copyOf(batch);
        return writes.as(Caller.NATIONAL, sql -> {
            sql.update("set local statement_timeout = '60s'");
            return sql.one(
                            """
                            with taken as (
                                insert into postcode as p (tenant_id, postcode, latitude, longitude)
                                select 'national', g.postcode, g.latitude, g.longitude
                                  from unnest(cast(? as text[]), cast(cast(? as text[]) as double precision[]),
                                              cast(cast(? as text[]) as double precision[])) as g(postcode, latitude, longitude)
                                    on conflict (tenant_id, postcode) do update
                                       set latitude = excluded.latitude, longitude = excluded.longitude
                                     where p.latitude <> excluded.latitude or p.longitude <> excluded.longitude
                             returning xmax = 0 as added)
                            select count(*) filter (where added) as added, count(*) filter (where not added) as changed from taken""",
                            row -> new Taken(row.getLong("added"), row.getLong("changed")),
                            texts(rows, Placed::postcode),
                            texts(rows, each -> Double.toString(each.latitude())),
                            texts(rows, each -> Double.toString(each.longitude())))
                    .orElseThrow();
        });
    }

    private static String[] texts(List<Placed> rows, Function<Placed, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }
}
