package org.alongside.plan.engine;

import static org.alongside.plan.engine.testing.Actors.ADVOCATE;
import static org.alongside.plan.engine.testing.Actors.PERSON;
import static org.alongside.plan.engine.testing.Actors.WORKER;
import static org.alongside.plan.engine.testing.PlanBuilder.aPlan;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.alongside.plan.engine.doing.InterimSupport;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.review.Conclusion;
import org.alongside.plan.engine.review.Occasion;
import org.alongside.plan.engine.review.Review;
import org.alongside.plan.engine.review.ReviewRequest;
import org.alongside.plan.engine.testing.PlanBuilder;
import org.alongside.plan.engine.testing.SampleChanges;
import org.alongside.plan.engine.testing.Surroundings;
import org.alongside.plan.engine.voice.Idea;
import org.alongside.plan.engine.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the day that is set to the words that both have agreed to. */
class HoldingAReviewTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final Words WORDS = Words.of("We go on like this");

    private final PlanBuilder plan = aPlan();

    @Test
    void aPlanThatBothHaveClosedIsNotReviewed() {
        plan.with(SampleChanges.anEnd());
        assertThat(decide(PERSON, open(TODAY))).isEqualTo(Refusal.PLAN_CLOSED.refused());
    }

    @Test
    void oneReviewIsHeldAtATime() {
        plan.doing(PERSON, open(TODAY));
        assertThat(decide(PERSON, open(TODAY))).isEqualTo(Refusal.REVIEW_IS_OPEN.refused());
        plan.doing(PERSON, new ReviewCommand.LeaveReview(id(), WORDS)).doing(PERSON, open(TODAY));
        assertThat(plan.build().items(Review.class)).extracting(Review::isOpen).containsExactly(false, true);
    }

    @Test
    void theWorkerMovesItWithNoticeAndLeavesItWhereItIsWithoutAny() {
        plan.doing(PERSON, open(TODAY.plusDays(2)));
        assertThat(decide(WORKER, move(TODAY.plusDays(3)))).isEqualTo(Refusal.NEEDS_NOTICE.refused());
        assertThat(decide(WORKER, move(TODAY.plusDays(2)))).isEqualTo(nothing());
        plan.doing(WORKER, move(TODAY.plusDays(7)));
        assertThat(review().on()).isEqualTo(TODAY.plusDays(7));
        plan.doing(PERSON, move(TODAY));
        assertThat(review().on()).isEqualTo(TODAY);
    }

    @Test
    void onlyThePersonLetsTheWorkerSetTheAgenda() {
        plan.doing(PERSON, open(TODAY)).doing(WORKER, new ReviewCommand.PutOnAgenda(id(), List.of(WORDS)));
        ReviewCommand let = new ReviewCommand.LetWorkerSetAgenda(id());
        assertThat(decide(WORKER, let)).isEqualTo(Refusal.NOT_YOUR_SEAT.refused());
        assertThat(review().agendaIsOpen()).isFalse();
        plan.doing(PERSON, let);
        assertThat(review().agenda()).extracting(Review.Point::words).containsExactly(WORDS);
        assertThat(review().waiting()).isEmpty();
        assertThat(decide(PERSON, let)).isEqualTo(nothing());
    }

    @Test
    void theWorkerConcludesNothingBeforeThePersonHasHadTheAgenda() {
        plan.doing(PERSON, open(TODAY));
        assertThat(decide(WORKER, conclude())).isEqualTo(Refusal.AGENDA_FIRST.refused());
        assertThat(decide(PERSON, conclude())).isInstanceOf(Decision.Accepted.class);
        plan.doing(PERSON, new ReviewCommand.PutOnAgenda(id(), List.of(WORDS))).doing(WORKER, conclude());
        assertThat(review().isAgreedBy(Seat.WORKER)).isTrue();
    }

    @Test
    void whatEverybodyBringsToItStandsSideBySide() {
        plan.doing(PERSON, open(TODAY))
                .doing(PERSON, new ReviewCommand.Contribute(id(), Words.of("The mornings"), null, null))
                .doing(ADVOCATE, new ReviewCommand.Contribute(id(), null, Words.of("The bus"), null))
                .doing(WORKER, new ReviewCommand.Contribute(id(), null, null, Words.of("The day")));
        assertThat(review().contributions())
                .extracting(one -> one.by().account())
                .containsExactly(PERSON.account(), ADVOCATE.account(), WORKER.account());
        assertThat(review().contributions().getFirst().whatWorks()).isEqualTo(Words.of("The mornings"));
        assertThat(review().contributions().getLast().whatToChange()).isEqualTo(Words.of("The day"));
    }

    @Test
    void nobodyAgreesToOtherWordsThanThoseOnTheTableNorAfterItWasLeft() {
        plan.doing(PERSON, open(TODAY)).doing(PERSON, conclude());
        ReviewCommand toTheFirst = agree();
        plan.doing(PERSON, new ReviewCommand.PutConclusion(id(), Words.of("We stop")));
        assertThat(decide(WORKER, toTheFirst)).isEqualTo(Refusal.CONCLUSION_CHANGED.refused());
        ReviewCommand toTheSecond = agree();
        plan.doing(PERSON, new ReviewCommand.LeaveReview(id(), WORDS));
        assertThat(decide(WORKER, toTheSecond)).isEqualTo(Refusal.REVIEW_OVER.refused());
        assertThat(review().isConcluded()).isFalse();
    }

    @Test
    void whoHasAgreedAlreadySaysNothingNew() {
        plan.doing(PERSON, open(TODAY)).doing(PERSON, conclude());
        assertThat(decide(PERSON, agree())).isEqualTo(nothing());
        plan.doing(WORKER, agree());
        assertThat(decide(WORKER, agree())).isEqualTo(nothing());
        assertThat(decide(PERSON, conclude())).isEqualTo(Refusal.REVIEW_OVER.refused());
    }

    @Test
    void aRequestIsAnsweredOnceAndOnlyOneThatIsThere() {
        plan.doing(PERSON, new ReviewCommand.RequestReview(WORDS));
        ItemId request = plan.build().items(ReviewRequest.class).getFirst().itemId();
        plan.doing(WORKER, answer(request));
        assertThat(decide(WORKER, answer(request))).isEqualTo(Refusal.ALREADY_ANSWERED.refused());
        assertThat(decide(WORKER, answer(new ItemId(Surroundings.id(404))))).isEqualTo(Refusal.UNKNOWN_ITEM.refused());
    }

    @Test
    void whatWasSaidAgainstSupportInTheMeantimeIsAnsweredFirst() {
        plan.doing(
                WORKER,
                new DoingCommand.GiveInterim(
                        new InterimSupport.Terms(WORDS, TODAY, LocalDate.of(2027, 5, 1), null, WORDS, WORDS, WORDS)));
        InterimSupport support = plan.build().items(InterimSupport.class).getFirst();
        plan.doing(PERSON, new DoingCommand.ChallengeInterim(support.itemId(), WORDS))
                .doing(PERSON, open(TODAY))
                .doing(PERSON, conclude());
        InterimSupport challenged = plan.build().items(InterimSupport.class).getFirst();
        assertThat(decide(WORKER, agree()))
                .isEqualTo(new Decision.Refused(
                        Refusal.CHALLENGES_UNANSWERED,
                        Refusal.CHALLENGES_UNANSWERED.sentence() + " Unanswered: "
                                + challenged.challenges().getFirst().challengeId() + "."));
    }

    /** The plan names all of them; the sentence names five and says how many more there are. */
    @ParameterizedTest
    @CsvSource({"1, .", "5, .", "6, ', and 1 more.'", "8, ', and 3 more.'"})
    void itSaysWhichIdeasAreUnanswered(int ideas, String end) {
        for (int i = 0; i < ideas; i++) {
            plan.doing(PERSON, new VoiceCommand.PutIdea(WORDS));
        }
        plan.doing(PERSON, open(TODAY)).doing(PERSON, conclude());
        String named = plan.build().items(Idea.class).stream()
                .limit(5)
                .map(idea -> idea.itemId().toString())
                .collect(Collectors.joining(", "));
        assertThat(decide(WORKER, agree()))
                .isEqualTo(new Decision.Refused(
                        Refusal.IDEAS_UNANSWERED, Refusal.IDEAS_UNANSWERED.sentence() + " Unanswered: " + named + end));
    }

    private static ReviewCommand open(LocalDate on) {
        return new ReviewCommand.OpenReview(Occasion.ON_REQUEST, on, WORDS);
    }

    private ReviewCommand move(LocalDate on) {
        return new ReviewCommand.MoveReview(id(), on);
    }

    private ReviewCommand conclude() {
        return new ReviewCommand.PutConclusion(id(), WORDS);
    }

    private ReviewCommand agree() {
        Conclusion conclusion = Objects.requireNonNull(review().conclusion());
        return new ReviewCommand.AgreeToConclusion(id(), conclusion.contentHash());
    }

    private static ReviewCommand answer(ItemId request) {
        return new ReviewCommand.AnswerReviewRequest(request, ReviewRequest.Outcome.GRANTED, WORDS);
    }

    private ItemId id() {
        return review().itemId();
    }

    private Review review() {
        return plan.build().items(Review.class).getLast();
    }

    private Decision decide(Actor actor, Command command) {
        return PlanEngine.decide(plan.build(), command, Surroundings.nth(500, actor));
    }

    private static Decision nothing() {
        return new Decision.Accepted(List.of());
    }
}
