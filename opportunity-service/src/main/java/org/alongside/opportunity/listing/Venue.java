package org.alongside.opportunity.listing;

import org.jspecify.annotations.Nullable;

/**
 * Where an offering takes place.
 *
 * @param externalId the provider's own id of the place, where given
 * @param latitude degrees north, -90 to 90, or null where unknown; always together with {@code longitude}
 * @param longitude degrees east, -180 to 180
 */
public record Venue(
        @Nullable String externalId,
        @Nullable String name,
        @Nullable String address,
        @Nullable String town,
        @Nullable String postcode,
        @Nullable String phone,
        @Nullable String email,
        @Nullable Double latitude,
        @Nullable Double longitude) {

    public Venue {
        if ((latitude == null) != (longitude == null)) {
            throw new IllegalArgumentException("latitude and longitude come together");
        }
    }

    /** Whether nothing at all is said about the place. */
    public boolean isBlank() {
        return externalId == null
                && name == null
                && address == null
                && town == null
                && postcode == null
                && latitude == null;
    }

    /** The same place with coordinates taken from elsewhere. */
    public Venue at(@Nullable Double otherLatitude, @Nullable Double otherLongitude) {
        return new Venue(externalId, name, address, town, postcode, phone, email, otherLatitude, otherLongitude);
    }
}
