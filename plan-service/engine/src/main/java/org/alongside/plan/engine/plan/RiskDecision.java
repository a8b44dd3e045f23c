package org.alongside.plan.engine.plan;

import java.time.LocalDate;
import org.alongside.plan.engine.words.Words;

/** A risk that is worth taking, with both views beside each other. Nothing of it can be left out. */
public record RiskDecision(
        RiskId riskId,
        Words what,
        Words benefitHopedFor,
        Words harmFeared,
        Words personsView,
        Words workersView,
        Words leastRestrictiveSupport,
        Words whatWouldMakeUsStop,
        LocalDate reviewOn) {}
