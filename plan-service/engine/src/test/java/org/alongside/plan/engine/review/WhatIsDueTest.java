package org.alongside.plan.engine.review;

import static org.alongside.plan.engine.testing.Actors.PERSON;
import static org.alongside.plan.engine.testing.Actors.WORKER;
import static org.alongside.plan.engine.testing.SampleChanges.aGoal;
import static org.alongside.plan.engine.testing.SampleChanges.anAction;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.alongside.plan.engine.Actor;
import org.alongside.plan.engine.Command;
import org.alongside.plan.engine.Decision;
import org.alongside.plan.engine.DoingCommand;
import org.alongside.plan.engine.PlanEngine;
import org.alongside.plan.engine.RequirementCommand;
import org.alongside.plan.engine.ReviewCommand;
import org.alongside.plan.engine.doing.ActionReport;
import org.alongside.plan.engine.doing.InterimSupport;
import org.alongside.plan.engine.doing.OpportunityEnd;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.proposal.NewChange;
import org.alongside.plan.engine.proposal.Proposal;
import org.alongside.plan.engine.requirement.LegalBasis;
import org.alongside.plan.engine.requirement.Requirement;
import org.alongside.plan.engine.testing.PlanBuilder;
import org.alongside.plan.engine.testing.SampleChanges;
import org.alongside.plan.engine.testing.SampleCommands;
import org.alongside.plan.engine.testing.SampleSpeaking;
import org.alongside.plan.engine.testing.Surroundings;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What calls for a review does so until one was held, although the plan keeps nothing that is closed. */
class WhatIsDueTest {

    private static final Words WORDS = Words.of("As I see it");
    private static final LocalDate BEGUN = LocalDate.of(2026, 11, 2);

    private Plan plan = PlanBuilder.aPlan().build();
    private long decisions = 10_000;

    @Test
    void thePlanIsAsOldAsItsFirstVersion() {
        agreed(BEGUN, aGoal());
        agreed(BEGUN.plusDays(30), anAction());
        assertThat(days(Occasion.FIRST_LOOK)).containsExactly(BEGUN.plusWeeks(8));
        assertThat(days(Occasion.YEARLY)).containsExactly(BEGUN.plusYears(1));
        agreed(BEGUN.plusDays(40), SampleChanges.anEnd());
        assertThat(WhatIsDue.of(plan)).isEmpty();
    }

    @Test
    void aReviewCountsOnceBothHaveConcludedIt() {
        agreed(BEGUN, aGoal());
        LocalDate day = BEGUN.plusDays(50);
        on(day, PERSON, new ReviewCommand.OpenReview(Occasion.ON_REQUEST, day, WORDS));
        on(day, PERSON, new ReviewCommand.PutConclusion(review().itemId(), WORDS));
        assertThat(days(Occasion.YEARLY)).containsExactly(BEGUN.plusYears(1));
        on(day.plusDays(3), WORKER, agreeingTo(review()));
        assertThat(days(Occasion.YEARLY)).containsExactly(day.plusDays(3).plusYears(1));
        assertThat(days(Occasion.FIRST_LOOK)).isEmpty();
    }

    @Test
    void aRequestCallsForAReviewUntilItIsRefusedOrOneIsHeld() {
        on(BEGUN, PERSON, new ReviewCommand.RequestReview(WORDS));
        assertThat(days(Occasion.ON_REQUEST)).containsExactly(BEGUN.plusWeeks(4));
        on(BEGUN.plusDays(1), WORKER, answering(ReviewRequest.Outcome.REFUSED));
        assertThat(days(Occasion.ON_REQUEST)).isEmpty();
        on(BEGUN.plusDays(2), PERSON, new ReviewCommand.RequestReview(WORDS));
        UUID second = plan.items(ReviewRequest.class).getFirst().itemId().value();
        assertThat(about(Occasion.ON_REQUEST)).containsExactly(second);
        on(BEGUN.plusDays(5), WORKER, answering(ReviewRequest.Outcome.GRANTED));
        assertThat(about(Occasion.ON_REQUEST)).as("what was promised is owed").containsExactly(second);
        assertThat(days(Occasion.ON_REQUEST)).containsExactly(BEGUN.plusDays(2).plusWeeks(4));
        reviewed(BEGUN.plusDays(9));
        assertThat(days(Occasion.ON_REQUEST)).isEmpty();
    }

