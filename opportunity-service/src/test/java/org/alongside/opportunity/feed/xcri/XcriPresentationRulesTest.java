package org.alongside.opportunity.feed.xcri;

import static org.alongside.opportunity.feed.xcri.Documents.course;
import static org.alongside.opportunity.feed.xcri.Documents.place;
import static org.alongside.opportunity.feed.xcri.Documents.presentation;
import static org.alongside.opportunity.feed.xcri.Documents.provider;
import static org.alongside.opportunity.feed.xcri.Documents.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.alongside.opportunity.listing.AttendanceMode;
import org.alongside.opportunity.listing.AttendancePattern;
import org.alongside.opportunity.listing.Offering;
import org.alongside.opportunity.listing.StatedDate;
import org.alongside.opportunity.listing.StudyMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The content rules of XCRI-CAP 1.2 for presentations. */
class XcriPresentationRulesTest {

    @ParameterizedTest
    @CsvSource({
        "2027, 2027-01-01, 2027-12-31",
        "2027-09, 2027-09-01, 2027-09-30",
        "2027-09-06, 2027-09-06, 2027-09-06",
        "2027-09-06Z, 2027-09-06, 2027-09-06",
        "2027-09-06T00:00:00, 2027-09-06, 2027-09-06",
        "2027-09-05T23:00:00Z, 2027-09-06, 2027-09-06",
        "2027-09-06T09:30:00+01:00, 2027-09-06, 2027-09-06",
    })
    void aDateIsTakenAtItsPrecision(String dtf, LocalDate earliest, LocalDate latest) {
        assertThat(read(presentation("<mlo:start dtf=\"" + dtf + "\">in words</mlo:start>"))
                        .onlyOffering()
                        .start())
                .isEqualTo(new StatedDate(earliest, latest, "in words"));
    }

