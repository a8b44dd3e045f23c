package org.alongside.opportunity.search.index;

/**
 * A place in degrees, WGS 84.
 *
 * @param latitude north, -90 to 90
 * @param longitude east, -180 to 180
 */
public record Point(double latitude, double longitude) {
    /** Mean radius of the Earth, metres (IUGG). */
    static final double EARTH_RADIUS = 6_371_008.8;

    public Point {
        if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("latitude is -90 to 90 and longitude -180 to 180 degrees");
        }
    }

    /** Metres along the surface, by the haversine formula; the same as the database's {@code metres_between}. */
    public double metresTo(double otherLatitude, double otherLongitude) {
        double north = Math.sin(Math.toRadians(otherLatitude - latitude) / 2);
        double east = Math.sin(Math.toRadians(otherLongitude - longitude) / 2);
        double h = north * north
                + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(otherLatitude)) * (east * east);
        return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
    }
}
