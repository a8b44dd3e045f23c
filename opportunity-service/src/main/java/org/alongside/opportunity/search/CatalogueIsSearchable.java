package org.alongside.opportunity.search;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the index holds everything that was there at the start: before that a search would say that there is nothing. */
@Readiness
@ApplicationScoped
class CatalogueIsSearchable implements HealthCheck {
    private final LiveCatalogue live;

    CatalogueIsSearchable(LiveCatalogue live) {
        this.live = live;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("search index")
                .status(live.isFilled())
                .withData("position", live.position())
                .build();
    }
}
