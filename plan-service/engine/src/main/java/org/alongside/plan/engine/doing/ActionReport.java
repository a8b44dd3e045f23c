package org.alongside.plan.engine.doing;

import org.alongside.plan.engine.plan.ActionId;
import org.alongside.plan.engine.plan.By;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/** How an action goes, as its owner says; that the worker's side has not done what it took on, anybody of the circle can say. */
public record ActionReport(
        ItemId itemId,
        ActionId actionId,
        Progress progress,
        @Nullable Words words,
        By by) implements Item {

    /** How it goes. There is no word for the person's failing: what is hard says what is needed. */
    public enum Progress {
        UNDER_WAY,
        NEEDS_SOMETHING,
        DONE,
        /** What the worker's side took on was not done. It is said of nobody else. */
        NOT_DONE
    }

    @Override
    public Kind kind() {
        return Kind.ACTION_REPORT;
    }

    @Override
    public boolean isOpen() {
        return false;
    }
}
