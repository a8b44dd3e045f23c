package org.alongside.plan.engine.plan;

/** How the person has chosen to tell that it works. */
public record Measure(MeasureId measureId, String question, Scale scale) {}
