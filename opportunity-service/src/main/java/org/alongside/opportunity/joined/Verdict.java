package org.alongside.opportunity.joined;

import java.util.List;

/**
 * How likely it is that two opportunities are one.
 *
 * @param certain whether a rule may join them by itself
 * @param strength 0 to 100, the sum of the weights of the evidence
 */
record Verdict(boolean certain, int strength, List<Evidence> evidence) {
    Verdict {
        evidence = List.copyOf(evidence);
    }
}
