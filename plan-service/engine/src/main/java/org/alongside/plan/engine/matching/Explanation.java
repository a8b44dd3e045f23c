package org.alongside.plan.engine.matching;

import java.util.List;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Why something fits, in plain words.
 *
 * @param why at least one reason
 * @param toArrange what would have to be arranged
 * @param notKnown what nobody has said yet, and whom to ask
 */
public record Explanation(List<Reason> why, List<String> toArrange, List<String> notKnown) {

    public Explanation {
        why = List.copyOf(why);
        toArrange = List.copyOf(toArrange);
        notKnown = List.copyOf(notKnown);
    }

    /**
     * One reason.
     *
     * @param theirWords quoted exactly from the profile; null if the reason is not about something that was said
     */
    public record Reason(Words sentence, @Nullable Words theirWords) {}
}
