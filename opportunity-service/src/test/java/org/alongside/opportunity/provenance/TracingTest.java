package org.alongside.opportunity.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.alongside.opportunity.feed.Feed;
import org.alongside.opportunity.feed.ReadDocument;
import org.alongside.opportunity.feed.sheet.SheetReader;
import org.alongside.opportunity.feed.xcri.XcriReader;
import org.junit.jupiter.api.Test;

/** Where a value stands in a kept record, whatever it was written in. */
class TracingTest {
    private static final String XML = """
            <course xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:mlo="http://purl.org/net/mlo">
             <dc:title>Bread   &amp; butter</dc:title><dc:description><div><p>Flour.</p><p>Water.</p></div></dc:description>
             <presentation><mlo:start dtf="2027-02-08">in February</mlo:start><cost>£25.00</cost></presentation>
             <presentation><mlo:start dtf="2027-09-06T09:30:00">autumn</mlo:start></presentation></course>""";

    private static final String JSON = """
            {"name":"Bread","hasCourseInstance":[{"startDate":"2027-02-08","a/b":"£25"}],"description":"<p>Flour &amp; water</p>"}""";

    private static final String CSV = "COURSE_NAME;START_DATE;COST\nBread;08/02/2027;25.00\n\"Bread;\";08/03/2027;\n";

    private static JsonNode text(String value) {
        return JsonNodeFactory.instance.textNode(value);
    }

    private static List<String> at(String format, String record, String value) {
        return new Tracing(Spots.of(format, record))
                .places(text(value)).stream().map(Spot::at).toList();
    }

    @Test
    void inXmlByThePathOfElementsAndAttributes() {
        assertThat(at("XCRI_CAP_1_2", XML, "Bread & butter")).containsExactly("/course/dc:title");
        assertThat(at("XCRI_CAP_1_2", XML, "2027-02-08")).containsExactly("/course/presentation/mlo:start/@dtf");
        assertThat(at("XCRI_CAP_1_2", XML, "2027-09-06")).containsExactly("/course/presentation[2]/mlo:start/@dtf");
        assertThat(at("XCRI_CAP_1_2", XML, "25.00")).containsExactly("/course/presentation/cost");
        assertThat(at("XCRI_CAP_1_2", XML, "Flour. Water."))
                .containsExactly("/course/dc:description/div", "/course/dc:description");
        assertThat(at("XCRI_CAP_1_2", XML, "not said")).isEmpty();
    }

    @Test
    void inJsonByAPointer() {
        assertThat(at("SCHEMA_ORG_JSON_LD", JSON, "2027-02-08")).containsExactly("/hasCourseInstance/0/startDate");
        assertThat(at("SCHEMA_ORG_JSON_LD", JSON, "25.00")).containsExactly("/hasCourseInstance/0/a~1b");
        assertThat(at("SCHEMA_ORG_JSON_LD", JSON, "Flour & water")).containsExactly("/description");
    }

    @Test
    void inCsvByTheNameOfTheColumn() {
        assertThat(at("DFE_COURSE_DIRECTORY_CSV", CSV, "2027-02-08")).containsExactly("START_DATE, row 1");
        assertThat(at("PLAIN_CSV", CSV, "25.00")).containsExactly("COST, row 1");
        assertThat(at("PLAIN_CSV", CSV, "Bread;")).containsExactly("COURSE_NAME, row 2");
    }

    /** As the readers keep it, and not only as it was written for this test. */
    @Test
    void inTheRecordsThatTheReadersKeep() {
        String xcri = ReadDocument.of(new XcriReader(), Feed.document(Feed.course("kept", 1, "Bread")))
                .reads()
                .getFirst()
                .source();
        assertThat(at("XCRI_CAP_1_2", xcri, "Bread")).containsExactly("/course/dc:title");
        assertThat(at("XCRI_CAP_1_2", xcri, "2027-01-11")).containsExactly("/course/presentation[2]/mlo:start/@dtf");
        String sheet = ReadDocument.of(new SheetReader(), "id;title;kind;provider\nB-1;Bread;course;The mill\n")
                .reads()
                .getFirst()
                .source();
        assertThat(at("PLAIN_CSV", sheet, "Bread")).containsExactly("title, row 1");
        assertThat(at("PLAIN_CSV", sheet, "COURSE")).containsExactly("kind, row 1");
    }

    @Test
    void whatIsOnlyTrueOrFalseIsNowhereInParticular() {
        Tracing tracing = new Tracing(Spots.of("SCHEMA_ORG_JSON_LD", "{\"free\":true}"));
        assertThat(tracing.places(JsonNodeFactory.instance.booleanNode(true))).isEmpty();
        assertThat(tracing.places(text("true"))).hasSize(1);
    }

    @Test
    void noEntityAndNoDepthOfARecordDoesHarm() {
        String evil = "<!DOCTYPE a [<!ENTITY x \"y\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]><a>&f;&x;</a>";
        assertThat(Spots.of("XCRI_CAP_1_2", evil).stream().map(Spot::text)).noneMatch(text -> text.contains("root:"));
        assertThat(Spots.of("XCRI_CAP_1_2", "<a>".repeat(1_000))).isEmpty();
        assertThat(new Tracing(List.of(new Spot("/a", "9".repeat(200_000)))).places(text("9")))
                .isEmpty();
    }

    @Property(tries = 300)
    void aRecordThatCannotBeTakenApartHasNoPlaces(@ForAll String record, @ForAll String value) {
        for (String format : List.of("XCRI_CAP_1_2", "PLAIN_CSV", "PROVIDER_API")) {
            assertThat(new Tracing(Spots.of(format, record)).places(text(value)).size())
                    .isBetween(0, 5);
        }
    }
}
