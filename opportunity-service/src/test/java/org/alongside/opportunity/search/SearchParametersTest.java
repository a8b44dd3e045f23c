package org.alongside.opportunity.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.alongside.kit.problem.ProblemException;
import org.alongside.opportunity.listing.AttendanceMode;
import org.alongside.opportunity.listing.OpportunityKind;
import org.alongside.opportunity.listing.StudyMode;
import org.alongside.opportunity.postcode.Postcode;
import org.alongside.opportunity.search.index.CatalogueIndex;
import org.alongside.opportunity.search.index.CatalogueQuery;
import org.alongside.opportunity.search.index.FreeTime;
import org.alongside.opportunity.search.index.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchParametersTest {
    private static final Instant NOW = Instant.parse("2026-07-31T23:30:00Z");

    private static MultivaluedMap<String, String> given(String... namesAndValues) {
        MultivaluedMap<String, String> given = new MultivaluedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            given.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return given;
    }

    private static Asked asked(String... namesAndValues) {
        return new SearchParameters(given(namesAndValues), SearchParametersTest::place).asked("northshire", NOW);
    }

    private static Optional<Point> place(Postcode postcode) {
        return postcode.text().equals("NS14QT") ? Optional.of(new Point(54.5, -1.2)) : Optional.empty();
    }

    @ParameterizedTest
    @CsvSource({"NS1 4QT", "ns1 4qt", "' NS14 QT '"})
    void aPostcodeIsAPlace(String written) {
        assertThat(asked("postcode", written, "within", "5").query().offering().near())
                .isEqualTo(new Point(54.5, -1.2));
    }

    @Test
    void aPostcodeThatNobodyKnowsIsSaidToBeUnknown() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> asked("postcode", "NS9 9ZZ"))
                .satisfies(refused -> {
                    assertThat(refused.problem().code()).isEqualTo("postcode-unknown");
                    assertThat(refused.problem().status()).isEqualTo(400);
                });
    }

    @Test
    void nothingAskedIsEverythingAsOfTodayInTheUnitedKingdom() {
        Asked asked = asked();
        assertThat(asked.query()).isEqualTo(CatalogueQuery.all("northshire", LocalDate.of(2026, 8, 1), 50));
        assertThat(asked.facets()).isFalse();
        assertThat(asked.explained()).isFalse();
    }

    @Test
    void everythingThatCanBeAskedIsAsked() {
        Asked asked = asked(
                "q", "cooking",
                "kind", "COURSE",
                "kind", "VISIT",
                "near", "54.5,-1.2",
                "within", "8000",
                "mode", "CAMPUS",
                "study-mode", "PART_TIME",
                "level", "1-3",
                "subject", "7.4",
                "occupation", "5435",
                "starts-after", "2027-01-04",
                "starts-before", "2027-03-31",
                "on-offer", "true",
                "free", "TUE 09:30-14:45",
                "max-cost", "45.50",
                "free-or-funded", "true",
                "format", "easy read",
                "adjustment", "a quiet room",
                "confirmed-since", "2026-07-01",
                "facets", "true",
                "explain", "true",
                "limit", "7");
        CatalogueQuery query = asked.query();
        assertThat(query.words()).isEqualTo("cooking");
        assertThat(query.kinds()).containsExactlyInAnyOrder(OpportunityKind.COURSE, OpportunityKind.VISIT);
        assertThat(query.leastLevel()).isEqualTo(1);
        assertThat(query.greatestLevel()).isEqualTo(3);
        assertThat(query.subjects()).containsExactly("7.4");
        assertThat(query.occupations()).containsExactly("5435");
        assertThat(query.formats()).containsExactly("easy read");
        assertThat(query.adjustments()).containsExactly("a quiet room");
        assertThat(query.confirmedSince()).isEqualTo("2026-06-30T23:00:00Z");
        assertThat(query.limit()).isEqualTo(7);
        CatalogueQuery.OfOffering offering = query.offering();
        assertThat(offering.near()).isEqualTo(new Point(54.5, -1.2));
        assertThat(offering.withinMetres()).isEqualTo(8000);
        assertThat(offering.modes()).isEqualTo(Set.of(AttendanceMode.CAMPUS));
        assertThat(offering.studyModes()).isEqualTo(Set.of(StudyMode.PART_TIME));
        assertThat(offering.startsAfter()).isEqualTo("2027-01-04");
        assertThat(offering.startsBefore()).isEqualTo("2027-03-31");
        assertThat(offering.onOffer()).isEqualTo("2026-08-01");
        assertThat(offering.freeTimes())
                .containsExactly(new FreeTime(DayOfWeek.TUESDAY, LocalTime.of(9, 30), LocalTime.of(14, 45)));
        assertThat(offering.greatestCost()).isEqualByComparingTo("45.50");
        assertThat(offering.freeOrFunded()).isTrue();
        assertThat(asked.facets()).isTrue();
        assertThat(asked.explained()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind | GAME | Send one of COURSE, TRAINING,",
                "kind | course | Send one of COURSE, TRAINING,",
                "mode | BUS | Send one of CAMPUS,",
                "study-mode | NIGHT | Send one of FLEXIBLE,",
                "near | north | Send latitude and longitude in degrees",
                "near | 91,0 | Send latitude and longitude in degrees",
                "within | 100 | Send near or postcode as well",
                "postcode | NS1 | Send a whole postcode",
                "postcode | 1AA NS1 | Send a whole postcode",
                "level | 9 | Send a level from 0",
                "level | 3-1 | Send a level from 0",
                "level | -1 | Send a level from 0",
                "subject | Cooking | Send a sector subject area",
                "subject | 7.44 | Send a sector subject area",
                "occupation | 54351 | Send one to four digits",
                "starts-after | 4 January | Send a day",
                "starts-after | 2027-02-30 | Send a day",
                "starts-before | +999999999-12-31 | Send a day",
                "on-offer | yes | Send true or false",
                "free | MON | ",
                "free | Mondays | Send days and hours",
                "max-cost | £45 | Send pounds",
                "max-cost | -1 | Send pounds",
                "max-cost | 1e9 | Send pounds",
                "free-or-funded | 1 | Send true or false",
                "confirmed-since | yesterday | Send a day",
                "confirmed-since | +1000000000-01-01T00:00:00Z | Send a day",
                "facets | all | Send true or false",
                "explain | TRUE | Send true or false",
                "limit | 0 | Send a whole number from 1",
                "limit | 201 | Send a whole number from 1",
            })
    void whatCannotBeReadIsRefusedWithWhatToSend(String name, String value, String whatToSend) {
        if (whatToSend == null) {
            assertThat(asked(name, value).query().offering().freeTimes()).hasSize(1);
            return;
        }
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> asked(name, value))
                .satisfies(refused -> {
                    assertThat(refused.problem().code()).isEqualTo("parameter-invalid");
                    assertThat(refused.problem().detail())
                            .startsWith("The parameter " + name + " cannot be read. " + whatToSend);
                });
    }

    @Test
    void anEndBeforeItsBeginningIsRefused() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> asked("starts-after", "2027-02-01", "starts-before", "2027-01-31"));
        assertThat(asked("starts-after", "2027-02-01", "starts-before", "2027-02-01")
                        .query()
                        .offering()
                        .startsBefore())
                .isEqualTo("2027-02-01");
    }

    @Test
    void aParameterThatIsNotKnownIsRefused() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> asked("kinds", "COURSE"))
                .satisfies(refused -> assertThat(refused.problem().code()).isEqualTo("parameter-unknown"));
    }

    @Test
    void aCursorBelongsToItsSearchWhateverTheOrderOfItsParameters() {
        Asked first = asked("q", "care", "kind", "COURSE", "kind", "JOB", "limit", "5");
        UUID id = UUID.randomUUID();
        CatalogueQuery.After after = new CatalogueQuery.After(1040, id, 77);
        String cursor = new PageCursor(first.sameness(), LocalDate.of(2026, 7, 30), after).text();
        CatalogueQuery then = asked("kind", "JOB", "kind", "COURSE", "after", cursor, "q", "care", "facets", "true")
                .query();
        assertThat(then.after()).isEqualTo(after);
        assertThat(then.on()).isEqualTo("2026-07-30");
        assertThat(asked("q", "care", "kind", "COURSE", "kind", "JOB", "on-offer", "true")
                        .query()
                        .offering()
                        .onOffer())
                .isEqualTo("2026-08-01");
        for (String[] other : List.of(
                new String[] {"q", "care", "after", cursor},
                new String[] {"q", "cares", "kind", "COURSE", "kind", "JOB", "after", cursor},
                new String[] {"q", "care", "kind", "COURSE", "kind", "JOB", "after", cursor + "x"},
                new String[] {"q", "care", "kind", "COURSE", "kind", "JOB", "after", "rubbish"})) {
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> asked(other))
                    .satisfies(refused -> assertThat(refused.problem().code()).isEqualTo("cursor-invalid"));
        }
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> new SearchParameters(
                                given("q", "care", "kind", "COURSE", "kind", "JOB", "after", cursor),
                                none -> Optional.empty())
                        .asked("southmoor", NOW));
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(40),
                Arbitraries.strings().withChars("0123456789.,-:+TZ MONTUE").ofMaxLength(30),
                Arbitraries.of(
                        "+999999999-12-31",
                        "-999999999-01-01",
                        "9999-12-31",
                        "0000-01-01",
                        "9999-12-31T23:59:59.999999999Z",
                        "NaN,NaN",
                        "90,180",
                        "99999999.99",
                        "SUN-SUN",
                        "\u0000",
                        "\ud800"));
    }

    /** Whatever somebody sends is answered by a problem or can be searched. */
    @Property(tries = 2_000)
    void nothingThatIsSentMakesItFail(@ForAll("values") String value, @ForAll("values") String other) {
        for (String name : SearchParameters.KNOWN) {
            Asked asked;
            try {
                asked = name.equals("within")
                        ? asked(name, value, "near", "1,1")
                        : name.equals("near") ? asked(name, value) : asked(name, value, "q", other);
            } catch (ProblemException refused) {
                assertThat(refused.problem().status()).isEqualTo(400);
                continue;
            }
            assertThat(EMPTY.search(asked.query()).total()).isZero();
            assertThat(Objects.requireNonNull(asked.sameness())).isNotEmpty();
        }
    }

    private static final CatalogueIndex EMPTY = CatalogueIndex.inMemory();
}
