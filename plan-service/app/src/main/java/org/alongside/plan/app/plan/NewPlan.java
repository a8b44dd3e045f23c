package org.alongside.plan.app.plan;

import org.alongside.kit.problem.FieldChecks;
import org.jspecify.annotations.Nullable;

/** The request to begin a plan. */
public record NewPlan(@Nullable String title) {

    String checkedTitle() {
        new FieldChecks().text("/title", title, 200).orRefuse();
        return String.valueOf(title);
    }
}
