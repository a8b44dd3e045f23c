package org.alongside.plan.engine.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * An outcome in the person's words.
 *
 * @param inTheirWords what the person said it is
 * @param measures at least one (promise 7)
 * @param partOf the longer goal that this is a step to; null if it stands by itself. A step has no steps of its own.
 * @param ended how it ended; null while it stands
 */
public record Goal(
        GoalId goalId,
        Words title,
        Words inTheirWords,
        List<Measure> measures,
        @Nullable GoalId partOf,
        @Nullable GoalEnd ended) {

    public Goal {
        measures = List.copyOf(measures);
        if (measures.isEmpty()) {
            throw new IllegalArgumentException("a goal has at least one measure");
        }
    }

    /** Whether it has not ended. */
    public boolean stands() {
        return ended == null;
    }

    public boolean has(MeasureId measureId) {
        return measures.stream().anyMatch(measure -> measure.measureId().equals(measureId));
    }

    public Goal with(Measure measure) {
        List<Measure> more = new ArrayList<>(measures);
        more.add(measure);
        return with(more);
    }

    /** The same goal with that measure otherwise. */
    public Goal with(MeasureId measureId, UnaryOperator<Measure> change) {
        return with(measures.stream()
                .map(measure -> measure.measureId().equals(measureId) ? change.apply(measure) : measure)
                .toList());
    }

    /** @throws IllegalArgumentException if it is the last one */
    public Goal without(MeasureId measureId) {
        return with(measures.stream()
                .filter(measure -> !measure.measureId().equals(measureId))
                .toList());
    }

    private Goal with(List<Measure> other) {
        return new Goal(goalId, title, inTheirWords, other, partOf, ended);
    }
}
