package org.alongside.opportunity.feed.coursedirectory;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.alongside.opportunity.feed.FeedFormat;
import org.alongside.opportunity.feed.ReadDocument;
import org.alongside.opportunity.feed.Reading;
import org.alongside.opportunity.listing.AttendanceMode;
import org.alongside.opportunity.listing.AttendancePattern;
import org.alongside.opportunity.listing.Cost;
import org.alongside.opportunity.listing.Details;
import org.alongside.opportunity.listing.Offering;
import org.alongside.opportunity.listing.OpportunityKind;
import org.alongside.opportunity.listing.StartKind;
import org.alongside.opportunity.listing.StatedDate;
import org.alongside.opportunity.listing.StudyMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the course directory says of courses, one good and one bad document each. */
class CourseRulesTest {
    private static final String RUN = "0f0e0d0c-0000-4000-8000-000000000001";

    private static ReadDocument read(String document) {
        return ReadDocument.of(new CourseDirectoryReader(), document);
    }

    /** One course run with an id and a name, and these members. */
    private static ReadDocument run(String members) {
        return read("[{\"courseRunId\":\"" + RUN + "\",\"courseName\":\"Baking bread\"" + members + "}]");
    }

    private static Offering offering(String members) {
        return run(members).onlyOffering();
    }

    @Test
    void aDetailIsTakenWithAllThatStandsInIt() {
        ReadDocument result = run("""
                ,"offeringType":"Course","deliveryMode":"ClassroomBased","studyMode":"PartTime","attendancePattern":"Evening",
                "cost":120.5,"costDescription":"Materials included","durationUnit":"Weeks","durationValue":10,
                "flexibleStartDate":false,"startDate":"2027-09-06T00:00:00","courseURL":"https://college.example/bread","national":false,
                "createdDate":"2026-01-01T00:00:00Z",
                "course":{"courseId":"c-1","learnAimRef":"6000123x","qualificationLevel":"2","courseDescription":"For people who eat",
                 "entryRequirements":"None","whatYoullLearn":"Dough &amp; ovens","howYoullBeAssessed":"A loaf","advancedLearnerLoan":false},
                "provider":{"providerName":"Northshire College","tradingName":"NC","ukprn":10099999,"website":"https://college.example",
                 "addressLine1":"1 High Street","town":"Northby","postcode":"zz1 1zz","learnerSatisfaction":90.1},
                "venue":{"venueName":"Mill Site","addressLine1":"2 Mill Lane","town":"Millby","county":"Northshire","postcode":"ZZ2 2ZZ",
                 "latitude":54.1,"longitude":-1.5,"telephone":"01000 000000"},
                "qualification":{"learnAimRefTitle":"Award in Bread","awardOrgName":"Bakers' Board","learnAimRefTypeDesc":"Award",
                 "qualificationLevel":"2","sectorSubjectAreaTier1Desc":"Retail","sectorSubjectAreaTier2Desc":"Hospitality"},
                "alternativeCourseRuns":[{"courseRunId":"other"}],"subRegions":[]""");
        var course = result.only();
        assertThat(course.externalId()).isEqualTo(RUN);
        assertThat(course.kind()).isEqualTo(OpportunityKind.COURSE);
        assertThat(course.title()).isEqualTo("Baking bread");
        assertThat(course.description()).isEqualTo("For people who eat");
        assertThat(course.level()).isEqualTo("Level 2");
        assertThat(course.url()).isEqualTo("https://college.example/bread");
        assertThat(course.details().classification())
                .isEqualTo(new Details.Classification(2, "6000123X", java.util.List.of()));
        assertThat(course.details().access().entryRequirements()).isEqualTo("None");
        assertThat(course.details().identifiers()).containsExactly(new Details.Identifier("course-id", "c-1"));
        assertThat(course.details().sections())
                .containsExactly(
                        new Details.Section("assessment", "A loaf", null),
                        new Details.Section("learning-outcome", "Dough & ovens", null));
        assertThat(course.details().qualifications())
                .containsExactly(new Details.Qualification("Award in Bread", null, "Level 2", "Bakers' Board", null));
        assertThat(course.details().subjects())
                .extracting(Details.Subject::label)
                .containsExactly("Retail", "Hospitality");
        Offering offering = result.onlyOffering();
        assertThat(offering.start().earliest()).isEqualTo(LocalDate.of(2027, 9, 6));
        assertThat(offering.details().startKind()).isEqualTo(StartKind.DATED);
        assertThat(offering.durationText()).isEqualTo("10 weeks");
        assertThat(offering.durationIso()).isEqualTo("P10W");
        assertThat(offering.cost()).isEqualTo(new Cost("Materials included", new BigDecimal("120.50")));
        assertThat(offering.studyMode()).isEqualTo(StudyMode.PART_TIME);
        assertThat(offering.attendanceMode()).isEqualTo(AttendanceMode.CAMPUS);
        assertThat(offering.attendancePattern()).isEqualTo(AttendancePattern.EVENING);
        assertThat(result.venue().name()).isEqualTo("Mill Site");
        assertThat(result.venue().address()).isEqualTo("2 Mill Lane, Northshire");
        assertThat(result.provider().externalId()).isEqualTo("10099999");
        assertThat(result.provider().ukprn()).isEqualTo("10099999");
        assertThat(course.providerExternalId()).isEqualTo("10099999");
        assertThat(result.problems()).isEmpty();
        assertThat(result.ignored())
                .containsExactlyInAnyOrder(
                        "course/alternativeCourseRuns",
                        "course/advancedLearnerLoan",
                        "provider/tradingName",
                        "provider/learnerSatisfaction",
                        "qualification/learnAimRefTypeDesc");
    }

