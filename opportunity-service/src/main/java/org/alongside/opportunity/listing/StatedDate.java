package org.alongside.opportunity.listing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date as a provider gives it: to the day, to the month, to the year, or only in words.
 *
 * @param earliest first day that is meant, or null where only words are given
 * @param latest last day that is meant; equal to {@code earliest} where the day is given
 * @param text the provider's own words
 */
public record StatedDate(
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        @Nullable String text) {
    public static final StatedDate UNKNOWN = new StatedDate(null, null, null);
}
