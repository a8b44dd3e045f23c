package org.alongside.plan.engine.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenditionTest {

    /** BCP 47: British Sign Language has a tag like any other. */
    @ParameterizedTest
    @CsvSource({
        "cy, true",
        "en-GB, true",
        "bfi, true",
        "zh-Hant, true",
        "und, false",
        "x-private, false",
        "'', false",
        "en_GB, false",
        "e, false",
        "English please, false"
    })
    void aFormHasALanguage(String tag, boolean language) {
        assertThat(Rendition.isLanguage(tag)).isEqualTo(language);
    }
}
