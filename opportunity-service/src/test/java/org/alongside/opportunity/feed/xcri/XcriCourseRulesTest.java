package org.alongside.opportunity.feed.xcri;

import static org.alongside.opportunity.feed.xcri.Documents.catalogue;
import static org.alongside.opportunity.feed.xcri.Documents.course;
import static org.alongside.opportunity.feed.xcri.Documents.presentation;
import static org.alongside.opportunity.feed.xcri.Documents.provider;
import static org.alongside.opportunity.feed.xcri.Documents.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.alongside.opportunity.feed.FeedEvent;
import org.alongside.opportunity.feed.FeedProblem;
import org.alongside.opportunity.feed.Reading;
import org.alongside.opportunity.listing.Details;
import org.alongside.opportunity.listing.Opportunity;
import org.junit.jupiter.api.Test;

/** The content rules of XCRI-CAP 1.2 for catalogues, providers and courses, one good and one bad document each. */
class XcriCourseRulesTest {

    @Test
    void aCatalogueAProviderOrACourseMayBeTheRoot() {
        String inner = "<dc:identifier>https://p.example/c</dc:identifier><dc:title>C</dc:title>";
        String root = "<course " + Documents.NAMESPACES + ">" + inner + "</course>";
        assertThat(read(root).only().providerExternalId()).isNull();
        String withProvider = "<provider " + Documents.NAMESPACES
                + "><dc:identifier>https://p.example/</dc:identifier><course>" + inner + "</course></provider>";
        assertThat(read(withProvider).only().providerExternalId()).isEqualTo("https://p.example/");
        assertThat(read("<html><body/></html>").brokenBy()).isEqualTo("not-xcri");
        assertThat(read("<presentation " + Documents.NAMESPACES + "/>").brokenBy())
                .isEqualTo("not-xcri");
    }

