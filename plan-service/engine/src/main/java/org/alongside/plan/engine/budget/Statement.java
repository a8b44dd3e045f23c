package org.alongside.plan.engine.budget;

import java.time.LocalDate;
import java.util.List;
import org.alongside.plan.engine.plan.By;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a direct payment was spent on in a time, need by need and never receipt by receipt.
 *
 * @param opening what was there before
 * @param added what the person put in of their own
 * @param spent what was spent on each need or support
 * @param balance what is there now
 * @param words what the account's holder wants to say about it
 */
public record Statement(
        ItemId itemId,
        AllocationId allocationId,
        LocalDate from,
        LocalDate to,
        Money opening,
        Money received,
        Money added,
        List<Spent> spent,
        Money balance,
        @Nullable Words words,
        By by)
        implements Item {

    public Statement {
        spent = List.copyOf(spent);
    }

    /** What one need or support cost. */
    public record Spent(Words need, Money amount) {}

    /** What came in is what went out and what is left. */
    public boolean addsUp() {
        return opening.plus(received)
                .plus(added)
                .equals(spent.stream().map(Spent::amount).reduce(balance, Money::plus));
    }

    @Override
    public Kind kind() {
        return Kind.STATEMENT;
    }

    @Override
    public boolean isOpen() {
        return false;
    }
}
