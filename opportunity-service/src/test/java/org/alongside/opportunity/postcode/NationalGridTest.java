package org.alongside.opportunity.postcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NationalGridTest {
    private static final double METRES_OF_A_DEGREE = 111_320;

    /** The worked example of the guide's annexe C: degrees on the ellipsoid of Airy, to a tenth of a millimetre. */
    @Test
    void theWorkedExampleOfTheGuideComesOut() {
        NationalGrid.Degrees airy = NationalGrid.onAiry(651_409.903, 313_177.270);
        assertThat(airy.latitude()).isCloseTo(52 + 39 / 60.0 + 27.2531 / 3600, within(2e-8));
        assertThat(airy.longitude()).isCloseTo(1 + 43 / 60.0 + 4.5177 / 3600, within(2e-8));
    }

    /** Ordnance Survey's test points for OSTN15, from Scilly to Shetland, and the water tower of the guide. */
    @ParameterizedTest
    @CsvSource({
        "91492.146, 11318.804, 49.92226393730, -6.29977752014",
        "170370.718, 11572.405, 49.96006137820, -5.20304609998",
        "250359.811, 62016.569, 50.43885825610, -4.10864563561",
        "449816.371, 75335.861, 50.57563665000, -1.29782277240",
        "438710.920, 114792.250, 50.93127937910, -1.45051433700",
        "292184.870, 168003.465, 51.40078220140, -3.55128349240",
        "639821.835, 169565.858, 51.37447025550, 1.44454730409",
        "362269.991, 169978.690, 51.42754743020, -2.54407618349",
        "530624.974, 178388.464, 51.48936564950, -0.11992557180",
        "422242.186, 433818.701, 53.80021519630, -1.66379168242",
        "395999.668, 1138728.951, 60.13308091660, -2.07382822798",
        "651409.804, 313177.450, 52.658007833, 1.716073973",
    })
    void publishedPointsAreMetWithinSixMetres(double easting, double northing, double latitude, double longitude) {
        NationalGrid.Degrees degrees = NationalGrid.degrees(easting, northing);
        double north = (degrees.latitude() - latitude) * METRES_OF_A_DEGREE;
        double east = (degrees.longitude() - longitude) * METRES_OF_A_DEGREE * Math.cos(Math.toRadians(latitude));
        assertThat(Math.hypot(north, east)).isLessThan(6);
    }
}
