package org.alongside.plan.engine.review;

import static org.alongside.plan.engine.testing.Actors.PERSON;
import static org.alongside.plan.engine.testing.Actors.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.alongside.plan.engine.Actor;
import org.alongside.plan.engine.Command;
import org.alongside.plan.engine.Decision;
import org.alongside.plan.engine.PlanEngine;
import org.alongside.plan.engine.ReviewCommand;
import org.alongside.plan.engine.budget.Allocation;
import org.alongside.plan.engine.budget.AllocationId;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.proposal.NewChange;
import org.alongside.plan.engine.proposal.Proposal;
import org.alongside.plan.engine.testing.PlanBuilder;
import org.alongside.plan.engine.testing.SampleChanges;
import org.alongside.plan.engine.testing.SampleCommands;
import org.alongside.plan.engine.testing.SampleMoney;
import org.alongside.plan.engine.testing.SampleSpeaking;
import org.alongside.plan.engine.testing.Surroundings;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When a direct payment is looked at: from its own first day on, and for as long as there is one (reg. 7). */
class DirectPaymentReviewsTest {

    private static final Words WORDS = Words.of("As I see it");
    private static final LocalDate AGREED = LocalDate.of(2026, 11, 3);
    private static final LocalDate BEGINS = LocalDate.of(2027, 1, 11);

    private Plan plan = PlanBuilder.aPlan()
            .with(SampleMoney.aBudget("210.00", "100.00"))
            .build()
            .asKept();
    private long decisions = 10_000;

    @Test
    void moneyThatSomebodyElseManagesIsNoDirectPayment() {
        agreed(AGREED, payment(Allocation.Deployment.MANAGED_ACCOUNT, LocalDate.of(2027, 1, 4), null, null));
        assertThat(days(Occasion.DIRECT_PAYMENT_FIRST)).isEmpty();
        agreed(AGREED, payment(Allocation.Deployment.DIRECT_PAYMENT, BEGINS, null, null));
        assertThat(days(Occasion.DIRECT_PAYMENT_FIRST)).containsExactly(BEGINS.plusMonths(6));
    }

    @Test
    void theFirstPaymentIsTheFirstThatWasMade() {
        agreed(AGREED, payment(Allocation.Deployment.DIRECT_PAYMENT, BEGINS, null, null));
        LocalDate later = BEGINS.plusWeeks(3);
        agreed(AGREED.plusDays(9), payment(Allocation.Deployment.DIRECT_PAYMENT, later, null, only()));
        assertThat(days(Occasion.DIRECT_PAYMENT_FIRST))
                .as("the one before was never paid")
                .containsExactly(later.plusMonths(6));
        agreed(later, payment(Allocation.Deployment.DIRECT_PAYMENT, later.plusWeeks(3), null, only()));
        assertThat(days(Occasion.DIRECT_PAYMENT_FIRST)).as("this one was").containsExactly(later.plusMonths(6));
    }

    @Test
    void onceSomebodyElseManagesTheMoneyThereIsNoDirectPaymentToLookAt() {
        agreed(AGREED, payment(Allocation.Deployment.DIRECT_PAYMENT, BEGINS, null, null));
        LocalDate later = BEGINS.plusWeeks(3);
        agreed(later, payment(Allocation.Deployment.MANAGED_ACCOUNT, later, null, only()));
        assertThat(days(Occasion.DIRECT_PAYMENT_FIRST)).isEmpty();
    }

    @Test
    void aPaymentThatHasEndedIsLookedAtOnceMore() {
        LocalDate lastDay = LocalDate.of(2027, 3, 31);
        agreed(AGREED, payment(Allocation.Deployment.DIRECT_PAYMENT, BEGINS, lastDay, null));
        assertThat(days(Occasion.DIRECT_PAYMENT_FIRST)).containsExactly(BEGINS.plusMonths(6));
        reviewed(lastDay);
        assertThat(days(Occasion.DIRECT_PAYMENT_YEARLY))
                .as("it was still paid on that day")
                .containsExactly(lastDay.plusYears(1));
        reviewed(lastDay.plusDays(1));
        assertThat(days(Occasion.DIRECT_PAYMENT_YEARLY)).isEmpty();
        assertThat(days(Occasion.DIRECT_PAYMENT_FIRST)).isEmpty();
    }

