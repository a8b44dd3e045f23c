package org.alongside.opportunity.feed.xcri;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.alongside.opportunity.feed.Cut;
import org.alongside.opportunity.feed.PlainText;
import org.alongside.opportunity.listing.Venue;
import org.jspecify.annotations.Nullable;

/** Places: the location of a provider, and the venue of a presentation, which holds a provider of its own. */
final class XcriLocation {
    private static final Set<String> LOCATION =
            Set.of("street", "town", "postcode", "address", "phone", "email", "lat", "long");
    private static final Set<String> VENUE_PROVIDER = Set.of("identifier", "title", "location");

    private XcriLocation() {}

    /** What became of the venue that a presentation names. */
    sealed interface VenueRead {
        record Taken(Venue venue) implements VenueRead {}

        record InError() implements VenueRead {}
    }

    /** A venue holds one provider and nothing else, or it is in error. */
    static VenueRead venue(Node element, RecordIssues issues) {
        List<Node> children = element.children();
        boolean oneProvider = children.size() == 1
                && children.getFirst().name().equals("provider")
                && XcriNames.isStandard(children.getFirst().namespace());
        if (!oneProvider || !element.ownText().isEmpty()) {
            issues.valueIgnored(
                    element.where(),
                    "venue-unusable",
                    "The venue does not hold exactly one provider and nothing else, so where it takes place is not known.",
                    "Put one provider with title and location into venue, and nothing beside it.");
            return new VenueRead.InError();
        }
        Children provider = new Children(children.getFirst(), VENUE_PROVIDER, issues);
        var naming = XcriText.naming(XcriText.identifiers(provider, issues));
        Node location = provider.one("location");
        Venue venue = location(
                location,
                naming == null ? null : Cut.to(naming.value(), XcriLimits.IDENTIFIER_LENGTH),
                provider.inEnglish("title", XcriLimits.TITLE_LENGTH),
                issues);
        return new VenueRead.Taken(venue);
    }

    static Venue location(
            @Nullable Node location, @Nullable String externalId, @Nullable String name, RecordIssues issues) {
        if (location == null) {
            return new Venue(externalId, name, null, null, null, null, null, null, null);
        }
        Children parts = new Children(location, LOCATION, issues);
        List<String> lines = new ArrayList<>();
        String street = parts.line("street");
        if (street != null) {
            lines.add(street);
        }
        Double latitude = degrees(parts.one("lat"), 90, issues);
        Double longitude = degrees(parts.one("long"), 180, issues);
        for (Node address : parts.all("address")) {
            String refinement = address.refinement();
            switch (refinement == null ? "" : refinement.toLowerCase(Locale.ROOT)) {
                case "lat", "latitude" -> latitude = degrees(address, 90, issues);
                case "long", "lon", "longitude" -> longitude = degrees(address, 180, issues);
                default -> {
                    String line = PlainText.line(NodeText.of(address));
                    if (!line.isEmpty() && !lines.contains(line)) {
                        lines.add(line);
                    }
                }
            }
        }
        boolean placed = latitude != null && longitude != null;
        return new Venue(
                externalId,
                name,
                lines.isEmpty() ? null : Cut.to(String.join(", ", lines), XcriLimits.LINE_LENGTH),
                parts.line("town"),
                postcode(parts.line("postcode")),
                parts.line("phone"),
                parts.line("email"),
                placed ? latitude : null,
                placed ? longitude : null);
    }

    private static @Nullable String postcode(@Nullable String written) {
        return written == null ? null : written.toUpperCase(Locale.ROOT);
    }

    private static @Nullable Double degrees(@Nullable Node element, int limit, RecordIssues issues) {
        if (element == null) {
            return null;
        }
        try {
            double value = Double.parseDouble(element.ownText());
            if (Math.abs(value) <= limit) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            // answered below, together with numbers that are no place on Earth
        }
        issues.valueIgnored(
                element.where(),
                "coordinates-unreadable",
                "A latitude or longitude is not a number of degrees within its range, so the coordinates were ignored.",
                "Write decimal degrees (WGS 84), such as 54.5742 and -1.2349.");
        return null;
    }
}
