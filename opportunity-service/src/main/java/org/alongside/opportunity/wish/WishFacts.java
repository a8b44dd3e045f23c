package org.alongside.opportunity.wish;

import java.util.SortedSet;
import org.alongside.opportunity.listing.AttendanceMode;
import org.alongside.opportunity.listing.OpportunityKind;
import org.jspecify.annotations.Nullable;

/**
 * What was looked for, coarsely; null and empty where it did not matter.
 *
 * @param subject of the sector subject area classification, first or second tier, such as {@code 7} or {@code 7.4}
 * @param area the first half of a postcode at most
 * @param level of the Regulated Qualifications Framework, 0 to 8
 */
public record WishFacts(
        From from,
        OpportunityKind kind,
        @Nullable String subject,
        String area,
        @Nullable AttendanceMode mode,
        @Nullable HoursAWeek hoursAWeek,
        SortedSet<PartOfWeek> parts,
        @Nullable Integer level,
        @Nullable CostCeiling costCeiling,
        SortedSet<NeededFormat> formats) {

    /** What found nothing, or nothing that fits. */
    public enum From {
        SEARCH,
        MATCH
    }

    public enum HoursAWeek {
        UP_TO_5,
        UP_TO_15,
        UP_TO_30,
        MORE
    }

    /** When there is time. */
    public enum PartOfWeek {
        SCHOOL_HOURS,
        OTHER_DAYTIME,
        EVENING,
        WEEKEND
    }

    /** What it may cost at most, in pounds. */
    public enum CostCeiling {
        NOTHING,
        UP_TO_50,
        UP_TO_250,
        MORE
    }

    public enum NeededFormat {
        AUDIO,
        BRAILLE,
        BRITISH_SIGN_LANGUAGE,
        EASY_READ,
        LARGE_PRINT,
        OTHER_LANGUAGE
    }
}
