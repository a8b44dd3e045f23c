package org.alongside.plan.engine;

import static org.alongside.plan.engine.Decision.accepted;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alongside.plan.engine.budget.Allocation;
import org.alongside.plan.engine.budget.AllocationId;
import org.alongside.plan.engine.budget.Budget;
import org.alongside.plan.engine.budget.DirectPayment;
import org.alongside.plan.engine.budget.Fit;
import org.alongside.plan.engine.budget.Pot;
import org.alongside.plan.engine.budget.PotId;
import org.alongside.plan.engine.budget.Statement;
import org.alongside.plan.engine.plan.By;
import org.alongside.plan.engine.plan.Event;
import org.alongside.plan.engine.plan.Happening;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.PlanContent;
import org.alongside.plan.engine.proposal.Change;

/** Money adds up (promise 10). */
final class BudgetRules {

    private static final Optional<Refusal> NONE = Optional.empty();
    private static final int OPTIONS_OF_A_CHOICE = 2;

    private BudgetRules() {}

    static Optional<Refusal> fault(Change.SetBudget change, PlanContent content) {
        Budget budget = change.budget();
        if (!budget.addsUp()) {
            return Optional.of(Refusal.BUDGET_DOES_NOT_ADD_UP);
        }
        if (budget.standing() == Budget.Standing.AGREED && budget.careActContent() == null) {
            return Optional.of(Refusal.BUDGET_INCOMPLETE);
        }
        Set<PotId> seen = new HashSet<>();
        for (Pot pot : budget.pots()) {
            if (!seen.add(pot.potId())) {
                return Optional.of(Refusal.CHANGES_CLASH);
            }
            Optional<Refusal> days = ChangeRules.days(pot.from(), pot.until());
            if (days.isPresent()) {
                return days;
            }
        }
        return firstMisfit(budget, content.allocations());
    }

    private static Optional<Refusal> firstMisfit(Budget budget, List<Allocation> all) {
        return all.stream()
                .flatMap(one -> Fit.misfit(
                        budget, all.stream().filter(other -> other != one).toList(), one)
                        .stream())
                .min(Comparator.naturalOrder())
                .map(BudgetRules::refusal);
    }

    static Optional<Refusal> fault(Change.AllocateBudget change, PlanContent content, Context context) {
        Allocation allocation = change.allocation();
        AllocationId old = change.replaces();
        if (old != null && content.allocation(old).isEmpty()) {
            return Optional.of(Refusal.UNKNOWN_ALLOCATION);
        }
        if (allocation.supportId() != null
                && content.support(allocation.supportId()).isEmpty()) {
            return Optional.of(Refusal.UNKNOWN_SUPPORT);
        }
        return ChangeRules.days(allocation.from(), allocation.until())
                .or(() -> Fit.misfit(content.budget(), change.others(content), allocation)
                        .map(BudgetRules::refusal))
                .or(() -> hasItsOptions(allocation, context) ? NONE : Optional.of(Refusal.TWO_OPTIONS_NEEDED))
                .or(() -> hasItsTerms(allocation) ? NONE : Optional.of(Refusal.DIRECT_PAYMENT_INCOMPLETE));
    }

    /** Who spends for somebody else shows at least two ways with their cost; the person may simply know what they want. */
    private static boolean hasItsOptions(Allocation allocation, Context context) {
        boolean forSomebodyElse = context.actor().relation() != Actor.Relation.PERSON;
        return allocation.options().isEmpty()
                ? !forSomebodyElse && allocation.chosen() == null && allocation.chosenBy() == null
                : allocation.wasChosen()
                        && (!forSomebodyElse || allocation.options().size() >= OPTIONS_OF_A_CHOICE);
    }

    private static boolean hasItsTerms(Allocation allocation) {
        DirectPayment terms = allocation.directPayment();
        return allocation.deployment() == Allocation.Deployment.DIRECT_PAYMENT
                ? terms != null && terms.isComplete(allocation.amount())
                : terms == null;
    }

    private static Refusal refusal(Fit.Misfit misfit) {
        return switch (misfit) {
            case NO_SUCH_POT -> Refusal.UNKNOWN_POT;
            case OTHER_PURPOSE -> Refusal.NOT_THIS_POTS_PURPOSE;
            case ONE_OFF_FROM_WEEKLY -> Refusal.POT_IS_WEEKLY;
            case OUTSIDE_ITS_TIME -> Refusal.OUTSIDE_THE_POTS_TIME;
            case WITHOUT_END -> Refusal.SPENDING_NEEDS_AN_END;
            case TOO_MUCH -> Refusal.POT_EXCEEDED;
        };
    }

    /** By either seat, or by the nominee who holds the money. */
    static Decision state(Plan plan, BudgetCommand.GiveStatement command, By by, Context context) {
        if (by.seat() == null && context.actor().relation() != Actor.Relation.NOMINEE) {
            return Refusal.NOT_YOUR_SEAT.refused();
        }
        Optional<Allocation> paid = plan.content()
                .allocation(command.allocationId())
                .filter(allocation -> allocation.deployment() == Allocation.Deployment.DIRECT_PAYMENT);
        if (paid.isEmpty()) {
            return Refusal.UNKNOWN_ALLOCATION.refused();
        }
        if (command.to().isBefore(command.from())) {
            return Refusal.DAYS_BACKWARDS.refused();
        }
        if (command.from().isBefore(paid.get().from()) || command.to().isAfter(Days.of(context.now()))) {
            return Refusal.STATEMENT_OUTSIDE_ITS_TIME.refused();
        }
        Statement statement = statement(command, by, context);
        return statement.addsUp() ? afterTheLast(plan, statement, by) : Refusal.STATEMENT_DOES_NOT_ADD_UP.refused();
    }

    private static Statement statement(BudgetCommand.GiveStatement command, By by, Context context) {
        return new Statement(
                new ItemId(context.freshIds().get()),
                command.allocationId(),
                command.from(),
                command.to(),
                command.opening(),
                command.received(),
                command.added(),
                command.spent(),
                command.balance(),
                command.words(),
                by,
                Statement.Standing.LAST);
    }

    /** No day is told twice or left out, and no penny is lost between two statements. */
    private static Decision afterTheLast(Plan plan, Statement statement, By by) {
        Event given = new Event.ItemKept(Happening.STATEMENT_GIVEN, statement, by);
        return plan.items(Statement.class).stream()
                .filter(last -> last.isOpen() && last.allocationId().equals(statement.allocationId()))
                .findFirst()
                .<Decision>map(last -> last.before(statement)
                        .<Decision>map(standing -> accepted(
                                given,
                                new Event.ItemKept(Happening.STATEMENT_LEFT_BEHIND, last.becoming(standing), by)))
                        .orElseGet(Refusal.STATEMENT_DOES_NOT_FOLLOW::refused))
                .orElseGet(() -> accepted(given));
    }
}
