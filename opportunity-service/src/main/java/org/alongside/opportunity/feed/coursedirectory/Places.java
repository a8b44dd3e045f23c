package org.alongside.opportunity.feed.coursedirectory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alongside.opportunity.feed.Cut;
import org.alongside.opportunity.feed.json.JsonLimits;
import org.alongside.opportunity.feed.json.JsonObject;
import org.alongside.opportunity.listing.Venue;
import org.jspecify.annotations.Nullable;

/** Places: the venue of a run, the location of a T Level, the address of a provider, and the flat venue of a search result. */
final class Places {
    private Places() {}

    /** @param name the member that holds the place's name */
    static @Nullable Venue read(JsonObject place, String name) {
        List<String> lines = new ArrayList<>();
        for (String member : List.of("addressLine1", "addressLine2")) {
            String line = place.line(member);
            if (line != null) {
                lines.add(line);
            }
        }
        String county = place.line("county", JsonLimits.TITLE_LENGTH);
        if (county != null && !lines.isEmpty()) {
            lines.add(county);
        }
        String id = place.id("id");
        String venueId = place.id("venueId");
        return venue(
                id == null ? venueId : id,
                place.line(name, JsonLimits.TITLE_LENGTH),
                lines.isEmpty() ? null : Cut.to(String.join(", ", lines), JsonLimits.LINE_LENGTH),
                place.line("town", JsonLimits.TITLE_LENGTH),
                place,
                place);
    }

    /** A search result for a region has coordinates of the region and no venue. */
    static @Nullable Venue flat(JsonObject result) {
        String name = result.line("venueName", JsonLimits.TITLE_LENGTH);
        String address = result.line("venueAddress");
        String town = result.line("venueTown", JsonLimits.TITLE_LENGTH);
        JsonObject location = result.object("venueLocation");
        return name == null && address == null ? null : venue(null, name, address, town, result, location);
    }

    private static @Nullable Venue venue(
            @Nullable String id,
            @Nullable String name,
            @Nullable String address,
            @Nullable String town,
            JsonObject of,
            @Nullable JsonObject coordinates) {
        Double latitude = coordinates == null ? null : coordinates.degrees("latitude", 90);
        Double longitude = coordinates == null ? null : coordinates.degrees("longitude", 180);
        // where the directory has no coordinates it writes zeroes
        boolean placed = latitude != null && longitude != null && (latitude != 0 || longitude != 0);
        String postcode = of.line("postcode", 20);
        Venue venue = new Venue(
                id == null ? null : Cut.to(id, JsonLimits.IDENTIFIER_LENGTH),
                name,
                address,
                town,
                postcode == null ? null : postcode.toUpperCase(Locale.ROOT),
                of.line("telephone", 100),
                of.line("email", JsonLimits.TITLE_LENGTH),
                placed ? latitude : null,
                placed ? longitude : null);
        return venue.isBlank() ? null : venue;
    }
}
