package org.alongside.opportunity.feed.directory;

import static org.alongside.opportunity.feed.directory.Uploads.lars;
import static org.alongside.opportunity.feed.directory.Uploads.nonLars;
import static org.alongside.opportunity.feed.directory.Uploads.read;
import static org.alongside.opportunity.feed.directory.Uploads.run;
import static org.alongside.opportunity.feed.directory.Uploads.with;
import static org.alongside.opportunity.feed.directory.Uploads.workBased;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.alongside.opportunity.feed.FeedProblem;
import org.alongside.opportunity.feed.Reading;
import org.alongside.opportunity.feed.csv.Readings;
import org.alongside.opportunity.listing.AttendanceMode;
import org.alongside.opportunity.listing.AttendancePattern;
import org.alongside.opportunity.listing.Details;
import org.alongside.opportunity.listing.Offering;
import org.alongside.opportunity.listing.Opportunity;
import org.alongside.opportunity.listing.OpportunityKind;
import org.alongside.opportunity.listing.StartKind;
import org.alongside.opportunity.listing.StudyMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the directory asks of each column, kept and not kept. */
class DirectoryRulesTest {

    @Test
    void aRunOfALarsCourseIsAnOfferingOfIt() {
        Readings read = read(lars(run(Map.of(
                CourseColumn.WHO_THIS_COURSE_IS_FOR,
                "Everybody",
                CourseColumn.ENTRY_REQUIREMENTS,
                "None",
                CourseColumn.WHERE_NEXT,
                "A bakery",
                CourseColumn.COURSE_WEBPAGE,
                "https://bakery.northshire.example",
                CourseColumn.YOUR_REFERENCE,
                "B-1"))));
        assertThat(read.reading()).isEqualTo(new Reading.Whole(false));
        assertThat(read.problems()).isEmpty();
        assertThat(read.ignored()).isEmpty();
        Opportunity course = read.only();
        assertThat(course.externalId()).isEqualTo("lars/Z0099991/baking for a living");
        assertThat(course.providerExternalId()).isNull();
        assertThat(course.kind()).isEqualTo(OpportunityKind.COURSE);
        assertThat(course.title()).isEqualTo("Baking for a living");
        assertThat(course.description()).isEqualTo("Everybody");
        assertThat(course.url()).isEqualTo("https://bakery.northshire.example");
        assertThat(course.details().access().entryRequirements()).isEqualTo("None");
        assertThat(course.details().sections()).containsExactly(new Details.Section("where-next", "A bakery", null));
        assertThat(course.details().classification().learningAim()).isEqualTo("Z0099991");
        Offering offering = read.offering();
        assertThat(offering.externalId()).startsWith("B-1 #");
        assertThat(offering.start().earliest()).isEqualTo(LocalDate.of(2027, 1, 8));
        assertThat(offering.details().startKind()).isEqualTo(StartKind.DATED);
        assertThat(offering.attendanceMode()).isEqualTo(AttendanceMode.CAMPUS);
        assertThat(offering.studyMode()).isEqualTo(StudyMode.PART_TIME);
        assertThat(offering.attendancePattern()).isEqualTo(AttendancePattern.EVENING);
        assertThat(offering.cost().amount()).hasToString("45.00");
        assertThat(offering.durationIso()).isEqualTo("P10W");
        assertThat(offering.durationText()).isEqualTo("10 weeks");
        assertThat(offering.details().identifiers()).containsExactly(new Details.Identifier("YOUR_REFERENCE", "B-1"));
        assertThat(read.venue().name()).isEqualTo("The Old Bakery");
        assertThat(read.read().getFirst().source())
                .isEqualTo(lars(run(Map.of(
                        CourseColumn.WHO_THIS_COURSE_IS_FOR,
                        "Everybody",
                        CourseColumn.ENTRY_REQUIREMENTS,
                        "None",
                        CourseColumn.WHERE_NEXT,
                        "A bakery",
                        CourseColumn.COURSE_WEBPAGE,
                        "https://bakery.northshire.example",
                        CourseColumn.YOUR_REFERENCE,
                        "B-1"))));
    }

