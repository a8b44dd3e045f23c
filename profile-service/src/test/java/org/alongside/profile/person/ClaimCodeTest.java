package org.alongside.profile.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClaimCodeTest {

    private static final long BITS = 0x0FED_CBA9_8765_4321L;

    @Test
    void sixtyBitsBecomeTwelveUnmistakableDigits() {
        assertThat(ClaimCode.of(BITS).shown()).matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}");
        assertThat(ClaimCode.of(0).shown()).isEqualTo("0000-0000-0000");
        assertThat(ClaimCode.of((1L << 60) - 1).shown()).isEqualTo("ZZZZ-ZZZZ-ZZZZ");
        assertThat(ClaimCode.of(1L << 59).shown()).isEqualTo("0000-0000-000G");
    }

    @Test
    void itIsReadHoweverItIsTyped() {
        String hash = ClaimCode.read("0123-AB1C-00FG").orElseThrow().hash("northshire");
        for (String typed :
                new String[] {"0123ab1c00fg", "o123 abIc OOfg", " 0l23–ab1c – 00fg\t", "0123\u00a0AB1C\u200900FG"}) {
            assertThat(ClaimCode.read(typed).map(code -> code.hash("northshire")))
                    .as(typed)
                    .isEqualTo(Optional.of(hash));
        }
    }

    @Test
    void whatCannotBeACodeIsNone() {
        for (String typed :
                new String[] {"", "0123-AB1C-00F", "0123-AB1C-00FGH", "0123-AB1C-00FU", "0123-AB1C-00F!", "०१२३४५६७८९०१"
                }) {
            assertThat(ClaimCode.read(typed)).as(typed).isEmpty();
        }
    }

    @Test
    void itsHashBelongsToOneAuthority() {
        ClaimCode code = ClaimCode.of(BITS);
        assertThat(code.hash("northshire")).matches("[0-9a-f]{64}").isNotEqualTo(code.hash("southmoor"));
    }

    @Test
    void itNeverPrintsItself() {
        assertThat(ClaimCode.of(BITS)).hasToString("[claim code]");
    }
}
