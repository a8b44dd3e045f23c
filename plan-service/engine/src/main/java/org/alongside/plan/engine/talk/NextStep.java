package org.alongside.plan.engine.talk;

import org.alongside.plan.engine.plan.By;
import org.alongside.plan.engine.words.Words;

/** What a side wants to do about a disagreement, and how it sees it. */
public record NextStep(Kind nextStep, Words words, By by) {

    /** The steps there are. None of them decides anything. */
    public enum Kind {
        TALK_AGAIN,
        ADVOCATE,
        MEDIATION,
        LEAVE_IT
    }
}
