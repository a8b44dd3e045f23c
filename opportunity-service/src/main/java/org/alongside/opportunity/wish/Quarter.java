package org.alongside.opportunity.wish;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A quarter of the calendar year, in United Kingdom time.
 *
 * @param firstDay 1 January, April, July or October
 */
record Quarter(LocalDate firstDay) {
    private static final ZoneId PLACE = ZoneId.of("Europe/London");
    private static final int MONTHS = 3;

    static Quarter of(Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, PLACE);
        return new Quarter(LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / MONTHS * MONTHS + 1, 1));
    }

    /** One day after its end, so that what was begun in it has been written. */
    Instant summedUpAt() {
        return firstDay.plusMonths(MONTHS).plusDays(1).atStartOfDay(PLACE).toInstant();
    }
}
