package org.alongside.opportunity.feed.openreferral;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import org.alongside.opportunity.feed.FeedEvent;
import org.alongside.opportunity.feed.FeedFormat;
import org.alongside.opportunity.feed.FeedProblem;
import org.alongside.opportunity.feed.ReadDocument;
import org.alongside.opportunity.feed.Reading;
import org.alongside.opportunity.feed.Where;
import org.alongside.opportunity.listing.AttendanceMode;
import org.alongside.opportunity.listing.Cost;
import org.alongside.opportunity.listing.Details;
import org.alongside.opportunity.listing.Offering;
import org.alongside.opportunity.listing.OpportunityKind;
import org.alongside.opportunity.listing.Session;
import org.alongside.opportunity.listing.StartKind;
import org.alongside.opportunity.listing.StatedDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Open Referral UK 3.0 says of services, one good and one bad document each. */
class ServiceRulesTest {
    private static final LocalTime TEN = LocalTime.of(10, 0);
    private static final LocalTime NOON = LocalTime.of(12, 0);

    private static ReadDocument read(String document) {
        return ReadDocument.of(new OpenReferralReader(), document);
    }

    /** One active service with an id and a name, and these members. */
    private static ReadDocument service(String members) {
        return read("{\"id\":\"s-1\",\"name\":\"Sewing together\",\"status\":\"active\"" + members + "}");
    }

    private static ReadDocument course(String members) {
        return service(
                ",\"attributes\":[{\"id\":\"a\",\"taxonomy_term\":{\"id\":\"t\",\"name\":\"Courses\"}}]" + members);
    }

    private static ReadDocument schedule(String members) {
        return course(",\"schedules\":[{\"id\":\"h\",\"opens_at\":\"10:00\",\"closes_at\":\"12:00\"," + members + "}]");
    }

    @Test
    void aServiceIsTakenWithItsPlaceAndItsSource() {
        String service =
                "{\"id\":\"s-1\",\"name\":\"Sewing together\",\"description\":\"<p>Come &amp; sew</p>\",\"status\":\"active\"}";
        ReadDocument result = read("[\n" + service + "]");
        assertThat(result.reads()).singleElement().satisfies(read -> {
            assertThat(read.where()).isEqualTo(new Where(2, 1));
            assertThat(read.source()).isEqualTo(service);
        });
        assertThat(result.only().externalId()).isEqualTo("s-1");
        assertThat(result.only().title()).isEqualTo("Sewing together");
        assertThat(result.only().description()).isEqualTo("Come & sew");
        assertThat(result.problems()).isEmpty();
    }

