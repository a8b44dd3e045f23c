package org.alongside.profile.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.alongside.kit.tenancy.Sql;
import org.alongside.kit.tenancy.TenantRead;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class JdbcAccessTrail implements AccessTrail {

    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private final TenantRead reads;

    JdbcAccessTrail(TenantRead reads) {
        this.reads = reads;
    }

    @Override
    public List<AccessRecordView> about(String tenant, UUID person, @Nullable UUID before, int limit) {
        return reads.list(
                tenant,
                "select record_id, at, account, client, operation, resource, correlation_id from access_record"
                        + " where tenant_id = ? and subject_id = ? and record_id < ? order by record_id desc limit ?",
                row -> new AccessRecordView(
                        row.getObject("record_id", UUID.class),
                        Sql.instant(row, "at"),
                        row.getString("account"),
                        row.getString("client"),
                        row.getString("operation"),
                        row.getString("resource"),
                        row.getString("correlation_id")),
                tenant,
                person,
                before == null ? AFTER_ALL : before,
                limit);
    }
}
