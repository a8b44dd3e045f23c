package org.alongside.plan.engine.authority;

import java.util.Set;
import org.alongside.plan.engine.plan.By;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The duty to arrange an independent advocate: the person would have substantial difficulty in being involved, and there is nobody appropriate
 * to support them (Care Act 2014 s.67(2) to (6)). It ends when an advocate has acted, and in no other way.
 *
 * @param joined the advocate's first act since; null until then
 */
public record AdvocacyDuty(
        ItemId itemId,
        Set<Difficulty> difficulties,
        Words words,
        By by,
        @Nullable By joined) implements Item {

    /** The four ways in which it can be hard to be involved (s.67(4)). */
    public enum Difficulty {
        UNDERSTAND,
        RETAIN,
        USE_OR_WEIGH,
        COMMUNICATE
    }

    public AdvocacyDuty {
        difficulties = Set.copyOf(difficulties);
    }

    @Override
    public Kind kind() {
        return Kind.ADVOCACY_DUTY;
    }

    @Override
    public boolean isOpen() {
        return joined == null;
    }

    public AdvocacyDuty metBy(By advocate) {
        return new AdvocacyDuty(itemId, difficulties, words, by, advocate);
    }
}
