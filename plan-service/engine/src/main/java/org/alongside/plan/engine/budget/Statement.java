package org.alongside.plan.engine.budget;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
 * @param standing whether another one came after it
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
        By by,
        Standing standing)
        implements Item {

    public Statement {
        spent = List.copyOf(spent);
    }

    /** What became of it. */
    public enum Standing {
        /** Nothing has been said about the time since. */
        LAST,
        /** The next one begins where it ended. */
        FOLLOWED,
        /** Another one about the same days stands in its place. */
        CORRECTED,
        /** The plan has no such payment any more. */
        PAYMENT_ENDED
    }

    /** What one need or support cost. */
    public record Spent(Words need, Money amount) {}

    /** What came in is what went out and what is left. */
    public boolean addsUp() {
        return opening.plus(received)
                .plus(added)
                .equals(spent.stream().map(Spent::amount).reduce(balance, Money::plus));
    }

    /**
     * What becomes of this one when that is said after it; empty if that neither goes on where this one ended, with what it left, nor is
     * about the same time from the same beginning.
     */
    public Optional<Standing> before(Statement next) {
        if (next.from.equals(to.plusDays(1)) && next.opening.equals(balance)) {
            return Optional.of(Standing.FOLLOWED);
        }
        return next.from.equals(from) && next.opening.equals(opening)
                ? Optional.of(Standing.CORRECTED)
                : Optional.empty();
    }

    public Statement becoming(Standing other) {
        return new Statement(
                itemId, allocationId, from, to, opening, received, added, spent, balance, words, by, other);
    }

    @Override
    public Kind kind() {
        return Kind.STATEMENT;
    }

    /** The last one is: the next has to go on from it. */
    @Override
    public boolean isOpen() {
        return standing == Standing.LAST;
    }
}