    @Test
    void theFormatIsToldByItsFirstElement() {
        XcriReader reader = new XcriReader();
        String declared = "<?xml version=\"1.0\"?><!-- <a> -->\n" + provider("");
        assertThat(reader.recognises(declared.getBytes(StandardCharsets.UTF_8))).isTrue();
        assertThat(reader.recognises(("\uFEFF" + declared).getBytes(StandardCharsets.UTF_16LE)))
                .isTrue();
        assertThat(reader.recognises("<c:catalog xmlns:c=\"http://xcri.org/profiles/1.2/catalog\">"
                        .getBytes(StandardCharsets.UTF_8)))
                .isTrue();
        assertThat(reader.recognises("<catalog xmlns=\"http://other.example\">".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
        assertThat(reader.recognises(
                        "<html xmlns=\"http://xcri.org/profiles/1.2/catalog\">".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
        assertThat(reader.recognises("{\"a\":1}".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
        assertThat(reader.recognises(new byte[0])).isFalse();
    }

    @Test
    void generatedMayBeMissingButNotUnreadable() {
        assertThat(read("<catalog " + Documents.NAMESPACES + "/>").reading()).isEqualTo(new Reading.Whole(false));
        assertThat(read("<catalog " + Documents.NAMESPACES + " generated=\"2012-04-03T15:20:24.171+01:00\"/>")
                        .reading())
                .isEqualTo(new Reading.Whole(false));
        assertThat(read("<catalog " + Documents.NAMESPACES + " generated=\"yesterday\"/>")
                        .brokenBy())
                .isEqualTo("generated-unreadable");
    }

    @Test
    void aProviderIsReadWithWhatComesAfterItsCourses() {
        var result = read(provider("""
                <course><dc:identifier>https://p.example/c</dc:identifier><dc:title>C</dc:title><presentation/></course>
                <dc:identifier xsi:type="x:ukprn">10007157</dc:identifier>
                <dc:description>Says who we are.</dc:description>
                <mlo:location><mlo:town>Town</mlo:town><mlo:postcode>ab1 2cd</mlo:postcode>
                  <mlo:address xsi:type="geo:lat">54.5</mlo:address><mlo:address xsi:type="geo:long">-1.2</mlo:address>
                </mlo:location>"""));
        var provider = result.providers().getFirst();
        assertThat(provider.ukprn()).isEqualTo("10007157");
        assertThat(provider.description()).isEqualTo("Says who we are.");
        assertThat(result.events().getFirst()).isInstanceOf(FeedEvent.ProviderRead.class);
        // no venue: it takes place where the provider is
        assertThat(result.onlyOffering().venue()).isEqualTo(provider.place());
        assertThat(result.venue().latitude()).isEqualTo(54.5);
        assertThat(result.venue().postcode()).isEqualTo("AB1 2CD");
    }

    @Test
    void aUkprnThatIsNoneIsIgnored() {
        var result = read(provider("<dc:identifier xsi:type=\"x:ukprn\">123</dc:identifier>"));
        assertThat(result.codes()).containsExactly("ukprn-unreadable");
        assertThat(result.providers().getFirst().ukprn()).isNull();
    }

    @Test
    void aProviderThatCannotBeNamedIsIgnoredAndItsCoursesAreTaken() {
        var result = read(catalogue("<provider><course><dc:identifier>https://p.example/c</dc:identifier>"
                + "<dc:title>C</dc:title></course></provider>"));
        assertThat(result.codes()).containsExactly("provider-unnamed");
        assertThat(result.only().providerExternalId()).isNull();
    }

    @Test
    void aCourseWithoutIdentifierIsRefusedAndTheRestIsTaken() {
        var result = read(provider("<course><dc:title>Nameless</dc:title></course>\n"
                + "<course><dc:identifier>https://p.example/2</dc:identifier><dc:title>Second</dc:title></course>"));
        assertThat(result.only().title()).isEqualTo("Second");
        FeedProblem problem = result.problems().getFirst();
        assertThat(problem.severity()).isEqualTo(FeedProblem.Severity.RECORD_REFUSED);
        assertThat(problem.code()).isEqualTo("identifier-missing");
        assertThat(problem.recordTitle()).isEqualTo("Nameless");
        assertThat(problem.where()).satisfies(where -> {
            assertThat(where.line()).isEqualTo(1);
            assertThat(where.column()).isGreaterThan(1);
        });
        assertThat(problem.remedy()).contains("dc:identifier");
    }

    @Test
    void aCourseWithoutTitleTakesThatOfItsQualificationOrIsRefused() {
        assertThat(read(provider("<course><dc:identifier>https://p.example/c</dc:identifier>"
                                + "<mlo:qualification><dc:title>HNC</dc:title></mlo:qualification></course>"))
                        .only()
                        .title())
                .isEqualTo("HNC");
        assertThat(read(provider("<course><dc:identifier>https://p.example/c</dc:identifier></course>"))
                        .codes())
                .containsExactly("title-missing");
    }

    @Test
    void anIdentifierThatIsNoAddressIsUniqueBesideItsProviderOnly() {
        assertThat(read(provider(
                                "<course><dc:identifier xsi:type=\"x:internalID\">42</dc:identifier><dc:title>C</dc:title></course>"))
                        .only()
                        .externalId())
                .isEqualTo("https://p.example/ internalID:42");
    }

    @Test
    void theIdentifierWithoutSchemeNamesTheCourseAndASecondOneIsIgnored() {
        var result = read(
                course(
                        "<dc:identifier xsi:type=\"x:internalID\">42</dc:identifier><dc:identifier>https://other.example</dc:identifier>"));
        assertThat(result.only().externalId()).isEqualTo("https://p.example/c");
        assertThat(result.only().details().identifiers())
                .containsExactly(
                        new Details.Identifier(null, "https://p.example/c"),
                        new Details.Identifier("internalID", "42"));
        assertThat(result.codes()).containsExactly("identifier-without-scheme-twice");
    }

    @Test
    void anIdentifierBeyondItsLengthIsRefused() {
        String tooLong = "https://p.example/" + "x".repeat(XcriLimits.IDENTIFIER_LENGTH);
        assertThat(read(provider("<course><dc:identifier>" + tooLong
                                + "</dc:identifier><dc:title>C</dc:title></course>"))
                        .codes())
                .containsExactly("identifier-too-long");
    }

    @Test
    void refinementsAreReadAsTheirBaseElementAndKeepTheirName() {
        Opportunity opportunity = read(course("""
                        <dc:description>Plain.</dc:description>
                        <dc:description xsi:type="terms:careerOutcome">Work in a kitchen.</dc:description>
                        <mlo:prerequisite xsi:type="x:grades">A talk.</mlo:prerequisite>
                        <dc:subject xsi:type="x:JACS3" identifier="N200">Management</dc:subject>""")).only();
        assertThat(opportunity.description()).isEqualTo("Plain.");
        assertThat(opportunity.details().sections())
                .containsExactly(
                        new Details.Section("career-outcome", "Work in a kitchen.", null),
                        new Details.Section("prerequisite", "A talk.", null));
        assertThat(opportunity.details().subjects())
                .containsExactly(new Details.Subject("Management", "N200", "JACS3"));
    }

    @Test
    void aSubjectWithoutTextIsIgnored() {
        var result = read(course("<dc:subject identifier=\"N200\"/>"));
        assertThat(result.codes()).containsExactly("subject-empty");
        assertThat(result.only().details().subjects()).isEmpty();
    }

    @Test
    void aLinkInsteadOfTextIsTakenAndALinkWithTextIsIgnored() {
        assertThat(read(course("<regulations href=\"www.p.example/rules\"/>"))
                        .only()
                        .details()
                        .sections())
                .containsExactly(new Details.Section("regulations", null, "http://www.p.example/rules"));
        var both = read(course("<regulations href=\"https://p.example/rules\">and words</regulations>"));
        assertThat(both.codes()).containsExactly("href-with-content");
        assertThat(both.only().details().sections()).isEmpty();
    }

    @Test
    void onlyAddressesOfTheWebAreTaken() {
        var result = read(course("<mlo:url>javascript:alert(1)</mlo:url><image src=\"data:text/html,x\"/>"));
        assertThat(result.codes()).containsExactlyInAnyOrder("url-not-web", "url-not-web");
        assertThat(result.only().url()).isNull();
        assertThat(result.only().details().image()).isNull();
        assertThat(read(course("<mlo:url> https://p.example/a b </mlo:url>"))
                        .only()
                        .url())
                .isEqualTo("https://p.example/a b");
    }

    @Test
    void aCreditNeedsExactlyOneSchemeWithLevelAndValue() {
        assertThat(read(course("<mlo:credit><credit:scheme>CATS</credit:scheme><credit:level>2</credit:level>"
                                + "<credit:value>40</credit:value></mlo:credit>"))
                        .only()
                        .details()
                        .credits())
                .containsExactly(new Details.Credit("CATS", "2", "40"));
        for (String bad : new String[] {
            "<credit:level>2</credit:level><credit:value>40</credit:value>",
            "<credit:scheme>A</credit:scheme><credit:scheme>B</credit:scheme><credit:level>2</credit:level><credit:value>4</credit:value>",
            "<credit:scheme>CATS</credit:scheme><credit:value>40</credit:value>",
            "<credit:scheme>CATS</credit:scheme><credit:level>2</credit:level>"
        }) {
            var result = read(course("<mlo:credit>" + bad + "</mlo:credit>"));
            assertThat(result.codes()).as(bad).containsExactly("credit-incomplete");
            assertThat(result.only().details().credits()).isEmpty();
        }
    }

    @Test
    void aQualificationIsReadWithItsLevelAndNeedsATitle() {
        Opportunity good = read(course(
                        "<mlo:qualification><dc:title>Higher National Certificate</dc:title><abbr>HNC</abbr>"
                                + "<dcterms:educationLevel>Level 4</dcterms:educationLevel><awardedBy>Board</awardedBy></mlo:qualification>"))
                .only();
        assertThat(good.level()).isEqualTo("Level 4");
        assertThat(good.details().qualifications())
                .containsExactly(
                        new Details.Qualification("Higher National Certificate", "HNC", "Level 4", "Board", null));
        assertThat(read(course("<mlo:qualification><abbr>HNC</abbr></mlo:qualification>"))
                        .codes())
                .containsExactly("qualification-untitled");
    }

    @Test
    void recstatusAddsUpdatesDeletesAndIsRefusedOtherwise() {
        String inner = "<dc:identifier>https://p.example/c</dc:identifier><dc:title>C</dc:title>";
        for (String present : new String[] {"1", "2"}) {
            var result = read(provider("<course recstatus=\"" + present + "\">" + inner + "</course>"));
            assertThat(result.opportunities()).hasSize(1);
            assertThat(result.reading()).isEqualTo(new Reading.Whole(true));
        }
        var gone = read(provider("<course recstatus=\"3\">" + inner + "</course>"));
        assertThat(gone.events())
                .anyMatch(event -> event instanceof FeedEvent.OpportunityGone each
                        && each.externalId().equals("https://p.example/c"));
        var unknown = read(provider("<course recstatus=\"7\">" + inner + "</course>"));
        assertThat(unknown.codes()).containsExactly("recstatus-unknown");
        assertThat(unknown.opportunities()).isEmpty();
    }

    @Test
    void aProviderWithRecstatus3IsGoneWithAllItOffers() {
        var result = read(
                catalogue(
                        "<provider recstatus=\"3\"><dc:identifier>https://p.example/</dc:identifier>"
                                + "<course><dc:identifier>https://p.example/c</dc:identifier><dc:title>C</dc:title></course></provider>"));
        assertThat(result.events()).contains(new FeedEvent.ProviderGone("https://p.example/"));
        assertThat(result.opportunities()).isEmpty();
        assertThat(result.reading()).isEqualTo(new Reading.Whole(true));
    }

    @Test
    void whatIsNotTakenIsNamed() {
        var result =
                read(course("<mlo:isPartOf>Faculty</mlo:isPartOf><new xmlns=\"urn:else\"/><new xmlns=\"urn:else\"/>"));
        assertThat(result.ignored())
                .containsExactly("course/mlo:isPartOf", "course/{urn:else}new", "course/{urn:else}new");
        assertThat(result.only().title()).isEqualTo("C");
    }

    @Test
    void englishComesBeforeOtherLanguages() {
        Opportunity opportunity = read(provider(
                        "<course><dc:identifier>https://p.example/c</dc:identifier>"
                                + "<dc:title xml:lang=\"cy\">Coginio</dc:title><dc:title xml:lang=\"en-GB\">Cooking</dc:title></course>"))
                .only();
        assertThat(opportunity.title()).isEqualTo("Cooking");
        assertThat(read(provider("<course><dc:identifier>https://p.example/c</dc:identifier>"
                                + "<dc:title xml:lang=\"cy\">Coginio</dc:title></course>"))
                        .only()
                        .title())
                .isEqualTo("Coginio");
    }

    @Test
    void longTextIsCutAndSaysSo() {
        var result = read(course("<dc:description>" + "word ".repeat(10_000) + "</dc:description>"));
        assertThat(result.codes()).containsExactly("text-cut");
        assertThat(result.only().description()).hasSize(XcriLimits.TEXT_LENGTH);
    }

    @Test
    void theRecordIsKeptAsItStoodAndCanBeReadAgain() {
        String document = presentation("<mlo:start dtf=\"2027-09\">September &amp; later</mlo:start>");
        var event = read(document).events().stream()
                .filter(FeedEvent.OpportunityRead.class::isInstance)
                .map(FeedEvent.OpportunityRead.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(event.source()).startsWith("<course ").contains("September &amp; later");
        // the record stands on its own; only its provider is not in it
        assertThat(read(event.source()).only().offerings())
                .isEqualTo(event.opportunity().offerings());
    }
}
