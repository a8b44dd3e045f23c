package org.alongside.opportunity.schemaorg;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.alongside.opportunity.listing.Details;
import org.alongside.opportunity.listing.OpportunityView;
import org.alongside.opportunity.listing.OpportunityView.OfferingView;
import org.jspecify.annotations.Nullable;

/** The things inside a course, a programme or a job that are the same in all of them. */
final class Parts {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private Parts() {}

    /** The name of the one that leads where the same comes by several feeds and this is not it. */
    static @Nullable String leader(OpportunityView view) {
        OpportunityView.JoinedView joined = view.joined();
        return joined == null || joined.leadingOpportunityId().equals(view.opportunityId())
                ? null
                : Node.urn(joined.leadingOpportunityId());
    }

    static @Nullable Node organization(OpportunityView.@Nullable ProviderView provider) {
        return provider == null
                ? null
                : Node.of("Organization", provider.providerId())
                        .with("name", provider.name())
                        .with("description", provider.description())
                        .with("url", Words.web(provider.url()))
                        .with("identifier", provider.ukprn() == null ? null : property("UKPRN", provider.ukprn()));
    }

    static Node property(@Nullable String scheme, String value) {
        return Node.of("PropertyValue").with("propertyID", scheme).with("value", value);
    }

    /** The learning aim, and what the source itself calls it. */
    static List<Node> identifiers(OpportunityView view) {
        List<Node> identifiers = new ArrayList<>();
        for (Details.Identifier each : view.identifiers()) {
            if (!isCourseCode(each)) {
                identifiers.add(property(each.scheme(), each.value()));
            }
        }
        String aim = view.classification().learningAim();
        if (aim != null) {
            identifiers.add(property("LARS", aim));
        }
        return identifiers;
    }

    static boolean isCourseCode(Details.Identifier identifier) {
        return "course-code".equals(identifier.scheme());
    }

    static @Nullable Node image(Details.@Nullable Image image) {
        return image == null
                ? null
                : Node.of("ImageObject").with("url", image.src()).with("caption", image.alt());
    }

    static List<Node> subjects(OpportunityView view) {
        return view.subjects().stream()
                .map(subject -> Node.of("DefinedTerm")
                        .with("name", subject.label())
                        .with("termCode", subject.code())
                        .with("inDefinedTermSet", subject.scheme()))
                .toList();
    }

    static List<Node> occupations(OpportunityView view) {
        return view.classification().occupations().stream()
                .map(occupation -> Node.of("CategoryCode")
                        .with("name", occupation.label())
                        .with("codeValue", occupation.soc2020())
                        .with("inCodeSet", occupation.soc2020() == null ? null : "SOC 2020"))
                .toList();
    }

    static List<Node> credentials(OpportunityView view) {
        return view.qualifications().stream()
                .map(each -> Node.of("EducationalOccupationalCredential")
                        .with("name", each.title())
                        .with("alternateName", each.abbreviation())
                        .with("educationalLevel", each.level())
                        .with("creator", named(each.awardedBy()))
                        .with("recognizedBy", named(each.accreditedBy())))
                .toList();
    }

    private static @Nullable Node named(@Nullable String organization) {
        return organization == null ? null : Node.of("Organization").with("name", organization);
    }

    /** The provider's own words first, then the level of the framework. */
    static List<Object> levels(OpportunityView view) {
        List<Object> levels = new ArrayList<>();
        if (view.level() != null) {
            levels.add(view.level());
        }
        Integer rqf = view.classification().rqfLevel();
        String name = rqf == null ? "" : rqf == 0 ? "RQF entry level" : "RQF level " + rqf;
        if (rqf != null && !name.equalsIgnoreCase(view.level())) {
            levels.add(Node.of("DefinedTerm")
                    .with("name", name)
                    .with("termCode", rqf.toString())
                    .with("inDefinedTermSet", "Regulated Qualifications Framework"));
        }
        return levels;
    }

    static @Nullable Node place(OpportunityView.@Nullable VenueView venue) {
        return venue == null
                ? null
                : Node.of("Place")
                        .with("name", venue.name())
                        .with(
                                "address",
                                Node.of("PostalAddress")
                                        .with("streetAddress", venue.address())
                                        .with("addressLocality", venue.town())
                                        .with("postalCode", venue.postcode())
                                        .with("email", venue.email())
                                        .orNothing())
                        .with("telephone", venue.phone())
                        .with(
                                "geo",
                                Node.of("GeoCoordinates")
                                        .with("latitude", venue.latitude())
                                        .with("longitude", venue.longitude())
                                        .orNothing())
                        .orNothing();
    }

    static List<Node> schedules(OfferingView offering) {
        return offering.sessions().stream()
                .map(session -> Node.of("Schedule")
                        .with("startDate", session.date())
                        .with("endDate", session.date())
                        .with("repeatFrequency", session.date() == null ? "P1W" : null)
                        .with("byDay", session.date() == null ? day(session) : null)
                        .with("startTime", time(session.from()))
                        .with("endTime", time(session.to())))
                .toList();
    }

    static String day(OpportunityView.SessionView session) {
        String name = session.day();
        return "https://schema.org/" + name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    static String time(LocalTime time) {
        return TIME.format(time);
    }

    /** What it costs, as a number only where the provider's words settle it; from when to when it can be applied for. */
    static @Nullable Node offer(OfferingView offering) {
        OpportunityView.CostView cost = offering.cost();
        BigDecimal amount = cost == null || cost.amount() == null ? null : new BigDecimal(cost.amount());
        String text = cost == null ? null : cost.text();
        boolean saysNoMore = amount != null
                && (("£" + amount.toPlainString()).equals(text) || amount.signum() == 0 && "Free".equals(text));
        return Node.of("Offer")
                .with("price", amount)
                .with("priceCurrency", amount == null ? null : "GBP")
                .with(
                        "priceSpecification",
                        text == null || saysNoMore
                                ? null
                                : Node.of("PriceSpecification").with("description", text))
                .with("url", Words.web(offering.applyTo()))
                .with("availabilityStarts", offering.applyFrom())
                .with("availabilityEnds", offering.applyUntil())
                .with("availability", Objects.equals(offering.placesLeft(), 0) ? "https://schema.org/SoldOut" : null)
                .orNothing();
    }

    static @Nullable Node audience(OfferingView offering) {
        return Node.of("PeopleAudience")
                .with("requiredMinAge", offering.minimumAge())
                .with("requiredMaxAge", offering.maximumAge())
                .orNothing();
    }
}
