package org.alongside.opportunity.feed.xcri;

import static org.alongside.opportunity.feed.xcri.Documents.course;
import static org.alongside.opportunity.feed.xcri.Documents.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @Test
    void xhtmlBecomesLinesAndLists() {
        assertThat(description("""
                        <xhtml:div>
                          <xhtml:p>First <xhtml:b>bold</xhtml:b>
                             line.</xhtml:p>
                          <ul xmlns="http://www.w3.org/1999/xhtml"><li>one</li><li>two</li></ul>
                        </xhtml:div>""")).isEqualTo("First bold line.\n- one\n- two");
    }

    @Test
    void anEmptyLinePartsParagraphsAndALineBreakDoesNot() {
        assertThat(description("One\n   two.\n\n   Three.")).isEqualTo("One two.\nThree.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<xhtml:script>steal()</xhtml:script>",
                "<xhtml:style>steal()</xhtml:style>",
                "<xhtml:iframe src=\"https://evil.example\">steal()</xhtml:iframe>",
                "<xhtml:b onclick=\"steal()\"></xhtml:b>",
                "<xhtml:img src=\"x\" onerror=\"steal()\"/>",
                "&lt;script&gt;steal()&lt;/script&gt;",
                "&lt;SCRIPT src=x&gt;steal()&lt;/SCRIPT &gt;",
                "&amp;lt;script&amp;gt;steal()&amp;lt;/script&amp;gt;",
                "&lt;img src=x onerror=steal()&gt;",
                "<![CDATA[<script>steal()</script>]]>",
                "&lt;a href='javascript:steal()'&gt;&lt;/a&gt;"
            })
    void whatCouldRunIsDropped(String bad) {
        assertThat(description("Before " + bad + " after"))
                .isEqualTo("Before after")
                .doesNotContain("steal");
    }

    @Test
    void htmlThatWasEscapedIntoTextIsUndone() {
        assertThat(description(
                        "A&lt;br /&gt;B &lt;a href='http://p.example/'&gt;link&lt;/a&gt; &amp;pound;5 &amp;amp; more"))
                .isEqualTo("A\nB link £5 & more");
    }

    @Test
    void signsThatAreNoMarkupStay() {
        assertThat(description("a &lt; b and b &gt; c, &lt;3, &lt;unknown&gt; &amp;nosuch; &amp;#0;"))
                .isEqualTo("a < b and b > c, <3, <unknown> &nosuch;");
    }

    @Test
    void textMadeToTakeLongDoesNot() {
        String opening = "&lt;script&gt;".repeat(20_000);
        String entities = "&amp;".repeat(40_000);
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertThat(description(opening)).isNull();
            description(entities);
            description("&lt;".repeat(60_000));
        });
    }

    private static @Nullable String description(String content) {
        return read(course("<dc:description>" + content + "</dc:description>"))
                .only()
                .description();
    }
}
