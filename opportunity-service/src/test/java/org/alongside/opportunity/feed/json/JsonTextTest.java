package org.alongside.opportunity.feed.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an escape can write and no database holds is left out; everything else stays. */
class JsonTextTest {

    @ParameterizedTest
    @CsvSource({
        "'a\uD800b', ab",
        "'\uDE00a', a",
        "'a\u0000b', ab",
        "'a\u009Fb', ab",
        "'\uD83D\uDE00', '\uD83D\uDE00'",
        "'a\tb\nc', 'a\tb\nc'"
    })
    void halvesOfCharactersAndControlsAreLeftOut(String written, String kept) {
        assertThat(JsonText.clean(written)).isEqualTo(kept);
    }
}
