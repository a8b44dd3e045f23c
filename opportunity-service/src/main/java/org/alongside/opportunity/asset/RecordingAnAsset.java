package org.alongside.opportunity.asset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.alongside.kit.access.AccessRecorder;
import org.alongside.kit.id.Ids;
import org.alongside.kit.idempotency.Answer;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.TenantWrite;

/** Use case: record what somebody offers, and that they agreed to be named. The answer does not repeat it. */
@ApplicationScoped
class RecordingAnAsset {
    private final TenantWrite writes;
    private final Assets assets;
    private final AccessRecorder access;
    private final Ids ids;
    private final Clock clock;

    RecordingAnAsset(TenantWrite writes, Assets assets, AccessRecorder access, Ids ids, Clock clock) {
        this.writes = writes;
        this.assets = assets;
        this.access = access;
        this.ids = ids;
        this.clock = clock;
    }

    record Recorded(UUID assetId, String statement) {}

    @Transactional
    Answer record(Caller caller, NewAsset.Checked asset) {
        return writes.as(caller.tenant(), sql -> {
            Instant now = clock.instant();
            UUID id = ids.next();
            assets.insert(sql, caller, id, asset, now);
            access.written(sql, caller, "recordAsset", null, "asset/" + id);
            return Answer.created("/v1/assets/" + id, new Recorded(id, AssetView.NEVER_INSTEAD), null);
        });
    }
}
