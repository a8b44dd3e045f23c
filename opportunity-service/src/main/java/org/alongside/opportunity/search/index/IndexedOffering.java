package org.alongside.opportunity.search.index;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.opportunity.listing.AttendanceMode;
import org.alongside.opportunity.listing.AttendancePattern;
import org.alongside.opportunity.listing.Session;
import org.alongside.opportunity.listing.StudyMode;
import org.jspecify.annotations.Nullable;

/**
 * What is searched and shown of one offering. Null means that nobody has said.
 *
 * @param startEarliest first day that the start may mean; always together with {@code startLatest}
 * @param startText the provider's own words
 * @param rolling whether whoever comes may begin when they come
 * @param flexibleHours whether somebody chooses the hours themself
 * @param end last day
 * @param cost the whole price in GBP, to the penny, or null where it is not known
 * @param funded whether somebody else may pay
 * @param applyUntil last day on which somebody may apply
 * @param sessions empty where the times are not told
 */
public record IndexedOffering(
        UUID offeringId,
        @Nullable LocalDate startEarliest,
        @Nullable LocalDate startLatest,
        @Nullable String startText,
        boolean rolling,
        boolean flexibleHours,
        @Nullable LocalDate end,
        @Nullable AttendanceMode mode,
        @Nullable AttendancePattern pattern,
        @Nullable StudyMode studyMode,
        @Nullable BigDecimal cost,
        @Nullable String costText,
        boolean funded,
        @Nullable Point place,
        @Nullable String venueName,
        @Nullable String town,
        List<Session> sessions,
        @Nullable Integer placesLeft,
        @Nullable LocalDate applyUntil) {
    private static final BigDecimal DEAREST = new BigDecimal("9999999999.99");

    public IndexedOffering {
        sessions = List.copyOf(sessions);
        if ((startEarliest == null) != (startLatest == null)) {
            throw new IllegalArgumentException("the first and the last day of a start come together");
        }
        if (cost != null) {
            cost = cost.setScale(2, RoundingMode.UP);
            if (cost.signum() < 0 || cost.compareTo(DEAREST) > 0) {
                throw new IllegalArgumentException("a cost is 0 to " + DEAREST);
            }
        }
    }
}
