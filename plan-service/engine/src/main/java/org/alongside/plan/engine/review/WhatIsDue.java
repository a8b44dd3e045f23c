package org.alongside.plan.engine.review;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.alongside.plan.engine.Days;
import org.alongside.plan.engine.budget.Allocation;
import org.alongside.plan.engine.doing.InterimSupport;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.PlanStatus;
import org.alongside.plan.engine.requirement.Requirement;
import org.alongside.plan.engine.review.ReviewTable.Dated;
import org.alongside.plan.engine.review.ReviewTable.Due;
import org.alongside.plan.engine.review.ReviewTable.Facts;
import org.alongside.plan.engine.review.ReviewTable.Happened;
import org.jspecify.annotations.Nullable;

/** What the table of reviews says about a plan, from the plan as it is kept and nothing else. No rule asks it: it only tells. */
public final class WhatIsDue {

    private WhatIsDue() {}

    /** The reviews that are to be held, the earliest last day first; none of a plan that both have closed. */
    public static List<Due> of(Plan plan) {
        return plan.status() == PlanStatus.CLOSED ? List.of() : ReviewTable.due(facts(plan));
    }

    private static Facts facts(Plan plan) {
        ReviewDiary diary = plan.diary();
        Integer weeks = plan.content().reviewEveryWeeks();
        boolean paid = paysDirectly(plan, diary.lastReview());
        return new Facts(
                diary.firstVersion(),
                diary.lastReview(),
                paid ? diary.firstPayment() : null,
                null,
                weeks == null ? null : Period.ofWeeks(weeks),
                happened(plan, paid),
                dated(plan));
    }

    /** Whether there is a direct payment that still runs, or that has ended and was not looked at since. */
    private static boolean paysDirectly(Plan plan, @Nullable LocalDate lastReview) {
        return plan.content().allocations().stream()
                .filter(allocation -> allocation.deployment() == Allocation.Deployment.DIRECT_PAYMENT)
                .anyMatch(allocation -> allocation.until() == null
                        || lastReview == null
                        || !allocation.until().isBefore(lastReview));
    }

    private static List<Happened> happened(Plan plan, boolean paid) {
        List<Happened> all = new ArrayList<>();
        for (Happened one : plan.diary().happened()) {
            if (one.occasion() != Occasion.ON_CHANGE_OF_CAPACITY || paid) {
                all.add(one);
            }
            if (one.occasion() == Occasion.ON_CHANGE_OF_CAPACITY) {
                all.add(new Happened(Occasion.ON_CHANGE_OF_CIRCUMSTANCES, one.on(), one.about()));
            }
        }
        plan.items(ReviewRequest.class).stream()
                .filter(ReviewRequest::isOpen)
                .map(request -> new Happened(
                        Occasion.ON_REQUEST,
                        Days.of(request.by().at()),
                        request.itemId().value()))
                .forEach(all::add);
        return all;
    }

    private static List<Dated> dated(Plan plan) {
        Stream<Dated> risks = plan.content().risks().stream()
                .map(risk -> new Dated(
                        Occasion.RISK_REVIEW, risk.reviewOn(), risk.riskId().value()));
        Stream<Dated> imposed = plan.items(Requirement.class).stream()
                .filter(Requirement::isInForce)
                .map(requirement -> new Dated(
                        Occasion.REQUIREMENT_REVIEW,
                        requirement.terms().reviewOn(),
                        requirement.itemId().value()));
        Stream<Dated> meanwhile = plan.items(InterimSupport.class).stream()
                .filter(InterimSupport::isGiven)
                .flatMap(support -> Stream.ofNullable(support.terms().until())
                        .map(until -> new Dated(
                                Occasion.INTERIM_SUPPORT_END,
                                until,
                                support.itemId().value())));
        return Stream.of(risks, imposed, meanwhile).flatMap(each -> each).toList();
    }
}
