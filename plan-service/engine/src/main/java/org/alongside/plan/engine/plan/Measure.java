package org.alongside.plan.engine.plan;

import org.alongside.plan.engine.words.Words;

/** How the person has chosen to tell that it works. */
public record Measure(MeasureId measureId, Words question, Scale scale) {}
