package org.alongside.plan.engine.plan;

import java.util.ArrayList;
import java.util.List;
import org.alongside.plan.engine.words.Words;

/**
 * An outcome in the person's words.
 *
 * @param inTheirWords what the person said it is
 * @param measures at least one (promise 7)
 */
public record Goal(GoalId goalId, Words title, Words inTheirWords, List<Measure> measures) {

    public Goal {
        measures = List.copyOf(measures);
        if (measures.isEmpty()) {
            throw new IllegalArgumentException("a goal has at least one measure");
        }
    }

    Goal with(Measure measure) {
        List<Measure> more = new ArrayList<>(measures);
        more.add(measure);
        return new Goal(goalId, title, inTheirWords, more);
    }
}
