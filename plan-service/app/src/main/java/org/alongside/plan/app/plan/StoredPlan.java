package org.alongside.plan.app.plan;

import org.alongside.kit.http.Versions;
import org.alongside.plan.engine.plan.Plan;

/**
 * A plan and where its row stands.
 *
 * @param rowVersion moves with every command that changed anything
 * @param eventSeq the number of its latest event
 * @param chainHash the link that its latest event ended with, 32 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record StoredPlan(Plan plan, long rowVersion, int eventSeq, byte[] chainHash) {

    /** The entity tag of the plan as it stands. */
    public String tag() {
        return Versions.tag(rowVersion);
    }
}
