package org.alongside.opportunity.feed.schemaorg;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alongside.opportunity.feed.Cut;
import org.alongside.opportunity.feed.json.JsonIssues;
import org.alongside.opportunity.feed.json.JsonLimits;
import org.alongside.opportunity.listing.Venue;
import org.jspecify.annotations.Nullable;

/** Reads places: an object with an address, or words. */
final class Places {
    private final JsonIssues issues;

    Places(JsonIssues issues) {
        this.issues = issues;
    }

    /** @param virtual whether one of them is no place to go to */
    record Located(List<Venue> venues, boolean virtual) {
        Located {
            venues = List.copyOf(venues);
        }
    }

    Located read(Thing of, String member) {
        List<Venue> venues = new ArrayList<>();
        boolean virtual = false;
        List<Thing> places = of.things(member);
        for (Thing place : places) {
            if (place.is("VirtualLocation")) {
                place.known("url", "name");
                virtual = true;
            } else {
                add(venues, place.is("PostalAddress") ? venue(null, null, place, null) : place(place));
            }
        }
        if (places.isEmpty()) {
            for (String words : of.lines(member)) {
                boolean online = words.equalsIgnoreCase("online");
                virtual |= online;
                if (!online) {
                    add(venues, venue(null, Cut.to(words, JsonLimits.TITLE_LENGTH), null, null));
                }
            }
        }
        return new Located(venues, virtual);
    }

    private static void add(List<Venue> venues, Venue venue) {
        if (!venue.isBlank() && !venues.contains(venue)) {
            venues.add(venue);
        }
    }

    private Venue place(Thing place) {
        String id = place.id();
        String name = place.line("name", JsonLimits.TITLE_LENGTH);
        Thing address = place.thing("address");
        String words = address == null ? place.line("address", JsonLimits.LINE_LENGTH) : null;
        Venue venue = venue(
                id != null && Names.isGlobal(id) ? Cut.to(id, JsonLimits.IDENTIFIER_LENGTH) : null,
                name,
                address,
                words);
        Venue reached = phoned(venue, place.line("telephone", 100), address);
        Thing geo = place.thing("geo");
        Double latitude = degrees(geo == null ? place : geo, "latitude", 90);
        Double longitude = degrees(geo == null ? place : geo, "longitude", 180);
        return latitude != null && longitude != null ? reached.at(latitude, longitude) : reached;
    }

    private static Venue phoned(Venue venue, @Nullable String phone, @Nullable Thing address) {
        String own = address == null ? null : address.line("telephone", 100);
        return new Venue(
                venue.externalId(),
                venue.name(),
                venue.address(),
                venue.town(),
                venue.postcode(),
                phone == null ? own : phone,
                address == null ? null : address.line("email", 200),
                null,
                null);
    }

    private static Venue venue(
            @Nullable String id, @Nullable String name, @Nullable Thing address, @Nullable String words) {
        String street = address == null ? words : address.line("streetAddress", JsonLimits.LINE_LENGTH);
        String postcode = address == null ? null : address.line("postalCode", 20);
        return new Venue(
                id,
                name,
                street,
                address == null ? null : address.line("addressLocality", JsonLimits.TITLE_LENGTH),
                postcode == null ? null : postcode.toUpperCase(Locale.ROOT),
                null,
                null,
                null,
                null);
    }

    private @Nullable Double degrees(Thing of, String member, int limit) {
        BigDecimal number = of.number(member);
        boolean said = of.line(member, 100) != null;
        if (number != null && number.abs().compareTo(BigDecimal.valueOf(limit)) <= 0) {
            return number.doubleValue();
        }
        if (said) {
            issues.valueIgnored(
                    "coordinates-unreadable",
                    "The " + member
                            + " of a place is not a number of degrees within its range, so the coordinates were ignored.",
                    "Write decimal degrees (WGS 84), such as 54.5742 and -1.2349.");
        }
        return null;
    }
}
