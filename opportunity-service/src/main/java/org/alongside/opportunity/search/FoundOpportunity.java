package org.alongside.opportunity.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.opportunity.listing.AttendanceMode;
import org.alongside.opportunity.listing.AttendancePattern;
import org.alongside.opportunity.listing.OpportunityKind;
import org.alongside.opportunity.listing.OpportunityView;
import org.alongside.opportunity.listing.StudyMode;
import org.alongside.opportunity.search.index.Hit;
import org.alongside.opportunity.search.index.Score;
import org.jspecify.annotations.Nullable;

/**
 * An opportunity in a list.
 *
 * @param score by which the list is ordered, highest first
 * @param why how the score comes about; absent where nobody asked for it
 * @param onOffer whether it is on now or will be, as far as its dates are known
 * @param offerings how many offerings it has in all
 * @param offering the one that fits the search best
 */
public record FoundOpportunity(
        UUID opportunityId,
        OpportunityKind kind,
        String title,
        @Nullable String summary,
        @Nullable String providerName,
        @Nullable Integer rqfLevel,
        int score,
        @Nullable Why why,
        boolean onOffer,
        int offerings,
        @Nullable BestOffering offering) {

    /** @param words the least of {@code each} */
    public record Why(int onOffer, int words, int nearness, List<Score.OfWord> each) {
        public Why {
            each = List.copyOf(each);
        }
    }

    public record BestOffering(
            UUID offeringId,
            OpportunityView.@Nullable DateView start,
            @Nullable Boolean rollingStart,
            @Nullable Boolean flexibleHours,
            @Nullable LocalDate end,
            @Nullable StudyMode studyMode,
            @Nullable AttendanceMode attendanceMode,
            @Nullable AttendancePattern attendancePattern,
            OpportunityView.@Nullable CostView cost,
            @Nullable Boolean funded,
            @Nullable Integer placesLeft,
            @Nullable String venueName,
            @Nullable String town,
            @Nullable Integer distanceMetres) {}

    static FoundOpportunity of(Hit hit, Optional<Score> score) {
        return new FoundOpportunity(
                hit.opportunityId(),
                hit.kind(),
                hit.title(),
                hit.summary(),
                hit.providerName(),
                hit.rqfLevel(),
                hit.score(),
                score.map(each -> new Why(each.onOffer(), each.words(), each.nearness(), each.each()))
                        .orElse(null),
                hit.onOffer(),
                hit.offerings(),
                hit.offering() == null ? null : offering(hit.offering()));
    }

    private static BestOffering offering(Hit.BestOffering best) {
        return new BestOffering(
                best.offeringId(),
                best.startEarliest() == null && best.startText() == null
                        ? null
                        : new OpportunityView.DateView(best.startEarliest(), best.startLatest(), best.startText()),
                onlyIf(best.rolling()),
                onlyIf(best.flexibleHours()),
                best.end(),
                best.studyMode(),
                best.mode(),
                best.pattern(),
                best.costText() == null && best.cost() == null
                        ? null
                        : new OpportunityView.CostView(
                                best.costText(),
                                best.cost() == null ? null : best.cost().toPlainString()),
                onlyIf(best.funded()),
                best.placesLeft(),
                best.venueName(),
                best.town(),
                best.metres() == null ? null : (int) Math.round(best.metres()));
    }

    /** What is not so is often only not said. */
    private static @Nullable Boolean onlyIf(boolean said) {
        return said ? true : null;
    }
}
