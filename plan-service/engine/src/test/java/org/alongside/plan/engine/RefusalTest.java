package org.alongside.plan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalTest {

    @ParameterizedTest
    @EnumSource
    void everySentenceIsPlainAndSaysWhatCanBeDone(Refusal refusal) {
        assertThat(refusal.sentence())
                .hasSizeLessThanOrEqualTo(200)
                .matches("[A-Z].*[a-z]\\.")
                .doesNotContain("  ")
                .doesNotContainIgnoringCase("error")
                .doesNotContainIgnoringCase("invalid")
                .doesNotContainIgnoringCase("illegal")
                .doesNotContain("_");
        assertThat(Arrays.stream(refusal.sentence().split("[.;:] |\\.$")))
                .as("what is so, and what can be done about it")
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void everyCodeIsKebabCase(Refusal refusal) {
        assertThat(refusal.name().toLowerCase(Locale.ROOT).replace('_', '-')).matches("[a-z]+(-[a-z]+)+");
    }

    @ParameterizedTest
    @EnumSource
    void aRefusalSaysItsOwnSentence(Refusal refusal) {
        assertThat(refusal.refused()).isEqualTo(new Decision.Refused(refusal, refusal.sentence()));
    }

    @Test
    void noTwoSayTheSame() {
        assertThat(Refusal.values()).extracting(Refusal::sentence).doesNotHaveDuplicates();
    }
}
