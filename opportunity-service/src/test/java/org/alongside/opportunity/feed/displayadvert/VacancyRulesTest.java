package org.alongside.opportunity.feed.displayadvert;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.alongside.opportunity.feed.FeedFormat;
import org.alongside.opportunity.feed.ReadDocument;
import org.alongside.opportunity.feed.Reading;
import org.alongside.opportunity.listing.AttendanceMode;
import org.alongside.opportunity.listing.Cost;
import org.alongside.opportunity.listing.Details;
import org.alongside.opportunity.listing.Offering;
import org.alongside.opportunity.listing.OpportunityKind;
import org.alongside.opportunity.listing.StatedDate;
import org.junit.jupiter.api.Test;

/** What the Display Advert API says of vacancies, one good and one bad document each. */
class VacancyRulesTest {

    private static ReadDocument read(String document) {
        return ReadDocument.of(new DisplayAdvertReader(), document);
    }

    /** One vacancy with a reference and a title, and these members. */
    private static ReadDocument vacancy(String members) {
        return read("[{\"vacancyReference\":\"1000000001\",\"title\":\"Apprentice baker\"" + members + "}]");
    }

    @Test
    void aVacancyIsTakenWithAllThatStandsInIt() {
        ReadDocument result = vacancy("""
                ,"description":"Bake with us.","fullDescription":"<p>Bake with us,</p><ul><li>early</li></ul>","numberOfPositions":2,
                "postedDate":"2027-01-04T09:00:00Z","closingDate":"2027-06-30T23:59:59Z","startDate":"2027-09-01T00:00:00Z",
                "wage":{"wageType":"Custom","wageAmount":14000,"wageUnit":"Annually","workingWeekDescription":"Monday to Friday, 5am to 1pm"},
                "hoursPerWeek":37.50,"expectedDuration":"18 months","applicationUrl":"https://bakery.example/apply","distance":3.2,
                "employerName":"Northshire Bakery","employerWebsiteUrl":"https://bakery.example","employerDescription":"Bread since 1990",
                "employerContactName":"Sam Example","employerContactEmail":"sam@bakery.example",
                "course":{"larsCode":364,"title":"Baker (level 2)","level":2,"route":"Catering and hospitality"},
                "apprenticeshipLevel":"Intermediate","providerName":"Northshire College","ukprn":10099999,"isDisabilityConfident":true,
                "vacancyUrl":"https://find.example/1000000001","isNationalVacancy":false,"isNationalVacancyDetails":"",
                "addresses":[{"addressLine1":"3 Oven Row","addressLine2":"Millby","postcode":"zz3 3zz","latitude":54.2,"longitude":-1.4}],
                "skills":["Punctuality","Team working"],"outcomeDescription":"A job",
                "qualifications":[{"qualificationType":"GCSE","subject":"Maths","grade":"3","weighting":"Desired"}],"x":1""");
        var job = result.only();
        assertThat(job.externalId()).isEqualTo("1000000001");
        assertThat(job.kind()).isEqualTo(OpportunityKind.APPRENTICESHIP);
        assertThat(job.summary()).isEqualTo("Bake with us.");
        assertThat(job.description()).isEqualTo("Bake with us,\n- early");
        assertThat(job.level()).isEqualTo("Level 2");
        assertThat(job.url()).isEqualTo("https://find.example/1000000001");
        assertThat(job.details().classification().rqfLevel()).isEqualTo(2);
        assertThat(job.details().classification().learningAim()).isNull();
        assertThat(job.details().identifiers()).containsExactly(new Details.Identifier("lars-standard", "364"));
        assertThat(job.details().types()).containsExactly("Intermediate apprenticeship");
        assertThat(job.details().subjects())
                .containsExactly(new Details.Subject("Catering and hospitality", null, "Apprenticeship route"));
        assertThat(job.details().qualifications())
                .containsExactly(new Details.Qualification("Baker (level 2)", null, "Level 2", null, null));
        assertThat(job.details().access().entryRequirements())
                .isEqualTo("GCSE Maths, grade 3, desired\nSkills: Punctuality, Team working");
        assertThat(job.details().sections())
                .containsExactly(
                        new Details.Section("wage", "£14000.00 a year", null),
                        new Details.Section("working-week", "Monday to Friday, 5am to 1pm", null),
                        new Details.Section("hours-per-week", "37.5 hours a week", null),
                        new Details.Section(
                                "employer", "Northshire Bakery\nBread since 1990", "https://bakery.example"),
                        new Details.Section("contact", "Sam Example\nsam@bakery.example", null),
                        new Details.Section("career-outcome", "A job", null),
                        new Details.Section(
                                "disability-confident",
                                "The employer takes part in the Disability Confident scheme",
                                null));
        Offering offering = result.onlyOffering();
        assertThat(offering.externalId()).isEqualTo("1000000001");
        assertThat(offering.start().earliest()).isEqualTo(LocalDate.of(2027, 9, 1));
        assertThat(offering.applyFrom()).isEqualTo(LocalDate.of(2027, 1, 4));
        // the last second of the day by the API's clock, although it is the next day already on a summer's clock
        assertThat(offering.applyUntil()).isEqualTo(LocalDate.of(2027, 6, 30));
        assertThat(offering.applyTo()).isEqualTo("https://bakery.example/apply");
        assertThat(offering.places()).isEqualTo(2);
        assertThat(offering.durationText()).isEqualTo("18 months");
        assertThat(offering.durationIso()).isEqualTo("P18M");
        assertThat(offering.attendanceMode()).isEqualTo(AttendanceMode.WORK_BASED);
        assertThat(offering.cost()).isEqualTo(Cost.UNKNOWN);
        assertThat(result.venue().address()).isEqualTo("3 Oven Row, Millby");
        assertThat(result.venue().postcode()).isEqualTo("ZZ3 3ZZ");
        assertThat(result.provider().ukprn()).isEqualTo("10099999");
        assertThat(result.provider().name()).isEqualTo("Northshire College");
        assertThat(result.problems()).isEmpty();
        assertThat(result.ignored()).containsExactly("vacancy/x");
    }

