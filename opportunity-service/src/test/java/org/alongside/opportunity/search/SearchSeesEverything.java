package org.alongside.opportunity.search;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** In tests a search and a match see what was written before it, so that nobody has to wait for the index; {@link LiveCatalogueIT} does wait. */
@Provider
public class SearchSeesEverything implements ContainerRequestFilter {
    public static final String AS_IT_IS = "Search-As-It-Is";

    private static final List<String> LOOKING =
            List.of("/opportunities", "/matches", "/services", "/service_at_locations");

    private final LiveCatalogue live;

    SearchSeesEverything(LiveCatalogue live) {
        this.live = live;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        if (LOOKING.stream().anyMatch(path::endsWith) && request.getHeaderString(AS_IT_IS) == null) {
            live.step();
        }
    }
}