    @Test
    void aSearchResultIsTakenAsFarAsItSays() {
        ReadDocument result = read("""
                {"total":1,"limit":20,"start":0,"facets":{"StudyMode":[{"value":"1","count":1}]},"results":[{"searchScore":1.5,"distance":2.1,
                "courseId":"c-1","courseRunId":"r-1","courseName":"Bread","courseText":"x","learnAimRef":"60001234","qualificationLevel":"E",
                "venueName":"Mill Site","venueAddress":"2 Mill Lane, Millby","venueTown":"Millby","venueStudyMode":"2","deliveryMode":"1",
                "venueStudyModeDescription":"Part time","deliveryModeDescription":"Classroom based","venueAttendancePattern":"4",
                "venueLocation":{"latitude":54.1,"longitude":-1.5},"providerName":"NC","ukprn":"10099999","cost":0,"flexibleStartDate":true,
                "durationUnit":5,"durationValue":1,"national":false,"region":"North","updatedOn":"2027-01-01T00:00:00Z"}]}""");
        assertThat(result.reading()).isEqualTo(new Reading.Whole(false));
        assertThat(result.only().externalId()).isEqualTo("r-1");
        assertThat(result.only().level()).isEqualTo("Entry level");
        assertThat(result.only().details().classification().rqfLevel()).isZero();
        assertThat(result.venue().latitude()).isEqualTo(54.1);
        assertThat(result.venue().town()).isEqualTo("Millby");
        assertThat(result.onlyOffering().studyMode()).isEqualTo(StudyMode.PART_TIME);
        assertThat(result.onlyOffering().attendancePattern()).isEqualTo(AttendancePattern.DAY_RELEASE);
        assertThat(result.onlyOffering().details().startKind()).isEqualTo(StartKind.ROLLING);
        assertThat(result.onlyOffering().durationIso()).isEqualTo("PT1H");
        assertThat(result.onlyOffering().durationText()).isEqualTo("1 hour");
        assertThat(result.onlyOffering().cost().amount()).isEqualByComparingTo("0");
        assertThat(result.ignored()).containsExactly("course/region");
    }

    @Test
    void aCourseWithItsRunsIsOneOpportunityWithAnOfferingPerRun() {
        ReadDocument result = read("""
                {"courses":[{"id":"c-1","qualificationCourseTitle":"Award in Bread","providerUKPRN":10099999,"courseStatus":1,"courseRuns":[
                {"id":"r-1","courseName":"Bread A","startDate":"2027-01-11","recordStatus":1,"deliveryMode":1,"providerCourseID":"B-1"},
                {"id":"r-2","courseName":"Bread B","recordStatus":8},
                {"id":"r-3","courseName":"Bread C","flexibleStartDate":true,"recordStatus":"Live","deliveryMode":2}]}]}""");
        assertThat(result.only().externalId()).isEqualTo("c-1");
        assertThat(result.only().title()).isEqualTo("Bread A");
        assertThat(result.only().offerings()).extracting(Offering::externalId).containsExactly("r-1", "r-3");
        assertThat(result.only().offerings().get(1).attendanceMode()).isEqualTo(AttendanceMode.ONLINE);
        assertThat(result.only().offerings().getFirst().details().identifiers())
                .containsExactly(new Details.Identifier("provider-course-id", "B-1"));
        assertThat(result.reading()).isEqualTo(new Reading.Whole(false));
    }

