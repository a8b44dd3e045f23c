package org.alongside.opportunity.feed.openreferral;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alongside.opportunity.feed.OfferingIds;
import org.alongside.opportunity.feed.json.JsonIssues;
import org.alongside.opportunity.feed.json.JsonLimits;
import org.alongside.opportunity.feed.json.JsonObject;
import org.alongside.opportunity.feed.json.ProvidersTold;
import org.alongside.opportunity.listing.Details;
import org.alongside.opportunity.listing.Offering;
import org.alongside.opportunity.listing.Opportunity;
import org.alongside.opportunity.provider.Provider;
import org.jspecify.annotations.Nullable;

/**
 * Reads a service into an opportunity with one offering per location and time of validity.
 *
 * <p>A service that is inactive, defunct or temporarily closed is gone: nobody can go there now. When it is active again it comes back
 * under its id.
 */
final class ServiceRecord {

    /** What became of the service. */
    sealed interface Outcome {
        record Taken(Opportunity opportunity) implements Outcome {}

        record Gone(String externalId) implements Outcome {}

        /** The reason has been given to the issues. */
        record Refused() implements Outcome {}
    }

    /** The title under which a catalogue like this one gives whom to ask for adjustments. */
    private static final String ASK = "Ask for adjustments";

    private final JsonObject service;
    private final JsonIssues issues;
    private final ProvidersTold providers;

    ServiceRecord(JsonObject service, JsonIssues issues, ProvidersTold providers) {
        this.service = service;
        this.issues = issues;
        this.providers = providers;
    }

    private Outcome read(@Nullable String id, @Nullable Provider holder, List<JsonObject> locations) {
        Outcome outcome = outcome(id, holder, locations);
        if (!(outcome instanceof Outcome.Taken)) {
            service.passOver();
        }
        return outcome;
    }

    /** @param holder the organization that the service stands inside of, or null where it names its own */
    Outcome of(@Nullable Provider holder) {
        return read(service.id("id"), holder, service.objects("service_at_locations"));
    }

    /** The service at one location, under that location's own id. */
    Outcome at(JsonObject serviceAtLocation) {
        service.known("id");
        return read(serviceAtLocation.id("id"), null, List.of(serviceAtLocation));
    }

    private Outcome outcome(@Nullable String id, @Nullable Provider holder, List<JsonObject> locations) {
        String name = service.line("name", JsonLimits.TITLE_LENGTH);
        issues.titled(name);
        issues.identified(id);
        if (id == null || id.length() > JsonLimits.IDENTIFIER_LENGTH) {
            return refused(
                    "identifier-missing",
                    "The service has no id that can be used, so it could not be told from others the next time.",
                    "Give every service its id, a UUID that never changes.");
        }
        String status = service.line("status", 40);
        switch (status == null ? "active" : status.toLowerCase(Locale.ROOT)) {
            case "active" -> {}
            case "inactive", "defunct", "temporarily closed" -> {
                return new Outcome.Gone(id);
            }
            default -> {
                return refused(
                        "status-unknown",
                        "The status of the service has no meaning, so whether it is still offered cannot be told.",
                        "Use active, inactive, defunct or temporarily closed.");
            }
        }
        if (name == null) {
            return refused(
                    "title-missing",
                    "The service has no name, so nobody could tell what it is.",
                    "Give the service a name.");
        }
        return new Outcome.Taken(opportunity(id, name, provider(holder), locations));
    }

    private Outcome refused(String code, String message, String remedy) {
        issues.refused(code, message, remedy);
        return new Outcome.Refused();
    }

