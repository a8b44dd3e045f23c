package org.alongside.plan.engine.doing;

import org.alongside.plan.engine.plan.Action;
import org.alongside.plan.engine.plan.By;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What the owner of an action last said about doing it.
 *
 * @param action the action in the words that the owner spoke about; once it says something else, the owner is asked anew
 * @param words what they said with it; nobody owes any
 */
public record Undertaking(
        ItemId itemId, Action action, Word word, @Nullable Words words, By by) implements Item {

    /** What an owner can say. */
    public enum Word {
        ACCEPTED,
        STOPPED
    }

    @Override
    public Kind kind() {
        return Kind.UNDERTAKING;
    }

    /** It bears on the action for as long as there is one. */
    @Override
    public boolean isOpen() {
        return true;
    }
}
