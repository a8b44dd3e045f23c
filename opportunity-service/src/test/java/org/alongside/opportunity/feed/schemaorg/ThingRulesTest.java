package org.alongside.opportunity.feed.schemaorg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.alongside.opportunity.feed.FeedEvent;
import org.alongside.opportunity.feed.FeedFormat;
import org.alongside.opportunity.feed.ReadDocument;
import org.alongside.opportunity.feed.Reading;
import org.alongside.opportunity.listing.AttendanceMode;
import org.alongside.opportunity.listing.Cost;
import org.alongside.opportunity.listing.Details;
import org.alongside.opportunity.listing.Offering;
import org.alongside.opportunity.listing.OpportunityKind;
import org.alongside.opportunity.listing.Session;
import org.alongside.opportunity.listing.StartKind;
import org.alongside.opportunity.listing.StudyMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What schema.org says of courses and jobs, one good and one bad document each. */
class ThingRulesTest {

    private static ReadDocument read(String document) {
        return ReadDocument.of(new SchemaOrgReader(), document);
    }

    /** One course with an id and a name, and these members. */
    private static ReadDocument course(String members) {
        return read(
                "{\"@context\":\"https://schema.org\",\"@type\":\"Course\",\"@id\":\"https://c.example/1\",\"name\":\"Bread\""
                        + members + "}");
    }

    private static Offering instance(String members) {
        return course(",\"hasCourseInstance\":{\"@type\":\"CourseInstance\"" + members + "}")
                .onlyOffering();
    }

    private static ReadDocument job(String members) {
        return read(
                "{\"@context\":\"https://schema.org\",\"@type\":\"JobPosting\",\"@id\":\"https://j.example/1\",\"title\":\"Baker\""
                        + members + "}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@context\":\"https://schema.org\",\"@type\":\"Course\",\"@id\":\"https://c.example/1\",\"name\":\"Bread\"}",
                "{\"@context\":\"http://schema.org/\",\"@type\":[\"Thing\",\"Course\"],\"@id\":\"https://c.example/1\",\"name\":[\"Bread\"]}",
                "{\"@context\":{\"schema\":\"http://schema.org/\"},\"@type\":\"schema:Course\",\"@id\":\"https://c.example/1\",\"schema:name\":\"Bread\"}",
                "{\"@type\":\"https://schema.org/Course\",\"@id\":\"https://c.example/1\",\"http://schema.org/name\":{\"@value\":\"Bread\"}}",
                "[{\"@context\":[\"https://schema.org\"],\"@type\":\"Course\",\"@id\":\"https://c.example/1\",\"name\":{\"@value\":\"Bread\",\"@language\":\"en\"}}]",
                "{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"x\"},{\"@type\":\"Course\",\"@id\":\"https://c.example/1\",\"name\":\"Bread\"}]}",
                "{\"@context\":\"https://schema.org\",\"@type\":\"WebPage\",\"mainEntity\":{\"@type\":\"Course\",\"@id\":\"https://c.example/1\",\"name\":\"Bread\"}}",
                "{\"@context\":\"https://schema.org\",\"@type\":\"ItemList\",\"itemListElement\":[{\"@type\":\"ListItem\",\"item\":{\"@type\":\"Course\",\"@id\":\"https://c.example/1\",\"name\":\"Bread\"}}]}",
            })
    void aCourseIsFoundInEveryFormInWhichItIsWritten(String document) {
        ReadDocument result = read(document);
        assertThat(result.only().externalId()).isEqualTo("https://c.example/1");
        assertThat(result.only().title()).isEqualTo("Bread");
        assertThat(result.only().kind()).isEqualTo(OpportunityKind.COURSE);
        assertThat(result.problems()).isEmpty();
    }

    @Test
    void whatSpeaksAnotherVocabularyIsNamedAndLeft() {
        ReadDocument result = read("[{\"@context\":\"https://other.example\",\"@type\":\"Course\",\"name\":\"x\"},"
                + "{\"@context\":\"https://schema.org\",\"@type\":\"Organization\",\"name\":\"x\"},{\"name\":\"x\"}]");
        assertThat(result.opportunities()).isEmpty();
        assertThat(result.problems()).isEmpty();
        assertThat(result.ignored())
                .containsExactly("(without a type of schema.org)", "Organization", "(without a type of schema.org)");
    }

