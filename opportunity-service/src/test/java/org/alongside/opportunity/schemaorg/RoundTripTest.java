package org.alongside.opportunity.schemaorg;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.alongside.opportunity.feed.ReadDocument;
import org.alongside.opportunity.feed.ReferenceData;
import org.alongside.opportunity.feed.schemaorg.SchemaOrgReader;
import org.alongside.opportunity.listing.OpportunityKind;
import org.alongside.opportunity.listing.OpportunityView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes out in schema.org's words and is read again says the same. */
class RoundTripTest {
    private static final String PLACE = """
            {"@type":"Place","name":"The mill","telephone":"01632 960000","address":{"@type":"PostalAddress","streetAddress":"1 Mill Lane",
             "addressLocality":"Northshire","postalCode":"NS1 4QT"},"geo":{"@type":"GeoCoordinates","latitude":54.5,"longitude":-1.2}}""";

    private static final String INSTANCES = """
            [{"@type":"CourseInstance","@id":"https://c.example/1#spring","name":"Mornings","description":"With a crèche",
              "courseMode":["blended","part-time","evening classes"],"startDate":"2027-02-08","endDate":"2027-04-26","duration":"P11W",
              "courseWorkload":"3 hours a week","inLanguage":["en","cy"],"maximumAttendeeCapacity":12,"remainingAttendeeCapacity":3,
              "audience":{"@type":"PeopleAudience","requiredMinAge":18,"requiredMaxAge":25},"location":%s,
              "offers":{"@type":"Offer","price":25.00,"priceCurrency":"GBP","url":"https://c.example/apply",
                        "availabilityStarts":"2026-12-01","availabilityEnds":"2027-01-31",
                        "priceSpecification":{"@type":"PriceSpecification","description":"£25.00, less for members"}},
              "courseSchedule":[{"@type":"Schedule","repeatFrequency":"P1W","byDay":"https://schema.org/Tuesday","startTime":"09:30","endTime":"12:30"},
                                {"@type":"Schedule","startDate":"2027-03-06","endDate":"2027-03-06","startTime":"10:00","endTime":"16:00"}]},
             {"@type":"CourseInstance","@id":"https://c.example/1#later","courseMode":["distance with attendance","part of full-time"],"startDate":"2027-09",
              "offers":{"@type":"Offer","priceSpecification":{"@type":"PriceSpecification","description":"Ask us"}}},
             {"@type":"CourseInstance","@id":"https://c.example/1#free","courseMode":"non-campus","startDate":"2028","offers":{"@type":"Offer","price":0,"priceCurrency":"GBP"}}]""".formatted(PLACE);

    private static final String PROVIDER = """
            {"@type":"Organization","@id":"https://c.example/","name":"Northshire College","url":"https://c.example/",
             "description":"A college","identifier":{"@type":"PropertyValue","propertyID":"UKPRN","value":"10000001"}}""";

    private static final String COURSE = """
            {"@context":"https://schema.org","@type":"Course","@id":"https://c.example/1","name":"Bread & butter","abstract":"Ten mornings.",
             "description":"Flour, water, salt.","url":"https://c.example/bread","courseCode":"B1",
             "about":[{"@type":"DefinedTerm","name":"Catering","termCode":"7.4","inDefinedTermSet":"https://example.org/ssa"},"Baking"],
             "educationalLevel":["Level 2 of our own",{"@type":"DefinedTerm","name":"Level 1","termCode":"1","inDefinedTermSet":"Regulated Qualifications Framework"}],
             "teaches":"To bake","assesses":"A loaf","coursePrerequisites":"None","accessibilityFeature":["Easy read","Large print"],
             "identifier":[{"@type":"PropertyValue","propertyID":"internal","value":"bread-1"},{"@type":"PropertyValue","propertyID":"LARS","value":"60060955"}],
             "image":{"@type":"ImageObject","url":"https://c.example/loaf.jpg","caption":"A loaf"},
             "educationalCredentialAwarded":{"@type":"EducationalOccupationalCredential","name":"Certificate in Baking","alternateName":"CiB","educationalLevel":"1",
               "creator":{"@type":"Organization","name":"An awarding body"},"recognizedBy":{"@type":"Organization","name":"A regulator"}},
             "provider":%s,"hasCourseInstance":%s}""".formatted(PROVIDER, INSTANCES);

    private static String programme(String type) {
        return """
                {"@context":"https://schema.org","@type":"EducationalOccupationalProgram","@id":"https://c.example/2","name":"Baker","description":"A year of it.",
                 "programType":"%s","programPrerequisites":"English","url":"https://c.example/baker",
                 "occupationalCategory":{"@type":"CategoryCode","name":"Bakers","codeValue":"5432","inCodeSet":"SOC 2020"},
                 "provider":%s,"hasCourse":{"@type":"Course","name":"Baker","about":"Baking","educationalLevel":"Level 2","teaches":"To bake","hasCourseInstance":%s}}""".formatted(type, PROVIDER, INSTANCES);
    }

