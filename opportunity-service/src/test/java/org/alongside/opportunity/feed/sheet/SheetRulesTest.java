package org.alongside.opportunity.feed.sheet;

import static org.alongside.opportunity.feed.sheet.Sheets.read;
import static org.alongside.opportunity.feed.sheet.Sheets.row;
import static org.alongside.opportunity.feed.sheet.Sheets.sheet;
import static org.alongside.opportunity.feed.sheet.Sheets.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each column says, well and badly. */
class SheetRulesTest {

    @Test
    void fourCellsAreAnOpportunityAndNothingElseIsAssumed() {
        Readings read = read(sheet(row(Map.of())));
        assertThat(read.reading()).isEqualTo(new Reading.Whole(false));
        assertThat(read.problems()).isEmpty();
        Opportunity only = read.only();
        assertThat(only.externalId()).isEqualTo("C-1");
        assertThat(only.title()).isEqualTo("Cooking");
        assertThat(only.kind()).isEqualTo(OpportunityKind.COURSE);
        assertThat(only.providerExternalId()).isEqualTo("northshire kitchen");
        assertThat(only.details().classification()).isEqualTo(Details.Classification.NONE);
        assertThat(only.details().access()).isEqualTo(Details.Access.UNSAID);
        assertThat(only.details().involvement()).isNull();
        assertThat(read.offering())
                .extracting(
                        Offering::venue,
                        Offering::attendanceMode,
                        Offering::studyMode,
                        offering -> offering.details().startKind())
                .containsOnlyNulls();
        assertThat(read.providers()).singleElement().satisfies(provider -> {
            assertThat(provider.externalId()).isEqualTo(only.providerExternalId());
            assertThat(provider.name()).isEqualTo("Northshire Kitchen");
            assertThat(provider.userLed()).isNull();
        });
    }

    @Test
    void theRecordIsKeptAsItStoodWithItsHeader() {
        assertThat(read(sheet(row(Map.of()))).read().getFirst().source())
                .isEqualTo("id,title,kind,provider\nC-1,Cooking,course,Northshire Kitchen\n");
        assertThat(read(sheet(row(Map.of()))).read().getFirst().where()).hasToString("2:1");
    }

    @ParameterizedTest
    @EnumSource
    void everyKindCanBeSaid(OpportunityKind kind) {
        assertThat(with(SheetColumn.KIND, kind.name()).only().kind()).isEqualTo(kind);
        assertThat(with(
                                SheetColumn.KIND,
                                kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '))
                        .only()
                        .kind())
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"ID,id-missing", "TITLE,title-missing", "KIND,kind-missing", "PROVIDER,provider-missing"})
    void aRowWithoutWhatHasToBeKnownIsRefusedWithItsPlace(SheetColumn column, String code) {
        Readings read = read(sheet(row(column, ""), row(SheetColumn.ID, "C-2")));
        assertThat(read.ids()).containsExactly("C-2");
        assertThat(read.problem().severity()).isEqualTo(FeedProblem.Severity.RECORD_REFUSED);
        assertThat(read.problem().code()).isEqualTo(code);
        assertThat(read.problem().where()).hasToString("2:" + (column.ordinal() + 1));
        assertThat(read.problem().recordId()).isEqualTo(column == SheetColumn.ID ? null : "C-1");
        assertThat(read.problem().remedy()).isNotBlank();
    }

    @Test
    void aKindThatThereIsNotRefusesTheRow() {
        assertThat(with(SheetColumn.KIND, "corse").problem().code()).isEqualTo("kind-unknown");
        assertThat(with(SheetColumn.KIND, "corse").problem().remedy()).contains("supported internship");
        assertThat(with(SheetColumn.KIND, "corse").opportunities()).isEmpty();
    }

    @Test
    void anIdHasALength() {
        assertThat(with(SheetColumn.ID, "x".repeat(1_000)).ids()).hasSize(1);
        assertThat(with(SheetColumn.ID, "x".repeat(1_001)).problem().code()).isEqualTo("id-too-long");
    }

