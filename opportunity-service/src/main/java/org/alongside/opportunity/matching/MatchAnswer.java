package org.alongside.opportunity.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.opportunity.listing.AttendanceMode;
import org.alongside.opportunity.listing.AttendancePattern;
import org.alongside.opportunity.listing.OpportunityKind;
import org.alongside.opportunity.listing.OpportunityView;
import org.jspecify.annotations.Nullable;

/**
 * What fits.
 *
 * @param count how many opportunities fit in all
 * @param withInterest how many of those show a sign of at least one interest
 * @param top the best of them, in order
 * @param cursor what to send as {@code after} for the following ones; absent where there are none
 */
public record MatchAnswer(
        long count,
        long withInterest,
        List<Match> top,
        @Nullable String cursor) {
    public MatchAnswer {
        top = List.copyOf(top);
    }

    /** A fact that the source does not give. */
    public enum Unknown {
        START,
        SESSION_TIMES,
        PLACE,
        COST
    }

    /**
     * An opportunity that fits, with the offering of it that fits best.
     *
     * @param score highest first; then by id
     */
    public record Match(
            UUID opportunityId,
            String title,
            @Nullable String providerName,
            OpportunityKind kind,
            @Nullable String summary,
            int score,
            MatchedOffering offering,
            List<MatchedInterest> matchedInterests,
            List<Unknown> unknowns) {
        public Match {
            matchedInterests = List.copyOf(matchedInterests);
            unknowns = List.copyOf(unknowns);
        }
    }

    /** The offering that fits best. */
    public record MatchedOffering(
            UUID offeringId,
            OpportunityView.@Nullable DateView start,
            @Nullable LocalDate applyUntil,
            @Nullable AttendanceMode attendanceMode,
            @Nullable AttendancePattern attendancePattern,
            @Nullable String venueName,
            @Nullable String town,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable Integer distanceMetres,
            OpportunityView.@Nullable CostView cost,
            List<OpportunityView.SessionView> sessions) {
        public MatchedOffering {
            sessions = List.copyOf(sessions);
        }
    }

    /** Which of the asker's interests, and by which of its terms. */
    public record MatchedInterest(String ref, List<String> terms) {
        public MatchedInterest {
            terms = List.copyOf(terms);
        }
    }
}