    @Test
    void whatIsNotDoneCallsForOneReviewAndForAnotherIfItIsNotDoneAgain() {
        agreed(BEGUN, anAction(), anAction("Ring the college", SampleChanges.THE_WORKER));
        notDone(BEGUN.plusDays(1), 0);
        notDone(BEGUN.plusDays(2), 0);
        assertThat(about(Occasion.ON_SERVICE_NOT_DONE)).containsExactly(action(0));
        assertThat(days(Occasion.ON_SERVICE_NOT_DONE))
                .containsExactly(BEGUN.plusDays(1).plusWeeks(4));
        notDone(BEGUN.plusDays(3), 1);
        assertThat(about(Occasion.ON_SERVICE_NOT_DONE)).containsExactly(action(0), action(1));
        reviewed(BEGUN.plusDays(20));
        assertThat(about(Occasion.ON_SERVICE_NOT_DONE)).isEmpty();
        notDone(BEGUN.plusDays(30), 0);
        assertThat(about(Occasion.ON_SERVICE_NOT_DONE)).containsExactly(action(0));
    }

    /** The review of that day is taken to have been about it; the next time is another. */
    @Test
    void whatIsNotDoneOnTheDayOfAReviewHidesNothingLater() {
        agreed(BEGUN, anAction());
        reviewed(BEGUN.plusDays(10));
        notDone(BEGUN.plusDays(10), 0);
        assertThat(about(Occasion.ON_SERVICE_NOT_DONE)).isEmpty();
        notDone(BEGUN.plusDays(17), 0);
        assertThat(days(Occasion.ON_SERVICE_NOT_DONE))
                .containsExactly(BEGUN.plusDays(17).plusWeeks(4));
    }

    /** Two machines write in one order and need not agree about midnight. */
    @Test
    void whatHappenedOnALaterDayThanTheReviewStaysDue() {
        agreed(BEGUN, anAction());
        notDone(BEGUN.plusDays(11), 0);
        reviewed(BEGUN.plusDays(10));
        assertThat(about(Occasion.ON_SERVICE_NOT_DONE)).containsExactly(action(0));
    }

    @Test
    void theEarliestTwentyOfOneOccasionLeaveRoomForAnother() {
        agreed(
                BEGUN,
                IntStream.range(0, 21)
                        .mapToObj(i -> anAction("Visit " + i, SampleChanges.THE_WORKER))
                        .toArray(NewChange[]::new));
        agreed(BEGUN, SampleChanges.theCookeryCourse());
        IntStream.range(0, 21).forEach(i -> notDone(BEGUN.plusDays(1), i));
        assertThat(about(Occasion.ON_SERVICE_NOT_DONE))
                .containsExactlyElementsOf(
                        IntStream.range(0, 20).mapToObj(this::action).toList());
        var course = plan.content().opportunities().getFirst().choiceId();
        on(BEGUN.plusDays(2), WORKER, new DoingCommand.EndOpportunity(course, OpportunityEnd.How.ENDED, WORDS));
        assertThat(about(Occasion.ON_END_OF_OPPORTUNITY)).containsExactly(course.value());
        assertThat(days(Occasion.ON_END_OF_OPPORTUNITY))
                .containsExactly(BEGUN.plusDays(2).plusWeeks(4));
    }

    @Test
    void whetherThePersonCanDecideIsOneChangeEachTimeItIsAnother() {
        on(BEGUN, WORKER, SampleCommands.propose(aGoal()));
        on(BEGUN.plusDays(1), WORKER, SampleSpeaking.lacks(proposal()));
        assertThat(days(Occasion.ON_CHANGE_OF_CIRCUMSTANCES))
                .containsExactly(BEGUN.plusDays(1).plusWeeks(4));
        assertThat(days(Occasion.ON_CHANGE_OF_CAPACITY))
                .as("there is no direct payment")
                .isEmpty();
        on(BEGUN.plusDays(2), WORKER, SampleSpeaking.lacks(proposal()));
        assertThat(days(Occasion.ON_CHANGE_OF_CIRCUMSTANCES)).hasSize(1);
        on(BEGUN.plusDays(3), WORKER, SampleSpeaking.lacks(proposal(), "None is left", false));
        on(BEGUN.plusDays(4), WORKER, SampleCommands.withdraw(proposal()));
        assertThat(days(Occasion.ON_CHANGE_OF_CIRCUMSTANCES))
                .containsExactly(
                        BEGUN.plusDays(1).plusWeeks(4), BEGUN.plusDays(3).plusWeeks(4));
        assertThat(plan.diary().cannotDecide()).isFalse();
    }