    @Test
    void aMissingColumnBreaksTheDocumentWithASentenceThatSaysWhich() {
        FeedProblem problem = read("id,title,provider\nC-1,Cooking,P\n").brokenBy();
        assertThat(problem.code()).isEqualTo("column-missing");
        assertThat(problem.message()).isEqualTo("The column “kind” is missing from the first row.");
        assertThat(read("id,kind\nC-1,course\n").brokenBy().message()).contains("“title”, “provider”");
    }

    @Test
    void otherColumnsAreNamedAndNotRead() {
        Readings read = read("id,title,kind,provider,Colour\nC-1,Cooking,course,P,blue\n");
        assertThat(read.ignored()).containsExactly("header/Colour");
        assertThat(read.opportunities()).hasSize(1);
    }

    @Test
    void rowsWithOneIdAreOneOpportunityWhereverTheyStand() {
        Readings read = read(sheet(
                row(Map.of(SheetColumn.START, "2027-03-01", SheetColumn.DESCRIPTION, "Said once")),
                row(Map.of(SheetColumn.ID, "C-2")),
                row(Map.of(SheetColumn.START, "2027-01-08", SheetColumn.SUMMARY, "Also once"))));
        assertThat(read.ids()).containsExactly("C-2", "C-1");
        Opportunity together = read.opportunities().getLast();
        assertThat(together.offerings())
                .extracting(offering -> offering.start().earliest())
                .containsExactly(LocalDate.of(2027, 1, 8), LocalDate.of(2027, 3, 1));
        assertThat(together.description()).isEqualTo("Said once");
        assertThat(together.summary()).isEqualTo("Also once");
        assertThat(read.problems()).isEmpty();
        assertThat(read.read().getLast().source()).hasLineCount(3);
    }

    @Test
    void rowsThatDisagreeAboutTheOpportunityAreTold() {
        Readings read = read(sheet(
                row(SheetColumn.SUMMARY, "One"), row(Map.of(SheetColumn.SUMMARY, "Other", SheetColumn.START, "2027"))));
        assertThat(read.only().summary()).isEqualTo("One");
        assertThat(read.problem().code()).isEqualTo("rows-disagree");
        assertThat(read.problem().where()).hasToString("3:5");
    }

    @ParameterizedTest
    @EnumSource(names = {"TITLE", "KIND", "PROVIDER"})
    void anIdThatNamesTwoOpportunitiesNamesNone(SheetColumn column) {
        Readings read = read(sheet(row(Map.of()), row(column, "job"), row(SheetColumn.ID, "C-2")));
        assertThat(read.ids()).containsExactly("C-2");
        assertThat(read.problem().code()).isEqualTo("id-repeated");
        assertThat(read.problem().recordId()).isEqualTo("C-1");
    }

    @Test
    void aRowThatSaysTheSameTwiceSaysItOnce() {
        Readings read = read(sheet(row(Map.of()), row(Map.of())));
        assertThat(read.offering()).isNotNull();
        assertThat(read.problems()).isEmpty();
        assertThat(read.ignored()).containsExactly("row/said twice");
    }

    @Test
    void aRowThatCannotBeReadKeepsAllOfItsOpportunityAsItWas() {
        Readings read = read(
                "id,title,kind,provider\nC-1,Cooking,course,P\nC-1,Cooking,course,P,unasked\nC-2,Baking,course,P\n");
        assertThat(read.ids()).containsExactly("C-2");
        assertThat(read.problem().severity()).isEqualTo(FeedProblem.Severity.RECORD_REFUSED);
        assertThat(read.problem().code()).isEqualTo("too-many-cells");
        assertThat(read.problem().recordId()).isEqualTo("C-1");
        assertThat(read.problem().where()).hasToString("3:5");
    }

