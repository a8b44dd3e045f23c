package org.alongside.plan.engine.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentHashTest {

    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    /** FIPS 180-4, the example of one block. */
    @Test
    void itIsTheSha256OfTheBytes() {
        assertThat(ContentHash.of("abc".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new ContentHash("sha-256:" + OF_ABC))
                .hasToString("sha-256:" + OF_ABC);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                OF_ABC,
                "sha-256:",
                "sha-256:" + OF_ABC + "0",
                "sha-256:" + OF_ABC + "\n",
                " sha-256:" + OF_ABC,
                "sha256:" + OF_ABC,
                "SHA-256:" + OF_ABC,
                "sha-256:BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD",
                "sha-256:za7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
            })
    void nothingElseIsAHash(String other) {
        assertThat(ContentHash.isWellFormed(other)).isFalse();
        assertThatThrownBy(() -> new ContentHash(other)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void exactBytesKeepTheirBytesToThemselves() {
        ExactBytes exact = ExactBytes.of(Map.of("words", "yes"));
        exact.bytes()[0] = 'X';
        assertThat(new String(exact.bytes(), StandardCharsets.UTF_8)).isEqualTo("{\"words\":\"yes\"}");
        assertThat(exact.hash()).isEqualTo(ContentHash.of(exact.bytes()));
        assertThat(exact).hasToString(exact.hash().value());
    }

    @Test
    void bytesThatAreKeptElsewhereAreKnownByTheirHashAlone() {
        ExactBytes exact = ExactBytes.of(Map.of("words", "yes"));
        ExactBytes known = ExactBytes.knownBy(exact.hash());
        assertThat(known).isEqualTo(exact);
        assertThatThrownBy(known::bytes).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void exactBytesAreEqualIfEveryByteIs() {
        assertThat(ExactBytes.of(Map.of("words", "yes")))
                .isEqualTo(ExactBytes.of(Map.of("words", "yes")))
                .hasSameHashCodeAs(ExactBytes.of(Map.of("words", "yes")))
                .isNotEqualTo(ExactBytes.of(Map.of("words", "no")))
                .isNotEqualTo("{\"words\":\"yes\"}");
    }
}
