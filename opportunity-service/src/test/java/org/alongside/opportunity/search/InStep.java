package org.alongside.opportunity.search;

import jakarta.enterprise.context.ApplicationScoped;

/** For tests that ask past the resources: the index takes what was written before. */
@ApplicationScoped
public class InStep {
    private final LiveCatalogue live;

    InStep(LiveCatalogue live) {
        this.live = live;
    }

    public void now() {
        live.step();
    }
}