    @Test
    void whatIsWithdrawnIsSaidToBeGone() {
        Readings all = with(SheetColumn.WITHDRAWN, "yes");
        assertThat(all.gone()).containsExactly("C-1");
        assertThat(all.opportunities()).isEmpty();
        Readings one = read(sheet(
                row(Map.of(SheetColumn.WITHDRAWN, "yes", SheetColumn.START, "2027-01-08")),
                row(SheetColumn.START, "2027-02-08")));
        assertThat(one.gone()).isEmpty();
        assertThat(one.offering().start().earliest()).isEqualTo(LocalDate.of(2027, 2, 8));
    }

    @Test
    void everyRowOfAProviderSaysSomethingOfIt() {
        Readings read = read(sheet(
                row(SheetColumn.UKPRN, "10099991"),
                row(Map.of(
                        SheetColumn.ID, "C-2", SheetColumn.PROVIDER, "northshire  kitchen", SheetColumn.USER_LED, "Y")),
                row(Map.of(
                        SheetColumn.ID,
                        "C-3",
                        SheetColumn.INTERESTS,
                        "Paid for each place; Owns the hall",
                        SheetColumn.USER_LED,
                        "no"))));
        assertThat(read.providers()).singleElement().satisfies(provider -> {
            assertThat(provider.ukprn()).isEqualTo("10099991");
            assertThat(provider.userLed()).isTrue();
            assertThat(provider.declaredInterests()).containsExactly("Paid for each place", "Owns the hall");
        });
        assertThat(read.problem().code()).isEqualTo("rows-disagree");
        assertThat(read.problem().recordType()).isEqualTo("provider");
        assertThat(read.ids()).hasSize(3);
    }

    @Test
    void aUkprnHasEightDigits() {
        Readings read = with(SheetColumn.UKPRN, "2009999");
        assertThat(read.problem().code()).isEqualTo("ukprn-unreadable");
        assertThat(read.providers().getFirst().ukprn()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "Entry level,0",
                "Entry 3,0",
                "E2,0",
                "Level 1,1",
                "L2,2",
                "3,3",
                "level 8,8",
                "Level 9,",
                "GCSE,",
                "Degree,"
            })
    void aLevelIsKeptInWordsAndReadWhereItNamesOne(String level, Integer rqf) {
        Opportunity only = with(SheetColumn.LEVEL, level).only();
        assertThat(only.level()).isEqualTo(level);
        assertThat(only.details().classification().rqfLevel()).isEqualTo(rqf);
    }

    @Test
    void subjectsAndOccupationsMayHaveTheirCodeInFront() {
        assertThat(with(SheetColumn.SUBJECTS, "7.4 Hospitality and catering; Bread")
                        .only()
                        .details()
                        .subjects())
                .containsExactly(
                        new Details.Subject("Hospitality and catering", "7.4", "SSA"),
                        new Details.Subject("Bread", null, null));
        assertThat(with(SheetColumn.OCCUPATIONS, "5435 Cooks; baker; 5436")
                        .only()
                        .details()
                        .classification()
                        .occupations())
                .containsExactly(
                        new Details.Occupation("5435", "Cooks"),
                        new Details.Occupation(null, "baker"),
                        new Details.Occupation("5436", "5436"));
    }

    @Test
    void aLearningAimHasEightCharacters() {
        assertThat(with(SheetColumn.LEARNING_AIM, "603/1234/5")
                        .only()
                        .details()
                        .classification()
                        .learningAim())
                .isEqualTo("60312345");
        assertThat(with(SheetColumn.LEARNING_AIM, "6.03E+07").problem().code()).isEqualTo("learning-aim-unreadable");
        assertThat(with(SheetColumn.LEARNING_AIM, "6.03E+07")
                        .only()
                        .details()
                        .classification()
                        .learningAim())
                .isNull();
    }

