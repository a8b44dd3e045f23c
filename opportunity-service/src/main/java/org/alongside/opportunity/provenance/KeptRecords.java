package org.alongside.opportunity.provenance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.kit.tenancy.Sql;
import org.alongside.kit.tenancy.TenantRead;
import org.jspecify.annotations.Nullable;

/** The records from which opportunities were read. The database shows a tenant its own alone. */
@ApplicationScoped
class KeptRecords {
    private final TenantRead reads;

    KeptRecords(TenantRead reads) {
        this.reads = reads;
    }

    /** @param runId null where it did not come by a sync run */
    record Kept(UUID opportunityId, @Nullable UUID runId, int line, String content, Instant at) {}

    Map<UUID, Kept> of(String tenant, Collection<UUID> opportunityIds) {
        return reads
                .list(
                        tenant,
                        """
                        select s.opportunity_id, r.run_id, s.line, s.content, s.kept_at from opportunity_source s
                          left join sync_run r on r.tenant_id = s.tenant_id and r.run_id = s.run_id
                         where s.opportunity_id = any(cast(? as uuid[]))""",
                        row -> new Kept(
                                row.getObject("opportunity_id", UUID.class),
                                row.getObject("run_id", UUID.class),
                                row.getInt("line"),
                                row.getString("content"),
                                Sql.instant(row, "kept_at")),
                        (Object) opportunityIds.stream().map(UUID::toString).toArray(String[]::new))
                .stream()
                .collect(Collectors.toMap(Kept::opportunityId, kept -> kept));
    }
}
