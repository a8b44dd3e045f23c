package org.alongside.plan.engine.doing;

import org.alongside.plan.engine.plan.By;
import org.alongside.plan.engine.plan.ChoiceId;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * That a chosen opportunity is over. The choice stays in the plan as both agreed to it; what comes next is decided together.
 *
 * @param words what somebody says with it; nobody owes any
 */
public record OpportunityEnd(
        ItemId itemId, ChoiceId choiceId, How how, @Nullable Words words, By by) implements Item {

    /** How it came to an end. Neither is a failure. */
    public enum How {
        /** It has run its course, or is offered no longer. */
        ENDED,
        /** The person has left it, which is theirs alone to say and needs nobody's agreement. */
        LEFT
    }

    @Override
    public Kind kind() {
        return Kind.OPPORTUNITY_END;
    }

    @Override
    public boolean isOpen() {
        return false;
    }
}