    @Test
    void aCourseWithoutLarsSaysItsTypeAndLevelItself() {
        Readings read = read(
                nonLars(run(Map.of(CourseColumn.SECTOR, "Food", CourseColumn.AWARDING_BODY, "Bakers of Northshire"))));
        assertThat(read.problems()).isEmpty();
        assertThat(read.only().externalId()).isEqualTo("non-lars/skills bootcamp/3/baking for a living");
        assertThat(read.only().level()).isEqualTo("Level 3");
        assertThat(read.only().details().classification().rqfLevel()).isEqualTo(3);
        assertThat(read.only().details().types()).containsExactly("Skills Bootcamp");
        assertThat(read.only().details().subjects()).containsExactly(new Details.Subject("Food", null, null));
        assertThat(read.only().details().sections())
                .containsExactly(new Details.Section("awarding-body", "Bakers of Northshire", null));
    }

    @ParameterizedTest
    @CsvSource({"Entry Level,0", "1,1", "two,2", "Level 4,4", "7,7", "expert,"})
    void anEducationLevelIsOneOfTheFramework(String level, Integer rqf) {
        assertThat(read(nonLars(run(CourseColumn.EDUCATION_LEVEL, level)))
                        .only()
                        .details()
                        .classification()
                        .rqfLevel())
                .isEqualTo(rqf);
    }

    @ParameterizedTest
    @CsvSource({
        "Classroom based,CAMPUS",
        "classroom,CAMPUS",
        "ClassroomBased,CAMPUS",
        "Blended learning,MIXED",
        "BLENDED,MIXED"
    })
    void aDeliveryModeIsReadHoweverTheDirectoryWritesIt(String word, AttendanceMode mode) {
        assertThat(with(CourseColumn.DELIVERY_MODE, word).offering().attendanceMode())
                .isEqualTo(mode);
        assertThat(with(CourseColumn.DELIVERY_MODE, word).problems()).isEmpty();
    }

    @Test
    void aDeliveryModeThatThereIsNotIsTold() {
        Readings read = with(CourseColumn.DELIVERY_MODE, "by post");
        assertThat(read.problem().code()).isEqualTo("word-unknown");
        assertThat(read.offering().attendanceMode()).isNull();
        assertThat(read.venue().name()).isEqualTo("The Old Bakery");
        assertThat(with(CourseColumn.DELIVERY_MODE, "").problem().code()).isEqualTo("delivery-mode-missing");
    }

    @Test
    void aStartIsADayOrFlexible() {
        Readings flexible =
                read(lars(run(Map.of(CourseColumn.START_DATE, "", CourseColumn.FLEXIBLE_START_DATE, "yes"))));
        assertThat(flexible.problems()).isEmpty();
        assertThat(flexible.offering().details().startKind()).isEqualTo(StartKind.ROLLING);
        assertThat(with(CourseColumn.FLEXIBLE_START_DATE, "").problems()).isEmpty();
        Readings both = with(CourseColumn.FLEXIBLE_START_DATE, "Yes");
        assertThat(both.problem().code()).isEqualTo("start-date-not-allowed");
        assertThat(both.offering().start().earliest()).isNull();
        Readings neither = with(CourseColumn.START_DATE, "");
        assertThat(neither.problem().code()).isEqualTo("start-missing");
        assertThat(neither.offering().details().startKind()).isNull();
        assertThat(with(CourseColumn.START_DATE, "13/31/2027").problem().code()).isEqualTo("date-unreadable");
        assertThat(with(CourseColumn.FLEXIBLE_START_DATE, "perhaps").problem().code())
                .isEqualTo("yes-no-unreadable");
    }

    @ParameterizedTest
    @CsvSource({"90,Minutes,PT90M", "2,Hours,PT2H", "3,days,P3D", "10,Weeks,P10W", "6,Months,P6M", "1,Year,P1Y"})
    void aDurationIsANumberAndAUnit(String number, String unit, String iso) {
        assertThat(read(lars(run(Map.of(CourseColumn.DURATION, number, CourseColumn.DURATION_UNIT, unit))))
                        .offering()
                        .durationIso())
                .isEqualTo(iso);
    }