    @Test
    void aPaymentThatGoesOnIsLookedAtEveryYear() {
        agreed(AGREED, payment(Allocation.Deployment.DIRECT_PAYMENT, BEGINS, null, null));
        LocalDate day = LocalDate.of(2027, 4, 1);
        reviewed(day);
        assertThat(days(Occasion.DIRECT_PAYMENT_YEARLY)).containsExactly(day.plusYears(1));
        reviewed(day.plusYears(1));
        assertThat(days(Occasion.DIRECT_PAYMENT_YEARLY)).containsExactly(day.plusYears(2));
    }

    @Test
    void whoIsPaidAndCanDecideNoLongerIsLookedAtForThePaymentToo() {
        agreed(AGREED, payment(Allocation.Deployment.DIRECT_PAYMENT, BEGINS, null, null));
        on(AGREED, WORKER, SampleCommands.propose(SampleChanges.aGoal()));
        on(AGREED.plusDays(1), WORKER, SampleSpeaking.lacks(proposal()));
        LocalDate by = AGREED.plusDays(1).plusWeeks(4);
        assertThat(days(Occasion.ON_CHANGE_OF_CAPACITY)).containsExactly(by);
        assertThat(days(Occasion.ON_CHANGE_OF_CIRCUMSTANCES)).containsExactly(by);
    }

    /** So much a week, from a day on, to be held by whoever it says. */
    private NewChange payment(
            Allocation.Deployment held, LocalDate from, @Nullable LocalDate until, @Nullable AllocationId replaces) {
        var pot = SampleMoney.firstPot(plan.content()).potId();
        NewChange.NewAllocation one = SampleMoney.set(pot, "20.00", null).allocation();
        return new NewChange.AllocateBudget(
                new NewChange.NewAllocation(
                        pot,
                        one.purpose(),
                        null,
                        one.what(),
                        held,
                        one.amount(),
                        one.cadence(),
                        from,
                        until,
                        one.options(),
                        one.chosen(),
                        one.chosenBy(),
                        held == Allocation.Deployment.DIRECT_PAYMENT ? one.directPayment() : null),
                replaces);
    }

    private AllocationId only() {
        return plan.content().allocations().getFirst().allocationId();
    }

    private void reviewed(LocalDate day) {
        on(day, PERSON, new ReviewCommand.OpenReview(Occasion.DIRECT_PAYMENT_FIRST, day, WORDS));
        on(day, PERSON, new ReviewCommand.PutConclusion(review().itemId(), WORDS));
        Conclusion words = Objects.requireNonNull(review().conclusion());
        on(day, WORKER, new ReviewCommand.AgreeToConclusion(review().itemId(), words.contentHash()));
    }

    private Review review() {
        return plan.items(Review.class).getFirst();
    }

    private void agreed(LocalDate day, NewChange change) {
        on(day, WORKER, SampleCommands.propose(change));
        on(day, PERSON, SampleCommands.agreeTo(proposal()));
    }

    private Proposal proposal() {
        return plan.proposals().values().stream()
                .max(Comparator.comparing(one -> one.proposalId().value()))
                .orElseThrow();
    }

    private void on(LocalDate day, Actor actor, Command command) {
        var context = Surroundings.nth(decisions++, day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), actor);
        switch (PlanEngine.decide(plan, command, context)) {
            case Decision.Accepted accepted -> accepted.events().forEach(event -> plan = plan.after(event));
            case Decision.Refused refused -> throw new AssertionError(refused.sentence());
        }
        plan = plan.asKept();
    }

    private List<LocalDate> days(Occasion occasion) {
        return WhatIsDue.of(plan).stream()
                .filter(due -> due.row().occasion() == occasion)
                .map(ReviewTable.Due::by)
                .toList();
    }
}