    @Test
    void accessIsSaidInItsColumns() {
        Details.Access access = read(sheet(row(Map.of(
                        SheetColumn.ENTRY, "None",
                        SheetColumn.ELIGIBILITY, "19 or over",
                        SheetColumn.FORMATS, "easy read; large print; easy read",
                        SheetColumn.ADJUSTMENTS, "quiet room",
                        SheetColumn.ASK_WHOM, "Mo",
                        SheetColumn.SUPPORT, "a buddy"))))
                .only()
                .details()
                .access();
        assertThat(access)
                .isEqualTo(new Details.Access(
                        "None",
                        "19 or over",
                        List.of("easy read", "large print"),
                        List.of("quiet room"),
                        "Mo",
                        List.of("a buddy")));
    }

    @Test
    void expertsAreNamedOrNothingIsSaidOfThem() {
        assertThat(read(sheet(row(Map.of(
                                SheetColumn.EXPERTS,
                                "Four people",
                                SheetColumn.EXPERTS_STAGE,
                                "design",
                                SheetColumn.EXPERTS_PAID,
                                "yes"))))
                        .only()
                        .details()
                        .experts())
                .containsExactly(new Details.Experts("Four people", "design", true));
        assertThat(with(SheetColumn.EXPERTS_PAID, "yes").problem().code()).isEqualTo("experts-unnamed");
    }

    @Test
    void aPaidRoleSaysWhatComesWithIt() {
        Details.Involvement involvement = read(sheet(row(Map.of(
                        SheetColumn.KIND, "involvement",
                        SheetColumn.PURPOSE, "Choose the cook",
                        SheetColumn.PAY, "£15 an hour",
                        SheetColumn.PAID_TO, "you",
                        SheetColumn.TRANSPORT, "a taxi",
                        SheetColumn.SUPPORT_COSTS, "paid by us",
                        SheetColumn.PREPARATION, "an hour",
                        SheetColumn.BUDDY, "Sam",
                        SheetColumn.DEBRIEF, "tea",
                        SheetColumn.BENEFITS_ADVICE, "the desk"))))
                .only()
                .details()
                .involvement();
        assertThat(involvement)
                .isEqualTo(new Details.Involvement(
                        "Choose the cook",
                        "£15 an hour",
                        "you",
                        "a taxi",
                        "paid by us",
                        "an hour",
                        "Sam",
                        "tea",
                        "the desk"));
    }

    @Test
    void aStartIsADayOrRollingOrWords() {
        Offering dated = with(SheetColumn.START, "08/01/2027").offering();
        assertThat(dated.start().earliest()).isEqualTo(LocalDate.of(2027, 1, 8));
        assertThat(dated.details().startKind()).isEqualTo(StartKind.DATED);
        Readings rolling = with(SheetColumn.START, "Rolling");
        assertThat(rolling.offering().details().startKind()).isEqualTo(StartKind.ROLLING);
        assertThat(rolling.offering().start().earliest()).isNull();
        assertThat(rolling.problems()).isEmpty();
        Readings words = with(SheetColumn.START, "after Easter");
        assertThat(words.offering().start().text()).isEqualTo("after Easter");
        assertThat(words.offering().details().startKind()).isNull();
        assertThat(words.problem().code()).isEqualTo("date-in-words");
    }

    @Test
    void anEndBeforeTheStartIsIgnored() {
        Readings read = read(sheet(row(Map.of(SheetColumn.START, "2027-02-01", SheetColumn.END, "2027-01-01"))));
        assertThat(read.problem().code()).isEqualTo("end-before-start");
        assertThat(read.offering().end().latest()).isNull();
    }

    @Test
    void sessionsAreTakenAllOrNone() {
        assertThat(with(SheetColumn.SESSIONS_COLUMN, "Tue 09:30-12:30; Thu 13:00-15:00")
                        .offering()
                        .sessions())
                .hasSize(2);
        Readings read = with(SheetColumn.SESSIONS_COLUMN, "Tue 09:30-12:30; Thu after lunch");
        assertThat(read.problem().code()).isEqualTo("sessions-unreadable");
        assertThat(read.offering().sessions()).isEmpty();
        assertThat(read.offering().details().sections())
                .containsExactly(new Details.Section("sessions", "Tue 09:30-12:30; Thu after lunch", null));
    }

