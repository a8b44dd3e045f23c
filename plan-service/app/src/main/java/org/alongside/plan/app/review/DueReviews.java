package org.alongside.plan.app.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alongside.plan.app.plan.PlanRequests.Allowed;
import org.alongside.plan.app.plan.Plans;
import org.alongside.plan.engine.Days;
import org.alongside.plan.engine.plan.By;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.review.Conclusion;
import org.alongside.plan.engine.review.Occasion;
import org.alongside.plan.engine.review.Review;
import org.alongside.plan.engine.review.ReviewRequest;
import org.alongside.plan.engine.review.ReviewTable;
import org.jspecify.annotations.Nullable;

/** What the table of reviews says about a plan as it is kept. */
@ApplicationScoped
class DueReviews {

    /** Only one is open at a time, so a concluded one is among the newest. */
    private static final int NEWEST = 200;

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
            ReviewTable.Force force) {}

    List<Line> of(Allowed allowed) {
        LocalDate today = Days.of(clock.instant());
        return ReviewTable.due(facts(allowed)).stream()
                .map(due -> new Line(
                        due.row().occasion(),
                        due.from(),
                        due.by(),
                        due.isLate(today),
                        due.row().why(),
                        due.row().source(),
                        due.row().section(),
                        due.row().force()))
                .toList();
    }

    private ReviewTable.Facts facts(Allowed allowed) {
        String tenant = allowed.caller().tenant();
        LocalDate firstVersion = plans.versions(tenant, allowed.planId(), 2, 1).stream()
                .findFirst()
                .map(version -> Days.of(version.decidedAt()))
                .orElse(null);
        LocalDate lastReview =
                plans.items(tenant, allowed.personId(), allowed.planId(), Item.Kind.REVIEW, null, NEWEST).stream()
                        .flatMap(item -> concludedAt((Review) item).stream())
                        .findFirst()
                        .map(Days::of)
                        .orElse(null);
        List<ReviewTable.Happened> asked =
                plans
                        .items(tenant, allowed.personId(), allowed.planId(), Item.Kind.REVIEW_REQUEST, null, NEWEST)
                        .stream()
                        .map(ReviewRequest.class::cast)
                        .filter(ReviewRequest::callsForOne)
                        .map(request -> new ReviewTable.Happened(
                                Occasion.ON_REQUEST, Days.of(request.by().at())))
                        .toList();
        return new ReviewTable.Facts(firstVersion, lastReview, null, null, null, asked);
    }

    private static Optional<Instant> concludedAt(Review review) {
        return Optional.ofNullable(review.conclusion())
                .filter(Conclusion::isOfBoth)
                .map(conclusion -> conclusion.agreements().getLast())
                .map(By::at);
    }
}
