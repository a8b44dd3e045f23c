package org.alongside.opportunity.feed.schemaorg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.alongside.opportunity.feed.ReadDocument;
import org.alongside.opportunity.feed.Reading;
import org.alongside.opportunity.feed.ReferenceData;
import org.alongside.opportunity.feed.Where;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages, and documents that others wrote. */
class PageTest {
    private static final String COURSE = "{\"@type\":\"Course\",\"@id\":\"https://c.example/%d\",\"name\":\"Café %d\"}";

    private static String script(int n) {
        return "<script type=\"application/ld+json\">\n  " + COURSE.formatted(n, n) + "\n</script>\n";
    }

    private static String page(String content) {
        return "<!DOCTYPE html>\n<html><head><title>a < b</title></head><body>" + content + "</body></html>";
    }

    private static ReadDocument read(String document) {
        return ReadDocument.of(new SchemaOrgReader(), document);
    }

    @Test
    void everyScriptOfAPageIsReadWithItsPlace() {
        ReadDocument result = read(page("<p class='x>y'>1 > 0</p>" + script(1)
                + "<script>if (a < b) { x = \"<script type='application/ld+json'>\" }</script>" + script(2)));
        assertThat(result.ids()).containsExactly("https://c.example/1", "https://c.example/2");
        assertThat(result.reads().getFirst().where()).isEqualTo(new Where(3, 3));
        assertThat(result.reads().getFirst().source()).isEqualTo(COURSE.formatted(1, 1));
        assertThat(result.reading()).isEqualTo(new Reading.Whole(false));
        assertThat(read(page(script(1))).reading()).isEqualTo(new Reading.Whole(true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<SCRIPT TYPE='application/ld+json'>%s</SCRIPT>",
                "<script id=\"a>b\" type=application/ld+json >%s</script >",
                "<script\n type=\"application/LD+JSON; charset=utf-8\">%s</script>",
            })
    void aScriptIsFoundHoweverItsTagIsWritten(String tag) {
        assertThat(read(page(tag.formatted(COURSE.formatted(1, 1)))).ids()).containsExactly("https://c.example/1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!-- <script type=\"application/ld+json\">%s</script> -->",
                "<scripted type=\"application/ld+json\">%s</scripted>",
                "<script>%s</script>",
                "<script type=\"application/json\">%s</script>"
            })
    void whatIsNoScriptOfJsonLdIsPassedOver(String other) {
        ReadDocument result = read(page(other.formatted(COURSE.formatted(1, 1)) + script(2)));
        assertThat(result.ids()).containsExactly("https://c.example/2");
        assertThat(read(page(other.formatted(COURSE.formatted(1, 1)))).brokenBy())
                .isEqualTo("nothing-structured");
    }

    @Test
    void aScriptThatCannotBeReadIsRefusedAndTheNextOneIsRead() {
        ReadDocument result =
                read(page("<script type=\"application/ld+json\">{\"@type\": oops}</script>\n" + script(2)));
        assertThat(result.ids()).containsExactly("https://c.example/2");
        assertThat(result.codes()).containsExactly("record-broken");
        assertThat(result.problems().getFirst().where()).isNotNull();
        assertThat(java.util.Objects.requireNonNull(result.problems().getFirst().where())
                        .line())
                .isEqualTo(2);
        ReadDocument doubled =
                read(page("\n\n<script type=\"application/ld+json\">{\"a\":1,\"a\":2}</script>" + script(2)));
        assertThat(doubled.codes()).containsExactly("key-doubled");
        assertThat(doubled.problems().getFirst().where()).isEqualTo(new Where(4, 36));
        String long_ = "<script type=\"application/ld+json\">{\"a\":\"" + "x".repeat(5 << 20) + "\"}</script>";
        assertThat(read(page(long_ + script(2))).codes()).containsExactly("record-too-large");
        assertThat(read(page(long_ + script(2))).ids()).containsExactly("https://c.example/2");
    }

    @Property(tries = 200)
    void aPageCutAnywhereTakesNothingOffOffer(@ForAll @IntRange(max = 2_000) int at) {
        byte[] page = page(script(1) + script(2) + script(3)).getBytes(StandardCharsets.UTF_8);
        int length = at % page.length;
        ReadDocument result = read(new String(Arrays.copyOf(page, length), StandardCharsets.ISO_8859_1));
        assertThat(result.ids().size()).isLessThanOrEqualTo(3);
        assertThat(result.reading()).isNotEqualTo(new Reading.Whole(false));
    }

    @ParameterizedTest
    @CsvSource({
        "eg-0028.json,1,",
        "eg-0260.json,0,",
        "eg-0294.json,1,",
        "eg-0332.json,0,title-missing",
        "eg-0338.json,1,",
    })
    void theExamplesOfSchemaOrgAreReadAsFarAsTheyName(String name, int opportunities, String problem)
            throws IOException {
        ReadDocument result = ReadDocument.of(new SchemaOrgReader(), ReferenceData.read("schema-org/" + name));
        assertThat(result.reading()).isEqualTo(new Reading.Whole(true));
        assertThat(result.opportunities()).hasSize(opportunities);
        assertThat(result.codes()).isEqualTo(problem == null ? List.of() : List.of(problem));
    }
}