    @Test
    void whatNamesADayIsLookedAtByThen() {
        agreed(BEGUN, SampleChanges.aRisk());
        on(BEGUN, WORKER, imposed(LocalDate.of(2027, 5, 1)));
        on(BEGUN, WORKER, interim(LocalDate.of(2027, 2, 1)));
        assertThat(days(Occasion.RISK_REVIEW)).containsExactly(LocalDate.of(2099, 3, 1));
        assertThat(about(Occasion.RISK_REVIEW))
                .containsExactly(plan.content().risks().getFirst().riskId().value());
        assertThat(days(Occasion.REQUIREMENT_REVIEW)).containsExactly(LocalDate.of(2027, 5, 1));
        assertThat(days(Occasion.INTERIM_SUPPORT_END)).containsExactly(LocalDate.of(2027, 2, 1));
        on(
                BEGUN,
                WORKER,
                new RequirementCommand.EndRequirement(
                        plan.items(Requirement.class).getFirst().itemId(), WORDS));
        on(
                BEGUN,
                PERSON,
                new DoingCommand.EndInterim(
                        plan.items(InterimSupport.class).getFirst().itemId(), WORDS));
        assertThat(days(Occasion.REQUIREMENT_REVIEW)).isEmpty();
        assertThat(days(Occasion.INTERIM_SUPPORT_END)).isEmpty();
    }

    private static Command imposed(LocalDate reviewOn) {
        return new RequirementCommand.RecordRequirement(
                new Requirement.Terms(LegalBasis.COURT_ORDER, WORDS, WORDS, WORDS, WORDS, WORDS, WORDS, reviewOn));
    }

    private static Command interim(LocalDate until) {
        return new DoingCommand.GiveInterim(new InterimSupport.Terms(WORDS, BEGUN, until, null, WORDS, WORDS, WORDS));
    }

    private Command answering(ReviewRequest.Outcome outcome) {
        return new ReviewCommand.AnswerReviewRequest(
                plan.items(ReviewRequest.class).getFirst().itemId(), outcome, WORDS);
    }

    private void notDone(LocalDate day, int number) {
        on(
                day,
                PERSON,
                new DoingCommand.ReportOnAction(
                        plan.content().actions().get(number).actionId(), ActionReport.Progress.NOT_DONE, WORDS));
    }

    private UUID action(int number) {
        return plan.content().actions().get(number).actionId().value();
    }

    private void reviewed(LocalDate day) {
        on(day, PERSON, new ReviewCommand.OpenReview(Occasion.ON_REQUEST, day, WORDS));
        on(day, PERSON, new ReviewCommand.PutConclusion(review().itemId(), WORDS));
        on(day, WORKER, agreeingTo(review()));
    }

    private Review review() {
        return plan.items(Review.class).getFirst();
    }

    private static Command agreeingTo(Review review) {
        return new ReviewCommand.AgreeToConclusion(
                review.itemId(), Objects.requireNonNull(review.conclusion()).contentHash());
    }

    private void agreed(LocalDate day, NewChange... changes) {
        on(day, WORKER, SampleCommands.propose(changes));
        on(day, PERSON, SampleCommands.agreeTo(proposal()));
    }

    private Proposal proposal() {
        return plan.proposals().values().stream()
                .max(Comparator.comparing(one -> one.proposalId().value()))
                .orElseThrow();
    }

    /** What the engine decides then; afterwards the plan is as its row keeps it. */
    private void on(LocalDate day, Actor actor, Command command) {
        var context = Surroundings.nth(decisions++, day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), actor);
        switch (PlanEngine.decide(plan, command, context)) {
            case Decision.Accepted accepted -> accepted.events().forEach(event -> plan = plan.after(event));
            case Decision.Refused refused -> throw new AssertionError(refused.sentence());
        }
        plan = plan.asKept();
    }

    private List<LocalDate> days(Occasion occasion) {
        return due(occasion).stream().map(ReviewTable.Due::by).toList();
    }

    private List<@Nullable UUID> about(Occasion occasion) {
        List<@Nullable UUID> about = new ArrayList<>();
        due(occasion).forEach(due -> about.add(due.about()));
        return about;
    }

    private List<ReviewTable.Due> due(Occasion occasion) {
        return WhatIsDue.of(plan).stream()
                .filter(due -> due.row().occasion() == occasion)
                .toList();
    }
}
