package org.alongside.opportunity.wish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuarterTest {
    /** The last minutes of a quarter are those of the United Kingdom, in winter and in summer. */
    @ParameterizedTest
    @CsvSource({
        "2026-12-31T23:59:59Z, 2026-10-01, 2027-01-02T00:00:00Z",
        "2027-01-01T00:00:00Z, 2027-01-01, 2027-04-01T23:00:00Z",
        "2027-03-31T22:59:59Z, 2027-01-01, 2027-04-01T23:00:00Z",
        "2027-03-31T23:00:00Z, 2027-04-01, 2027-07-01T23:00:00Z",
        "2027-09-30T22:59:59Z, 2027-07-01, 2027-10-01T23:00:00Z",
    })
    void aWishCountsInTheQuarterOfItsPlace(Instant moment, LocalDate quarter, Instant summedUp) {
        assertThat(Quarter.of(moment).firstDay()).isEqualTo(quarter);
        assertThat(Quarter.of(moment).summedUpAt()).isEqualTo(summedUp).isAfter(moment);
    }
}
