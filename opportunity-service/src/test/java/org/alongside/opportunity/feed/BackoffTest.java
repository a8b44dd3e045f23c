package org.alongside.opportunity.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Property
    void itIsBetweenHalfAndTheWholeOfADoublingTimeAndNeverMoreThanADay(
            @ForAll @IntRange(min = 1, max = 1_000_000) int failures,
            @ForAll @DoubleRange(min = 0, max = 1, maxIncluded = false) double chance) {
        long whole = failures > 7 ? 1_440 : Math.min(15L << (failures - 1), 1_440);
        assertThat(Backoff.after(failures, chance, null))
                .isBetween(Duration.ofSeconds(whole * 30), Duration.ofMinutes(whole));
    }

    @Test
    void whatTheServerAsksForIsHeardUpToADay() {
        assertThat(Backoff.after(1, 0, Duration.ofHours(3))).isEqualTo(Duration.ofHours(3));
        assertThat(Backoff.after(1, 0, Duration.ofDays(4_000))).isEqualTo(Duration.ofDays(1));
        assertThat(Backoff.after(3, 0.5, Duration.ofSeconds(1))).isEqualTo(Duration.ofMinutes(45));
    }
}