    @ParameterizedTest
    @CsvSource({"0,Weeks", "1000,Weeks", "10,''", "'',Weeks"})
    void aDurationWithoutOneOfThemIsTold(String number, String unit) {
        Readings read = read(lars(run(Map.of(CourseColumn.DURATION, number, CourseColumn.DURATION_UNIT, unit))));
        assertThat(read.problem().code()).isEqualTo("duration-unreadable");
        assertThat(read.offering().durationIso()).isNull();
    }

    @Test
    void aCostIsAnAmountOrItsDescription() {
        Readings words =
                read(lars(run(Map.of(CourseColumn.COST, "", CourseColumn.COST_DESCRIPTION, "Free on benefits"))));
        assertThat(words.problems()).isEmpty();
        assertThat(words.offering().cost().text()).isEqualTo("Free on benefits");
        assertThat(words.offering().cost().amount()).isNull();
        assertThat(with(CourseColumn.COST, "about 40").problem().code()).isEqualTo("cost-not-an-amount");
        assertThat(with(CourseColumn.COST, "about 40").offering().cost().text()).isEqualTo("about 40");
    }

    @Test
    void aWorkBasedCourseIsToBeHadEverywhereOrInItsRegions() {
        Readings national = read(lars(workBased(Map.of())));
        assertThat(national.problems()).isEmpty();
        assertThat(national.offering().attendanceMode()).isEqualTo(AttendanceMode.WORK_BASED);
        assertThat(national.offering().venue()).isNull();
        assertThat(national.offering().details().sections())
                .containsExactly(new Details.Section("national-delivery", "Yes", null));
        Readings regional = read(lars(workBased(
                Map.of(CourseColumn.NATIONAL_DELIVERY, "", CourseColumn.SUB_REGION, "North Dale; South Dale"))));
        assertThat(regional.problems()).isEmpty();
        assertThat(regional.offering().details().sections())
                .containsExactly(new Details.Section("sub-region", "North Dale; South Dale", null));
    }

    @ParameterizedTest
    @CsvSource({
        "VENUE_NAME,Library,venue-name-not-allowed",
        "YOUR_VENUE_REFERENCE,V1,your-venue-reference-not-allowed",
        "STUDY_MODE,Part time,study-mode-not-allowed",
        "ATTENDANCE_PATTERN,Evening,attendance-pattern-not-allowed"
    })
    void whatBelongsToAClassroomIsNotAllowedElsewhere(CourseColumn column, String cell, String code) {
        Readings read = read(lars(workBased(Map.of(column, cell))));
        assertThat(read.problem().code()).isEqualTo(code);
        assertThat(read.problem().severity()).isEqualTo(FeedProblem.Severity.VALUE_IGNORED);
        assertThat(read.problem().where()).hasToString("2:" + (Uploads.LARS.indexOf(column) + 1));
        assertThat(read.offering())
                .extracting(Offering::venue, Offering::studyMode, Offering::attendancePattern)
                .containsOnlyNulls();
    }

    @ParameterizedTest
    @CsvSource({"NATIONAL_DELIVERY,Yes,national-delivery-not-allowed", "SUB_REGION,North Dale,sub-region-not-allowed"})
    void whatBelongsToWorkIsNotAllowedInAClassroom(CourseColumn column, String cell, String code) {
        Readings read = with(column, cell);
        assertThat(read.problem().code()).isEqualTo(code);
        assertThat(read.offering().details().sections()).isEmpty();
    }

    @Test
    void aClassroomHasAVenue() {
        assertThat(with(CourseColumn.VENUE_NAME, "").problem().code()).isEqualTo("venue-missing");
        assertThat(with(CourseColumn.VENUE_NAME, "").offering().venue()).isNull();
    }

