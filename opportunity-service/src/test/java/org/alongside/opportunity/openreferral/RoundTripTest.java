package org.alongside.opportunity.openreferral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.alongside.opportunity.feed.ReadDocument;
import org.alongside.opportunity.feed.openreferral.OpenReferralReader;
import org.alongside.opportunity.listing.AttendanceMode;
import org.alongside.opportunity.listing.AttendancePattern;
import org.alongside.opportunity.listing.Cost;
import org.alongside.opportunity.listing.Details;
import org.alongside.opportunity.listing.Offering;
import org.alongside.opportunity.listing.Opportunity;
import org.alongside.opportunity.listing.OpportunityKind;
import org.alongside.opportunity.listing.OpportunityView;
import org.alongside.opportunity.listing.Session;
import org.alongside.opportunity.listing.StartKind;
import org.alongside.opportunity.listing.StatedDate;
import org.alongside.opportunity.listing.StudyMode;
import org.alongside.opportunity.listing.Venue;
import org.alongside.opportunity.provider.Provider;
import org.alongside.opportunity.schemaorg.ShownAs;
import org.junit.jupiter.api.Test;

/** What goes out in the words of Open Referral UK says the same when it comes in. */
class RoundTripTest {
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private static final Provider PROVIDER =
            new Provider("p", "10099999", "Northshire Mill", "Bakers", "https://mill.example", List.of(), null);