    @Test
    void aCourseIsTakenWithAllThatStandsInIt() {
        ReadDocument result = course("""
                ,"description":"<p>Flour &amp; water</p>","url":"https://c.example/bread","courseCode":"B1","educationalLevel":"Level 2",
                "provider":{"@type":"CollegeOrUniversity","name":"Northshire College","url":"https://college.example",
                 "identifier":{"@type":"PropertyValue","propertyID":"UKPRN","value":"10099999"}},
                "about":["Baking",{"@type":"DefinedTerm","name":"Craft"}],"teaches":"Dough","coursePrerequisites":"An apron",
                "educationalCredentialAwarded":{"@type":"EducationalOccupationalCredential","name":"Award in Bread"},
                "offers":{"@type":"Offer","price":35,"priceCurrency":"GBP","url":"https://c.example/book","category":"Paid"},
                "inLanguage":"en","image":{"@type":"ImageObject","url":"https://c.example/b.jpg"},"accessibilityFeature":["largePrint"],
                "hasCourseInstance":[{"@type":"CourseInstance","@id":"https://c.example/1/a","courseMode":["onsite","part-time","evening"],
                 "startDate":"2027-01-12","endDate":"2027-03-30","courseWorkload":"PT2H a week","maximumAttendeeCapacity":12,
                 "remainingAttendeeCapacity":3,"location":{"@type":"Place","name":"Mill Hall","address":{"@type":"PostalAddress",
                 "streetAddress":"1 Mill Lane","addressLocality":"Millby","postalCode":"zz1 1zz"},"geo":{"latitude":"54.5","longitude":-1.25}},
                 "courseSchedule":{"@type":"Schedule","repeatFrequency":"P1W","byDay":["https://schema.org/Tuesday","TH"],
                 "startTime":"10:00:00","endTime":"12:00"},"instructor":{"name":"Sam"}}]""");
        var course = result.only();
        assertThat(course.description()).isEqualTo("Flour & water");
        assertThat(course.level()).isEqualTo("Level 2");
        assertThat(course.url()).isEqualTo("https://c.example/bread");
        assertThat(course.details().classification().rqfLevel()).isEqualTo(2);
        assertThat(course.details().subjects())
                .extracting(Details.Subject::label)
                .containsExactly("Baking", "Craft");
        assertThat(course.details().sections()).containsExactly(new Details.Section("learning-outcome", "Dough", null));
        assertThat(course.details().access().entryRequirements()).isEqualTo("An apron");
        assertThat(course.details().access().formats()).containsExactly("largePrint");
        assertThat(course.details().qualifications())
                .extracting(Details.Qualification::title)
                .containsExactly("Award in Bread");
        assertThat(course.details().identifiers()).containsExactly(new Details.Identifier("course-code", "B1"));
        assertThat(course.details().image()).isEqualTo(new Details.Image("https://c.example/b.jpg", null));
        assertThat(result.provider().externalId()).isEqualTo("https://college.example");
        assertThat(result.provider().ukprn()).isEqualTo("10099999");
        Offering offering = result.onlyOffering();
        assertThat(offering.externalId()).isEqualTo("https://c.example/1/a");
        assertThat(offering.attendanceMode()).isEqualTo(AttendanceMode.CAMPUS);
        assertThat(offering.studyMode()).isEqualTo(StudyMode.PART_TIME);
        assertThat(offering.details().engagement()).containsExactly("evening");
        assertThat(offering.start().earliest()).isEqualTo(LocalDate.of(2027, 1, 12));
        assertThat(offering.end().latest()).isEqualTo(LocalDate.of(2027, 3, 30));
        assertThat(offering.places()).isEqualTo(12);
        assertThat(offering.details().placesLeft()).isEqualTo(3);
        assertThat(offering.applyTo()).isEqualTo("https://c.example/book");
        assertThat(offering.cost()).isEqualTo(new Cost("£35.00", new BigDecimal("35.00")));
        assertThat(offering.details().languagesOfInstruction()).containsExactly("en");
        assertThat(offering.sessions())
                .containsExactly(
                        new Session.Weekly(DayOfWeek.TUESDAY, LocalTime.of(10, 0), LocalTime.NOON),
                        new Session.Weekly(DayOfWeek.THURSDAY, LocalTime.of(10, 0), LocalTime.NOON));
        assertThat(result.venue().name()).isEqualTo("Mill Hall");
        assertThat(result.venue().postcode()).isEqualTo("ZZ1 1ZZ");
        assertThat(result.venue().latitude()).isEqualTo(54.5);
        assertThat(result.problems()).isEmpty();
        assertThat(result.ignored()).containsExactly("hasCourseInstance/instructor");
    }

