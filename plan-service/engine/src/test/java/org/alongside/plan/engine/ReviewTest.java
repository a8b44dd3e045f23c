package org.alongside.plan.engine;

import static org.alongside.plan.engine.testing.Actors.ADVOCATE;
import static org.alongside.plan.engine.testing.Actors.PERSON;
import static org.alongside.plan.engine.testing.Actors.WORKER;
import static org.alongside.plan.engine.testing.PlanBuilder.aPlan;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.alongside.plan.engine.doing.ActionReport;
import org.alongside.plan.engine.plan.ActionId;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.requirement.LegalBasis;
import org.alongside.plan.engine.requirement.Requirement;
import org.alongside.plan.engine.review.Conclusion;
import org.alongside.plan.engine.review.Occasion;
import org.alongside.plan.engine.review.Review;
import org.alongside.plan.engine.review.ReviewRequest;
import org.alongside.plan.engine.review.WhatIsDue;
import org.alongside.plan.engine.testing.PlanBuilder;
import org.alongside.plan.engine.testing.SampleChanges;
import org.alongside.plan.engine.testing.Surroundings;
import org.alongside.plan.engine.voice.Answer;
import org.alongside.plan.engine.voice.Idea;
import org.alongside.plan.engine.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Notice, the agenda, and a conclusion of both that leaves nothing unanswered. */
class ReviewTest {