    private static String job(String type) {
        return """
                {"@context":"https://schema.org","@type":"JobPosting","@id":"https://c.example/3","title":"Baker","description":"At night.","url":"https://c.example/job",
                 "employmentType":["%s","PART_TIME"],"datePosted":"2027-01-01","validThrough":"2027-02-28","jobStartDate":"2027-03-01","totalJobOpenings":2,
                 "qualifications":"A steady hand","eligibilityToWorkRequirement":"Right to work in the UK","workHours":"20 hours","jobBenefits":"Bread",
                 "responsibilities":"The oven","incentiveCompensation":"None","applicationContact":{"@type":"ContactPoint","name":"At the door"},
                 "baseSalary":{"@type":"PriceSpecification","description":"£12.60 an hour"},
                 "occupationalCategory":{"@type":"CategoryCode","name":"Bakers","codeValue":"5432","inCodeSet":"SOC 2020"},
                 "hiringOrganization":%s,"jobLocation":%s}""".formatted(type, PROVIDER, PLACE);
    }

    static List<String> documents() {
        return List.of(
                COURSE,
                programme("Training"),
                programme("Higher apprenticeship"),
                programme("Supported internship"),
                job("Permanent"),
                job("VOLUNTEER"),
                job("INTERN"),
                "{\"@type\":\"Course\",\"@id\":\"https://c.example/4\",\"name\":\"Nothing said\",\"hasCourseInstance\":{\"@type\":\"CourseInstance\"}}",
                job("CONTRACTOR").replaceAll("\"jobLocation\":(?s).*}$", "\"jobLocationType\":\"TELECOMMUTE\"}"),
                job("OTHER")
                        .replace(PLACE, "[" + PLACE + "," + PLACE.replace("The mill", "The bakery") + "]")
                        .replace("\"totalJobOpenings\":2,", ""));
    }

    private static OpportunityView shown(ReadDocument read) {
        assertThat(read.problems()).isEmpty();
        return ShownAs.of(
                read.only(),
                read.providers().isEmpty() ? null : read.providers().getFirst());
    }

    private static byte[] out(OpportunityView view) throws JsonProcessingException {
        return HtmlSafe.json(SchemaOrgDocument.of(view));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void whatGoesOutAndIsReadAgainSaysTheSame(String document) throws JsonProcessingException {
        OpportunityView first = shown(ReadDocument.of(new SchemaOrgReader(), document));
        ReadDocument again = ReadDocument.of(new SchemaOrgReader(), out(first));
        assertThat(again.ignored()).as("nothing goes out that is not read").isEmpty();
        assertThat(ShownAs.withoutIds(shown(again))).isEqualTo(ShownAs.withoutIds(first));
        assertThat(out(shown(again)).length).as("and out once more").isEqualTo(out(first).length);
    }

    @Test
    void everyFieldOfTheExamplesWasReadAtAll() {
        assertThat(ReadDocument.of(new SchemaOrgReader(), COURSE).ignored()).isEmpty();
        assertThat(ReadDocument.of(new SchemaOrgReader(), programme("Training")).ignored())
                .isEmpty();
        assertThat(ReadDocument.of(new SchemaOrgReader(), job("INTERN")).ignored())
                .isEmpty();
    }

    @Test
    void nothingInADocumentCanEndTheScriptThatItStandsIn() throws JsonProcessingException {
        String hostile = "</script><script>a<!--b-->c\u2028d\u2029e'f&g";
        String out = new String(out(as(OpportunityKind.COURSE, hostile)), StandardCharsets.UTF_8);
        assertThat(out).doesNotContain("<", ">", "&", "'", "\u2028", "\u2029");
        assertThat(new ObjectMapper().readTree(out).path("name").asText()).isEqualTo(hostile);
    }

    private static OpportunityView as(OpportunityKind kind) {
        return as(kind, "Bread");
    }

    private static OpportunityView as(OpportunityKind kind, String title) {
        return ShownAs.as(shown(ReadDocument.of(new SchemaOrgReader(), COURSE)), kind, title);
    }

    /** A context is no full validation, but every word that we use has to be one of the vocabulary's own. */
    @ParameterizedTest
    @EnumSource(OpportunityKind.class)
    void everyWordIsOneOfThePublishedVocabulary(OpportunityKind kind) throws IOException {
        JsonNode context = new ObjectMapper()
                .readTree(ReferenceData.read("schema-org/schemaorgcontext-30.0.jsonld"))
                .path("@context");
        assertThat(context.has("courseMode")).isTrue();
        List<JsonNode> documents = new ArrayList<>();
        documents.add(new ObjectMapper().readTree(out(as(kind))));
        for (String document : documents()) {
            documents.add(new ObjectMapper().readTree(out(shown(ReadDocument.of(new SchemaOrgReader(), document)))));
        }
        Set<String> unknown = new TreeSet<>();
        documents.forEach(document -> collectUnknown(document, context, unknown));
        assertThat(unknown).isEmpty();
    }

    private static void collectUnknown(JsonNode node, JsonNode context, Set<String> unknown) {
        node.properties().forEach(member -> {
            if (!member.getKey().startsWith("@") && !context.has(member.getKey())) {
                unknown.add(member.getKey());
            }
            collectUnknown(member.getValue(), context, unknown);
        });
        if (node.isArray()) {
            node.forEach(each -> collectUnknown(each, context, unknown));
        }
        if (node.has("@type") && !context.has(node.path("@type").asText())) {
            unknown.add(node.path("@type").asText());
        }
    }

    @Test
    void aVisitOfWhichADayIsOpenIsNoEvent() throws IOException {
        OpportunityView visit = as(OpportunityKind.VISIT);
        assertThat(new ObjectMapper().readTree(out(visit)).path("@type").asText())
                .isEqualTo("Service");
    }
}
