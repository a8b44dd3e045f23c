package org.alongside.plan.engine.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.alongside.plan.engine.Actor;
import org.alongside.plan.engine.BudgetCommand;
import org.alongside.plan.engine.Command;
import org.alongside.plan.engine.Context;
import org.alongside.plan.engine.Decision;
import org.alongside.plan.engine.PlanEngine;
import org.alongside.plan.engine.Refusal;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.proposal.NewChange;
import org.alongside.plan.engine.testing.Actors;
import org.alongside.plan.engine.testing.PlanBuilder;
import org.alongside.plan.engine.testing.SampleCommands;
import org.alongside.plan.engine.testing.SampleMoney;
import org.alongside.plan.engine.testing.Surroundings;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever holds the money, or decides about it, says what it was spent on: a payment of 60.00 a week since 11 January 2027. */
class StatementTest {

    private static final Instant NOW = Instant.parse("2027-01-31T10:00:00Z");

    private Plan plan = SampleMoney.aPlanWithMoney().build();
    private long decisions = 7_000;

    private @Nullable Refusal answer(Actor actor, BudgetCommand command) {
        return switch (PlanEngine.decide(plan, command, context(actor))) {
            case Decision.Refused refused -> refused.code();
            case Decision.Accepted accepted -> {
                accepted.events().forEach(event -> plan = plan.after(event));
                yield null;
            }
        };
    }

    private Context context(Actor actor) {
        return Surroundings.nth(decisions++, NOW, actor);
    }

    /** In is what was there and 60.00; out is what was spent and what is left. */
    private BudgetCommand statement(String from, String to, String opening, String spent, String balance) {
        return new BudgetCommand.GiveStatement(
                payment(),
                LocalDate.parse(from),
                LocalDate.parse(to),
                Money.of(opening),
                Money.of("60.00"),
                Money.of("5.00"),
                List.of(new Statement.Spent(Words.of("To get out"), Money.of(spent))),
                Money.of(balance),
                null);
    }

    private AllocationId payment() {
        return plan.content().allocations().getFirst().allocationId();
    }

    private List<Statement.Standing> standings() {
        return plan.items(Statement.class).stream().map(Statement::standing).toList();
    }

