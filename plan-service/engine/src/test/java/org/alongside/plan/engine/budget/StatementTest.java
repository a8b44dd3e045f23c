package org.alongside.plan.engine.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.alongside.plan.engine.Actor;
import org.alongside.plan.engine.BudgetCommand;
import org.alongside.plan.engine.Decision;
import org.alongside.plan.engine.PlanEngine;
import org.alongside.plan.engine.Refusal;
import org.alongside.plan.engine.testing.PlanBuilder;
import org.alongside.plan.engine.testing.SampleMoney;
import org.alongside.plan.engine.testing.Surroundings;
import org.alongside.plan.engine.words.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever holds the money, or decides about it, says what it was spent on. */
class StatementTest {

    @ParameterizedTest
    @EnumSource
    void ofTheCircleOnlyTheNomineeGivesOne(Actor.Relation relation) {
        PlanBuilder plan = SampleMoney.aPlanWithMoney();
        Actor actor =
                new Actor("account-of-the-" + (relation == Actor.Relation.WORKER ? "worker" : relation), relation);
        Decision decision = PlanEngine.decide(plan.build(), statement(plan), Surroundings.nth(7_000, actor));
        if (relation.seat().isPresent() || relation == Actor.Relation.NOMINEE) {
            assertThat(decision).isInstanceOf(Decision.Accepted.class);
        } else {
            assertThat(decision)
                    .isInstanceOfSatisfying(
                            Decision.Refused.class,
                            refused -> assertThat(refused.code()).isEqualTo(Refusal.NOT_YOUR_SEAT));
        }
    }

    /** The person's own money counts: 10.00 were there, 60.00 came, 5.00 were added. */
    private static BudgetCommand statement(PlanBuilder plan) {
        return new BudgetCommand.GiveStatement(
                plan.build().content().allocations().getFirst().allocationId(),
                LocalDate.of(2027, 1, 11),
                LocalDate.of(2027, 1, 17),
                Money.of("10.00"),
                Money.of("60.00"),
                Money.of("5.00"),
                List.of(new Statement.Spent(Words.of("To get out"), Money.of("70.00"))),
                Money.of("5.00"),
                null);
    }
}
