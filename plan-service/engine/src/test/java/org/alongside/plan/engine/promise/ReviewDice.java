package org.alongside.plan.engine.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import org.alongside.plan.engine.Actor;
import org.alongside.plan.engine.ReviewCommand;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.proposal.ContentHash;
import org.alongside.plan.engine.review.Conclusion;
import org.alongside.plan.engine.review.Occasion;
import org.alongside.plan.engine.review.Review;
import org.alongside.plan.engine.review.ReviewRequest;
import org.alongside.plan.engine.testing.Actors;
import org.alongside.plan.engine.testing.Surroundings;
import org.alongside.plan.engine.voice.Idea;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/** One throw about reviews. */
final class ReviewDice {

    private static final ContentHash NEVER_WRITTEN = ContentHash.of(new byte[] {7});

    private final SplittableRandom random;
    private final LocalDate today;

    ReviewDice(SplittableRandom random, Instant now) {
        this.random = random;
        this.today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    Dice.Move next(Plan plan, Actor anybody) {
        List<Review> reviews = plan.items(Review.class);
        List<Review> open = reviews.stream().filter(Review::isOpen).toList();
        return open.isEmpty() || oneIn(3) ? new Dice.Move(anybody, muddle(plan, reviews, open)) : talk(open.getFirst());
    }

    /** The two who decide, each in turn. */
    private Dice.Move talk(Review review) {
        Conclusion conclusion = review.conclusion();
        if (conclusion == null || oneIn(6)) {
            return oneIn(2)
                    ? new Dice.Move(Actors.PERSON, new ReviewCommand.PutOnAgenda(review.itemId(), List.of(said())))
                    : new Dice.Move(
                            oneIn(2) ? Actors.PERSON : Actors.WORKER,
                            new ReviewCommand.PutConclusion(review.itemId(), said()));
        }
        return new Dice.Move(
                conclusion.isAgreedBy(Seat.PERSON) ? Actors.WORKER : Actors.PERSON,
                new ReviewCommand.AgreeToConclusion(review.itemId(), conclusion.contentHash()));
    }

    private ReviewCommand muddle(Plan plan, List<Review> reviews, List<Review> open) {
        if (open.isEmpty() && !oneIn(4) || oneIn(12)) {
            return new ReviewCommand.OpenReview(one(List.of(Occasion.values())), someDay(), perhaps());
        }
        List<ReviewRequest> requests = plan.items(ReviewRequest.class);
        if (oneIn(6)) {
            return requests.isEmpty() || oneIn(3)
                    ? new ReviewCommand.RequestReview(said())
                    : new ReviewCommand.AnswerReviewRequest(
                            oneIn(10) ? somethingElse(plan) : one(requests).itemId(),
                            one(List.of(ReviewRequest.Outcome.values())),
                            said());
        }
        Review review = open.isEmpty() || oneIn(10) ? any(reviews) : open.getFirst();
        ItemId id = review == null ? somethingElse(plan) : oneIn(20) ? somethingElse(plan) : review.itemId();
        return switch (random.nextInt(14)) {
            case 0 -> new ReviewCommand.MoveReview(id, oneIn(3) && review != null ? review.on() : someDay());
            case 1, 2 -> new ReviewCommand.PutOnAgenda(id, oneIn(2) ? List.of(said()) : List.of(said(), said()));
            case 3 -> new ReviewCommand.LetWorkerSetAgenda(id);
            case 4, 5 -> new ReviewCommand.Contribute(id, perhaps(), perhaps(), said());
            case 6, 7 -> new ReviewCommand.PutConclusion(id, said());
            case 8, 9, 10, 11 -> new ReviewCommand.AgreeToConclusion(id, hash(review));
            case 12 -> new ReviewCommand.SayHowEqual(id, one(List.of(Review.Felt.values())), perhaps());
            default ->
                oneIn(2) ? new ReviewCommand.LeaveReview(id, said()) : new ReviewCommand.PutConclusion(id, said());
        };
    }

    private static ContentHash hash(@Nullable Review review) {
        return review == null || review.conclusion() == null
                ? NEVER_WRITTEN
                : review.conclusion().contentHash();
    }

    private @Nullable Review any(List<Review> reviews) {
        return reviews.isEmpty() ? null : one(reviews);
    }

    private ItemId somethingElse(Plan plan) {
        List<Idea> ideas = plan.items(Idea.class);
        return ideas.isEmpty() || oneIn(2)
                ? new ItemId(Surroundings.id(404))
                : one(ideas).itemId();
    }

    private LocalDate someDay() {
        return today.plusDays(oneIn(3) ? random.nextInt(2_000) : random.nextInt(-3, 20));
    }

    private Words said() {
        return one(Dice.SAYINGS);
    }

    private @Nullable Words perhaps() {
        return oneIn(2) ? null : said();
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