    @Test
    void aServiceWithoutIdOrNameIsRefusedAndTheRestIsTaken() {
        ReadDocument result =
                read("[{\"name\":\"Nameless\",\"status\":\"active\"},{\"id\":\"s-2\",\"status\":\"active\"},"
                        + "{\"id\":\"s-3\",\"name\":\"Good\",\"status\":\"active\"}]");
        assertThat(result.codes()).containsExactly("identifier-missing", "title-missing");
        assertThat(result.problems())
                .allSatisfy(problem -> assertThat(problem.severity()).isEqualTo(FeedProblem.Severity.RECORD_REFUSED));
        assertThat(result.problems().get(0).recordTitle()).isEqualTo("Nameless");
        assertThat(result.problems().get(1).recordId()).isEqualTo("s-2");
        assertThat(result.ids()).containsExactly("s-3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"inactive", "defunct", "temporarily closed", "Inactive"})
    void aServiceThatIsNotActiveIsGone(String status) {
        ReadDocument result =
                read("[{\"id\":\"s-1\",\"name\":\"S\",\"status\":\"" + status + "\",\"email\":\"a@p.example\"}]");
        assertThat(result.gone()).containsExactly("s-1");
        assertThat(result.opportunities()).isEmpty();
        assertThat(result.ignored()).isEmpty();
    }

    @Test
    void aStatusWithoutMeaningIsRefusedSoThatWhatWasKnownStays() {
        ReadDocument result = read("[{\"id\":\"s-1\",\"name\":\"S\",\"status\":\"maybe\"}]");
        assertThat(result.codes()).containsExactly("status-unknown");
        assertThat(result.gone()).isEmpty();
    }

    @Test
    void theOrganizationIsTheProviderAndIsToldOnce() {
        String organization = """
                "organization":{"id":"o-1","name":"Northshire Threads","description":"A charity","website":"https://threads.example",
                "uri":"https://register.example/o-1","email":"hello@threads.example","organization_identifiers":[
                {"id":"i","identifier_scheme":"GB-UKPRN","identifier_type":"UKPRN","identifier":"10099999"},
                {"id":"j","identifier_type":"Charity number","identifier":"1999999"}]}""";
        ReadDocument result = read("[{\"id\":\"s-1\",\"name\":\"A\",\"status\":\"active\"," + organization
                + "},{\"id\":\"s-2\",\"name\":\"B\",\"status\":\"active\"," + organization + "}]");
        var provider = result.provider();
        assertThat(provider.externalId()).isEqualTo("o-1");
        assertThat(provider.name()).isEqualTo("Northshire Threads");
        assertThat(provider.url()).isEqualTo("https://threads.example");
        assertThat(provider.ukprn()).isEqualTo("10099999");
        assertThat(provider.identifiers())
                .containsExactly(
                        new Details.Identifier(null, "https://register.example/o-1"),
                        new Details.Identifier("GB-UKPRN", "10099999"),
                        new Details.Identifier("Charity number", "1999999"));
        assertThat(result.opportunities())
                .extracting(each -> each.providerExternalId())
                .containsExactly("o-1", "o-1");
        assertThat(result.events().getFirst()).isInstanceOf(FeedEvent.ProviderRead.class);
        assertThat(result.ignored()).containsOnly("organization/email");
    }

    @Test
    void anOrganizationWithoutAnIdIsIgnoredAndItsServiceTaken() {
        ReadDocument result = service(",\"organization\":{\"name\":\"Nobody\"}");
        assertThat(result.codes()).containsExactly("provider-unnamed");
        assertThat(result.only().providerExternalId()).isNull();
    }

    @Test
    void aLocationIsAnOfferingWithItsPlace() {
        ReadDocument result = service("""
                ,"service_at_locations":[{"id":"sal-1","location":{"id":"l-1","location_type":"physical","name":"Mill Hall",
                "latitude":54.5,"longitude":-1.25,"addresses":[
                {"id":"x","address_1":"PO Box 1","city":"Post","postal_code":"zz9 9zz","address_type":"postal"},
                {"id":"y","address_1":"1 Mill Lane","city":"Millby","state_province":"Northshire","postal_code":"zz1 1zz",
                 "country":"GB","address_type":"physical"}],
                "accessibility":[{"id":"z","description":"Step-free","details":"Ramp at the back"}]}}]""");
        assertThat(result.onlyOffering().externalId()).isEqualTo("sal-1");
        assertThat(result.venue().externalId()).isEqualTo("l-1");
        assertThat(result.venue().name()).isEqualTo("Mill Hall");
        assertThat(result.venue().address()).isEqualTo("1 Mill Lane");
        assertThat(result.venue().town()).isEqualTo("Millby");
        assertThat(result.venue().postcode()).isEqualTo("ZZ1 1ZZ");
        assertThat(result.venue().latitude()).isEqualTo(54.5);
        assertThat(result.only().details().access().adjustments()).containsExactly("Step-free", "Ramp at the back");
        assertThat(result.ignored()).contains("addresses/state_province", "addresses/country");
    }

    @Test
    void coordinatesThatAreNoPlaceOnEarthAreIgnored() {
        ReadDocument result = service(
                ",\"service_at_locations\":[{\"id\":\"l\",\"location\":{\"id\":\"l-1\",\"latitude\":100,\"longitude\":1}}]");
        assertThat(result.codes()).containsExactly("coordinates-unreadable");
        assertThat(result.venue().latitude()).isNull();
        assertThat(result.venue().longitude()).isNull();
    }

    @Test
    void aVirtualLocationIsOnlineAndAPostalOneIsNoPlaceToGo() {
        ReadDocument virtual = service(
                ",\"service_at_locations\":[{\"id\":\"l\",\"location\":{\"id\":\"v\",\"location_type\":\"virtual\"}}]");
        assertThat(virtual.onlyOffering().attendanceMode()).isEqualTo(AttendanceMode.ONLINE);
        assertThat(virtual.onlyOffering().venue()).isNull();
        ReadDocument postal =
                service(",\"service_at_locations\":[{\"id\":\"l\",\"location\":{\"id\":\"v\",\"name\":\"Box\","
                        + "\"location_type\":\"postal\"}}]");
        assertThat(postal.onlyOffering().attendanceMode()).isNull();
        assertThat(postal.onlyOffering().venue()).isNull();
    }

    @Test
    void aServiceWithoutALocationCanStillBeTakenUpSomewhereUnknown() {
        assertThat(service("").onlyOffering().externalId()).isEqualTo("service");
        assertThat(service("").onlyOffering().venue()).isNull();
    }

    @Test
    void everyWeekBecomesWeeklySessions() {
        ReadDocument result = schedule(
                "\"freq\":\"WEEKLY\",\"interval\":1,\"byday\":\"TU, TH\",\"dtstart\":\"2027-01-12\","
                        + "\"valid_to\":\"2027-03-30\",\"description\":\"Bring cloth\",\"schedule_link\":\"https://t.example/book\"");
        Offering offering = result.onlyOffering();
        assertThat(offering.sessions())
                .containsExactly(
                        new Session.Weekly(DayOfWeek.TUESDAY, TEN, NOON),
                        new Session.Weekly(DayOfWeek.THURSDAY, TEN, NOON));
        assertThat(offering.start()).isEqualTo(day("2027-01-12"));
        assertThat(offering.end()).isEqualTo(day("2027-03-30"));
        assertThat(offering.details().sections())
                .containsExactly(new Details.Section("schedule", "Bring cloth", "https://t.example/book"));
        assertThat(offering.details().flexibleHours()).isNull();
        assertThat(result.problems()).isEmpty();
    }

    @Test
    void withoutDaysTheFirstDaySaysWhichDay() {
        assertThat(schedule("\"freq\":\"WEEKLY\",\"dtstart\":\"2027-01-12\"")
                        .onlyOffering()
                        .sessions())
                .containsExactly(new Session.Weekly(DayOfWeek.TUESDAY, TEN, NOON));
        assertThat(schedule("\"dtstart\":\"2027-01-12\"").onlyOffering().sessions())
                .containsExactly(new Session.Dated(LocalDate.parse("2027-01-12"), TEN, NOON));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"freq\":\"WEEKLY\",\"interval\":2,\"byday\":\"TU\"|2027-01-12,2027-01-26,2027-02-09",
                "\"freq\":\"WEEKLY\",\"interval\":2|2027-01-12,2027-01-26,2027-02-09",
                "\"freq\":\"MONTHLY\",\"byday\":\"2TU\"|2027-01-12,2027-02-09",
                "\"freq\":\"MONTHLY\",\"byday\":\"-1FR\"|2027-01-29",
                "\"freq\":\"MONTHLY\",\"bymonthday\":\"13,-1\"|2027-01-13,2027-01-31,2027-02-13",
                "\"freq\":\"MONTHLY\"|2027-01-12,2027-02-12",
            })
    void whatIsNotEveryWeekBecomesDatedSessions(String rule, String dates) {
        ReadDocument result = schedule(rule + ",\"dtstart\":\"2027-01-12\",\"valid_to\":\"2027-02-15\"");
        assertThat(result.onlyOffering().sessions())
                .extracting(session -> ((Session.Dated) session).on().toString())
                .containsExactly(dates.split(","));
        assertThat(result.onlyOffering().details().startKind()).isEqualTo(StartKind.DATED);
    }

    @Test
    void whatIsNotEveryWeekAndHasNoEndStaysWordsAndIsNamed() {
        ReadDocument result =
                schedule("\"freq\":\"WEEKLY\",\"interval\":2,\"byday\":\"TU\",\"notes\":\"Every other week\"");
        assertThat(result.onlyOffering().sessions()).isEmpty();
        assertThat(result.onlyOffering().details().sections())
                .containsExactly(new Details.Section("schedule-notes", "Every other week", null));
        assertThat(result.ignored()).contains("schedules/interval");
        assertThat(schedule("\"freq\":\"MONTHLY\",\"byday\":\"2TU\"").ignored()).contains("schedules/freq");
        assertThat(schedule("\"freq\":\"YEARLY\",\"dtstart\":\"2027-01-01\"").ignored())
                .contains("schedules/freq");
    }

    @Test
    void timesThatCannotBeAreIgnored() {
        for (String times : new String[] {"\"byday\":\"XX\"", "\"byday\":\"MO\",\"bymonthday\":\"first\""}) {
            assertThat(schedule(times).codes()).contains("times-unreadable");
        }
        ReadDocument backwards = course(
                ",\"schedules\":[{\"id\":\"h\",\"byday\":\"MO\",\"opens_at\":\"18:00\",\"closes_at\":\"09:00\"}]");
        assertThat(backwards.codes()).containsExactly("times-unreadable");
        assertThat(backwards.onlyOffering().sessions()).isEmpty();
        ReadDocument noTime = course(
                ",\"schedules\":[{\"id\":\"h\",\"byday\":\"MO\",\"opens_at\":\"late\",\"closes_at\":\"25:00\"}]");
        assertThat(noTime.codes()).containsExactly("times-unreadable", "times-unreadable");
        ReadDocument ends = schedule("\"byday\":\"MO\",\"valid_from\":\"2027-02-01\",\"valid_to\":\"2027-01-01\"");
        assertThat(ends.codes()).containsExactly("end-before-start");
        assertThat(ends.onlyOffering().end()).isEqualTo(StatedDate.UNKNOWN);
    }

    @Test
    void aTimeMayHaveSecondsAZoneOrEndTheDay() {
        ReadDocument result = course(
                ",\"schedules\":[{\"id\":\"h\",\"byday\":\"MO\",\"opens_at\":\"09:30:00Z\",\"closes_at\":\"24:00\"},"
                        + "{\"id\":\"i\",\"byday\":\"TU\",\"opens_at\":\"9:30+01:00\",\"closes_at\":\"10:15:00.000\"}]");
        assertThat(result.onlyOffering().sessions())
                .containsExactly(
                        new Session.Weekly(DayOfWeek.MONDAY, LocalTime.of(9, 30), LocalTime.of(23, 59)),
                        new Session.Weekly(DayOfWeek.TUESDAY, LocalTime.of(9, 30), LocalTime.of(10, 15)));
        assertThat(result.problems()).isEmpty();
    }

    @Test
    void schedulesOfOtherTimesAreOtherOfferingsAndThoseOfALocationStayThere() {
        ReadDocument result = course("""
                ,"service_at_locations":[{"id":"a","location":{"id":"l-a","name":"A"}},{"id":"b","location":{"id":"l-b","name":"B"}}],
                "schedules":[
                {"id":"1","service_at_location_id":"a","byday":"MO","opens_at":"10:00","closes_at":"12:00","valid_from":"2027-01-04"},
                {"id":"2","service_at_location_id":"a","byday":"TU","opens_at":"10:00","closes_at":"12:00","valid_from":"2027-06-01"},
                {"id":"3","service_at_location_id":"b","byday":"WE","opens_at":"10:00","closes_at":"12:00","valid_from":"2027-01-04"}]""");
        assertThat(result.only().offerings())
                .extracting(Offering::externalId)
                .containsExactly("a from 2027-01-04", "a from 2027-06-01", "b");
        assertThat(result.only().offerings())
                .extracting(each -> each.sessions().getFirst().day())
                .containsExactly(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY);
    }

    @Test
    void toSomewhereToGoPeopleComeWhenTheyLikeWhileItIsOpen() {
        ReadDocument result = service(
                ",\"schedules\":[{\"id\":\"h\",\"byday\":\"MO\",\"opens_at\":\"10:00\",\"closes_at\":\"12:00\",\"valid_from\":\"2020-01-01\"}]");
        assertThat(result.only().kind()).isEqualTo(OpportunityKind.VISIT);
        assertThat(result.onlyOffering().sessions()).hasSize(1);
        assertThat(result.onlyOffering().details().flexibleHours()).isTrue();
        assertThat(result.onlyOffering().details().startKind()).isEqualTo(StartKind.ROLLING);
        // it opened in 2020, which does not mean that it is too late to start
        assertThat(result.onlyOffering().start()).isEqualTo(StatedDate.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "Courses,,COURSE",
        "volunteering,,VOLUNTEERING",
        "Supported internships,,SUPPORTED_INTERNSHIP",
        "Employment support,,VISIT",
        "Volunteering,service_eligibility,VISIT",
        "Training,target_audience,VISIT",
    })
    void aWholeTermThatSaysWhatTheServiceIsDecidesItsKind(String name, String link, OpportunityKind kind) {
        String linkType = link == null ? "" : "\"link_type\":\"" + link + "\",";
        assertThat(service(",\"attributes\":[{\"id\":\"a\"," + linkType + "\"taxonomy_term\":{\"id\":\"t\",\"name\":\""
                                + name + "\"}}]")
                        .only()
                        .kind())
                .isEqualTo(kind);
    }

    @Test
    void aTermOfOurOwnTaxonomyDecidesBeforeAllOthersAndIsNoSubject() {
        ReadDocument result = service(
                ",\"attributes\":[{\"id\":\"a\",\"taxonomy_term\":{\"id\":\"t\",\"name\":\"Courses\",\"taxonomy\":\"esd\",\"term_uri\":\"https://t.example/1\"}},"
                        + "{\"id\":\"b\",\"taxonomy_term\":{\"id\":\"u\",\"name\":\"INVOLVEMENT\",\"taxonomy\":\"Alongside opportunity kind\"}},"
                        + "{\"id\":\"c\",\"link_type\":\"eligibility\",\"taxonomy_term\":{\"id\":\"v\",\"name\":\"Carers\"}}]");
        assertThat(result.only().kind()).isEqualTo(OpportunityKind.INVOLVEMENT);
        assertThat(result.only().details().subjects())
                .containsExactly(new Details.Subject("Courses", "https://t.example/1", "esd"));
        assertThat(result.only().details().access().eligibility()).isEqualTo("Carers");
    }

    @Test
    void onlyAPriceWithoutConditionAndUnitIsAnAmount() {
        assertThat(cost("{\"id\":\"c\",\"amount\":35}")).isEqualTo(new Cost("£35.00", new BigDecimal("35.00")));
        assertThat(cost("{\"id\":\"c\",\"amount\":0,\"amount_description\":\"always\"}"))
                .isEqualTo(new Cost("£0.00 always", new BigDecimal("0.00")));
        assertThat(cost("{\"id\":\"c\",\"amount\":35.5,\"amount_description\":\"per session\"}"))
                .isEqualTo(new Cost("£35.50 per session", null));
        assertThat(
                        cost(
                                "{\"id\":\"c\",\"amount\":35,\"option\":\"Under 18\",\"valid_from\":\"2027-01-01\",\"valid_to\":\"2027-12-31\"}"))
                .isEqualTo(new Cost("Under 18: £35.00 (from 2027-01-01 until 2027-12-31)", null));
        assertThat(cost("{\"id\":\"c\",\"amount\":3},{\"id\":\"d\",\"amount\":5}"))
                .isEqualTo(new Cost("£3.00; £5.00", null));
        assertThat(cost("{\"id\":\"c\",\"amount\":3,\"currency\":\"EUR\"}")).isEqualTo(new Cost("3.00 EUR", null));
        assertThat(service(",\"fees\":\"Ask us\"").onlyOffering().cost()).isEqualTo(new Cost("Ask us", null));
        ReadDocument negative = service(",\"cost_options\":[{\"id\":\"c\",\"amount\":-3}]");
        assertThat(negative.codes()).containsExactly("value-unreadable");
        assertThat(negative.onlyOffering().cost()).isEqualTo(Cost.UNKNOWN);
    }

    private static Cost cost(String options) {
        return service(",\"cost_options\":[" + options + "]").onlyOffering().cost();
    }

    @Test
    void agesLanguagesAndFundingAreTaken() {
        ReadDocument result = service(
                ",\"minimum_age\":16,\"maximum_age\":25.0,\"languages\":[{\"id\":\"a\",\"code\":\"cy\"},{\"id\":\"b\"}],"
                        + "\"funding\":[{\"id\":\"f\",\"source\":\"Northshire Council\"}]");
        assertThat(result.onlyOffering().minimumAge()).isEqualTo(16);
        assertThat(result.onlyOffering().maximumAge()).isEqualTo(25);
        assertThat(result.onlyOffering().details().languagesOfInstruction()).containsExactly("cy");
        assertThat(result.onlyOffering().details().funding())
                .containsExactly(new Details.Funding("Northshire Council", null));
        ReadDocument bad = service(",\"minimum_age\":\"young\",\"maximum_age\":100");
        assertThat(bad.codes()).containsExactly("value-unreadable");
        assertThat(bad.onlyOffering().minimumAge()).isNull();
        assertThat(bad.onlyOffering().maximumAge()).isNull();
    }

    @Test
    void wordsForPeopleAreSectionsAndWhatHasNoPlaceIsNamed() {
        ReadDocument result = service("""
                ,"alert":"Closed on Friday","accreditations":"Quality mark","email":"hello@threads.example","assured_date":"2027-01-02",
                "contacts":[{"id":"c","name":"Sam Example","title":"Host","phones":[{"id":"p","number":"01000 000000"}]}],
                "service_areas":[{"id":"a","name":"Northshire"}],"assurer_email":"a@n.example","last_modified":"2027-01-02T10:00:00Z",
                "x":{"y":1}""");
        assertThat(result.only().details().sections())
                .containsExactly(
                        new Details.Section("alert", "Closed on Friday", null),
                        new Details.Section("accreditations", "Quality mark", null),
                        new Details.Section("service-area", "Northshire", null),
                        new Details.Section("contact", "hello@threads.example\nSam Example, Host\n01000 000000", null),
                        new Details.Section("assured-date", "2027-01-02", null));
        assertThat(result.ignored())
                .containsExactlyInAnyOrder("service/assurer_email", "service/last_modified", "service/x");
        assertThat(result.problems()).isEmpty();
    }

    @Test
    void anAddressThatIsNotOfTheWebIsIgnored() {
        ReadDocument result = service(",\"url\":\"javascript:alert(1)\"");
        assertThat(result.codes()).containsExactly("url-not-web");
        assertThat(result.only().url()).isNull();
    }

    @Test
    void aPageThatIsOneOfSeveralSaysNothingAboutTheOthers() {
        String service = "{\"id\":\"s-1\",\"name\":\"S\",\"status\":\"active\"}";
        assertThat(read("{\"total_items\":1,\"total_pages\":1,\"contents\":[" + service + "]}")
                        .reading())
                .isEqualTo(new Reading.Whole(false));
        assertThat(read("{\"total_items\":9,\"total_pages\":3,\"contents\":[" + service + "]}")
                        .reading())
                .isEqualTo(new Reading.Whole(true));
        assertThat(read("{\"total_pages\":3,\"contents\":[" + service + "]}").reading())
                .isEqualTo(new Reading.Whole(true));
        assertThat(read("{\"contents\":[" + service + "],\"total_items\":2}").reading())
                .isEqualTo(new Reading.Whole(true));
        assertThat(read(service).reading()).isEqualTo(new Reading.Whole(true));
        assertThat(read("[" + service + "]").reading()).isEqualTo(new Reading.Whole(false));
        assertThat(read(service + "\n" + service).reading()).isEqualTo(new Reading.Whole(false));
    }

    @Test
    void aServiceAtALocationIsAnOpportunityAtThatOnePlace() {
        ReadDocument result = read(
                "[{\"id\":\"sal-1\",\"location\":{\"id\":\"l\",\"name\":\"Hall\"},\"service\":{\"id\":\"s-1\",\"name\":\"S\",\"status\":\"active\"}}]");
        assertThat(result.only().externalId()).isEqualTo("sal-1");
        assertThat(result.venue().name()).isEqualTo("Hall");
    }

    @Test
    void anOrganizationIsAProviderWithItsServicesAndATaxonomyIsNamedAndLeft() {
        ReadDocument result = read("[{\"id\":\"o\",\"name\":\"O\",\"website\":\"https://o.example\",\"services\":["
                + "{\"id\":\"s-1\",\"name\":\"S\",\"status\":\"active\"},{\"id\":\"s-2\",\"name\":\"T\",\"status\":\"defunct\"}]},"
                + "{\"id\":\"t\",\"name\":\"Term\",\"description\":\"d\",\"taxonomy\":\"x\"}]");
        assertThat(result.provider().externalId()).isEqualTo("o");
        assertThat(result.only().providerExternalId()).isEqualTo("o");
        assertThat(result.reads().getFirst().source())
                .startsWith("{\"id\":\"s-1\"")
                .doesNotContain("s-2");
        assertThat(result.gone()).containsExactly("s-2");
        assertThat(result.ignored()).containsExactly("taxonomy");
        assertThat(result.problems()).isEmpty();
    }

    @Test
    void theFormatIsToldByItsBeginning() {
        OpenReferralReader reader = new OpenReferralReader();
        assertThat(reader.format()).isEqualTo(FeedFormat.OPEN_REFERRAL_UK_3_0);
        assertThat(reader.recognises(bytes("{\"total_items\":0,\"total_pages\":0,\"contents\":[]}")))
                .isTrue();
        assertThat(reader.recognises(bytes("\uFEFF{\"id\":\"s\",\"name\":\"S\",\"organization\":{\"id\"")))
                .isTrue();
        assertThat(reader.recognises(bytes("[{\"id\":\"s\",\"name\":\"S\",\"service_at_locations\":[{\"id\":1}]}]")))
                .isTrue();
        assertThat(reader.recognises(bytes("{\"vacancies\":[{\"vacancyReference\":\"1\"}]}")))
                .isFalse();
        assertThat(reader.recognises(bytes("{\"@context\":\"https://schema.org\",\"name\":\"x\"}")))
                .isFalse();
        assertThat(reader.recognises(bytes("<catalog/>"))).isFalse();
        assertThat(reader.recognises(new byte[0])).isFalse();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static StatedDate day(String day) {
        return new StatedDate(LocalDate.parse(day), LocalDate.parse(day), null);
    }
}
