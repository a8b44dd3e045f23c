package org.alongside.opportunity.feedback;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.opportunity.OwnWords;
import org.jspecify.annotations.Nullable;

/**
 * What was said and what was answered, side by side, without who said it.
 *
 * @param own whether the reader said it
 * @param earlier what the author said before, the latest first; only for the author, who alone reads it
 */
public record FeedbackView(
        UUID feedbackId,
        UUID opportunityId,
        @Nullable UUID offeringId,
        int version,
        Audience audience,
        LocalDate saidOn,
        Said said,
        boolean own,
        List<AnswerView> answers,
        @Nullable List<Earlier> earlier) {

    /** Who answers for what is on offer. */
    public enum Side {
        PROVIDER,
        AUTHORITY
    }

    /**
     * @param toVersion the version of the feedback that it answers
     * @param done whether {@code action} has been done
     */
    public record AnswerView(
            UUID answerId,
            int toVersion,
            Side by,
            OwnWords answer,
            @Nullable OwnWords action,
            @Nullable LocalDate actBy,
            @Nullable Boolean done,
            LocalDate answeredOn) {}

    public record Earlier(int version, Audience audience, LocalDate saidOn, Said said) {}
}