    private Opportunity opportunity(String id, String name, @Nullable String provider, List<JsonObject> locations) {
        Attributes attributes = Attributes.read(service);
        ServiceOfferings.Offered offered = new ServiceOfferings(service, issues, attributes).read(locations);
        List<Offering> offerings = OfferingIds.distinct(offered.offerings());
        return new Opportunity(
                id,
                provider,
                attributes.kind(),
                name,
                null,
                service.text("description"),
                null,
                service.webAddress("url"),
                new Details.OfOpportunity(
                        attributes.subjects(),
                        sections(attributes.own()),
                        attributes.own() ? qualifications() : List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        attributes.level() == null
                                ? Details.Classification.NONE
                                : new Details.Classification(attributes.level(), null, List.of()),
                        access(attributes, offered.access()),
                        List.of(),
                        null),
                offerings);
    }

    private Details.Access access(Attributes attributes, List<String> adjustments) {
        String eligibility = service.text("eligibility_description");
        String both = eligibility == null ? attributes.eligibility() : eligibility;
        String whom = attributes.own() ? askWhom() : null;
        if (both == null && adjustments.isEmpty() && whom == null) {
            return Details.Access.UNSAID;
        }
        return new Details.Access(null, both, List.of(), adjustments, whom, List.of());
    }

    private @Nullable String provider(@Nullable Provider holder) {
        String named = service.id("organization_id");
        JsonObject organization = service.object("organization");
        Provider provider = organization == null ? null : Organizations.read(organization, issues);
        if (provider != null) {
            providers.tell(provider);
            return provider.externalId();
        }
        return holder == null ? named : holder.externalId();
    }

    private @Nullable String askWhom() {
        for (JsonObject each : service.objects("contacts")) {
            each.known("id", "service_id");
            if (ASK.equals(each.line("title"))) {
                return each.line("name");
            }
        }
        return null;
    }

    private List<Details.Qualification> qualifications() {
        String titles = service.text("accreditations");
        return titles == null
                ? List.of()
                : titles.lines()
                        .map(title -> new Details.Qualification(title, null, null, null, null))
                        .toList();
    }

    /** @param own whether contacts and accreditations have a place of their own */
    private List<Details.Section> sections(boolean own) {
        List<Details.Section> sections = new ArrayList<>();
        section(sections, "alert", service.text("alert"));
        section(sections, "application-process", service.text("application_process"));
        section(sections, "interpretation", service.text("interpretation_services"));
        section(sections, "accreditations", own ? null : service.text("accreditations"));
        section(sections, "service-area", areas());
        section(sections, "contact", own ? null : contact());
        section(sections, "assured-date", service.line("assured_date", 40));
        return sections;
    }

    private static void section(List<Details.Section> sections, String name, @Nullable String text) {
        if (text != null) {
            sections.add(new Details.Section(name, text, null));
        }
    }

    private @Nullable String areas() {
        List<String> areas = new ArrayList<>();
        for (JsonObject each : service.objects("service_areas")) {
            each.known("id", "service_id", "service_at_location_id");
            String same = each.line("service_area", JsonLimits.TEXT_LENGTH);
            String name = each.line("name", JsonLimits.TEXT_LENGTH);
            String area = name == null ? same : name;
            if (area != null && !areas.contains(area)) {
                areas.add(area);
            }
        }
        return areas.isEmpty() ? null : String.join("\n", areas);
    }

    private @Nullable String contact() {
        List<String> lines = new ArrayList<>();
        add(lines, service.line("email"));
        phones(service, lines);
        for (JsonObject each : service.objects("contacts")) {
            each.known("id", "service_id", "organization_id", "service_at_location_id", "location_id");
            String name = each.line("name");
            String title = each.line("title");
            add(lines, name == null || title == null ? (name == null ? title : name) : name + ", " + title);
            add(lines, each.line("email"));
            phones(each, lines);
        }
        return lines.isEmpty() ? null : String.join("\n", lines);
    }

    private static void phones(JsonObject of, List<String> lines) {
        for (JsonObject phone : of.objects("phones")) {
            phone.known("id", "service_id", "contact_id", "organization_id", "service_at_location_id", "location_id");
            add(lines, phone.line("number"));
        }
    }

    private static void add(List<String> lines, @Nullable String line) {
        if (line != null && !lines.contains(line)) {
            lines.add(line);
        }
    }
}
