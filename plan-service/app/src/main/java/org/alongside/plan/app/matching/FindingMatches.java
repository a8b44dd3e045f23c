package org.alongside.plan.app.matching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.alongside.kit.problem.CommonProblem;
import org.alongside.kit.problem.ProblemException;
import org.alongside.plan.app.client.FilterAnswer;
import org.alongside.plan.app.client.FilterQuestion;
import org.alongside.plan.app.client.OpportunityClient;
import org.alongside.plan.app.client.ProfileClient;
import org.alongside.plan.engine.matching.Candidate;
import org.alongside.plan.engine.matching.ConstraintDocument;
import org.alongside.plan.engine.matching.Explanation;
import org.alongside.plan.engine.matching.MatchProfile;
import org.alongside.plan.engine.matching.MatchWish;
import org.alongside.plan.engine.matching.Matching;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Use case: what is there that fits. The engine asks and explains, the catalogue filters and orders; nothing is kept. */
@ApplicationScoped
public class FindingMatches {

    /** What the catalogue takes in one question. */
    private static final int MOST_INTERESTS = 50;

    private static final int LONGEST_TERM = 100;

    private static final String SEARCH_BEHIND = "search-behind";

    private final ProfileClient profiles;
    private final OpportunityClient catalogue;
    private final ObjectMapper mapper;

    FindingMatches(@RestClient ProfileClient profiles, @RestClient OpportunityClient catalogue, ObjectMapper mapper) {
        this.profiles = profiles;
        this.catalogue = catalogue;
        this.mapper = mapper;
    }

    MatchesView find(UUID personId, MatchWish wish) {
        MatchProfile profile = ProfileReading.of(asking("The profile", () -> profiles.profile(personId)));
        FilterQuestion question = question(Matching.constraints(profile, wish));
        FilterAnswer answer = asking("The catalogue", () -> catalogue.matches(question));
        return new MatchesView(
                answer.count(),
                Matching.HOW_ORDERED,
                Matching.notUsed(profile),
                answer.top().stream().map(found -> explained(profile, found)).toList());
    }

    private static MatchesView.MatchView explained(MatchProfile profile, FilterAnswer.Found found) {
        Candidate candidate = candidate(found);
        Explanation explanation = Matching.explain(profile, candidate);
        return new MatchesView.MatchView(
                candidate.opportunityId(),
                candidate.offeringId(),
                candidate.title(),
                candidate.provider(),
                candidate.kind(),
                candidate.score(),
                explanation.why(),
                explanation.toArrange(),
                explanation.notKnown());
    }

    private static FilterQuestion question(ConstraintDocument document) {
        ConstraintDocument.Place place = document.place();
        return new FilterQuestion(
                document.interests().stream()
                        .limit(MOST_INTERESTS)
                        .map(topic -> new FilterQuestion.Topic(
                                topic.ref(),
                                topic.terms().stream()
                                        .filter(term -> term.length() <= LONGEST_TERM)
                                        .toList()))
                        .toList(),
                place == null
                        ? null
                        : new FilterQuestion.Place(place.latitude(), place.longitude(), place.withinMetres()),
                document.freeWindows().isEmpty()
                        ? null
                        : document.freeWindows().stream()
                                .map(window -> new FilterQuestion.Window(
                                        window.day().name(),
                                        window.from().toString(),
                                        window.to().toString()))
                                .toList(),
                document.startsAfter().toString(),
                document.maxCost(),
                document.kinds().isEmpty()
                        ? null
                        : document.kinds().stream().sorted().toList(),
                document.limit());
    }

    private static Candidate candidate(FilterAnswer.Found found) {
        FilterAnswer.Offering offering =
                found.offering() == null ? new FilterAnswer.Offering(null, null, null, null, null) : found.offering();
        return new Candidate(
                found.opportunityId(),
                offering.offeringId(),
                found.title(),
                found.providerName(),
                found.kind(),
                found.score(),
                offering.distanceMetres(),
                offering.cost() == null ? null : offering.cost().amount(),
                start(offering.start()),
                attendance(offering.attendancePattern()),
                found.matchedInterests().stream()
                        .collect(Collectors.toMap(
                                FilterAnswer.MatchedInterest::ref, FilterAnswer.MatchedInterest::terms)),
                unknowns(found.unknowns()));
    }

    private static @Nullable String start(FilterAnswer.@Nullable Start start) {
        if (start == null) {
            return null;
        }
        return start.earliest() == null ? start.text() : start.earliest().toString();
    }

    /** A pattern that matching has no words for says nothing about the hours, and nothing is lost by that. */
    private static Candidate.@Nullable Attendance attendance(@Nullable String pattern) {
        return Arrays.stream(Candidate.Attendance.values())
                .filter(attendance -> attendance.name().equals(pattern))
                .findFirst()
                .orElse(null);
    }

    private static Set<Candidate.Unknown> unknowns(List<String> names) {
        return EnumSet.allOf(Candidate.Unknown.class).stream()
                .filter(unknown -> names.contains(unknown.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private <T> T asking(String whom, Supplier<T> question) {
        try {
            return question.get();
        } catch (WebApplicationException e) {
            throw switch (e.getResponse().getStatus()) {
                case 403 ->
                    ProblemException.notAllowed(
                            whom
                                    + " is not open to you, and matches are made from it. Ask the person, or a worker of their circle.");
                case 404 -> ProblemException.notFound();
                case 503 -> isBehind(e.getResponse()) ? behind() : unavailable(whom);
                default -> unavailable(whom);
            };
        } catch (ProcessingException e) {
            throw unavailable(whom);
        }
    }

    /** Whether a neighbour says that it does not know all of the catalogue yet. */
    private boolean isBehind(Response answer) {
        try {
            String said = answer.readEntity(String.class);
            return said != null && mapper.readTree(said).path("code").asText().equals(SEARCH_BEHIND);
        } catch (JsonProcessingException | ProcessingException | IllegalStateException unreadable) {
            return false;
        }
    }

    private static ProblemException behind() {
        return new ProblemException(
                MatchingProblem.SEARCH_BEHIND,
                "The catalogue is being filled, and what fits you could be missing. Ask again in a minute.");
    }

    private static ProblemException unavailable(String whom) {
        return new ProblemException(
                CommonProblem.UNAVAILABLE, whom + " does not answer just now. Try again in a few seconds.");
    }

    /** Today where the people are. */
    static LocalDate today(java.time.Clock clock) {
        return LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of("Europe/London"));
    }
}
