package org.alongside.plan.engine.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.alongside.plan.engine.budget.Allocation;
import org.alongside.plan.engine.budget.Budget;
import org.alongside.plan.engine.budget.BudgetReading;
import org.alongside.plan.engine.budget.Cadence;
import org.alongside.plan.engine.budget.Pot;
import org.alongside.plan.engine.budget.Statement;
import org.alongside.plan.engine.plan.PlanContent;

/** Promise 10: the personal budget is both shares together, and nothing is set aside that is not there or is for something else. */
class MoneyAddsUpTest {

    @Provide
    Arbitrary<List<Integer>> interleavings() {
        return Interleaving.dice();
    }

    @Property
    void noPotIsEverOverdrawnOrUsedForSomethingElse(@ForAll("interleavings") List<Integer> dice) {
        Interleaving.play(dice, MoneyAddsUpTest::holdsAt);
    }

    private static void holdsAt(Moment moment) {
        PlanContent content = moment.after().content();
        Budget budget = content.budget();
        if (budget == null) {
            assertThat(content.allocations()).isEmpty();
        } else {
            assertThat(budget.personalBudget().amount())
                    .isEqualTo(budget.authoritysShare()
                            .amount()
                            .add(budget.personsContribution().amount()));
            content.allocations()
                    .forEach(allocation -> assertThat(
                                    budget.pot(allocation.potId()).map(Pot::purpose))
                            .contains(allocation.purpose()));
            budget.pots().forEach(pot -> isNotOverdrawn(pot, content, moment));
        }
        if (moment.item().orElse(null) instanceof Statement statement) {
            assertThat(sum(
                            statement.opening().amount(),
                            statement.received().amount(),
                            statement.added().amount()))
                    .isEqualTo(statement.spent().stream()
                            .map(spent -> spent.amount().amount())
                            .reduce(statement.balance().amount(), BigDecimal::add));
        }
    }

    private static void isNotOverdrawn(Pot pot, PlanContent content, Moment moment) {
        BigDecimal taken = content.allocations().stream()
                .filter(allocation -> allocation.potId().equals(pot.potId()))
                .map(allocation -> taken(pot, allocation))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(taken).isLessThanOrEqualTo(pot.amount().amount());
        LocalDate today = LocalDate.ofInstant(moment.context().now(), java.time.ZoneId.of("Europe/London"));
        BudgetReading.Filling filling = BudgetReading.of(content, today).pots().stream()
                .filter(one -> one.potId().equals(pot.potId()))
                .findFirst()
                .orElseThrow();
        assertThat(filling.allocated().amount()).isEqualByComparingTo(taken);
        assertThat(filling.left().amount().add(taken))
                .isEqualByComparingTo(pot.amount().amount());
    }

    private static BigDecimal taken(Pot pot, Allocation allocation) {
        if (pot.cadence() == allocation.cadence()) {
            return allocation.amount().amount();
        }
        assertThat(allocation.cadence()).isEqualTo(Cadence.WEEKLY);
        LocalDate last = allocation.until() == null ? pot.until() : allocation.until();
        long days = ChronoUnit.DAYS.between(allocation.from(), Objects.requireNonNull(last)) + 1;
        return allocation.amount().amount().multiply(BigDecimal.valueOf(Math.ceilDiv(days, 7)));
    }

    private static BigDecimal sum(BigDecimal... amounts) {
        return List.of(amounts).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