    @Test
    void aDateInWordsOnlyIsKeptInWords() {
        assertThat(read(presentation("<mlo:start>As soon as enough have enrolled</mlo:start>"))
                        .onlyOffering()
                        .start())
                .isEqualTo(new StatedDate(null, null, "As soon as enough have enrolled"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"06/09/2027", "2027-13", "2027-02-30", "soon", "0001-01-01", "2027-09-06T25:00:00"})
    void aDateThatIsNoneIsIgnored(String dtf) {
        var result = read(presentation("<mlo:start dtf=\"" + dtf + "\">in words</mlo:start>"));
        assertThat(result.codes()).containsExactly("date-unreadable");
        assertThat(result.onlyOffering().start()).isEqualTo(StatedDate.UNKNOWN);
    }

    @Test
    void aDateWithoutWordsIsIgnored() {
        var result = read(presentation("<mlo:start dtf=\"2027-09-06\"/>"));
        assertThat(result.codes()).containsExactly("date-without-words");
        assertThat(result.onlyOffering().start()).isEqualTo(StatedDate.UNKNOWN);
    }

    @Test
    void anEndBeforeTheStartIsIgnored() {
        var result = read(presentation("<mlo:start dtf=\"2027-09-06\">a</mlo:start><end dtf=\"2027-09-05\">b</end>"));
        assertThat(result.codes()).containsExactly("end-before-start");
        assertThat(result.onlyOffering().end()).isEqualTo(StatedDate.UNKNOWN);
    }

    @Test
    void aDurationNeedsWordsAndItsIntervalMustBeOne() {
        Offering good = read(presentation("<mlo:duration interval=\"P1Y6M\">18 months</mlo:duration>"))
                .onlyOffering();
        assertThat(good.durationText()).isEqualTo("18 months");
        assertThat(good.durationIso()).isEqualTo("P1Y6M");
        var noWords = read(presentation("<mlo:duration interval=\"P1Y\"/>"));
        assertThat(noWords.codes()).containsExactly("duration-without-words");
        assertThat(noWords.onlyOffering().durationIso()).isNull();
        var noInterval = read(presentation("<mlo:duration interval=\"one year\">one year</mlo:duration>"));
        assertThat(noInterval.codes()).containsExactly("interval-unreadable");
        assertThat(noInterval.onlyOffering().durationText()).isEqualTo("one year");
        assertThat(noInterval.onlyOffering().durationIso()).isNull();
        assertThat(read(presentation("<mlo:duration interval=\"P\">x</mlo:duration>"))
                        .codes())
                .containsExactly("interval-unreadable");
    }

    @ParameterizedTest
    @CsvSource({"14+,14,", "14-19,14,19", "16 - 24,16,24", "any,,", "not known,,", "18-99,18,"})
    void agesAreReadAsTheStandardWritesThem(String age, Integer minimum, Integer maximum) {
        var result = read(presentation("<age>" + age + "</age>"));
        assertThat(result.codes()).isEmpty();
        assertThat(result.onlyOffering().minimumAge()).isEqualTo(minimum);
        assertThat(result.onlyOffering().maximumAge()).isEqualTo(maximum);
    }

    @ParameterizedTest
    @ValueSource(strings = {"19-14", "adults", "-5", "121+", ""})
    void otherAgesAreIgnored(String age) {
        var result = read(presentation("<age>" + age + "</age>"));
        assertThat(result.codes()).containsExactly("age-unreadable");
        assertThat(result.onlyOffering().minimumAge()).isNull();
    }

    @Test
    void modesAreTakenByCodeOrByLabel() {
        Offering byCode = read(presentation(
                        "<studyMode identifier=\"PT\"/><attendanceMode identifier=\"ON\">whatever</attendanceMode>"
                                + "<attendancePattern x:identifier=\"EV\"/>"))
                .onlyOffering();
        assertThat(byCode.studyMode()).isEqualTo(StudyMode.PART_TIME);
        assertThat(byCode.attendanceMode()).isEqualTo(AttendanceMode.ONLINE);
        assertThat(byCode.attendancePattern()).isEqualTo(AttendancePattern.EVENING);
        Offering byLabel = read(presentation(
                        "<studyMode>Part of a full time programme</studyMode>"
                                + "<attendanceMode>Face-to-face non-campus</attendanceMode><attendancePattern>day/block release</attendancePattern>"))
                .onlyOffering();
        assertThat(byLabel.studyMode()).isEqualTo(StudyMode.PART_OF_FULL_TIME);
        assertThat(byLabel.attendanceMode()).isEqualTo(AttendanceMode.NON_CAMPUS);
        assertThat(byLabel.attendancePattern()).isEqualTo(AttendancePattern.DAY_RELEASE);
    }

    @Test
    void whatIsNotSaidIsNotAssumed() {
        var result = read(presentation("<studyMode identifier=\"NK\">Not known</studyMode>"));
        assertThat(result.codes()).isEmpty();
        assertThat(result.onlyOffering().studyMode()).isNull();
        assertThat(result.onlyOffering().attendanceMode()).isNull();
        assertThat(result.onlyOffering().attendancePattern()).isNull();
    }

    @Test
    void modesOutsideTheirVocabularyAreIgnored() {
        assertThat(read(presentation(
                                "<studyMode identifier=\"XX\">Sometimes</studyMode><attendanceMode>Moon</attendanceMode>"
                                        + "<attendancePattern identifier=\"??\"/>"))
                        .codes())
                .containsExactlyInAnyOrder(
                        "study-mode-unknown", "attendance-mode-unknown", "attendance-pattern-unknown");
    }

    @Test
    void languagesAreLanguageTags() {
        assertThat(read(presentation("<mlo:languageOfInstruction>en</mlo:languageOfInstruction>"
                                + "<languageOfAssessment>cy</languageOfAssessment>"))
                        .onlyOffering()
                        .details()
                        .languagesOfInstruction())
                .containsExactly("en");
        assertThat(read(presentation("<mlo:languageOfInstruction>English</mlo:languageOfInstruction>"
                                + "<mlo:languageOfInstruction>e n</mlo:languageOfInstruction>"))
                        .codes())
                .containsExactly("language-unreadable", "language-unreadable");
    }

    private static final String GOOD_VENUE =
            "<venue><provider><dc:title>Hall</dc:title><mlo:location><mlo:street>1 Lane</mlo:street><mlo:postcode>ZZ1 1ZZ</mlo:postcode>"
                    + "<geo:lat>54.1</geo:lat><geo:long>-1.1</geo:long></mlo:location></provider></venue>";

    @Test
    void aVenueHoldsOneProvider() {
        Offering offering = read(presentation(GOOD_VENUE)).onlyOffering();
        assertThat(place(offering).name()).isEqualTo("Hall");
        assertThat(place(offering).address()).isEqualTo("1 Lane");
        assertThat(place(offering).longitude()).isEqualTo(-1.1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<venue/>",
                "<venue>At home</venue>",
                "<venue><provider/><provider/></venue>",
                "<venue><dc:title>Hall</dc:title></venue>"
            })
    void aVenueInErrorLeavesThePlaceUnknown(String venue) {
        var result = read(provider("<mlo:location><mlo:postcode>ZZ1 1ZZ</mlo:postcode></mlo:location><course>"
                + "<dc:identifier>https://p.example/c</dc:identifier><dc:title>C</dc:title><presentation>" + venue
                + "</presentation></course>"));
        assertThat(result.codes()).containsExactly("venue-unusable");
        assertThat(result.onlyOffering().venue()).isNull();
    }

    @Test
    void severalVenuesAreSeveralOfferings() {
        List<Offering> offerings = read(presentation(GOOD_VENUE + GOOD_VENUE.replace("Hall", "Library")))
                .only()
                .offerings();
        assertThat(offerings).extracting(offering -> place(offering).name()).containsExactly("Hall", "Library");
        assertThat(offerings)
                .extracting(Offering::externalId)
                .containsExactly("https://p.example/c/1", "https://p.example/c/1 @2");
    }

    @Test
    void aVenueThatIsTheProvidersAddressLiesWhereTheProviderLies() {
        String home =
                "<mlo:location><mlo:postcode>ZZ1 1ZZ</mlo:postcode><mlo:address xsi:type=\"geo:lat\">54.1</mlo:address>"
                        + "<mlo:address xsi:type=\"geo:long\">-1.1</mlo:address></mlo:location>";
        String inHome =
                "<course><dc:identifier>https://p.example/c</dc:identifier><dc:title>C</dc:title><presentation><venue><provider>"
                        + "<mlo:location><mlo:postcode>%s</mlo:postcode></mlo:location></provider></venue></presentation></course>";
        assertThat(read(provider(inHome.formatted("ZZ1 1ZZ") + home)).venue().latitude())
                .isEqualTo(54.1);
        assertThat(read(provider(inHome.formatted("YY1 1YY") + home)).venue().latitude())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"95.0,-1.2", "54.5,-181", "north,west", "NaN,1"})
    void coordinatesThatAreNoPlaceAreIgnored(String latitude, String longitude) {
        var result = read(presentation("<venue><provider><mlo:location><mlo:postcode>ZZ1 1ZZ</mlo:postcode><geo:lat>"
                + latitude + "</geo:lat><geo:long>" + longitude + "</geo:long></mlo:location></provider></venue>"));
        assertThat(result.codes()).contains("coordinates-unreadable");
        assertThat(result.venue().latitude()).isNull();
        assertThat(result.venue().longitude()).isNull();
    }

