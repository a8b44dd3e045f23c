package org.alongside.plan.app.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.plan.engine.ReviewCommand;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.proposal.ContentHash;
import org.alongside.plan.engine.review.Occasion;
import org.alongside.plan.engine.review.Review;
import org.alongside.plan.engine.review.ReviewRequest;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/** What clients send about reviews. */
final class ReviewBodies {

    private static final int LONGEST = 4_000;
    private static final int MOST_POINTS = 20;

    private ReviewBodies() {}

    record NewReviewRequest(@Nullable String words) {
        ReviewCommand.RequestReview command() {
            new FieldChecks().text("/words", words, LONGEST).orRefuse();
            return new ReviewCommand.RequestReview(Words.of(Objects.requireNonNull(words)));
        }
    }

    record NewReviewRequestAnswer(
            ReviewRequest.@Nullable Outcome outcome,
            @Nullable String reason) {
        ReviewCommand.AnswerReviewRequest command(UUID requestId) {
            new FieldChecks()
                    .present("/outcome", outcome)
                    .text("/reason", reason, LONGEST)
                    .orRefuse();
            return new ReviewCommand.AnswerReviewRequest(
                    new ItemId(requestId), Objects.requireNonNull(outcome), Words.of(Objects.requireNonNull(reason)));
        }
    }

    record NewReview(
            @Nullable Occasion occasion,
            @Nullable LocalDate on,
            @Nullable String words) {
        ReviewCommand.OpenReview command() {
            new FieldChecks()
                    .present("/occasion", occasion)
                    .present("/on", on)
                    .optionalText("/words", words, LONGEST)
                    .orRefuse();
            return new ReviewCommand.OpenReview(
                    Objects.requireNonNull(occasion), Objects.requireNonNull(on), optional(words));
        }
    }

    record Move(@Nullable LocalDate on) {
        ReviewCommand.MoveReview command(UUID reviewId) {
            new FieldChecks().present("/on", on).orRefuse();
            return new ReviewCommand.MoveReview(new ItemId(reviewId), Objects.requireNonNull(on));
        }
    }

    record NewPoints(@Nullable List<@Nullable String> points) {
        ReviewCommand.PutOnAgenda command(UUID reviewId) {
            FieldChecks checks = new FieldChecks().present("/points", points);
            List<@Nullable String> sent = points == null ? List.of() : points;
            checks.that(points == null || !sent.isEmpty(), "/points", "Put at least one point.")
                    .that(sent.size() <= MOST_POINTS, "/points", "At most " + MOST_POINTS + " points at a time.");
            for (int i = 0; i < sent.size(); i++) {
                checks.text("/points/" + i, sent.get(i), LONGEST);
            }
            checks.orRefuse();
            return new ReviewCommand.PutOnAgenda(
                    new ItemId(reviewId),
                    sent.stream().map(Objects::requireNonNull).map(Words::of).toList());
        }
    }

    record NewContribution(
            @Nullable String whatWorks,
            @Nullable String whatDoesNot,
            @Nullable String whatToChange) {
        ReviewCommand.Contribute command(UUID reviewId) {
            new FieldChecks()
                    .that(
                            whatWorks != null || whatDoesNot != null || whatToChange != null,
                            "",
                            "Say at least one of whatWorks, whatDoesNot and whatToChange.")
                    .optionalText("/whatWorks", whatWorks, LONGEST)
                    .optionalText("/whatDoesNot", whatDoesNot, LONGEST)
                    .optionalText("/whatToChange", whatToChange, LONGEST)
                    .orRefuse();
            return new ReviewCommand.Contribute(
                    new ItemId(reviewId), optional(whatWorks), optional(whatDoesNot), optional(whatToChange));
        }
    }

    record NewConclusion(@Nullable String words) {
        ReviewCommand.PutConclusion command(UUID reviewId) {
            new FieldChecks().text("/words", words, LONGEST).orRefuse();
            return new ReviewCommand.PutConclusion(new ItemId(reviewId), Words.of(Objects.requireNonNull(words)));
        }
    }

    record NewConclusionAgreement(@Nullable String contentHash) {
        ReviewCommand.AgreeToConclusion command(UUID reviewId) {
            new FieldChecks()
                    .present("/contentHash", contentHash)
                    .that(
                            contentHash == null || ContentHash.isWellFormed(contentHash),
                            "/contentHash",
                            "Send the content hash that you have read, sha-256: and 64 hexadecimal digits.")
                    .orRefuse();
            return new ReviewCommand.AgreeToConclusion(
                    new ItemId(reviewId), new ContentHash(Objects.requireNonNull(contentHash)));
        }
    }

    record NewEqualityAnswer(
            Review.@Nullable Felt felt, @Nullable String words) {
        ReviewCommand.SayHowEqual command(UUID reviewId) {
            new FieldChecks()
                    .present("/felt", felt)
                    .optionalText("/words", words, LONGEST)
                    .orRefuse();
            return new ReviewCommand.SayHowEqual(new ItemId(reviewId), Objects.requireNonNull(felt), optional(words));
        }
    }

    record Ending(@Nullable String reason) {
        ReviewCommand.LeaveReview command(UUID reviewId) {
            new FieldChecks().text("/reason", reason, LONGEST).orRefuse();
            return new ReviewCommand.LeaveReview(new ItemId(reviewId), Words.of(Objects.requireNonNull(reason)));
        }
    }

    private static @Nullable Words optional(@Nullable String text) {
        return text == null ? null : Words.of(text);
    }
}
