package org.alongside.opportunity.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemovalGuardTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0, ",
        "100, 0, 100, 5, ",
        "2, 2, 1, 0, ",
        "2, 2, 0, 0, removal-held-for-empty",
        "1, 1, 0, 0, removal-held-for-empty",
        "3, 3, 1, 0, removal-held-for-share",
        "6, 3, 3, 0, ",
        "5, 3, 2, 0, removal-held-for-share",
        "20, 10, 10, 0, ",
        "19, 10, 9, 0, removal-held-for-share",
        "55, 11, 44, 0, ",
        "54, 11, 43, 0, removal-held-for-share",
        "1000, 200, 800, 0, ",
        "1000, 201, 799, 0, removal-held-for-share",
        "1000, 1, 999, 1, removal-held-for-refused"
    })
    void aFewMayGoAndMostMayNot(long onOffer, long absent, long read, long unnamedRefusals, String code) {
        FeedProblem objection = RemovalGuard.objection(new SeenRecords.Absence(onOffer, absent), read, unnamedRefusals);
        assertThat(objection == null ? null : objection.code()).isEqualTo(code);
    }
}
