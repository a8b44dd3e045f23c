package org.alongside.plan.app.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * What is read of a neighbour's refusal.
 *
 * @param code empty where it names none
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record NeighbourProblem(String code) {
    public NeighbourProblem(@Nullable String code) {
        this.code = code == null ? "" : code;
    }
}