    @Test
    void aPlaceIsReadAsFarAsItIsSaid() {
        Readings read = read(sheet(row(Map.of(
                SheetColumn.VENUE,
                "The Old Bakery",
                SheetColumn.POSTCODE,
                "zz1 1aa",
                SheetColumn.LATITUDE,
                "54.5",
                SheetColumn.LONGITUDE,
                "-1.2"))));
        assertThat(read.venue().postcode()).isEqualTo("ZZ1 1AA");
        assertThat(read.venue().latitude()).isEqualTo(54.5);
        assertThat(read.venue().longitude()).isEqualTo(-1.2);
        assertThat(with(SheetColumn.LATITUDE, "54.5").problem().code()).isEqualTo("coordinates-incomplete");
        assertThat(read(sheet(row(Map.of(
                                SheetColumn.VENUE, "V", SheetColumn.LATITUDE, "540", SheetColumn.LONGITUDE, "-1.2"))))
                        .problem()
                        .code())
                .isEqualTo("coordinates-unreadable");
        assertThat(with(SheetColumn.LATITUDE, "NaN").codes()).contains("coordinates-unreadable");
    }

    @Test
    void wordsComeFromTheirLists() {
        Offering offering = read(sheet(row(Map.of(
                        SheetColumn.MODE,
                        "Hybrid",
                        SheetColumn.PATTERN,
                        "evenings",
                        SheetColumn.STUDY_MODE,
                        "Part-time"))))
                .offering();
        assertThat(offering.attendanceMode()).isEqualTo(AttendanceMode.MIXED);
        assertThat(offering.attendancePattern()).isEqualTo(AttendancePattern.EVENING);
        assertThat(offering.studyMode()).isEqualTo(StudyMode.PART_TIME);
        assertThat(with(SheetColumn.MODE, "by carrier pigeon").problem().code()).isEqualTo("word-unknown");
        assertThat(with(SheetColumn.MODE, "by carrier pigeon").offering().attendanceMode())
                .isNull();
    }

    @Test
    void aCostThatIsNoAmountStaysInWords() {
        assertThat(with(SheetColumn.COST, "£1,250.5").offering().cost().amount())
                .hasToString("1250.50");
        Readings read =
                read(sheet(row(Map.of(SheetColumn.COST, "£5 a week", SheetColumn.COST_WORDS, "food included"))));
        assertThat(read.offering().cost().amount()).isNull();
        assertThat(read.offering().cost().text()).isEqualTo("£5 a week; food included");
        assertThat(read.problem().code()).isEqualTo("cost-not-an-amount");
    }

    @Test
    void numbersAreWholeAndMakeSenseTogether() {
        assertThat(with(SheetColumn.PLACES, "a dozen").problem().code()).isEqualTo("number-unreadable");
        assertThat(read(sheet(row(Map.of(SheetColumn.PLACES, "8", SheetColumn.PLACES_LEFT, "3"))))
                        .offering()
                        .details()
                        .placesLeft())
                .isEqualTo(3);
        Readings more = read(sheet(row(Map.of(SheetColumn.PLACES, "8", SheetColumn.PLACES_LEFT, "9"))));
        assertThat(more.problem().code()).isEqualTo("places-left-too-many");
        assertThat(more.offering().details().placesLeft()).isNull();
        Readings ages = read(sheet(row(Map.of(SheetColumn.MINIMUM_AGE, "25", SheetColumn.MAXIMUM_AGE, "18"))));
        assertThat(ages.problem().code()).isEqualTo("ages-unreadable");
        assertThat(ages.offering().minimumAge()).isNull();
    }

