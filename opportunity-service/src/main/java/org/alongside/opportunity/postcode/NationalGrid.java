package org.alongside.opportunity.postcode;

/**
 * Turns places on the National Grid of Great Britain into degrees, within some five metres.
 *
 * <p>Source: Ordnance Survey, "A guide to coordinate systems in Great Britain": the projection back to the ellipsoid of Airy 1830 and
 * from there to cartesian coordinates as in its annexes B and C, the step between the two datums by the seven parameters of its table
 * "OSGB36 and WGS84 (Helmert)", with the signs turned round.
 */
final class NationalGrid {
    private static final double AIRY_A = 6_377_563.396;
    private static final double AIRY_B = 6_356_256.909;
    private static final double AIRY_E2 = 1 - AIRY_B * AIRY_B / (AIRY_A * AIRY_A);
    private static final double WGS_A = 6_378_137.000;
    private static final double WGS_B = 6_356_752.3142;
    private static final double WGS_E2 = 1 - WGS_B * WGS_B / (WGS_A * WGS_A);

    /** Scale on the central meridian, true and false origin. */
    private static final double F0 = 0.9996012717;

    private static final double LATITUDE_0 = Math.toRadians(49);
    private static final double LONGITUDE_0 = Math.toRadians(-2);
    private static final double EASTING_0 = 400_000;
    private static final double NORTHING_0 = -100_000;

    /** Metres, parts, and seconds of arc as radians. */
    private static final double TX = 446.448;

    private static final double TY = -125.157;
    private static final double TZ = 542.060;
    private static final double SCALE = -20.4894e-6;
    private static final double RX = Math.toRadians(0.1502 / 3600);
    private static final double RY = Math.toRadians(0.2470 / 3600);
    private static final double RZ = Math.toRadians(0.8421 / 3600);

    /** Seconds of arc make 30 m: this is a hundredth of a millimetre. */
    private static final double CLOSE = 0.00001;

    private NationalGrid() {}

    /** Degrees north and east. */
    record Degrees(double latitude, double longitude) {}

    /** @param easting and {@code northing} in metres from the grid's false origin */
    static Degrees degrees(double easting, double northing) {
        return toWgs84(onAiry(easting, northing));
    }

    /** On the ellipsoid of Airy 1830 and the datum OSGB36. */
    static Degrees onAiry(double easting, double northing) {
        double latitude = LATITUDE_0;
        double arc = 0;
        do {
            latitude += (northing - NORTHING_0 - arc) / (AIRY_A * F0);
            arc = meridian(latitude);
        } while (Math.abs(northing - NORTHING_0 - arc) >= CLOSE);
        double sin = Math.sin(latitude);
        double nu = AIRY_A * F0 / Math.sqrt(1 - AIRY_E2 * sin * sin);
        double rho = AIRY_A * F0 * (1 - AIRY_E2) * Math.pow(1 - AIRY_E2 * sin * sin, -1.5);
        double eta2 = nu / rho - 1;
        double t = Math.tan(latitude);
        double t2 = t * t;
        double t4 = t2 * t2;
        double sec = 1 / Math.cos(latitude);
        double e = easting - EASTING_0;
        double vii = t / (2 * rho * nu);
        double viii = t / (24 * rho * Math.pow(nu, 3)) * (5 + 3 * t2 + eta2 - 9 * t2 * eta2);
        double ix = t / (720 * rho * Math.pow(nu, 5)) * (61 + 90 * t2 + 45 * t4);
        double x = sec / nu;
        double xi = sec / (6 * Math.pow(nu, 3)) * (nu / rho + 2 * t2);
        double xii = sec / (120 * Math.pow(nu, 5)) * (5 + 28 * t2 + 24 * t4);
        double xiia = sec / (5040 * Math.pow(nu, 7)) * (61 + 662 * t2 + 1320 * t4 + 720 * t4 * t2);
        return new Degrees(
                Math.toDegrees(latitude - vii * e * e + viii * Math.pow(e, 4) - ix * Math.pow(e, 6)),
                Math.toDegrees(
                        LONGITUDE_0 + x * e - xi * Math.pow(e, 3) + xii * Math.pow(e, 5) - xiia * Math.pow(e, 7)));
    }

    /** The length of the meridian from the true origin, scaled. */
    private static double meridian(double latitude) {
        double n = (AIRY_A - AIRY_B) / (AIRY_A + AIRY_B);
        double n2 = n * n;
        double n3 = n2 * n;
        double minus = latitude - LATITUDE_0;
        double plus = latitude + LATITUDE_0;
        return AIRY_B
                * F0
                * ((1 + n + 5.0 / 4 * n2 + 5.0 / 4 * n3) * minus
                        - (3 * n + 3 * n2 + 21.0 / 8 * n3) * Math.sin(minus) * Math.cos(plus)
                        + (15.0 / 8 * n2 + 15.0 / 8 * n3) * Math.sin(2 * minus) * Math.cos(2 * plus)
                        - 35.0 / 24 * n3 * Math.sin(3 * minus) * Math.cos(3 * plus));
    }

    private static Degrees toWgs84(Degrees airy) {
        double latitude = Math.toRadians(airy.latitude());
        double longitude = Math.toRadians(airy.longitude());
        double nu = AIRY_A / Math.sqrt(1 - AIRY_E2 * Math.sin(latitude) * Math.sin(latitude));
        double x = nu * Math.cos(latitude) * Math.cos(longitude);
        double y = nu * Math.cos(latitude) * Math.sin(longitude);
        double z = (1 - AIRY_E2) * nu * Math.sin(latitude);
        double x2 = TX + (1 + SCALE) * x - RZ * y + RY * z;
        double y2 = TY + RZ * x + (1 + SCALE) * y - RX * z;
        double z2 = TZ - RY * x + RX * y + (1 + SCALE) * z;
        double p = Math.hypot(x2, y2);
        double found = Math.atan2(z2, p * (1 - WGS_E2));
        double before;
        do {
            before = found;
            double v = WGS_A / Math.sqrt(1 - WGS_E2 * Math.sin(found) * Math.sin(found));
            found = Math.atan2(z2 + WGS_E2 * v * Math.sin(found), p);
        } while (Math.abs(found - before) > 1e-12);
        return new Degrees(Math.toDegrees(found), Math.toDegrees(Math.atan2(y2, x2)));
    }
}
