package org.alongside.opportunity.search.index;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.alongside.opportunity.search.index.Facets.StartBand;

/** When offerings begin, seen from a day. */
final class StartBands {
    private final int today;
    private final int endOfMonth;
    private final int endOfThreeMonths;

    StartBands(LocalDate day) {
        LocalDate monthEnd = day.with(TemporalAdjusters.lastDayOfMonth());
        today = Row.day(day);
        endOfMonth = Row.day(monthEnd);
        endOfThreeMonths = Row.day(monthEnd.plusDays(1).plusMonths(3).minusDays(1));
    }

    /** @return one bit, by the order of {@link StartBand} */
    int of(Columns columns, int offering) {
        return 1 << band(columns, offering).ordinal();
    }

    private StartBand band(Columns columns, int offering) {
        if ((columns.flags(offering) & Row.ROLLING) != 0) {
            return StartBand.ROLLING;
        }
        int latest = columns.startLatest(offering);
        if (latest == Row.NO_DAY) {
            return StartBand.UNKNOWN;
        }
        if (latest < today) {
            return StartBand.BEGUN;
        }
        int first = Math.max(columns.startEarliest(offering), today);
        return first <= endOfMonth
                ? StartBand.THIS_MONTH
                : first <= endOfThreeMonths ? StartBand.NEXT_THREE_MONTHS : StartBand.LATER;
    }
}
