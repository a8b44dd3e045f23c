package org.alongside.plan.app.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.kit.problem.CommonProblem;
import org.alongside.kit.problem.ProblemException;
import org.alongside.plan.app.client.OpportunityClient;
import org.alongside.plan.engine.proposal.NewChange;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What the catalogue calls the opportunities that somebody wants to choose; looked up before a plan's row is locked. */
@ApplicationScoped
class CatalogueTitles {

    private final OpportunityClient client;

    CatalogueTitles(@RestClient OpportunityClient client) {
        this.client = client;
    }

    /** The titles of those that exist for the caller. */
    Map<UUID, String> of(List<NewChange> changes) {
        Map<UUID, String> titles = new HashMap<>();
        for (NewChange change : changes) {
            if (change instanceof NewChange.ChooseOpportunity choose && !titles.containsKey(choose.opportunityId())) {
                String title = title(choose.opportunityId());
                if (!title.isEmpty()) {
                    titles.put(choose.opportunityId(), title);
                }
            }
        }
        return titles;
    }

    private String title(UUID opportunityId) {
        try {
            return client.opportunity(opportunityId).title();
        } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() == 404) {
                return "";
            }
            throw unavailable();
        } catch (ProcessingException e) {
            throw unavailable();
        }
    }

    private static ProblemException unavailable() {
        return new ProblemException(
                CommonProblem.UNAVAILABLE,
                "The catalogue does not answer just now, so what you choose cannot be looked up. Nothing was changed; try again in a few seconds.");
    }
}