    private static String out(OpportunityView view) {
        try {
            return MAPPER.writeValueAsString(ServiceMapping.service(view));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static OpportunityView in(String document) {
        ReadDocument read = ReadDocument.of(new OpenReferralReader(), document);
        assertThat(read.codes()).isEmpty();
        return ShownAs.of(read.only(), read.provider());
    }

    private static String withoutIds(String service) {
        return service.replaceAll("\"[a-z_]*id\":\"[0-9a-f-]{36}\"", "\"id\":\"-\"");
    }

    private static <T> T one(Random random, T[] of) {
        return of[random.nextInt(of.length)];
    }

    private static List<Session> sessions(Random random) {
        List<Session> sessions = new ArrayList<>();
        int dated = random.nextInt(3);
        for (int i = 0; i < dated; i++) {
            sessions.add(new Session.Dated(LocalDate.of(2027, 3, 1 + i), LocalTime.of(9, 30), LocalTime.of(12, 0)));
        }
        int weekly = random.nextInt(3);
        for (int i = 0; i < weekly; i++) {
            sessions.add(new Session.Weekly(DayOfWeek.of(i + 2), LocalTime.of(9, 0), LocalTime.of(11 + i, 15)));
        }
        return sessions;
    }

    private static StatedDate day(boolean known, LocalDate day) {
        return known ? new StatedDate(day, day, null) : StatedDate.UNKNOWN;
    }

    private static Offering offering(Random random, int number, boolean ofAges) {
        boolean venue = random.nextBoolean();
        Cost[] costs = {
            Cost.UNKNOWN,
            new Cost("£12.50", new BigDecimal("12.50")),
            new Cost("£20.00", new BigDecimal("20.00")),
            new Cost("Free of charge", new BigDecimal("0.00")),
            new Cost("Ask us", null)
        };
        return new Offering(
                "o-" + number,
                random.nextInt(4) == 0 ? null : "Group " + number,
                day(random.nextBoolean(), LocalDate.of(2027, 2, 8)),
                day(random.nextBoolean(), LocalDate.of(2027, 6, 30)),
                null,
                null,
                null,
                null,
                null,
                null,
                random.nextInt(4) == 0 ? null : one(random, AttendanceMode.values()),
                null,
                one(random, costs),
                null,
                null,
                ofAges ? 16 : null,
                ofAges ? 99 : null,
                venue
                        ? new Venue(
                                "v" + number,
                                "Hall " + number,
                                "1 Mill Lane",
                                "Millby",
                                "NS1 4QT",
                                null,
                                null,
                                54.5,
                                -1.25)
                        : null,
                sessions(random),
                new Details.OfOffering(
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        ofAges ? List.of("en", "cy") : List.of(),
                        List.of(),
                        random.nextBoolean() ? one(random, StartKind.values()) : null,
                        random.nextBoolean() ? random.nextBoolean() : null,
                        null,
                        ofAges ? List.of(new Details.Funding("Adult skills fund", null)) : List.of()));
    }

    /** Says only what the export carries. */
    private static Opportunity opportunity(Random random) {
        boolean ofAges = random.nextBoolean();
        List<Offering> offerings = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            offerings.add(offering(random, i, ofAges));
        }
        return new Opportunity(
                "s",
                "p",
                one(random, OpportunityKind.values()),
                "Bread and more",
                null,
                "How to bake.\nAnd to share.",
                null,
                "https://mill.example/bread",
                new Details.OfOpportunity(
                        List.of(
                                new Details.Subject("Baking", null, null),
                                new Details.Subject("Food", "NH.1", null),
                                new Details.Subject("Food", "NH.1", "LDCS"),
                                new Details.Subject("Courses", "C", "esd")),
                        List.of(),
                        random.nextBoolean()
                                ? List.of(qualification("Award, level 2"), qualification("Food safety"))
                                : List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        new Details.Classification(random.nextInt(3) == 0 ? null : random.nextInt(9), null, List.of()),
                        new Details.Access(
                                null,
                                null,
                                List.of(),
                                List.of(),
                                random.nextBoolean() ? "Sam Example" : null,
                                List.of()),
                        List.of(),
                        null),
                offerings);
    }

    /** Says much that the export has no words for. */
    private static Opportunity more(Random random) {
        Opportunity plain = opportunity(random);
        List<Offering> offerings = new ArrayList<>();
        for (Offering each : plain.offerings()) {
            boolean vague = random.nextBoolean();
            boolean halfAddress = random.nextBoolean();
            offerings.add(new Offering(
                    each.externalId(),
                    each.title(),
                    vague
                            ? new StatedDate(LocalDate.of(2027, 2, 1), LocalDate.of(2027, 2, 28), "February")
                            : each.start(),
                    each.end(),
                    "Two weeks",
                    "P2W",
                    null,
                    LocalDate.of(2027, 1, 4),
                    null,
                    one(random, StudyMode.values()),
                    each.attendanceMode(),
                    one(random, AttendancePattern.values()),
                    each.cost(),
                    12,
                    null,
                    random.nextBoolean() ? null : 14 + random.nextInt(5),
                    random.nextBoolean() ? null : 60 + random.nextInt(5),
                    each.venue() == null
                            ? null
                            : new Venue(
                                    each.venue().externalId(),
                                    "Hall",
                                    halfAddress ? null : "1 Mill Lane",
                                    halfAddress ? null : "Millby",
                                    "NS1 4QT",
                                    "01632 960000",
                                    "hall@mill.example",
                                    null,
                                    null),
                    List.of(new Session.Weekly(DayOfWeek.MONDAY, LocalTime.of(9, 30, 30), LocalTime.of(12, 0, 1))),
                    new Details.OfOffering(
                            "In the big hall",
                            List.of(new Details.Section("note", "Bring an apron", null)),
                            List.of(),
                            List.of(),
                            random.nextBoolean() ? List.of("en") : List.of("cy"),
                            List.of(),
                            each.details().startKind(),
                            each.details().flexibleHours(),
                            3,
                            random.nextBoolean()
                                    ? List.of(new Details.Funding("Adult skills fund", "ASF"))
                                    : List.of())));
        }
        boolean none = random.nextInt(8) == 0;
        return new Opportunity(
                plain.externalId(),
                plain.providerExternalId(),
                plain.kind(),
                plain.title(),
                random.nextBoolean() ? "In short" : null,
                random.nextBoolean() ? plain.description() : null,
                "Level 2",
                plain.url(),
                new Details.OfOpportunity(
                        plain.details().subjects(),
                        List.of(new Details.Section("prerequisite", "An apron", null)),
                        List.of(new Details.Qualification("Award", "AWD-1", "Award body", "2", "Baking")),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        new Details.Classification(2, "60000001", List.of(new Details.Occupation("5432", "Baker"))),
                        new Details.Access(
                                "An apron",
                                "All",
                                List.of("Easy read"),
                                List.of("Step-free"),
                                "Sam",
                                List.of("A buddy")),
                        List.of(new Details.Experts("Former students", "design", true)),
                        null),
                none ? List.of() : offerings);
    }

    @Property
    void whatIsLostGoesTheFirstTime(@ForAll long seed) {
        OpportunityView view = ShownAs.of(more(new Random(seed)), PROVIDER);
        String first = out(view);
        assertThat(withoutIds(out(in(first)))).isEqualTo(withoutIds(first));
    }

    private static Details.Qualification qualification(String title) {
        return new Details.Qualification(title, null, null, null, null);
    }

    @Property
    void whatGoesOutComesInTheSame(@ForAll long seed) {
        OpportunityView view = ShownAs.of(opportunity(new Random(seed)), PROVIDER);
        String first = out(view);
        OpportunityView again = in(first);
        assertThat(again.kind()).isEqualTo(view.kind());
        assertThat(again.title()).isEqualTo(view.title());
        assertThat(again.description()).isEqualTo(view.description());
        assertThat(again.url()).isEqualTo(view.url());
        assertThat(again.subjects()).isEqualTo(view.subjects());
        assertThat(again.qualifications()).isEqualTo(view.qualifications());
        assertThat(again.classification()).isEqualTo(view.classification());
        assertThat(again.access()).isEqualTo(view.access());
        assertThat(ShownAs.withoutIds(again).offerings())
                .isEqualTo(ShownAs.withoutIds(view).offerings());
        assertThat(withoutIds(out(again))).isEqualTo(withoutIds(first));
    }

    @Test
    void theIdsByWhichAReaderKnowsOurTermsAreThoseThatWeGive() {
        assertThat(Taxonomy.KIND.id()).isEqualTo(UUID.fromString("bdfba937-2b6e-99a5-89ed-072aa9965043"));
        assertThat(Taxonomy.LEVEL.id()).isEqualTo(UUID.fromString("ec46cfef-93df-98a4-8cda-0c5df179485e"));
        assertThat(Taxonomy.SUBJECT.id()).isEqualTo(UUID.fromString("171cb8f3-2b5b-d0a6-53ae-c8cc647f17ae"));
    }
}