    @Test
    void runsOfOneLearningAimUnderOneNameAreOneCourse() {
        Readings read = read(lars(
                run(CourseColumn.START_DATE, "08/03/2027"),
                run(CourseColumn.COURSE_NAME, "Cakes"),
                run(CourseColumn.LARS_QAN, "Z0099992"),
                run(CourseColumn.COURSE_NAME, "BAKING for  a living")));
        assertThat(read.ids())
                .containsExactlyInAnyOrder(
                        "lars/Z0099991/baking for a living",
                        "lars/Z0099991/cakes",
                        "lars/Z0099992/baking for a living");
        Opportunity course = read.opportunities().stream()
                .filter(each -> each.offerings().size() == 2)
                .findFirst()
                .orElseThrow();
        assertThat(course.offerings())
                .extracting(each -> each.start().earliest())
                .containsExactly(LocalDate.of(2027, 1, 8), LocalDate.of(2027, 3, 8));
    }

    @Test
    void whereRunsSayOtherwiseEachKeepsItsOwnWords() {
        Map<CourseColumn, String> one = run(Map.of(
                CourseColumn.WHO_THIS_COURSE_IS_FOR,
                "Beginners",
                CourseColumn.ENTRY_REQUIREMENTS,
                "None",
                CourseColumn.WHERE_NEXT,
                "A bakery",
                CourseColumn.START_DATE,
                "08/01/2027"));
        Map<CourseColumn, String> other = run(Map.of(
                CourseColumn.WHO_THIS_COURSE_IS_FOR,
                "Bakers",
                CourseColumn.ENTRY_REQUIREMENTS,
                "A year of work",
                CourseColumn.WHERE_NEXT,
                "A bakery",
                CourseColumn.START_DATE,
                "08/02/2027"));
        Readings read = read(lars(one, other));
        assertThat(read.problems()).isEmpty();
        assertThat(read.only().description()).isNull();
        assertThat(read.only().details().access().entryRequirements()).isNull();
        assertThat(read.only().details().sections())
                .containsExactly(new Details.Section("where-next", "A bakery", null));
        assertThat(read.only().offerings())
                .extracting(each -> each.details().description())
                .containsExactly("Beginners", "Bakers");
        assertThat(read.only().offerings())
                .extracting(each -> each.details().sections())
                .containsExactly(
                        List.of(new Details.Section("entry-requirements", "None", null)),
                        List.of(new Details.Section("entry-requirements", "A year of work", null)));
    }

    @Test
    void aTextThatIsCorrectedMakesNoOtherCourse() {
        String before =
                read(lars(run(CourseColumn.WHERE_NEXT, "A bakrey"))).only().externalId();
        assertThat(read(lars(run(CourseColumn.WHERE_NEXT, "A bakery"))).only().externalId())
                .isEqualTo(before);
        assertThat(read(lars(run(CourseColumn.COST, "50"))).offering().externalId())
                .isEqualTo(read(lars(run(Map.of()))).offering().externalId());
    }

    @ParameterizedTest
    @CsvSource({"'',learning-aim-unreadable", "6.03E+07,learning-aim-unreadable", "1234567,learning-aim-unreadable"})
    void aLarsCourseHasALearningAim(String aim, String code) {
        Readings read = read(lars(run(CourseColumn.LARS_QAN, aim), run(CourseColumn.COURSE_NAME, "Cakes")));
        assertThat(read.ids()).containsExactly("lars/Z0099991/cakes");
        assertThat(read.problem().code()).isEqualTo(code);
        assertThat(read.problem().severity()).isEqualTo(FeedProblem.Severity.RECORD_REFUSED);
        assertThat(read.problem().recordTitle()).isEqualTo("Baking for a living");
        assertThat(read.problem().where()).hasToString("2:1");
        assertThat(with(CourseColumn.LARS_QAN, "603/1234/5").only().externalId())
                .startsWith("lars/60312345/");
    }

    @Test
    void aCourseHasAName() {
        Readings read = read(lars(run(CourseColumn.COURSE_NAME, ""), run(Map.of())));
        assertThat(read.problem().code()).isEqualTo("course-name-missing");
        assertThat(read.opportunities()).hasSize(1);
    }

