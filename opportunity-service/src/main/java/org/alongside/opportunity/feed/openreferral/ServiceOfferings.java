package org.alongside.opportunity.feed.openreferral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.alongside.opportunity.feed.json.JsonIssues;
import org.alongside.opportunity.feed.json.JsonLimits;
import org.alongside.opportunity.feed.json.JsonObject;
import org.alongside.opportunity.listing.Cost;
import org.alongside.opportunity.listing.Details;
import org.alongside.opportunity.listing.Offering;
import org.alongside.opportunity.listing.OpportunityKind;
import org.alongside.opportunity.listing.Session;
import org.alongside.opportunity.listing.StartKind;
import org.alongside.opportunity.listing.StatedDate;
import org.alongside.opportunity.listing.Venue;
import org.jspecify.annotations.Nullable;

/**
 * The offerings of a service: one per location, and one without a place where no location is named.
 *
 * <p>Schedules tell when a service is open. To somewhere to go ({@code VISIT}) people come on a day and at an hour of their choice, so its
 * times are opening times: its offerings have flexible hours and a rolling start. Whatever else a service is takes place at those
 * times.
 */
final class ServiceOfferings {
    private static final int OLDEST = 120;
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    /** @param access how all the places can be got into and used */
    record Offered(List<Offering> offerings, List<String> access) {
        Offered {
            offerings = List.copyOf(offerings);
            access = List.copyOf(access);
        }
    }

    private final JsonObject service;
    private final JsonIssues issues;
    private final boolean visit;
    private final boolean own;

    ServiceOfferings(JsonObject service, JsonIssues issues, Attributes attributes) {
        this.service = service;
        this.issues = issues;
        this.visit = attributes.kind() == OpportunityKind.VISIT;
        this.own = attributes.own();
    }

    private record OfEveryOffering(
            Cost cost,
            @Nullable Integer minimumAge,
            @Nullable Integer maximumAge,
            List<String> languages,
            List<Details.Funding> funding) {}

    Offered read(List<JsonObject> locations) {
        OfEveryOffering common = new OfEveryOffering(
                CostOptions.read(service.objects("cost_options"), service.line("fees")),
                service.whole("minimum_age", OLDEST),
                own ? service.whole("maximum_age", 1_000) : maximum(service.whole("maximum_age", 1_000)),
                languages(),
                funding());
        List<JsonObject> schedules = service.objects("schedules");
        List<Offering> offerings = new ArrayList<>();
        List<String> access = new ArrayList<>();
        for (JsonObject each : locations) {
            each.known("service_id", "location_id");
            String id = each.id("id");
            Locations.Located located = Locations.read(each.object("location"));
            located.access().stream().filter(line -> !access.contains(line)).forEach(access::add);
            List<JsonObject> own = new ArrayList<>(each.objects("schedules"));
            own.addAll(of(schedules, id));
            if (this.own) {
                offerings.add(own(id == null ? "service" : id, located.venue(), own, common));
                continue;
            }
            offerings(id == null ? "service" : id, located, own, common, offerings);
        }
        if (locations.isEmpty()) {
            offerings("service", Locations.Located.NOWHERE, schedules, common, offerings);
        }
        return new Offered(offerings, access);
    }

    /** Those of the location, and those that are of none. */
    private static List<JsonObject> of(List<JsonObject> schedules, @Nullable String location) {
        return schedules.stream()
                .filter(each -> {
                    String named = each.id("service_at_location_id");
                    return named == null || named.equals(location);
                })
                .toList();
    }

    private void offerings(
            String id,
            Locations.Located located,
            List<JsonObject> schedules,
            OfEveryOffering common,
            List<Offering> into) {
        List<Schedules.Times> all = new Schedules(issues).read(schedules);
        for (Schedules.Times times : all) {
            String own = all.size() == 1 ? id : id + " from " + (times.from() == null ? "always" : times.from());
            into.add(offering(own.length() > JsonLimits.IDENTIFIER_LENGTH ? "service" : own, located, times, common));
        }
    }

    private Offering own(String id, @Nullable Venue venue, List<JsonObject> schedules, OfEveryOffering common) {
        OwnOffering said = OwnOffering.read(id, schedules, service.objects("cost_options"), issues);
        return new Offering(
                id,
                said.title(),
                said.start(),
                said.end(),
                null,
                null,
                null,
                null,
                null,
                null,
                said.mode(),
                null,
                said.cost(),
                null,
                null,
                common.minimumAge(),
                common.maximumAge(),
                venue,
                said.sessions(),
                new Details.OfOffering(
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        common.languages(),
                        List.of(),
                        said.startKind(),
                        said.flexibleHours(),
                        null,
                        common.funding()));
    }

    private Offering offering(String id, Locations.Located located, Schedules.Times times, OfEveryOffering common) {
        boolean opening = visit && !times.sessions().isEmpty();
        return new Offering(
                id,
                null,
                opening ? StatedDate.UNKNOWN : date(times.from()),
                date(times.until()),
                null,
                null,
                null,
                null,
                null,
                null,
                located.mode(),
                null,
                common.cost(),
                null,
                null,
                common.minimumAge(),
                common.maximumAge(),
                located.venue(),
                times.sessions(),
                new Details.OfOffering(
                        null,
                        times.words(),
                        List.of(),
                        List.of(),
                        common.languages(),
                        List.of(),
                        opening ? StartKind.ROLLING : dated(times.sessions()),
                        opening ? true : null,
                        null,
                        common.funding()));
    }

    private static @Nullable StartKind dated(List<Session> sessions) {
        return sessions.stream().anyMatch(Session.Dated.class::isInstance) ? StartKind.DATED : null;
    }

    private static StatedDate date(@Nullable LocalDate day) {
        return day == null ? StatedDate.UNKNOWN : new StatedDate(day, day, null);
    }

    /** An age that everybody is below is none. */
    private static @Nullable Integer maximum(@Nullable Integer age) {
        return age == null || age >= 99 ? null : age;
    }

    private List<String> languages() {
        List<String> languages = new ArrayList<>();
        for (JsonObject each : service.objects("languages")) {
            each.known("id", "service_id", "location_id", "phone_id", "name", "note");
            String code = each.id("code");
            if (code != null && own) {
                languages.add(code);
            } else if (code != null && LANGUAGE.matcher(code).matches()) {
                languages.add(code.toLowerCase(Locale.ROOT));
            } else if (each.has("name")) {
                issues.ignored("languages/name");
            }
        }
        return own
                ? languages
                : List.copyOf(Set.copyOf(languages).stream().sorted().toList());
    }

    private List<Details.Funding> funding() {
        List<Details.Funding> funding = new ArrayList<>();
        for (JsonObject each : service.objects("funding")) {
            each.known("id", "service_id", "organization_id");
            String source = each.line("source");
            if (source != null) {
                funding.add(new Details.Funding(source, null));
            }
        }
        return funding;
    }
}