    @Test
    void severalAddressesAreSeveralOfferingsInWhateverOrderTheyCome() {
        String north = "{\"addressLine1\":\"1 North\",\"postcode\":\"ZZ1 1ZZ\"}";
        String south = "{\"addressLine1\":\"1 South\",\"postcode\":\"ZZ2 2ZZ\"}";
        var one = vacancy(",\"addresses\":[" + north + "," + south + "]").only().offerings();
        var other = vacancy(",\"addresses\":[" + south + "," + north + "," + south + "]")
                .only()
                .offerings();
        assertThat(one).hasSize(2).doesNotHaveDuplicates();
        assertThat(other).containsExactlyInAnyOrderElementsOf(one);
        assertThat(one).extracting(Offering::externalId).allMatch(id -> id.startsWith("1000000001 #"));
    }

    @Test
    void aNationalVacancyHasNoPlace() {
        ReadDocument result =
                vacancy(",\"isNationalVacancy\":true,\"isNationalVacancyDetails\":\"From home\",\"addresses\":[]");
        assertThat(result.onlyOffering().venue()).isNull();
        assertThat(result.only().details().sections())
                .containsExactly(
                        new Details.Section("where", "From home", null),
                        new Details.Section("national", "Open to applicants from anywhere in England", null));
    }

    @Test
    void aVacancyWithoutReferenceOrTitleIsRefused() {
        ReadDocument result = read("{\"vacancies\":[{\"title\":\"Nameless\"},{\"vacancyReference\":\"1\"},"
                + "{\"vacancyReference\":\"2\",\"title\":\"Good\"}],\"total\":3,\"totalFiltered\":3,\"totalPages\":1}");
        assertThat(result.codes()).containsExactly("identifier-missing", "title-missing");
        assertThat(result.problems().get(1).recordId()).isEqualTo("1");
        assertThat(result.ids()).containsExactly("2");
        assertThat(result.reading()).isEqualTo(new Reading.Whole(false));
    }