    @Test
    void aTLevelHasAnOfferingPerLocation() {
        ReadDocument result = read("""
                [{"tLevelId":"t-1","offeringType":"TLevel","qualification":{"tLevelName":"T Level in Digital","qualificationLevel":"3"},
                "whoFor":"Young people","startDate":"2027-09-01","website":"https://college.example/t","deliveryMode":"ClassroomBased",
                "locations":[{"tLevelLocationId":"l-1","venueName":"North"},{"tLevelLocationId":"l-2","venueName":"South"}]}]""");
        assertThat(result.only().title()).isEqualTo("T Level in Digital");
        assertThat(result.only().description()).isEqualTo("Young people");
        assertThat(result.only().offerings()).extracting(Offering::externalId).containsExactly("l-1", "l-2");
        assertThat(result.only().offerings())
                .extracting(each -> each.venue() == null ? null : each.venue().name())
                .containsExactly("North", "South");
    }

    @ParameterizedTest
    @CsvSource({"Deleted", "Archived", "8", "4", "2"})
    void whatIsNoLongerLiveIsGone(String status) {
        ReadDocument result = run(",\"recordStatus\":\"" + status + "\"");
        assertThat(result.gone()).containsExactly(RUN);
        assertThat(result.opportunities()).isEmpty();
        assertThat(result.reading()).isEqualTo(new Reading.Whole(true));
    }

    @Test
    void aDocumentOfUpdatesSaysNothingAboutOthers() {
        assertThat(run(",\"status\":\"updated\"").reading()).isEqualTo(new Reading.Whole(true));
        assertThat(run(",\"recordStatus\":1").reading()).isEqualTo(new Reading.Whole(false));
        assertThat(run(",\"recordStatus\":1").opportunities()).hasSize(1);
        assertThat(read("{\"total\":5,\"results\":[{\"courseRunId\":\"r\",\"courseName\":\"N\"}]}")
                        .reading())
                .isEqualTo(new Reading.Whole(true));
        assertThat(read("{\"total\":1,\"start\":20,\"results\":[{\"courseRunId\":\"r\",\"courseName\":\"N\"}]}")
                        .reading())
                .isEqualTo(new Reading.Whole(true));
    }

    @Test
    void whatCannotBeToldIsRefused() {
        ReadDocument result = read(
                "[{\"courseName\":\"Nameless\"},{\"courseRunId\":\"r-1\"},"
                        + "{\"courseRunId\":\"r-2\",\"courseName\":\"N\",\"recordStatus\":\"perhaps\"},{\"courseRunId\":\"r-3\",\"courseName\":\"N\"}]");
        assertThat(result.codes()).containsExactly("identifier-missing", "title-missing", "status-unknown");
        assertThat(result.ids()).containsExactly("r-3");
        assertThat(result.problems().get(2).recordId()).isEqualTo("r-2");
    }

    @Test
    void codesThatAreNoneAreIgnoredAndUndefinedSaysNothing() {
        ReadDocument bad = run(
                ",\"studyMode\":\"sometimes\",\"deliveryMode\":9,\"attendancePattern\":\"noon\",\"durationUnit\":\"moons\",\"durationValue\":3");
        assertThat(bad.codes())
                .containsExactlyInAnyOrder("code-unknown", "code-unknown", "code-unknown", "code-unknown");
        assertThat(bad.onlyOffering().durationText()).isNull();
        ReadDocument unsaid =
                run(",\"studyMode\":0,\"deliveryMode\":\"Undefined\",\"durationUnit\":0,\"durationValue\":3");
        assertThat(unsaid.codes()).isEmpty();
        assertThat(unsaid.onlyOffering().studyMode()).isNull();
        assertThat(unsaid.onlyOffering().attendanceMode()).isNull();
    }

