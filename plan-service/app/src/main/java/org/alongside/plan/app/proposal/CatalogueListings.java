package org.alongside.plan.app.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.kit.problem.CommonProblem;
import org.alongside.kit.problem.ProblemException;
import org.alongside.plan.app.client.OpportunityClient;
import org.alongside.plan.engine.Listing;
import org.alongside.plan.engine.proposal.NewChange;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The opportunities that somebody wants to choose, as the catalogue has them; looked up before a plan's row is locked. */
@ApplicationScoped
class CatalogueListings {

    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    /** After so long no further question is begun: the gateway waits 10 s for the whole request, and one question may take 4 s. */
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(4);

    private final OpportunityClient client;

    CatalogueListings(@RestClient OpportunityClient client) {
        this.client = client;
    }

    /** Those that exist for the caller. */
    Map<UUID, Listing> of(List<NewChange> changes) {
        Map<UUID, Listing> listings = new HashMap<>();
        long began = System.nanoTime();
        for (UUID id :
                changes.stream().flatMap(CatalogueListings::chosen).distinct().toList()) {
            if (System.nanoTime() - began > LONGEST_NANOS) {
                throw unavailable();
            }
            find(id).ifPresent(listing -> listings.put(id, listing));
        }
        return listings;
    }

    private static Stream<UUID> chosen(NewChange change) {
        if (change instanceof NewChange.ChooseOpportunity choose) {
            return Stream.of(choose.opportunityId());
        }
        return change instanceof NewChange.AdoptPathway adopt
                ? adopt.pathway().steps().stream().map(NewChange.NewStep::opportunityId)
                : Stream.empty();
    }

    private Optional<Listing> find(UUID opportunityId) {
        try {
            OpportunityClient.Opportunity found = client.opportunity(opportunityId);
            return Optional.of(new Listing(
                    found.title(),
                    found.offerings().stream()
                            .map(OpportunityClient.Offering::offeringId)
                            .collect(Collectors.toSet())));
        } catch (WebApplicationException e) {
            int status = e.getResponse().getStatus();
            if (status == NOT_FOUND || status == GONE) {
                return Optional.empty();
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