    @Test
    void aPageOfSeveralAndOneVacancySayNothingAboutOthers() {
        String one = "{\"vacancyReference\":\"2\",\"title\":\"Good\"}";
        assertThat(read("{\"vacancies\":[" + one + "],\"total\":900,\"totalFiltered\":2,\"totalPages\":2}")
                        .reading())
                .isEqualTo(new Reading.Whole(true));
        assertThat(read("{\"vacancies\":[" + one + "],\"total\":900,\"totalFiltered\":1,\"totalPages\":1}")
                        .reading())
                .isEqualTo(new Reading.Whole(false));
        assertThat(read("{\"vacancies\":[" + one + "],\"total\":900}").reading())
                .isEqualTo(new Reading.Whole(true));
        assertThat(read(one).reading()).isEqualTo(new Reading.Whole(true));
    }

    @Test
    void valuesThatCannotBeReadAreIgnored() {
        ReadDocument result =
                vacancy(",\"startDate\":\"soon\",\"closingDate\":\"2027-02-30T00:00:00Z\",\"numberOfPositions\":-1,"
                        + "\"ukprn\":0,\"vacancyUrl\":\"ftp://x\",\"wage\":\"good\",\"hoursPerWeek\":\"many\","
                        + "\"addresses\":[{\"postcode\":\"ZZ1\",\"latitude\":200,\"longitude\":0}]");
        assertThat(result.codes())
                .containsExactlyInAnyOrder(
                        "date-unreadable",
                        "date-unreadable",
                        "value-unreadable",
                        "ukprn-unreadable",
                        "url-not-web",
                        "value-unreadable",
                        "value-unreadable",
                        "coordinates-unreadable");
        assertThat(result.onlyOffering().start()).isEqualTo(StatedDate.UNKNOWN);
        assertThat(result.onlyOffering().applyUntil()).isNull();
        assertThat(result.only().providerExternalId()).isNull();
    }

    @Test
    void aWageIsSaidInItsOwnWordsWhereItHasThem() {
        assertThat(wage("\"wageType\":\"NationalMinimum\"")).isEqualTo("NationalMinimum");
        assertThat(wage("\"wageAmountLowerBound\":200,\"wageAmountUpperBound\":250.5,\"wageUnit\":\"Weekly\""))
                .isEqualTo("£200.00 to £250.50 a week");
        assertThat(wage("\"wageAmount\":100,\"wageAdditionalInformation\":\"£100 and a bonus\""))
                .isEqualTo("£100 and a bonus");
        assertThat(wage("\"wageAmount\":100,\"wageUnit\":\"Weekly\",\"wageAdditionalInformation\":\"and lunch\""))
                .isEqualTo("£100.00 a week. and lunch");
    }

    private static String wage(String members) {
        return String.valueOf(vacancy(",\"wage\":{" + members + "}")
                .only()
                .details()
                .sections()
                .getFirst()
                .text());
    }

    @Test
    void theFormatIsToldByItsBeginning() {
        DisplayAdvertReader reader = new DisplayAdvertReader();
        assertThat(reader.format()).isEqualTo(FeedFormat.DFE_DISPLAY_ADVERT_V2);
        assertThat(reader.recognises(bytes("{\"vacancies\":[{\"title\":\"x\",\"vacancyReference\":\"1\"")))
                .isTrue();
        assertThat(reader.recognises(bytes("{\"vacancies\":[],\"total\":0,\"totalFiltered\":0,\"totalPages\":0}")))
                .isTrue();
        assertThat(reader.recognises(bytes("{\"vacancyReference\":\"1\"}\n{"))).isTrue();
        assertThat(reader.recognises(bytes("{\"results\":[{\"courseRunId\":\"1\"}]}")))
                .isFalse();
        assertThat(reader.recognises(bytes("{\"vacancies\":[{\"name\":\"1\"}]}")))
                .isFalse();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
