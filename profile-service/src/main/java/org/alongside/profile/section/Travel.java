package org.alongside.profile.section;

import java.util.List;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.profile.PersonalText;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody gets, and how.
 *
 * @param longestJourneyMinutes one way, 1 to 480
 */
public record Travel(
        @Nullable Base base,
        @Nullable List<TravelMode> modes,
        @Nullable Integer longestJourneyMinutes) {

    private static final int LONGEST_MINUTES = 480;
    private static final int LONGEST_LABEL = 200;
    private static final double COARSE = 100;

    public Travel {
        modes = modes == null ? null : modes.stream().distinct().sorted().toList();
    }

    /**
     * Where journeys begin: rounded to two decimals of a degree, about a kilometre, so that it never says which house.
     *
     * @param latitude degrees, WGS 84
     * @param longitude degrees, WGS 84
     */
    public record Base(
            @Nullable PersonalText label,
            @Nullable Double latitude,
            @Nullable Double longitude) {

        public Base {
            latitude = coarse(latitude);
            longitude = coarse(longitude);
        }

        private static @Nullable Double coarse(@Nullable Double degrees) {
            return degrees == null ? null : Math.rint(degrees * COARSE) / COARSE + 0.0; // -0.0 becomes 0.0
        }

        private void check(FieldChecks checks, String pointer) {
            checks.text(pointer + "/label", label == null ? null : label.value(), LONGEST_LABEL)
                    .present(pointer + "/latitude", latitude)
                    .present(pointer + "/longitude", longitude)
                    .that(within(latitude, 90), pointer + "/latitude", "Send degrees from -90 to 90.")
                    .that(within(longitude, 180), pointer + "/longitude", "Send degrees from -180 to 180.");
        }

        private static boolean within(@Nullable Double degrees, int most) {
            return degrees == null || Math.abs(degrees) <= most;
        }
    }

    void check(FieldChecks checks, String pointer) {
        if (base != null) {
            base.check(checks, pointer + "/base");
        }
        checks.that(modes != null && !modes.isEmpty(), pointer + "/modes", "Name at least one way of getting about.")
                .present(pointer + "/longestJourneyMinutes", longestJourneyMinutes)
                .that(
                        longestJourneyMinutes == null
                                || (longestJourneyMinutes >= 1 && longestJourneyMinutes <= LONGEST_MINUTES),
                        pointer + "/longestJourneyMinutes",
                        "Send minutes from 1 to 480.");
    }
}
