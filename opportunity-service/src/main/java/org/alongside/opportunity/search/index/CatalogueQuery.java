package org.alongside.opportunity.search.index;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.opportunity.listing.AttendanceMode;
import org.alongside.opportunity.listing.OpportunityKind;
import org.alongside.opportunity.listing.StudyMode;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for. Empty sets and nulls ask for nothing. What is asked of an offering has to hold for one and the same offering.
 *
 * @param tenant who asks; sees its own rows and those of {@link #NATIONAL}
 * @param on the day from which "on offer" and "begun" are seen in the score and the facets
 * @param words as a person types them: all of them, {@code "phrases"}, {@code one or other}, {@code -not}; null where none are asked for.
 *     Words in which there is nothing to look for find nothing
 * @param kinds any of these
 * @param leastLevel of the Regulated Qualifications Framework, inclusive; an unknown level is left out
 * @param greatestLevel inclusive
 * @param subjects any of these sector subject areas, with all within them: {@code 7} means 7.1 and 7.2, and not 17; or
 *     of these codes of other schemes, {@code scheme:code}
 * @param occupations any of these SOC 2020 codes, with all within them: {@code 61} means 6131
 * @param formats any of these
 * @param adjustments all of these
 * @param confirmedSince inclusive
 * @param offering what one offering has to be like
 * @param after where the page before ended, or null
 * @param limit hits on a page, 1 to {@value #LONGEST_PAGE}
 */
public record CatalogueQuery(
        String tenant,
        LocalDate on,
        @Nullable String words,
        Set<OpportunityKind> kinds,
        @Nullable Integer leastLevel,
        @Nullable Integer greatestLevel,
        Set<String> subjects,
        Set<String> occupations,
        Set<String> formats,
        Set<String> adjustments,
        @Nullable Instant confirmedSince,
        OfOffering offering,
        @Nullable After after,
        int limit) {
    /** The tenant whose rows everybody sees. */
    public static final String NATIONAL = "national";

    public static final int LONGEST_PAGE = 1_000;

    public CatalogueQuery {
        kinds = Set.copyOf(kinds);
        subjects = Set.copyOf(subjects);
        occupations = Set.copyOf(occupations);
        formats = Set.copyOf(formats);
        adjustments = Set.copyOf(adjustments);
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw new IllegalArgumentException("a page has 1 to " + LONGEST_PAGE + " hits");
        }
    }

    /**
     * What one offering has to be like.
     *
     * @param near from where nearness is counted
     * @param withinMetres only together with {@code near}; an offering that needs no journey is always within
     * @param modes any of these
     * @param studyModes any of these
     * @param startsAfter inclusive; a rolling start counts as any day, an unknown one is left out
     * @param startsBefore inclusive
     * @param freeTimes in which every session has to lie, or half an hour of one session (the whole of a shorter one) where the hours
     *     are flexible; null where nobody asks. Who tells no sessions is left out, unless the hours are flexible
     * @param greatestCost in GBP; an unknown cost is left out
     * @param freeOrFunded costs nothing, or somebody else may pay
     * @param onOffer not over on this day, as far as its dates are known
     */
    public record OfOffering(
            @Nullable Point near,
            @Nullable Integer withinMetres,
            Set<AttendanceMode> modes,
            Set<StudyMode> studyModes,
            @Nullable LocalDate startsAfter,
            @Nullable LocalDate startsBefore,
            @Nullable List<FreeTime> freeTimes,
            @Nullable BigDecimal greatestCost,
            boolean freeOrFunded,
            @Nullable LocalDate onOffer) {
        /** Anything. */
        public static final OfOffering ANY =
                new OfOffering(null, null, Set.of(), Set.of(), null, null, null, null, false, null);

        public OfOffering {
            modes = Set.copyOf(modes);
            studyModes = Set.copyOf(studyModes);
            freeTimes = freeTimes == null ? null : List.copyOf(freeTimes);
            if (withinMetres != null && near == null) {
                throw new IllegalArgumentException("a distance is from somewhere");
            }
        }
    }

    /**
     * The last hit of a page.
     *
     * @param position of the index that the page was read from; a later page is read from one that is as far
     */
    public record After(int score, UUID opportunityId, long position) {}

    /** Everything that the tenant sees. */
    public static CatalogueQuery all(String tenant, LocalDate on, int limit) {
        return new CatalogueQuery(
                tenant,
                on,
                null,
                Set.of(),
                null,
                null,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                OfOffering.ANY,
                null,
                limit);
    }

    /** The same, asked for in these words. */
    public CatalogueQuery withWords(@Nullable String asked) {
        return new CatalogueQuery(
                tenant,
                on,
                asked,
                kinds,
                leastLevel,
                greatestLevel,
                subjects,
                occupations,
                formats,
                adjustments,
                confirmedSince,
                offering,
                after,
                limit);
    }

    /** The same of an offering like this. */
    public CatalogueQuery with(OfOffering asked) {
        return new CatalogueQuery(
                tenant,
                on,
                words,
                kinds,
                leastLevel,
                greatestLevel,
                subjects,
                occupations,
                formats,
                adjustments,
                confirmedSince,
                asked,
                after,
                limit);
    }

    /** The page after this hit. */
    public CatalogueQuery after(@Nullable After last, int hits) {
        return new CatalogueQuery(
                tenant,
                on,
                words,
                kinds,
                leastLevel,
                greatestLevel,
                subjects,
                occupations,
                formats,
                adjustments,
                confirmedSince,
                offering,
                last,
                hits);
    }
}
