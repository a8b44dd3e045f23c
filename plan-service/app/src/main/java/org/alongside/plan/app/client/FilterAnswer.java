package org.alongside.plan.app.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the catalogue found: how many fit, and the best of them in order. A list that is left out is empty. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record FilterAnswer(int count, List<Found> top) {

    public FilterAnswer {
        top = copy(top);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Found(
            UUID opportunityId,
            String title,
            @Nullable String providerName,
            String kind,
            int score,
            @Nullable Offering offering,
            List<MatchedInterest> matchedInterests,
            List<String> unknowns) {

        public Found {
            matchedInterests = copy(matchedInterests);
            unknowns = copy(unknowns);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Offering(
            @Nullable UUID offeringId,
            @Nullable Start start,
            @Nullable String attendancePattern,
            @Nullable Integer distanceMetres,
            @Nullable Cost cost) {}

    /** @param text the provider's own words */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Start(
            @Nullable LocalDate earliest, @Nullable String text) {}

    /** @param amount the whole price in GBP, pounds and pence; absent where the provider's words do not settle it */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Cost(@Nullable String amount) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record MatchedInterest(String ref, List<String> terms) {

        public MatchedInterest {
            terms = copy(terms);
        }
    }

    private static <T> List<T> copy(@Nullable List<T> sent) {
        return sent == null ? List.of() : List.copyOf(sent);
    }
}
