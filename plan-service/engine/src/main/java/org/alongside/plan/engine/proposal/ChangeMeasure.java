package org.alongside.plan.engine.proposal;

import java.util.Optional;
import java.util.UUID;
import org.alongside.plan.engine.plan.Goal;
import org.alongside.plan.engine.plan.Measure;
import org.alongside.plan.engine.plan.MeasureId;
import org.alongside.plan.engine.plan.PlanContent;
import org.alongside.plan.engine.plan.Scale;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Another way to tell that it works. What is null stays as it is.
 *
 * @param noLongerUsed why the measure is given up; then it goes, unless it is the goal's last one (promise 7)
 */
public record ChangeMeasure(
        MeasureId measureId,
        @Nullable Words question,
        @Nullable Scale scale,
        @Nullable Words noLongerUsed) implements Change, NewChange {

    @Override
    public ChangeType type() {
        return ChangeType.CHANGE_MEASURE;
    }

    @Override
    public UUID subject() {
        return measureId.value();
    }

    @Override
    public Optional<PlanContent> applyTo(PlanContent content) {
        return content.goalOf(measureId)
                .filter(Goal::stands)
                .filter(goal -> noLongerUsed == null || goal.measures().size() > 1)
                .map(goal -> content.with(
                        noLongerUsed == null ? goal.with(measureId, this::changed) : goal.without(measureId)));
    }

    private Measure changed(Measure old) {
        return new Measure(
                measureId, question == null ? old.question() : question, scale == null ? old.scale() : scale);
    }
}
