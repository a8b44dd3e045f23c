package org.alongside.plan.app.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.alongside.plan.app.plan.History;
import org.alongside.plan.engine.plan.PlanId;
import org.jspecify.annotations.Nullable;

/** Whether a plan's history is as it was written. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HistoryCheck(
        PlanId planId, int events, boolean whole, @Nullable Integer brokenAt) {

    static HistoryCheck of(History.Check check) {
        return new HistoryCheck(check.planId(), check.events(), check.whole(), check.brokenAt());
    }
}