    @Test
    void somethingOnlineIsNowhere() {
        assertThat(read(provider("<mlo:location><mlo:postcode>ZZ1 1ZZ</mlo:postcode></mlo:location><course>"
                                + "<dc:identifier>https://p.example/c</dc:identifier><dc:title>C</dc:title><presentation>"
                                + "<attendanceMode identifier=\"ON\"/></presentation></course>"))
                        .onlyOffering()
                        .venue())
                .isNull();
    }

    @Test
    void presentationsWithoutOrWithTheSameIdentifierAreToldApart() {
        String first = "<presentation><mlo:start dtf=\"2027-01\">Jan</mlo:start></presentation>";
        String second = "<presentation><mlo:start dtf=\"2027-09\">Sep</mlo:start></presentation>";
        List<Offering> one = read(course(first + second)).only().offerings();
        List<Offering> other = read(course(second + first)).only().offerings();
        assertThat(one.get(0).externalId())
                .isEqualTo(other.get(1).externalId())
                .isNotEqualTo(one.get(1).externalId());
        String same = "<presentation><dc:identifier>https://p.example/c</dc:identifier></presentation>";
        assertThat(read(course(same + same)).only().offerings())
                .extracting(Offering::externalId)
                .containsExactly("https://p.example/c", "https://p.example/c ~2");
    }

    @Test
    void placesAreANumberWhereTheyAreOneAndWordsOtherwise() {
        assertThat(read(presentation("<mlo:places>12</mlo:places>"))
                        .onlyOffering()
                        .places())
                .isEqualTo(12);
        Offering words =
                read(presentation("<mlo:places>about a dozen</mlo:places>")).onlyOffering();
        assertThat(words.places()).isNull();
        assertThat(words.placesText()).isEqualTo("about a dozen");
    }

    @Test
    void aPresentationThatIsGoneIsNotOffered() {
        assertThat(read(course("<presentation recstatus=\"3\"/><presentation recstatus=\"1\"/>"))
                        .only()
                        .offerings())
                .hasSize(1);
        var unknown = read(course("<presentation recstatus=\"x\"/>"));
        assertThat(unknown.codes()).containsExactly("recstatus-unknown");
        assertThat(unknown.only().offerings()).isEmpty();
    }
}
