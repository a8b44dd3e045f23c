package org.alongside.opportunity.feed.displayadvert;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.alongside.opportunity.feed.json.JsonIssues;
import org.alongside.opportunity.feed.json.JsonLimits;
import org.alongside.opportunity.feed.json.JsonObject;
import org.alongside.opportunity.feed.json.ProvidersTold;
import org.alongside.opportunity.listing.Details;
import org.alongside.opportunity.listing.Opportunity;
import org.alongside.opportunity.listing.OpportunityKind;
import org.alongside.opportunity.provider.Provider;
import org.jspecify.annotations.Nullable;

/** Reads a vacancy into an apprenticeship. Its provider is the training provider, because only that one has a number of its own. */
final class Vacancy {
    /** UK provider reference number: eight digits, the first a 1. Source: UK Register of Learning Providers. */
    private static final Pattern UKPRN = Pattern.compile("1\\d{7}");

    private static final int HIGHEST_LEVEL = 8;

    private final JsonObject vacancy;
    private final JsonIssues issues;
    private final ProvidersTold providers;

    Vacancy(JsonObject vacancy, JsonIssues issues, ProvidersTold providers) {
        this.vacancy = vacancy;
        this.issues = issues;
        this.providers = providers;
    }

    /** Null where it was refused; the reason has been given to the issues. */
    @Nullable
    Opportunity read() {
        String reference = vacancy.id("vacancyReference");
        String title = vacancy.line("title", JsonLimits.TITLE_LENGTH);
        issues.titled(title);
        issues.identified(reference);
        if (reference == null || reference.length() > JsonLimits.IDENTIFIER_LENGTH) {
            issues.refused(
                    "identifier-missing",
                    "The vacancy has no vacancyReference, so it could not be told from others the next time.",
                    "Send the reference of the vacancy on Find an apprenticeship.");
            return null;
        }
        if (title == null) {
            issues.refused(
                    "title-missing",
                    "The vacancy has no title, so nobody could tell what it is.",
                    "Give the vacancy a title.");
            return null;
        }
        return opportunity(reference, title);
    }

    private Opportunity opportunity(String reference, String title) {
        String brief = vacancy.text("description");
        String full = vacancy.text("fullDescription");
        JsonObject course = vacancy.object("course");
        Integer level = course == null ? null : course.whole("level", HIGHEST_LEVEL);
        vacancy.known("distance");
        String entry = VacancyText.entryRequirements(vacancy);
        return new Opportunity(
                reference,
                provider(),
                OpportunityKind.APPRENTICESHIP,
                title,
                full == null ? null : vacancy.line("description", JsonLimits.TITLE_LENGTH),
                full == null ? brief : full,
                level == null ? null : "Level " + level,
                vacancy.webAddress("vacancyUrl"),
                new Details.OfOpportunity(
                        route(course),
                        VacancyText.sections(vacancy),
                        qualification(course, level),
                        List.of(),
                        standard(course),
                        types(),
                        null,
                        new Details.Classification(level, null, List.of()),
                        entry == null
                                ? Details.Access.UNSAID
                                : new Details.Access(entry, null, List.of(), List.of(), null, List.of()),
                        List.of(),
                        null),
                new VacancyOfferings(vacancy).read(reference));
    }

    private @Nullable String provider() {
        String written = vacancy.id("ukprn");
        String name = vacancy.line("providerName", JsonLimits.TITLE_LENGTH);
        String ukprn = written != null && UKPRN.matcher(written).matches() ? written : null;
        if (written != null && ukprn == null) {
            issues.valueIgnored(
                    "ukprn-unreadable",
                    "The UKPRN is not eight digits that start with 1, so it was ignored.",
                    "Look the number up in the UK Register of Learning Providers.");
        }
        if (ukprn == null && name == null) {
            return null;
        }
        String id = ukprn == null ? "name:" + name : ukprn;
        providers.tell(new Provider(id, ukprn, name == null ? "UKPRN " + ukprn : name, null, null, List.of(), null));
        return id;
    }

    private static List<Details.Subject> route(@Nullable JsonObject course) {
        String route = course == null ? null : course.line("route", JsonLimits.TITLE_LENGTH);
        return route == null ? List.of() : List.of(new Details.Subject(route, null, "Apprenticeship route"));
    }

    private static List<Details.Qualification> qualification(@Nullable JsonObject course, @Nullable Integer level) {
        String title = course == null ? null : course.line("title", JsonLimits.TITLE_LENGTH);
        return title == null
                ? List.of()
                : List.of(new Details.Qualification(title, null, level == null ? null : "Level " + level, null, null));
    }

    /** The code of the standard in the Learning Aims Reference Service, which is no learning-aim reference. */
    private static List<Details.Identifier> standard(@Nullable JsonObject course) {
        String code = course == null ? null : course.id("larsCode");
        return code == null || code.equals("0") || code.length() > JsonLimits.IDENTIFIER_LENGTH
                ? List.of()
                : List.of(new Details.Identifier("lars-standard", code));
    }

    private List<String> types() {
        List<String> types = new ArrayList<>();
        String level = vacancy.line("apprenticeshipLevel", JsonLimits.TITLE_LENGTH);
        if (level != null) {
            types.add(level + " apprenticeship");
        }
        return types;
    }
}
