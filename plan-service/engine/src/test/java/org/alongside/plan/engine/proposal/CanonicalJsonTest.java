package org.alongside.plan.engine.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the library of an author of RFC 8785, which reads the same document from clumsy JSON. */
class CanonicalJsonTest {

    private static final long LARGEST_EXACT = 9_007_199_254_740_991L;

    @Provide
    Arbitrary<Map<String, Object>> documents() {
        Arbitrary<Object> leaf = Arbitraries.oneOf(
                text().map(Object.class::cast),
                Arbitraries.integers().map(Object.class::cast),
                Arbitraries.longs().between(-LARGEST_EXACT, LARGEST_EXACT).map(Object.class::cast),
                Arbitraries.of(true, false).map(Object.class::cast));
        Arbitrary<Object> value = Arbitraries.lazyOf(
                () -> leaf,
                () -> leaf,
                () -> leaf.list().ofMaxSize(3).map(Object.class::cast),
                () -> objects(leaf).map(Object.class::cast),
                () -> objects(leaf.list().ofMaxSize(2).map(Object.class::cast))
                        .list()
                        .ofMaxSize(2)
                        .map(Object.class::cast));
        return objects(value);
    }

    private static Arbitrary<Map<String, Object>> objects(Arbitrary<Object> value) {
        return Arbitraries.maps(text(), value).ofMaxSize(5);
    }

    /** Any text that has a canonical form: controls, what needs an escape, letters of all scripts, pairs of surrogates. */
    private static Arbitrary<String> text() {
        Arbitrary<String> character = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 0x1f).map(Character::toString),
                Arbitraries.of("\"", "\\", "/", "\u007f", "\u0080", "\u2028", "\u2029", "\ufeff", "\uffff"),
                Arbitraries.integers().between(0x20, 0x7e).map(Character::toString),
                Arbitraries.integers().between(0xa0, 0xd7ff).map(Character::toString),
                Arbitraries.integers().between(0xe000, 0xffff).map(Character::toString),
                Arbitraries.integers().between(0x10000, 0x10ffff).map(Character::toString));
        return character.list().ofMaxSize(6).map(characters -> String.join("", characters));
    }

    @Property(tries = 5_000)
    void theBytesAreThoseOfTheReferenceImplementation(@ForAll("documents") Map<String, Object> document)
            throws IOException {
        assertThat(CanonicalJson.bytes(document)).isEqualTo(new JsonCanonicalizer(clumsy(document)).getEncodedUTF8());
    }

    @Property(tries = 2_000)
    void theOrderInWhichMembersWereGivenDoesNotMatter(@ForAll("documents") Map<String, Object> document) {
        Map<String, Object> backwards = new LinkedHashMap<>();
        List.copyOf(document.keySet()).reversed().forEach(name -> backwards.put(name, document.get(name)));
        assertThat(CanonicalJson.bytes(backwards)).isEqualTo(CanonicalJson.bytes(document));
    }

    /** RFC 8785 section 3.2.3: the example of names that Unicode order would sort otherwise. */
    @Test
    void namesAreInTheOrderOfTheirUtf16Units() {
        Map<String, Object> document = new LinkedHashMap<>();
        for (String name : List.of("\u20ac", "\r", "\ufb33", "1", "\ud83d\ude00", "\u0080", "\u00f6")) {
            document.put(name, true);
        }
        assertThat(text(document))
                .isEqualTo("{\"\\r\":true,\"1\":true,\"\u0080\":true,\"\u00f6\":true,\"\u20ac\":true,"
                        + "\"\ud83d\ude00\":true,\"\ufb33\":true}");
    }

    /** RFC 8785 section 3.2.2.2. */
    @Test
    void controlsHaveTheirShortFormOrFourLowerCaseDigits() {
        assertThat(text(Map.of("a", "\b\t\n\f\r\"\\/\u0000\u000b\u001f\u007f")))
                .isEqualTo("{\"a\":\"\\b\\t\\n\\f\\r\\\"\\\\/\\u0000\\u000b\\u001f\u007f\"}");
    }

    @Test
    void aMemberThatIsNullIsLeftOutAtEveryDepth() {
        Map<String, @Nullable Object> inner = new LinkedHashMap<>();
        inner.put("left", null);
        inner.put("right", 1);
        assertThat(text(Map.of("in", inner))).isEqualTo("{\"in\":{\"right\":1}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud800", "\udc00", "a\ud83d", "\ude00\ud83d", "\ud83dx\ude00"})
    void aLoneSurrogateIsRefusedInTextAndInNames(String lone) {
        assertThatThrownBy(() -> CanonicalJson.bytes(Map.of("words", lone)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("surrogate");
        assertThatThrownBy(() -> CanonicalJson.bytes(Map.of(lone, "words")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("surrogate");
    }

    @ParameterizedTest
    @ValueSource(longs = {LARGEST_EXACT + 1, -LARGEST_EXACT - 1, Long.MAX_VALUE, Long.MIN_VALUE, Long.MIN_VALUE + 1})
    void aWholeNumberThatIsNotExactEverywhereIsRefused(long number) {
        assertThatThrownBy(() -> CanonicalJson.bytes(Map.of("number", number)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2^53");
    }

    @ParameterizedTest
    @ValueSource(longs = {LARGEST_EXACT, -LARGEST_EXACT, 0})
    void theLargestExactNumbersAreWritten(long number) {
        assertThat(text(Map.of("number", number))).isEqualTo("{\"number\":" + number + "}");
    }

    @Test
    void fractionsAndForeignTypesAreRefused() {
        for (Object foreign : List.of(1.5, 2.0f, 'c', new int[] {1}, LocalDate.of(2027, 1, 15))) {
            assertThatThrownBy(() -> CanonicalJson.bytes(Map.of("value", foreign)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("no canonical form");
        }
    }

    @Test
    void aNullInAListIsRefused() {
        List<@Nullable Object> list = new ArrayList<>();
        list.add(null);
        assertThatThrownBy(() -> CanonicalJson.bytes(Map.of("list", list)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("null");
    }

    private static String text(Map<String, ? extends @Nullable Object> document) {
        return new String(CanonicalJson.bytes(document), StandardCharsets.UTF_8);
    }

    private static String clumsy(Object value) {
        return switch (value) {
            case Map<?, ?> object ->
                object.entrySet().stream()
                        .map(member -> clumsy(member.getKey()) + " :\t" + clumsy(member.getValue()))
                        .collect(Collectors.joining(" ,\n", "{ ", " }"));
            case List<?> list ->
                list.stream().map(CanonicalJsonTest::clumsy).collect(Collectors.joining(" , ", "[ ", " ]"));
            case String text -> escaped(text);
            default -> value.toString();
        };
    }

    private static String escaped(String text) {
        return text.chars()
                .mapToObj(unit -> "\\u" + HexFormat.of().withUpperCase().toHexDigits((char) unit))
                .collect(Collectors.joining("", "\"", "\""));
    }
}