    @Test
    void theRestOfAnOfferingIsReadToo() {
        Offering offering = read(sheet(row(Map.of(
                        SheetColumn.OFFERING_TITLE, "Tuesdays",
                        SheetColumn.OFFERING_DESCRIPTION, "Small group",
                        SheetColumn.FLEXIBLE_HOURS, "yes",
                        SheetColumn.DURATION_COLUMN, "10 weeks",
                        SheetColumn.FUNDING, "Adult skills fund; Levy",
                        SheetColumn.APPLY_FROM, "2026-12-01",
                        SheetColumn.APPLY_BY, "8 January 2027",
                        SheetColumn.APPLY_TO, "https://kitchen.northshire.example/apply"))))
                .offering();
        assertThat(offering.title()).isEqualTo("Tuesdays");
        assertThat(offering.details().description()).isEqualTo("Small group");
        assertThat(offering.details().flexibleHours()).isTrue();
        assertThat(offering.durationIso()).isEqualTo("P10W");
        assertThat(offering.durationText()).isEqualTo("10 weeks");
        assertThat(offering.details().funding())
                .extracting(Details.Funding::label)
                .containsExactly("Adult skills fund", "Levy");
        assertThat(offering.applyFrom()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(offering.applyUntil()).isEqualTo(LocalDate.of(2027, 1, 8));
        assertThat(offering.applyTo()).isEqualTo("https://kitchen.northshire.example/apply");
    }

    @ParameterizedTest
    @CsvSource({
        "USER_LED,perhaps,yes-no-unreadable",
        "URL,javascript:alert(1),url-not-web",
        "APPLY_BY,soon,date-unreadable"
    })
    void whatCannotBeReadIsToldAndLeftOut(SheetColumn column, String cell, String code) {
        Readings read = with(column, cell);
        assertThat(read.problem().severity()).isEqualTo(FeedProblem.Severity.VALUE_IGNORED);
        assertThat(read.problem().code()).isEqualTo(code);
        assertThat(read.problem().message()).contains(column.header());
        assertThat(read.opportunities()).hasSize(1);
    }

    @Test
    void textIsCutWhereNobodyReadsOn() {
        Readings read = with(SheetColumn.DESCRIPTION, "x".repeat(25_000));
        assertThat(read.only().description()).hasSize(20_000);
        assertThat(read.problem().code()).isEqualTo("text-cut");
        assertThat(with(SheetColumn.TITLE, "x".repeat(600)).only().title()).hasSize(500);
        assertThat(with(SheetColumn.DESCRIPTION, " two\r\nlines\u0007 ").only().description())
                .isEqualTo("two\nlines");
    }

    @Test
    void offeringsKeepTheirNamesWhateverTheOrderOfTheRows() {
        Map<SheetColumn, String> tuesday =
                row(Map.of(SheetColumn.SESSIONS_COLUMN, "Tue 10:00-12:00", SheetColumn.COST, "5"));
        Map<SheetColumn, String> thursday =
                row(Map.of(SheetColumn.SESSIONS_COLUMN, "Thu 10:00-12:00", SheetColumn.COST, "5"));
        Map<SheetColumn, String> dearer =
                row(Map.of(SheetColumn.SESSIONS_COLUMN, "Thu 10:00-12:00", SheetColumn.COST, "6"));
        Opportunity one = read(sheet(tuesday, thursday, dearer)).only();
        Opportunity other = read(sheet(dearer, tuesday, thursday)).only();
        assertThat(other).isEqualTo(one);
        assertThat(one.offerings())
                .extracting(Offering::externalId)
                .doesNotHaveDuplicates()
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id;Title;KIND;Provider\n",
                "\uFEFFid,title,kind,provider,more\r\n1,2",
                "provider\tkind\ttitle\tid"
            })
    void aSheetIsRecognisedByItsHeader(String head) {
        assertThat(new SheetReader().recognises(head.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "id,title,kind\n",
                "{\"id\":1}",
                "<catalog/>",
                "PK\u0003\u0004",
                "LARS_QAN,COURSE_NAME,DELIVERY_MODE\n"
            })
    void otherDocumentsAreNotRecognised(String head) {
        assertThat(new SheetReader().recognises(head.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isFalse();
    }
}
