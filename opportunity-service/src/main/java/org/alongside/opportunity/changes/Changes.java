package org.alongside.opportunity.changes;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.alongside.kit.tenancy.Sql;
import org.alongside.kit.tenancy.TenantRead;
import org.alongside.opportunity.listing.OpportunityKind;

/** Reads changes in the order of their tokens. */
@ApplicationScoped
class Changes {
    private final TenantRead reads;

    Changes(TenantRead reads) {
        this.reads = reads;
    }

    /** The first changes after a token, of the tenant and of everybody. */
    List<ChangeView> after(String tenant, long token, int limit) {
        return reads.list(
                tenant,
                """
                select c.change_token, c.opportunity_id, c.removed, c.changed_at, o.kind, o.title, b.leading_opportunity_id
                  from opportunity_change c
                  join opportunity o on o.tenant_id = c.tenant_id and o.opportunity_id = c.opportunity_id
                  left join opportunity_behind b on b.tenant_id = c.tenant_id and b.opportunity_id = c.opportunity_id
                 where c.change_token > ? order by c.change_token limit ?""",
                row -> new ChangeView(
                        row.getLong("change_token"),
                        row.getObject("opportunity_id", UUID.class),
                        row.getBoolean("removed"),
                        Sql.instant(row, "changed_at"),
                        row.getBoolean("removed") ? null : OpportunityKind.valueOf(row.getString("kind")),
                        row.getBoolean("removed") ? null : row.getString("title"),
                        row.getBoolean("removed") ? null : row.getObject("leading_opportunity_id", UUID.class)),
                token,
                limit);
    }
}