    @Test
    void idsHaveALengthWhateverTheNamesAre() {
        String id = read(nonLars(run(Map.of(
                        CourseColumn.COURSE_NAME,
                        "n".repeat(900),
                        CourseColumn.COURSE_TYPE,
                        "t/" + "t".repeat(900),
                        CourseColumn.EDUCATION_LEVEL,
                        "l".repeat(900)))))
                .only()
                .externalId();
        assertThat(id).hasSizeLessThan(200).startsWith("non-lars/#");
    }

    @Test
    void aFileThatIsNoneOfTheDirectorysSaysWhatIsMissing() {
        assertThat(read("COURSE_NAME,COST\nA,1\n").brokenBy().message()).contains("DELIVERY_MODE");
        assertThat(read("COURSE_NAME,DELIVERY_MODE\nA,Online\n").brokenBy().message())
                .contains("LARS_QAN nor COURSE_TYPE");
        assertThat(read("a,b\n1,2\n").brokenBy().code()).isEqualTo("column-missing");
        assertThat(read(Uploads.VENUES).brokenBy().code()).isEqualTo("no-courses");
        assertThat(read(lars()).brokenBy().code()).isEqualTo("no-courses");
        assertThat(read("").brokenBy().code()).isEqualTo("document-empty");
    }

    @Test
    void otherColumnsAreNamed() {
        assertThat(read("LARS_QAN,COURSE_NAME,DELIVERY_MODE,Colour\nZ0099991,A,Online,red\n")
                        .ignored())
                .containsExactly("header/Colour");
    }

    @Test
    void theFilesOfTheDirectoryAreRecognised() {
        DirectoryReader reader = new DirectoryReader();
        for (String file : List.of(lars(run(Map.of())), nonLars(), Uploads.VENUES)) {
            assertThat(reader.recognises(file.getBytes(StandardCharsets.UTF_8))).isTrue();
        }
        byte[] archive = Uploads.zip(
                "readme.txt", "hello", "x/courses.csv", lars(run(Map.of())).repeat(50), "venues.csv", Uploads.VENUES);
        assertThat(reader.recognises(archive)).isTrue();
        assertThat(reader.recognises(Arrays.copyOf(archive, archive.length / 2)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "id,title,kind,provider\n", "<catalog/>", "PK\u0003\u0004nonsense", "{\"a\":1}"})
    void otherDocumentsAreNotRecognised(String head) {
        assertThat(new DirectoryReader().recognises(head.getBytes(StandardCharsets.UTF_8)))
                .isFalse();
        assertThat(new DirectoryReader().recognises(Uploads.zip("a.csv", "id,title\n")))
                .isFalse();
    }

    /** The headers that the directory publishes, in the folder {@code dfe} of what others made; without it the test is skipped. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "course_directory_course_header.csv",
                "course_directory_non_lars_course_header.csv",
                "course_directory_venue_header.csv"
            })
    void theDirectorysOwnHeadersAreKnownToTheLastColumn(String name) throws IOException {
        Path file = Path.of("..", "..", "shared", "data", "dfe", name);
        assumeTrue(Files.exists(file), "skipped: " + file + " is not there");
        String header = Files.readString(file).strip() + "\n";
        assertThat(new DirectoryReader().recognises(header.getBytes(StandardCharsets.UTF_8)))
                .isTrue();
        boolean venues = name.contains("venue");
        assertThat(header.strip().split(",")).hasSize(venues ? 10 : name.contains("non_lars") ? 27 : 24);
        String row = venues
                ? "V,N,,,,,P,,,\n"
                : name.contains("non_lars")
                        ? "T,,,,,,,,,,,N,,Online,,,,,,,,,,,,,\n"
                        : "Z0099991,,,,,,,,N,,Online,,,,,,,,,,,,,\n";
        Readings read = read(Uploads.zip("a.csv", header + row, "b.csv", lars(run(Map.of()))));
        assertThat(read.ignored()).isEmpty();
        assertThat(read.refusals()).isEmpty();
        assertThat(read.opportunities()).hasSize(venues ? 1 : 2);
    }
}
