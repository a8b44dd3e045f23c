package org.alongside.plan.app.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the catalogue found: how many fit, and the best of them in order. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record FilterAnswer(int count, List<Found> top) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Found(
            UUID opportunityId,
            String title,
            @Nullable String providerName,
            String kind,
            int score,
            @Nullable Offering offering,
            List<MatchedInterest> matchedInterests,
            List<String> unknowns) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Offering(
            @Nullable UUID offeringId,
            @Nullable String start,
            @Nullable String attendancePattern,
            @Nullable Integer distanceMetres,
            @Nullable String cost) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record MatchedInterest(String ref, List<String> terms) {}
}
