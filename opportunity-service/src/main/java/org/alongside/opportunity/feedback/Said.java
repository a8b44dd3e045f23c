package org.alongside.opportunity.feedback;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.opportunity.OwnWords;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of an opportunity.
 *
 * @param adjustments those that were offered or promised and could be reached, and whether they were kept
 * @param rating 1 to 5, or null: nobody has to count
 */
public record Said(
        @Nullable OwnWords worked,
        @Nullable OwnWords didNotWork,
        @Nullable OwnWords toChange,
        @Nullable OwnWords ownWords,
        @Nullable List<Adjustment> adjustments,
        @Nullable Integer rating) {

    static final int LONGEST = 2_000;
    private static final int LONGEST_ADJUSTMENT = 200;
    private static final int MOST_ADJUSTMENTS = 20;
    private static final int BEST = 5;

    public record Adjustment(
            @Nullable OwnWords adjustment, @Nullable Boolean kept) {}

    void check(FieldChecks checks, boolean forEverybody) {
        Map<String, @Nullable OwnWords> texts = new LinkedHashMap<>();
        texts.put("/said/worked", worked);
        texts.put("/said/didNotWork", didNotWork);
        texts.put("/said/toChange", toChange);
        texts.put("/said/ownWords", ownWords);
        texts.forEach((pointer, words) -> check(checks, pointer, words, LONGEST, forEverybody));
        List<Adjustment> all = adjustments == null ? List.of() : adjustments;
        checks.that(all.size() <= MOST_ADJUSTMENTS, "/said/adjustments", "At most " + MOST_ADJUSTMENTS + ".");
        for (int i = 0; i < Math.min(all.size(), MOST_ADJUSTMENTS); i++) {
            String at = "/said/adjustments/" + i;
            checks.present(at + "/adjustment", all.get(i).adjustment())
                    .present(at + "/kept", all.get(i).kept());
            check(checks, at + "/adjustment", all.get(i).adjustment(), LONGEST_ADJUSTMENT, forEverybody);
        }
        checks.that(rating == null || rating >= 1 && rating <= BEST, "/said/rating", "From 1 to " + BEST + ".")
                .that(
                        rating != null
                                || !all.isEmpty()
                                || Stream.of(worked, didNotWork, toChange, ownWords)
                                        .anyMatch(words -> words != null),
                        "/said",
                        "Say at least one thing.");
    }

    private static void check(
            FieldChecks checks, String pointer, @Nullable OwnWords words, int longest, boolean forEverybody) {
        OwnWords.check(checks, pointer, words, longest);
        if (forEverybody) {
            OwnWords.checkForEverybody(checks, pointer, words);
        }
    }
}