    private static final Words WORDS = Words.of("We go on like this");
    private static final Instant NOW = Surroundings.START.plus(Duration.ofDays(1));
    private static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneOffset.UTC);

    @Test
    void theWorkerGivesSevenDaysNoticeAndThePersonNeedsNone() {
        Plan plan = aPlan().build();
        assertThat(at(plan, NOW, WORKER, open(TODAY.plusDays(6)))).isEqualTo(Refusal.NEEDS_NOTICE.refused());
        assertThat(at(plan, NOW, WORKER, open(TODAY.plusDays(7)))).isInstanceOf(Decision.Accepted.class);
        assertThat(at(plan, NOW, PERSON, open(TODAY))).isInstanceOf(Decision.Accepted.class);
        assertThat(at(plan, NOW, PERSON, open(TODAY.minusDays(1)))).isEqualTo(Refusal.NEEDS_NOTICE.refused());
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "1, true"})
    void itIsConcludedOnItsDayAndNotBefore(int days, boolean concluded) {
        PlanBuilder plan = aPlan().doing(PERSON, open(TODAY.plusDays(30)));
        plan.doing(PERSON, new ReviewCommand.PutConclusion(review(plan).itemId(), WORDS));
        Decision decision = at(plan.build(), NOW.plus(Duration.ofDays(30 + days)), WORKER, agree(plan));
        if (concluded) {
            assertThat(decision).isInstanceOf(Decision.Accepted.class);
        } else {
            assertThat(decision).isEqualTo(Refusal.REVIEW_NOT_YET.refused());
        }
    }

    @Test
    void theWorkersPointsWaitUntilThePersonHasPutTheAgenda() {
        PlanBuilder plan = aPlan().doing(PERSON, open(TODAY));
        plan.doing(WORKER, new ReviewCommand.PutOnAgenda(review(plan).itemId(), List.of(WORDS)));
        assertThat(review(plan).agenda()).isEmpty();
        Words mine = Words.of("What I want to talk about");
        plan.doing(PERSON, new ReviewCommand.PutOnAgenda(review(plan).itemId(), List.of(mine)));
        assertThat(review(plan).agenda()).extracting(Review.Point::words).containsExactly(mine, WORDS);
    }

    @Test
    void whatThePersonPutForwardIsAnsweredFirstAlsoIfSomebodyOfTheCircleSaidIt() {
        PlanBuilder plan = aPlan().doing(PERSON, open(TODAY));
        plan.doing(ADVOCATE, new VoiceCommand.PutIdea(WORDS));
        plan.doing(PERSON, new ReviewCommand.PutConclusion(review(plan).itemId(), WORDS));
        Instant then = NOW.plus(Duration.ofDays(40));
        assertThat(at(plan.build(), then, WORKER, agree(plan)))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(Refusal.IDEAS_UNANSWERED));
    }

    @Test
    void whatWasSaidAgainstARequirementIsAnsweredFirst() {
        PlanBuilder plan = aPlan().doing(PERSON, open(TODAY));
        plan.doing(
                WORKER,
                new RequirementCommand.RecordRequirement(new Requirement.Terms(
                        LegalBasis.COURT_ORDER, WORDS, WORDS, WORDS, WORDS, WORDS, WORDS, TODAY.plusDays(90))));
        ItemId requirement = plan.build().items(Requirement.class).getFirst().itemId();
        plan.doing(PERSON, new RequirementCommand.ChallengeRequirement(requirement, WORDS));
        plan.doing(PERSON, new ReviewCommand.PutConclusion(review(plan).itemId(), WORDS));
        assertThat(at(plan.build(), NOW, WORKER, agree(plan)))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(Refusal.CHALLENGES_UNANSWERED));
    }

    @Test
    void whatTheServiceTookOnAndDidNotDoCallsForAReview() {
        PlanBuilder plan = aPlan().with(SampleChanges.anAction());
        ActionId action = plan.build().content().actions().getFirst().actionId();
        plan.doing(WORKER, new DoingCommand.ReportOnAction(action, ActionReport.Progress.NEEDS_SOMETHING, WORDS));
        assertThat(occasions(plan)).doesNotContain(Occasion.ON_SERVICE_NOT_DONE);
        plan.doing(PERSON, new DoingCommand.ReportOnAction(action, ActionReport.Progress.NOT_DONE, WORDS));
        assertThat(occasions(plan)).contains(Occasion.ON_SERVICE_NOT_DONE);
    }

    private static List<Occasion> occasions(PlanBuilder plan) {
        return WhatIsDue.of(plan.build()).stream()
                .map(due -> due.row().occasion())
                .toList();
    }

    @Test
    void thatThereWillBeAnAnswerCountsUntilTheDayThatItNames() {
        PlanBuilder plan = aPlan().doing(PERSON, open(TODAY)).doing(PERSON, new VoiceCommand.PutIdea(WORDS));
        LocalDate until = TODAY.plusDays(20);
        plan.doing(
                WORKER,
                new VoiceCommand.AnswerIdea(
                        plan.build().items(Idea.class).getFirst().itemId(), Answer.Kind.STILL_THINKING, WORDS, until));
        plan.doing(PERSON, new ReviewCommand.PutConclusion(review(plan).itemId(), WORDS));
        assertThat(at(plan.build(), NOW.plus(Duration.ofDays(20)), WORKER, agree(plan)))
                .isInstanceOf(Decision.Accepted.class);
        assertThat(at(plan.build(), NOW.plus(Duration.ofDays(21)), WORKER, agree(plan)))
                .isInstanceOf(Decision.Refused.class);
    }

    @Test
    void theServiceAnswersWhoAsksForAReviewAndNotThePersonThemself() {
        PlanBuilder plan = aPlan().doing(PERSON, new ReviewCommand.RequestReview(WORDS));
        ReviewCommand answer = new ReviewCommand.AnswerReviewRequest(
                plan.build().items(ReviewRequest.class).getFirst().itemId(), ReviewRequest.Outcome.GRANTED, WORDS);
        assertThat(at(plan.build(), NOW, PERSON, answer)).isEqualTo(Refusal.NOT_YOUR_SEAT.refused());
        assertThat(at(plan.build(), NOW, WORKER, answer)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void eachSidesLastAnswerWhetherItFeltEqualStandsBesideTheOthers() {
        PlanBuilder plan = aPlan().doing(PERSON, open(TODAY));
        plan.doing(PERSON, equal(plan, Review.Felt.NO)).doing(WORKER, equal(plan, Review.Felt.YES));
        plan.doing(PERSON, equal(plan, Review.Felt.PARTLY));
        assertThat(review(plan).equality())
                .extracting(Review.Equality::felt)
                .containsExactly(Review.Felt.YES, Review.Felt.PARTLY);
    }

    @Test
    void aReviewIsOpenThenConcludedOrLeft() {
        PlanBuilder plan = aPlan().doing(PERSON, open(TODAY));
        assertThat(review(plan).status()).isEqualTo(Review.Status.OPEN);
        plan.doing(PERSON, new ReviewCommand.MoveReview(review(plan).itemId(), TODAY.plusDays(3)));
        assertThat(review(plan).on()).isEqualTo(TODAY.plusDays(3));
        PlanBuilder left = aPlan().doing(PERSON, open(TODAY));
        left.doing(WORKER, new ReviewCommand.LeaveReview(review(left).itemId(), WORDS));
        assertThat(review(left).status()).isEqualTo(Review.Status.LEFT);
        PlanBuilder done = aPlan().doing(PERSON, open(LocalDate.of(2026, 11, 2)));
        done.doing(PERSON, new ReviewCommand.PutConclusion(review(done).itemId(), WORDS))
                .doing(WORKER, agree(done));
        assertThat(review(done).status()).isEqualTo(Review.Status.CONCLUDED);
        assertThat(review(done).kind()).isEqualTo(Item.Kind.REVIEW);
    }

    @Test
    void aRequestCallsForAReviewUntilItIsRefused() {
        PlanBuilder plan = aPlan().doing(PERSON, new ReviewCommand.RequestReview(WORDS))
                .doing(PERSON, new ReviewCommand.RequestReview(WORDS))
                .doing(PERSON, new ReviewCommand.RequestReview(WORDS));
        plan.doing(WORKER, answer(plan, 0, ReviewRequest.Outcome.GRANTED))
                .doing(WORKER, answer(plan, 1, ReviewRequest.Outcome.REFUSED));
        assertThat(plan.build().items(ReviewRequest.class))
                .extracting(ReviewRequest::callsForOne)
                .containsExactly(true, false, true);
        assertThat(plan.build().items(ReviewRequest.class))
                .extracting(ReviewRequest::isOpen)
                .containsExactly(false, false, true);
    }

    private static ReviewCommand answer(PlanBuilder plan, int number, ReviewRequest.Outcome outcome) {
        return new ReviewCommand.AnswerReviewRequest(
                plan.build().items(ReviewRequest.class).get(number).itemId(), outcome, WORDS);
    }

    private static ReviewCommand equal(PlanBuilder plan, Review.Felt felt) {
        return new ReviewCommand.SayHowEqual(review(plan).itemId(), felt, null);
    }

    private static ReviewCommand open(LocalDate on) {
        return new ReviewCommand.OpenReview(Occasion.ON_REQUEST, on, WORDS);
    }

    private static ReviewCommand agree(PlanBuilder plan) {
        Conclusion conclusion = Objects.requireNonNull(review(plan).conclusion());
        return new ReviewCommand.AgreeToConclusion(review(plan).itemId(), conclusion.contentHash());
    }

    private static Review review(PlanBuilder plan) {
        return plan.build().items(Review.class).getLast();
    }

    private static Decision at(Plan plan, Instant now, Actor actor, Command command) {
        return PlanEngine.decide(plan, command, Surroundings.nth(1_000, now, actor));
    }
}