    @Test
    void aFlexibleStartIsRollingAndNoStartIsUnknown() {
        assertThat(offering(",\"flexibleStartDate\":true,\"startDate\":\"2027-01-01\"")
                        .start())
                .isEqualTo(StatedDate.UNKNOWN);
        assertThat(offering(",\"flexibleStartDate\":true").details().startKind())
                .isEqualTo(StartKind.ROLLING);
        assertThat(offering("").details().startKind()).isNull();
        assertThat(offering(",\"startDate\":\"0001-01-01T00:00:00\"").start()).isEqualTo(StatedDate.UNKNOWN);
        assertThat(run(",\"startDate\":\"soon\"").codes()).containsExactly("date-unreadable");
    }

    @Test
    void whatIsOnlineTakesPlaceNowhereAndZeroesAreNoPlace() {
        assertThat(offering(",\"deliveryMode\":2,\"venue\":{\"venueName\":\"Office\"}")
                        .venue())
                .isNull();
        assertThat(run(",\"venue\":{\"venueName\":\"Office\",\"latitude\":0,\"longitude\":0}")
                        .venue()
                        .latitude())
                .isNull();
        assertThat(run(",\"venue\":{\"venueName\":\"Office\",\"latitude\":99,\"longitude\":0}")
                        .codes())
                .containsExactly("coordinates-unreadable");
        // coordinates of a region without a venue are no place to go to
        assertThat(offering(",\"venueLocation\":{\"latitude\":54.1,\"longitude\":-1.5},\"national\":true")
                        .venue())
                .isNull();
        assertThat(offering(",\"national\":true").details().sections())
                .containsExactly(new Details.Section("where", "Anywhere in England", null));
        assertThat(offering(",\"subRegions\":[{\"name\":\"Northshire\"},{\"name\":\"Southshire\"}]")
                        .details()
                        .sections())
                .containsExactly(new Details.Section("where", "Northshire, Southshire", null));
    }

    @Test
    void costsAreAsTheyAreSaid() {
        assertThat(offering(",\"cost\":35").cost()).isEqualTo(new Cost("£35.00", new BigDecimal("35.00")));
        assertThat(offering(",\"costDescription\":\"Free if on benefits\"").cost())
                .isEqualTo(new Cost("Free if on benefits", null));
        assertThat(offering("").cost()).isEqualTo(Cost.UNKNOWN);
        assertThat(run(",\"cost\":-1").codes()).containsExactly("value-unreadable");
    }

    @Test
    void aNumberThatIsNoneIsIgnored() {
        ReadDocument result = run(",\"ukprn\":\"123\",\"providerName\":\"NC\",\"learnAimRef\":\"short\"");
        assertThat(result.codes()).containsExactlyInAnyOrder("ukprn-unreadable", "learning-aim-unreadable");
        assertThat(result.provider().externalId()).isEqualTo("name:NC");
        assertThat(result.provider().ukprn()).isNull();
        assertThat(result.only().details().classification().learningAim()).isNull();
    }

    @Test
    void aSkillsBootcampIsTraining() {
        assertThat(run(",\"courseType\":\"SkillsBootcamp\",\"courseTypeDescription\":\"Skills Bootcamp\"")
                        .only()
                        .kind())
                .isEqualTo(OpportunityKind.TRAINING);
        assertThat(run(",\"courseType\":1").only().kind()).isEqualTo(OpportunityKind.COURSE);
    }

    @Test
    void theFormatIsToldByItsBeginning() {
        CourseDirectoryReader reader = new CourseDirectoryReader();
        assertThat(reader.format()).isEqualTo(FeedFormat.DFE_COURSE_DIRECTORY_API);
        assertThat(reader.recognises(bytes("{\"total\":1,\"results\":[{\"courseRunId\":\"1\"")))
                .isTrue();
        assertThat(reader.recognises(bytes("[{\"courseId\":\"1\",\"courseRuns\":[{")))
                .isTrue();
        assertThat(reader.recognises(bytes("{\"vacancies\":[{\"vacancyReference\":\"1\"}]}")))
                .isFalse();
        assertThat(reader.recognises(bytes("{\"id\":\"s\",\"name\":\"S\"}"))).isFalse();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
