package org.alongside.plan.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.alongside.plan.engine.review.ReviewTable;

/** Days are days in the United Kingdom, whatever the time zone of a server. */
public final class Days {

    private static final ZoneId UNITED_KINGDOM = ZoneId.of("Europe/London");

    private Days() {}

    /** The moment from which words of this moment have been on the table for as long as they have to be. */
    public static Instant readingEnds(Instant written) {
        return written.plus(ReviewTable.NOTICE);
    }

    public static LocalDate of(Instant instant) {
        return LocalDate.ofInstant(instant, UNITED_KINGDOM);
    }
}