    @ParameterizedTest
    @EnumSource
    void ofTheCircleOnlyTheNomineeGivesOne(Actor.Relation relation) {
        Actor actor =
                new Actor("account-of-the-" + (relation == Actor.Relation.WORKER ? "worker" : relation), relation);
        assertThat(answer(actor, statement("2027-01-11", "2027-01-17", "10.00", "70.00", "5.00")))
                .isEqualTo(
                        relation.seat().isPresent() || relation == Actor.Relation.NOMINEE
                                ? null
                                : Refusal.NOT_YOUR_SEAT);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-11, 2027-01-17, 10.00, 70.00, 5.00,",
        "2027-01-11, 2027-01-17, 10.00, 70.00, 5.01, STATEMENT_DOES_NOT_ADD_UP",
        "2027-01-11, 2027-01-17, 9.99, 70.00, 5.00, STATEMENT_DOES_NOT_ADD_UP",
        "2027-01-11, 2027-01-11, 10.00, 70.00, 5.00,",
        "2027-01-12, 2027-01-11, 10.00, 70.00, 5.00, DAYS_BACKWARDS",
        "2027-01-10, 2027-01-17, 10.00, 70.00, 5.00, STATEMENT_OUTSIDE_ITS_TIME",
        "2027-01-25, 2027-01-31, 10.00, 70.00, 5.00,",
        "2027-01-25, 2027-02-01, 10.00, 70.00, 5.00, STATEMENT_OUTSIDE_ITS_TIME",
    })
    void itIsAboutDaysThatHaveBeenAndAddsUp(
            String from, String to, String opening, String spent, String balance, @Nullable Refusal expected) {
        assertThat(answer(Actors.PERSON, statement(from, to, opening, spent, balance)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-18, 2027-01-24, 5.00, 70.00, 0.00, , FOLLOWED",
        "2027-01-18, 2027-01-24, 4.99, 69.99, 0.00, STATEMENT_DOES_NOT_FOLLOW, LAST",
        "2027-01-19, 2027-01-24, 5.00, 70.00, 0.00, STATEMENT_DOES_NOT_FOLLOW, LAST",
        "2027-01-17, 2027-01-24, 5.00, 70.00, 0.00, STATEMENT_DOES_NOT_FOLLOW, LAST",
        "2027-01-11, 2027-01-17, 10.00, 65.00, 10.00, , CORRECTED",
        "2027-01-11, 2027-01-20, 10.00, 65.00, 10.00, , CORRECTED",
        "2027-01-11, 2027-01-17, 5.00, 70.00, 0.00, STATEMENT_DOES_NOT_FOLLOW, LAST",
    })
    void noDayIsToldTwiceAndNoPennyIsLostBetweenTwo(
            String from,
            String to,
            String opening,
            String spent,
            String balance,
            @Nullable Refusal expected,
            Statement.Standing ofTheFirst) {
        assertThat(answer(Actors.PERSON, statement("2027-01-11", "2027-01-17", "10.00", "70.00", "5.00")))
                .isNull();
        assertThat(answer(Actors.PERSON, statement(from, to, opening, spent, balance)))
                .isEqualTo(expected);
        assertThat(standings().getFirst()).isEqualTo(ofTheFirst);
    }

    @Test
    void oneThatWasCorrectedIsGoneOnFromAsItIsNow() {
        answer(Actors.PERSON, statement("2027-01-11", "2027-01-17", "10.00", "70.00", "5.00"));
        answer(Actors.PERSON, statement("2027-01-11", "2027-01-17", "10.00", "65.00", "10.00"));
        BudgetCommand onFromTheFirst = statement("2027-01-18", "2027-01-24", "5.00", "70.00", "0.00");
        assertThat(answer(Actors.PERSON, onFromTheFirst)).isEqualTo(Refusal.STATEMENT_DOES_NOT_FOLLOW);
        assertThat(answer(Actors.PERSON, statement("2027-01-18", "2027-01-24", "10.00", "70.00", "5.00")))
                .isNull();
        assertThat(standings())
                .containsExactly(Statement.Standing.CORRECTED, Statement.Standing.FOLLOWED, Statement.Standing.LAST);
    }

    @Test
    void anotherPaymentInItsPlaceBeginsItsOwn() {
        answer(Actors.PERSON, statement("2027-01-11", "2027-01-17", "10.00", "70.00", "5.00"));
        AllocationId old = payment();
        NewChange other = SampleMoney.set(SampleMoney.firstPot(plan.content()).potId(), "60.00", old);
        agreed(other);
        assertThat(payment()).isNotEqualTo(old);
        assertThat(standings()).containsExactly(Statement.Standing.PAYMENT_ENDED);
        assertThat(answer(Actors.PERSON, statement("2027-01-18", "2027-01-24", "0.00", "65.00", "0.00")))
                .isNull();
    }

    @Test
    void whatBecomesOfOnePaymentIsNothingToAnother() {
        AllocationId first = payment();
        PotId pot = SampleMoney.firstPot(plan.content()).potId();
        agreed(SampleMoney.set(pot, "20.00", null));
        AllocationId second = plan.content().allocations().getLast().allocationId();
        answer(Actors.PERSON, about(first));
        answer(Actors.PERSON, about(second));
        agreed(SampleMoney.set(pot, "50.00", first));
        assertThat(plan.items(Statement.class))
                .extracting(Statement::allocationId, Statement::standing)
                .containsExactly(
                        tuple(first, Statement.Standing.PAYMENT_ENDED), tuple(second, Statement.Standing.LAST));
        assertThat(plan.items(Statement.class)).extracting(Item::kind).containsOnly(Item.Kind.STATEMENT);
    }

    @Test
    void onlyADirectPaymentIsAccountedFor() {
        NewChange.NewAllocation one = SampleMoney.set(
                        SampleMoney.firstPot(plan.content()).potId(), "20.00", null)
                .allocation();
        agreed(new NewChange.AllocateBudget(
                new NewChange.NewAllocation(
                        one.potId(),
                        one.purpose(),
                        null,
                        one.what(),
                        Allocation.Deployment.MANAGED_ACCOUNT,
                        one.amount(),
                        one.cadence(),
                        one.from(),
                        null,
                        one.options(),
                        one.chosen(),
                        one.chosenBy(),
                        null),
                null));
        assertThat(answer(
                        Actors.PERSON,
                        about(plan.content().allocations().getLast().allocationId())))
                .isEqualTo(Refusal.UNKNOWN_ALLOCATION);
    }

    private static BudgetCommand about(AllocationId payment) {
        return new BudgetCommand.GiveStatement(
                payment,
                LocalDate.parse("2027-01-11"),
                LocalDate.parse("2027-01-17"),
                Money.NONE,
                Money.NONE,
                Money.NONE,
                List.of(),
                Money.NONE,
                null);
    }

    private void agreed(NewChange change) {
        decided(SampleCommands.propose(change), Actors.WORKER);
        decided(
                SampleCommands.agreeTo(plan.proposals().values().stream()
                        .filter(proposal -> proposal.isAlive())
                        .findFirst()
                        .orElseThrow()),
                Actors.PERSON);
    }

    private void decided(Command command, Actor actor) {
        assertThat(PlanEngine.decide(plan, command, context(actor)))
                .isInstanceOfSatisfying(
                        Decision.Accepted.class,
                        accepted -> accepted.events().forEach(event -> plan = plan.after(event)));
    }

    @Test
    void whatNobodyIsPaidNeedsNone() {
        plan = PlanBuilder.aPlan().build();
        assertThat(answer(Actors.PERSON, about(new AllocationId(Surroundings.id(1)))))
                .isEqualTo(Refusal.UNKNOWN_ALLOCATION);
    }
}