    @Test
    void whatStandsElsewhereInTheGraphIsFoundByItsId() {
        ReadDocument result = read("""
                {"@context":"https://schema.org","@graph":[
                {"@type":"Course","@id":"https://c.example/1","name":"Bread","provider":{"@id":"https://c.example/#org"},
                 "hasCourseInstance":[{"@id":"https://c.example/1/a"}]},
                {"@type":"CourseInstance","@id":"https://c.example/1/a","startDate":"2027-01-12","location":{"@id":"https://c.example/#hall"}},
                {"@type":"Organization","@id":"https://c.example/#org","name":"Northshire College"},
                {"@type":"Place","@id":"https://c.example/#hall","name":"Mill Hall"}]}""");
        assertThat(result.only().providerExternalId()).isEqualTo("https://c.example/#org");
        assertThat(result.provider().name()).isEqualTo("Northshire College");
        assertThat(result.onlyOffering().start().earliest()).isEqualTo(LocalDate.of(2027, 1, 12));
        assertThat(result.venue().name()).isEqualTo("Mill Hall");
    }

    @Test
    void pointersThatLeadInCirclesComeToAnEnd() {
        String pointers = "{\"@id\":\"https://a.example\"},".repeat(200);
        String circle = "[{\"@type\":\"ItemList\",\"@id\":\"https://a.example\",\"itemListElement\":["
                + pointers.substring(0, pointers.length() - 1) + "]}]";
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(read(circle).opportunities()).isEmpty());
    }

    @Test
    void anInstanceThatACoursePointsAtIsNoOpportunityOfItsOwn() {
        ReadDocument result = read("""
                {"@context":"https://schema.org","@graph":[
                {"@type":"CourseInstance","@id":"https://c.example/1/a","name":"Bread in January","startDate":"2027-01-12"},
                {"@type":"Course","@id":"https://c.example/1","name":"Bread","hasCourseInstance":{"@id":"https://c.example/1/a"}},
                {"@type":"CourseInstance","@id":"https://c.example/2/a","name":"Cakes in May","startDate":"2027-05-12"}]}""");
        assertThat(result.ids()).containsExactly("https://c.example/1", "https://c.example/2/a");
        assertThat(result.problems()).isEmpty();
    }

    @Test
    void whatIsPointedAtIsTakenOnceHoweverOftenThatIs() {
        for (String text : List.of("short", "long ".repeat(20_000))) {
            pointedAtOften(text);
        }
    }

    private static void pointedAtOften(String text) {
        String pointers = "{\"@type\":\"ListItem\",\"item\":{\"@type\":\"Course\",\"@id\":\"https://c.example/1\"}},"
                        .repeat(5_000)
                + "{\"@id\":\"https://c.example/1\"}";
        String course = "{\"@type\":\"Course\",\"@id\":\"https://c.example/1\",\"name\":\"Bread\",\"description\":\""
                + text + "\"}";
        String list = "{\"@type\":\"ItemList\",\"itemListElement\":[" + pointers + "]}";
        String other = "{\"@type\":\"Course\",\"@id\":\"https://c.example/2\",\"name\":\"Cakes\"}";
        ReadDocument result = read("{\"@context\":\"https://schema.org\",\"@graph\":["
                + String.join(",", course, list, list, other, list) + "]}");
        assertThat(result.events().stream().filter(FeedEvent.OpportunityRead.class::isInstance))
                .hasSize(2);
        assertThat(result.ids()).containsExactly("https://c.example/1", "https://c.example/2");
        assertThat(result.codes()).isSubsetOf("text-cut").hasSizeLessThan(2);
    }

    @Test
    void aListOfCoursesIsReadToItsEnd() {
        StringBuilder items = new StringBuilder("{\"@type\":\"WebPage\"}");
        for (int n = 0; n < 22_000; n++) {
            items.append(",{\"@type\":\"Course\",\"@id\":\"https://c.example/")
                    .append(n)
                    .append("\",\"name\":\"Bread\"}");
        }
        assertThat(read("[{\"@type\":\"ItemList\",\"itemListElement\":[" + items + "]}]")
                        .ids())
                .hasSize(22_000);
    }

    @Test
    void oneThingPointedAtTwiceByOneMemberSaysWhatItSaysOnce() {
        String pointers = "{\"@id\":\"https://c.example/t\"},".repeat(2_000) + "{\"@id\":\"https://c.example/t\"}";
        String term = "{\"@type\":\"DefinedTerm\",\"@id\":\"https://c.example/t\",\"name\":\"Sour dough\"}";
        String course = "{\"@type\":\"Course\",\"@id\":\"https://c.example/1\",\"name\":\"Bread\",\"description\":["
                + pointers + "]}";
        ReadDocument result = read("[" + term + "," + course + "]");
        assertThat(result.only().description()).isEqualTo("Sour dough");
        assertThat(result.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"@id\":\"https://c.example/7\",\"url\":\"https://c.example/u\"|https://c.example/7",
                "\"@id\":\"_:b0\",\"url\":\"https://c.example/u\",\"courseCode\":\"X\"|https://c.example/u",
                "\"@id\":\"#course\",\"identifier\":\"X-1\"|https://p.example X-1",
                "\"identifier\":{\"@type\":\"PropertyValue\",\"name\":\"our id\",\"value\":77}|https://p.example 77",
                "\"identifier\":\"urn:x:1\",\"url\":\"https://c.example/u\"|urn:x:1",
                "\"@id\":\"/courses/7\",\"courseCode\":\"X\"|https://p.example /courses/7",
                "\"courseCode\":\"X\"|https://p.example code:X",
                "\"description\":\"d\"|https://p.example name:Bread",
            })
    void theIdIsTheOneThatStaysTheSame(String members, String id) {
        String course =
                "{\"@type\":\"Course\",\"name\":\"Bread\",\"provider\":{\"name\":\"P\",\"url\":\"https://p.example\"},"
                        + members + "}";
        assertThat(read("[" + course + "]").ids()).containsExactly(id);
    }

    @Test
    void whatHasNoNameIsRefusedAndTheRestIsTaken() {
        ReadDocument result = read(
                "[{\"@type\":\"Course\",\"@id\":\"https://c.example/1\"},{\"@type\":\"JobPosting\",\"description\":\"x\"},"
                        + "{\"@type\":\"Course\",\"@id\":\"https://c.example/2\",\"name\":\"Good\"}]");
        assertThat(result.codes()).containsExactly("title-missing", "title-missing");
        assertThat(result.problems().getFirst().recordId()).isEqualTo("https://c.example/1");
        assertThat(result.ids()).containsExactly("https://c.example/2");
    }

    @Test
    void onlyOnePriceInPoundsIsAnAmount() {
        assertThat(cost("{\"price\":\"12.50\",\"priceCurrency\":\"GBP\"}"))
                .isEqualTo(new Cost("£12.50", new BigDecimal("12.50")));
        assertThat(cost("{\"price\":0}")).isEqualTo(new Cost("Free", new BigDecimal("0.00")));
        assertThat(cost("{\"category\":\"Free\"}")).isEqualTo(new Cost("Free", new BigDecimal("0.00")));
        assertThat(cost("{\"category\":\"Partially Free\"}")).isEqualTo(new Cost("Partially Free", null));
        assertThat(cost("{\"price\":12}")).isEqualTo(new Cost("12.00", null));
        assertThat(cost("{\"price\":12,\"priceCurrency\":\"USD\"}")).isEqualTo(new Cost("12.00 USD", null));
        assertThat(cost("{\"price\":\"from £5\",\"priceCurrency\":\"GBP\"}")).isEqualTo(new Cost("from £5 GBP", null));
        assertThat(cost("{\"price\":-5,\"priceCurrency\":\"GBP\"}")).isEqualTo(new Cost("-5 GBP", null));
        assertThat(cost("[{\"price\":5,\"priceCurrency\":\"GBP\"},{\"price\":9,\"priceCurrency\":\"GBP\"}]"))
                .isEqualTo(new Cost("£5.00; £9.00", null));
        assertThat(cost("{\"priceSpecification\":{\"price\":5,\"priceCurrency\":\"GBP\"}}"))
                .isEqualTo(new Cost("£5.00", new BigDecimal("5.00")));
        assertThat(course(",\"isAccessibleForFree\":true").onlyOffering().cost().amount())
                .isEqualByComparingTo("0");
    }

    private static Cost cost(String offers) {
        return course(",\"offers\":" + offers).onlyOffering().cost();
    }

    @Test
    void modesAreReadFromTheWordsInUse() {
        assertThat(instance(",\"courseMode\":[\"MOOC\",\"online\"]").attendanceMode())
                .isEqualTo(AttendanceMode.ONLINE);
        assertThat(instance(",\"courseMode\":[\"online\",\"onsite\"]").attendanceMode())
                .isEqualTo(AttendanceMode.MIXED);
        assertThat(instance(",\"courseMode\":\"Blended\"").attendanceMode()).isEqualTo(AttendanceMode.MIXED);
        assertThat(instance(",\"eventAttendanceMode\":\"https://schema.org/OnlineEventAttendanceMode\"")
                        .attendanceMode())
                .isEqualTo(AttendanceMode.ONLINE);
        assertThat(instance(",\"location\":{\"@type\":\"VirtualLocation\",\"url\":\"https://x.example\"}")
                        .attendanceMode())
                .isEqualTo(AttendanceMode.ONLINE);
        assertThat(instance("").attendanceMode()).isNull();
        assertThat(instance("").studyMode()).isNull();
    }

    @Test
    void anInstanceInSeveralPlacesIsSeveralOfferingsAndACancelledOneIsNone() {
        var offerings = course(
                        ",\"hasCourseInstance\":{\"@id\":\"https://c.example/i\",\"location\":[\"North Hall\",{\"name\":\"South Hall\"}]}")
                .only()
                .offerings();
        assertThat(offerings).hasSize(1);
        offerings = course(
                        ",\"hasCourseInstance\":{\"@id\":\"https://c.example/i\",\"location\":[{\"name\":\"North Hall\"},{\"name\":\"South Hall\"}]}")
                .only()
                .offerings();
        assertThat(offerings)
                .extracting(Offering::externalId)
                .allMatch(id -> id.startsWith("https://c.example/i #"))
                .doesNotHaveDuplicates()
                .hasSize(2);
        assertThat(course(
                                ",\"hasCourseInstance\":[{\"eventStatus\":\"https://schema.org/EventCancelled\"},{\"startDate\":\"2027-01-01\"}]")
                        .onlyOffering()
                        .start()
                        .earliest())
                .isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(course("").onlyOffering().externalId()).isEqualTo("https://c.example/1");
    }

    @Test
    void schedulesThatCannotBeAreIgnored() {
        ReadDocument bad = course(
                ",\"hasCourseInstance\":{\"courseSchedule\":[{\"byDay\":\"Moonday\",\"startTime\":\"10:00\",\"endTime\":\"11:00\"},"
                        + "{\"byDay\":\"Monday\",\"startTime\":\"11:00\",\"endTime\":\"10:00\"},{\"byDay\":\"Monday\",\"startTime\":\"late\",\"endTime\":\"25:00\"}]}");
        assertThat(bad.codes())
                .containsExactly("times-unreadable", "times-unreadable", "times-unreadable", "times-unreadable");
        assertThat(bad.onlyOffering().sessions()).isEmpty();
        ReadDocument monthly = course(
                ",\"hasCourseInstance\":{\"courseSchedule\":{\"repeatFrequency\":\"P1M\",\"startTime\":\"10:00\",\"endTime\":\"11:00\"}}");
        assertThat(monthly.ignored()).contains("courseSchedule/repeatFrequency");
        assertThat(instance(
                                ",\"courseSchedule\":{\"repeatFrequency\":\"Daily\",\"startTime\":\"10:00\",\"endTime\":\"11:00\"}")
                        .sessions())
                .hasSize(7);
        assertThat(instance(
                                ",\"courseSchedule\":{\"startDate\":\"2027-01-12\",\"endDate\":\"2027-01-12\",\"startTime\":\"10:00\",\"endTime\":\"11:00\"}")
                        .sessions())
                .containsExactly(
                        new Session.Dated(LocalDate.of(2027, 1, 12), LocalTime.of(10, 0), LocalTime.of(11, 0)));
    }

    @Test
    void datesArePreciseOnlyAsFarAsTheySay() {
        assertThat(instance(",\"startDate\":\"2027-09\"").start().latest()).isEqualTo(LocalDate.of(2027, 9, 30));
        assertThat(instance(",\"startDate\":\"2027\"").start().earliest()).isEqualTo(LocalDate.of(2027, 1, 1));
        ReadDocument bad = course(",\"hasCourseInstance\":{\"startDate\":\"soon\",\"endDate\":\"2027-02-30\"}");
        assertThat(bad.codes()).containsExactly("date-unreadable", "date-unreadable");
        ReadDocument backwards =
                course(",\"hasCourseInstance\":{\"startDate\":\"2027-02-01\",\"endDate\":\"2027-01-01\"}");
        assertThat(backwards.codes()).containsExactly("end-before-start");
        assertThat(course(
                                ",\"hasCourseInstance\":{\"location\":{\"name\":\"x\",\"geo\":{\"latitude\":95,\"longitude\":1}}}")
                        .codes())
                .containsExactly("coordinates-unreadable");
        assertThat(course(",\"url\":\"/relative\"").codes()).contains("url-not-web");
    }

    @Test
    void aProgrammeIsACourseUnlessItSaysThatItIsAnApprenticeship() {
        String programme =
                "[{\"@type\":\"EducationalOccupationalProgram\",\"@id\":\"https://c.example/p\",\"name\":\"Weaving\",\"programType\":\"%s\","
                        + "\"educationalProgramMode\":\"full-time\",\"applicationStartDate\":\"2027-01-01\",\"applicationDeadline\":\"2027-06-30\","
                        + "\"timeToComplete\":\"P1Y\",\"maximumEnrollment\":\"100\",\"occupationalCategory\":\"Weaver\"}]";
        ReadDocument result = read(programme.formatted("Diploma"));
        assertThat(result.only().kind()).isEqualTo(OpportunityKind.COURSE);
        assertThat(result.only().details().classification().occupations())
                .containsExactly(new Details.Occupation(null, "Weaver"));
        assertThat(result.onlyOffering().studyMode()).isEqualTo(StudyMode.FULL_TIME);
        assertThat(result.onlyOffering().applyUntil()).isEqualTo(LocalDate.of(2027, 6, 30));
        assertThat(result.onlyOffering().durationIso()).isEqualTo("P1Y");
        assertThat(result.onlyOffering().places()).isEqualTo(100);
        assertThat(read(programme.formatted("Apprenticeship")).only().kind()).isEqualTo(OpportunityKind.APPRENTICESHIP);
    }

    @ParameterizedTest
    @CsvSource({
        "VOLUNTEER,VOLUNTEERING",
        "INTERN,WORK_EXPERIENCE",
        "FULL_TIME,JOB",
        "Internship,WORK_EXPERIENCE",
        "Apprenticeship,APPRENTICESHIP"
    })
    void theEmploymentTypeSaysWhatAJobPostingIs(String type, OpportunityKind kind) {
        assertThat(job(",\"employmentType\":[\"PART_TIME\",\"" + type + "\"]")
                        .only()
                        .kind())
                .isEqualTo(kind);
        assertThat(job("").only().kind()).isEqualTo(OpportunityKind.JOB);
    }

    @Test
    void aJobIsTakenWithAllThatStandsInIt() {
        ReadDocument result = job("""
                ,"description":"Bake","datePosted":"2027-01-01","validThrough":"2027-02-28T23:59","employmentType":"PART_TIME",
                "hiringOrganization":{"@type":"Organization","name":"Northshire Bakery","sameAs":"https://bakery.example"},
                "jobLocation":{"@type":"Place","address":{"@type":"PostalAddress","addressLocality":"Millby","postalCode":"ZZ1 1ZZ"}},
                "baseSalary":{"@type":"MonetaryAmount","currency":"GBP","value":{"@type":"QuantitativeValue","minValue":11.5,"maxValue":13,"unitText":"HOUR"}},
                "totalJobOpenings":2,"jobImmediateStart":true,"workHours":"16 hours a week","qualifications":"Food hygiene","skills":["Early rising"],
                "occupationalCategory":{"@type":"CategoryCode","codeValue":"5432","inCodeSet":"SOC 2020","name":"Bakers"},"industry":"Food",
                "applicantLocationRequirements":{"@type":"Country","name":"United Kingdom"}""");
        assertThat(result.only().providerExternalId()).isEqualTo("name:Northshire Bakery");
        assertThat(result.provider().url()).isEqualTo("https://bakery.example");
        assertThat(result.only().details().classification().occupations())
                .containsExactly(new Details.Occupation("5432", "Bakers"));
        assertThat(result.only().details().sections())
                .containsExactly(
                        new Details.Section("pay", "11.5 to 13 GBP per hour", null),
                        new Details.Section("working-week", "16 hours a week", null));
        assertThat(result.only().details().access().entryRequirements()).isEqualTo("Food hygiene\nEarly rising");
        assertThat(result.only().details().access().eligibility()).isEqualTo("United Kingdom");
        assertThat(result.onlyOffering().applyUntil()).isEqualTo(LocalDate.of(2027, 2, 28));
        assertThat(result.onlyOffering().studyMode()).isEqualTo(StudyMode.PART_TIME);
        assertThat(result.onlyOffering().places()).isEqualTo(2);
        assertThat(result.onlyOffering().details().startKind()).isEqualTo(StartKind.ROLLING);
        assertThat(result.onlyOffering().cost()).isEqualTo(Cost.UNKNOWN);
        assertThat(result.venue().town()).isEqualTo("Millby");
        assertThat(result.ignored()).containsExactly("JobPosting/industry");
        assertThat(job(",\"jobLocationType\":\"TELECOMMUTE\"").onlyOffering().attendanceMode())
                .isEqualTo(AttendanceMode.ONLINE);
    }

    @ParameterizedTest
    @CsvSource({"SOC2020 5432,5432", "'SOC: 5432 Bakers',5432", "5432,", "15-1132.00 Software Developers,"})
    void aCodeIsOfSocOnlyWhereThatIsSaid(String written, String code) {
        assertThat(job(",\"occupationalCategory\":\"" + written + "\"")
                        .only()
                        .details()
                        .classification()
                        .occupations())
                .containsExactly(new Details.Occupation(code, written));
    }

    @Test
    void oneSaysNothingAboutOthersAndAListDoes() {
        String one = "{\"@type\":\"Course\",\"@id\":\"https://c.example/%d\",\"name\":\"Bread\"}";
        assertThat(course("").reading()).isEqualTo(new Reading.Whole(true));
        assertThat(read("[" + one.formatted(1) + "]").reading()).isEqualTo(new Reading.Whole(false));
        assertThat(read("{\"@graph\":[" + one.formatted(1) + "]}").reading()).isEqualTo(new Reading.Whole(true));
        assertThat(read("{\"@graph\":[" + one.formatted(1) + "," + one.formatted(2) + "]}")
                        .reading())
                .isEqualTo(new Reading.Whole(false));
    }

    @Test
    void theFormatIsToldByItsBeginning() {
        SchemaOrgReader reader = new SchemaOrgReader();
        assertThat(reader.format()).isEqualTo(FeedFormat.SCHEMA_ORG_JSON_LD);
        for (String document : List.of(
                "{\"@context\":\"https://schema.org\",\"@type\":\"Course\"}",
                "[{\"@type\":\"Course\"}]",
                "{\"@context\":\"https://schema.org\",\"@graph\":[]}",
                "\n<!DOCTYPE html><html><head>")) {
            assertThat(reader.recognises(document.getBytes(StandardCharsets.UTF_8)))
                    .as(document)
                    .isTrue();
        }
        for (String document :
                List.of("{\"id\":\"s\",\"name\":\"S\"}", "<?xml version=\"1.0\"?><catalog/>", "title,start", "")) {
            assertThat(reader.recognises(document.getBytes(StandardCharsets.UTF_8)))
                    .as(document)
                    .isFalse();
        }
    }
}
