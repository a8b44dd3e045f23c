package org.alongside.plan.engine;

import java.time.LocalDate;
import java.util.List;
import org.alongside.plan.engine.budget.AllocationId;
import org.alongside.plan.engine.budget.Money;
import org.alongside.plan.engine.budget.Statement;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/** Telling what money was spent on. */
public sealed interface BudgetCommand extends Command {

    record GiveStatement(
            AllocationId allocationId,
            LocalDate from,
            LocalDate to,
            Money opening,
            Money received,
            Money added,
            List<Statement.Spent> spent,
            Money balance,
            @Nullable Words words)
            implements BudgetCommand {
        public GiveStatement {
            spent = List.copyOf(spent);
        }
    }
}
