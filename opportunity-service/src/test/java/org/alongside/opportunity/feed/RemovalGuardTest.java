package org.alongside.opportunity.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemovalGuardTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, ",
        "100, 0, 5, ",
        "5, 5, 0, ",
        "10, 10, 0, ",
        "11, 11, 0, removal-held-for-share",
        "55, 11, 0, ",
        "54, 11, 0, removal-held-for-share",
        "1000, 200, 0, ",
        "1000, 201, 0, removal-held-for-share",
        "1000, 1, 1, removal-held-for-refused"
    })
    void aFewMayGoAndMostMayNot(long onOffer, long absent, long unnamedRefusals, String code) {
        FeedProblem objection = RemovalGuard.objection(new SeenRecords.Absence(onOffer, absent), unnamedRefusals);
        assertThat(objection == null ? null : objection.code()).isEqualTo(code);
    }
}
