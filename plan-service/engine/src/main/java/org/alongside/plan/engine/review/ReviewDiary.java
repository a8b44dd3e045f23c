package org.alongside.plan.engine.review;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.plan.engine.Days;
import org.alongside.plan.engine.authority.CapacityRecord;
import org.alongside.plan.engine.budget.Allocation;
import org.alongside.plan.engine.doing.ActionReport;
import org.alongside.plan.engine.doing.OpportunityEnd;
import org.alongside.plan.engine.plan.Event;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.review.ReviewTable.Happened;
import org.jspecify.annotations.Nullable;

/**
 * What the table of reviews needs to know of the past: a few days, written down as things happen, so that nobody has to read old items
 * to say what is due.
 *
 * @param firstVersion the day of the plan's first version; null before it
 * @param lastReview the day on which both sides last concluded a review; null if they have not
 * @param firstPayment the first day of the first direct payment; null if none was agreed
 * @param cannotDecide whether the last record about the person's capacity found that they could not make a decision
 * @param happened what has called for a review since the last one, the earliest of each occasion and thing
 */
public record ReviewDiary(
        @Nullable LocalDate firstVersion,
        @Nullable LocalDate lastReview,
        @Nullable LocalDate firstPayment,
        boolean cannotDecide,
        List<Happened> happened) {

    /** Of one occasion; the earliest of them say when a review is due, so no more are needed. */
    private static final int MOST_OF_ONE_OCCASION = 20;

    public static final ReviewDiary EMPTY = new ReviewDiary(null, null, null, false, List.of());

    public ReviewDiary {
        happened = List.copyOf(happened);
    }

    /** The diary after something has happened to the plan. */
    public ReviewDiary after(Event event) {
        if (event instanceof Event.VersionDecided decided) {
            return decided(decided);
        }
        return event instanceof Event.ItemKept kept ? kept(kept.item()) : this;
    }

    private ReviewDiary decided(Event.VersionDecided decided) {
        LocalDate day = Days.of(decided.at());
        LocalDate begun = firstPayment != null && !firstPayment.isAfter(day)
                ? firstPayment
                : decided.content().allocations().stream()
                        .filter(allocation -> allocation.deployment() == Allocation.Deployment.DIRECT_PAYMENT)
                        .map(Allocation::from)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
        return new ReviewDiary(firstVersion == null ? day : firstVersion, lastReview, begun, cannotDecide, happened);
    }

    private ReviewDiary kept(Item item) {
        if (item instanceof Review review) {
            Conclusion conclusion = review.conclusion();
            return conclusion != null && conclusion.isOfBoth()
                    ? reviewed(Days.of(conclusion.agreements().getLast().at()))
                    : this;
        }
        if (item instanceof ReviewRequest request) {
            return request.answer() != null && request.callsForOne()
                    ? noting(
                            Occasion.ON_REQUEST,
                            Days.of(request.by().at()),
                            request.itemId().value())
                    : this;
        }
        if (item instanceof ActionReport report) {
            return report.progress() == ActionReport.Progress.NOT_DONE
                    ? noting(
                            Occasion.ON_SERVICE_NOT_DONE,
                            Days.of(report.by().at()),
                            report.actionId().value())
                    : this;
        }
        if (item instanceof OpportunityEnd end) {
            return noting(
                    Occasion.ON_END_OF_OPPORTUNITY,
                    Days.of(end.by().at()),
                    end.choiceId().value());
        }
        return item instanceof CapacityRecord record
                        && !record.lapsed()
                        && record.assessment().lacks() != cannotDecide
                ? new ReviewDiary(firstVersion, lastReview, firstPayment, !cannotDecide, happened)
                        .noting(
                                Occasion.ON_CHANGE_OF_CAPACITY,
                                Days.of(record.by().at()),
                                record.itemId().value())
                : this;
    }

    private ReviewDiary reviewed(LocalDate day) {
        return new ReviewDiary(
                firstVersion,
                day,
                firstPayment,
                cannotDecide,
                happened.stream().filter(one -> one.on().isAfter(day)).toList());
    }

    /** What lies no later than the last review calls for none any more, and would only hide that it happens again. */
    private ReviewDiary noting(Occasion occasion, LocalDate on, UUID about) {
        if (lastReview != null && !on.isAfter(lastReview)) {
            return this;
        }
        List<Happened> alike =
                happened.stream().filter(one -> one.occasion() == occasion).toList();
        return alike.size() >= MOST_OF_ONE_OCCASION
                        || alike.stream().anyMatch(one -> one.about().equals(about))
                ? this
                : new ReviewDiary(
                        firstVersion,
                        lastReview,
                        firstPayment,
                        cannotDecide,
                        Stream.concat(happened.stream(), Stream.of(new Happened(occasion, on, about)))
                                .toList());
    }
}
