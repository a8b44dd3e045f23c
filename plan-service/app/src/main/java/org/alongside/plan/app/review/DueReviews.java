package org.alongside.plan.app.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.kit.problem.ProblemException;
import org.alongside.plan.app.plan.PlanRequests.Allowed;
import org.alongside.plan.app.plan.Plans;
import org.alongside.plan.engine.Days;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.review.Occasion;
import org.alongside.plan.engine.review.ReviewTable;
import org.alongside.plan.engine.review.WhatIsDue;
import org.jspecify.annotations.Nullable;

/** What the table of reviews says about a plan, read from the plan's row and no other. */
@ApplicationScoped
class DueReviews {

    private final Plans plans;
    private final Clock clock;

    DueReviews(Plans plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * A review that is due.
     *
     * @param from the first day that fits; null if any does
     * @param late whether the service is late with it
     * @param about what calls for it; null if that is the plan itself
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            Occasion occasion,
            @Nullable LocalDate from,
            LocalDate by,
            boolean late,
            String why,
            String source,
            String section,
            ReviewTable.Force force,
            @Nullable UUID about) {}

    List<Line> of(Allowed allowed) {
        LocalDate today = Days.of(clock.instant());
        Plan plan = plans.find(allowed.caller().tenant(), allowed.planId())
                .orElseThrow(ProblemException::notFound)
                .plan();
        return WhatIsDue.of(plan).stream()
                .map(due -> new Line(
                        due.row().occasion(),
                        due.from(),
                        due.by(),
                        due.isLate(today),
                        due.row().why(),
                        due.row().source(),
                        due.row().section(),
                        due.row().force(),
                        due.about()))
                .toList();
    }
}
