package org.alongside.opportunity.asset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.alongside.kit.access.AccessRecorder;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.TenantWrite;

/** Use case: the offer or the consent to be named ends now. The contact is deleted. */
@ApplicationScoped
class EndingAnAsset {
    private final TenantWrite writes;
    private final Assets assets;
    private final AccessRecorder access;
    private final Clock clock;

    EndingAnAsset(TenantWrite writes, Assets assets, AccessRecorder access, Clock clock) {
        this.writes = writes;
        this.assets = assets;
        this.access = access;
        this.clock = clock;
    }

    /** @throws ProblemException 404 for what the caller cannot see; 403 for the authority's, unless the caller is its staff */
    @Transactional
    void end(Caller caller, UUID assetId) {
        writes.as(caller.tenant(), sql -> {
            Visibility visibility = assets.endable(sql, caller, assetId).orElseThrow(ProblemException::notFound);
            if (visibility == Visibility.AUTHORITY) {
                AssetKeepers.demandStaff(caller);
            }
            assets.end(sql, caller.tenant(), assetId, clock.instant());
            access.written(sql, caller, "endAsset", null, "asset/" + assetId);
            return true;
        });
    }
}
