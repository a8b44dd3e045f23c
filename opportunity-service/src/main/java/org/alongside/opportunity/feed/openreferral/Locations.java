package org.alongside.opportunity.feed.openreferral;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alongside.opportunity.feed.Cut;
import org.alongside.opportunity.feed.json.JsonLimits;
import org.alongside.opportunity.feed.json.JsonObject;
import org.alongside.opportunity.listing.AttendanceMode;
import org.alongside.opportunity.listing.Venue;
import org.jspecify.annotations.Nullable;

/** Reads a location: where somebody goes, or that nobody has to go anywhere. */
final class Locations {

    /**
     * What a location says.
     *
     * @param venue null where it is virtual, or no place to go to
     * @param mode {@code ONLINE} where it is virtual
     * @param access how it can be got into and used
     */
    record Located(@Nullable Venue venue, @Nullable AttendanceMode mode, List<String> access) {
        static final Located NOWHERE = new Located(null, null, List.of());

        Located {
            access = List.copyOf(access);
        }
    }

    private Locations() {}

    static Located read(@Nullable JsonObject location) {
        if (location == null) {
            return Located.NOWHERE;
        }
        String type = location.line("location_type");
        List<String> access = access(location);
        if ("virtual".equalsIgnoreCase(type)) {
            return new Located(null, AttendanceMode.ONLINE, access);
        }
        if ("postal".equalsIgnoreCase(type)) {
            return new Located(null, null, access);
        }
        JsonObject address = address(location.objects("addresses"));
        Double latitude = location.degrees("latitude", 90);
        Double longitude = location.degrees("longitude", 180);
        boolean placed = latitude != null && longitude != null;
        String postcode = address == null ? null : address.line("postal_code", 20);
        Venue venue = new Venue(
                location.id("id"),
                location.line("name", JsonLimits.TITLE_LENGTH),
                address == null ? null : lines(address),
                address == null ? null : address.line("city", JsonLimits.TITLE_LENGTH),
                postcode == null ? null : postcode.toUpperCase(Locale.ROOT),
                phone(location),
                null,
                placed ? latitude : null,
                placed ? longitude : null);
        return new Located(venue.isBlank() ? null : venue, null, access);
    }

    /** One where people go before one where post goes. */
    private static @Nullable JsonObject address(List<JsonObject> addresses) {
        JsonObject first = null;
        for (JsonObject address : addresses) {
            address.known("id", "location_id");
            String type = address.line("address_type");
            if ("physical".equalsIgnoreCase(type)) {
                return address;
            }
            first = first == null ? address : first;
        }
        return first;
    }

    private static @Nullable String lines(JsonObject address) {
        List<String> lines = new ArrayList<>();
        for (String member : List.of("address_1", "address_2")) {
            String line = address.line(member);
            if (line != null) {
                lines.add(line);
            }
        }
        return lines.isEmpty() ? null : Cut.to(String.join(", ", lines), JsonLimits.LINE_LENGTH);
    }

    private static @Nullable String phone(JsonObject location) {
        for (JsonObject phone : location.objects("phones")) {
            String number = phone.line("number", 100);
            if (number != null) {
                return number;
            }
        }
        return null;
    }

    private static List<String> access(JsonObject location) {
        List<String> access = new ArrayList<>();
        for (JsonObject each : location.objects("accessibility")) {
            each.known("id", "location_id");
            String description = each.line("description");
            String same = each.line("accessibility");
            add(access, description == null ? same : description);
            add(access, each.line("details"));
        }
        return access;
    }

    private static void add(List<String> to, @Nullable String line) {
        if (line != null && !to.contains(line)) {
            to.add(line);
        }
    }
}
