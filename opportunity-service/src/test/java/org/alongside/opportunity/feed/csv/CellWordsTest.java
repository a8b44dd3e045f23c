package org.alongside.opportunity.feed.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.alongside.opportunity.feed.WebAddress;
import org.alongside.opportunity.listing.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write into cells, and what is made of it. */
class CellWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-01-08",
                "2027-1-8",
                "08/01/2027",
                "8/1/2027",
                "8-1-2027",
                "08.01.2027",
                "8 January 2027",
                "8th Jan 2027",
                "8-Jan-2027",
                " 08/01/2027 "
            })
    void aDayIsReadAsItIsWrittenHere(String cell) {
        assertThat(Dates.day(cell)).isEqualTo(LocalDate.of(2027, 1, 8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "13/31/2027",
                "31/02/2027",
                "08/01/27",
                "08/01.2027",
                "46395",
                "soon",
                "8 Octember 2027",
                "0027-01-08",
                "8 ja 2027"
            })
    void whatCouldBeAnotherDayIsNone(String cell) {
        assertThat(Dates.day(cell)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "January 2027,2027-01-01,2027-01-31",
        "Feb 2028,2028-02-01,2028-02-29",
        "2027-09,2027-09-01,2027-09-30",
        "2027,2027-01-01,2027-12-31"
    })
    void aDateMayBeAMonthOrAYear(String cell, LocalDate earliest, LocalDate latest) {
        assertThat(Dates.stated(cell)).isNotNull().satisfies(date -> {
            assertThat(date.earliest()).isEqualTo(earliest);
            assertThat(date.latest()).isEqualTo(latest);
            assertThat(date.text()).isEqualTo(cell);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"after Easter", "2027-13", "Octember 2027", "9999"})
    void wordsAreNoDate(String cell) {
        assertThat(Dates.stated(cell)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "45,45.00",
        "45.5,45.50",
        "£45,45.00",
        "'£1,250.50',1250.50",
        "1250 pounds,1250.00",
        "GBP 12,12.00",
        "free,0.00",
        "Free of charge,0.00",
        "0,0.00",
        "nil,0.00"
    })
    void anAmountIsTakenWhereTheWordsSettleIt(String cell, String amount) {
        assertThat(Amount.of(cell)).hasToString(amount);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-5",
                "12,50",
                "1.250",
                "£10 a week",
                "10-20",
                "12345678",
                "free if on benefits",
                "€5",
                "1e3",
                "NaN",
                "=1+1"
            })
    void anAmountWithASecondReadingIsNone(String cell) {
        assertThat(Amount.of(cell)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "10 weeks,P10W",
        "1 week,P1W",
        "2 hours,PT2H",
        "90 minutes,PT90M",
        "3 days,P3D",
        "6 months,P6M",
        "1 year,P1Y",
        "P10W,P10W",
        "PT2H30M,PT2H30M"
    })
    void aLengthOfTimeIsAnIsoDuration(String cell, String iso) {
        assertThat(Durations.of(cell)).isEqualTo(iso);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P", "PT", "0 weeks", "ten weeks", "10", "10 fortnights", "2 hours a week"})
    void otherWordsAreNoDuration(String cell) {
        assertThat(Durations.of(cell)).isNull();
    }

    private static Session weekly(DayOfWeek day, int from, int fromMinute, int to, int toMinute) {
        return new Session.Weekly(day, LocalTime.of(from, fromMinute), LocalTime.of(to, toMinute));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tue 09:30-12:30",
                "tuesday 9.30 - 12.30",
                "Tuesdays: 0930 to 1230",
                "Tue 9.30am-12.30pm",
                "TUES 9:30–12:30",
                "Tue from 09:30 until 12:30",
                "Tue 9.30-12.30pm"
            })
    void aWeeklySessionIsReadHoweverItIsWritten(String cell) {
        assertThat(SessionWords.read(cell)).containsExactly(weekly(DayOfWeek.TUESDAY, 9, 30, 12, 30));
    }

    @Test
    void severalSessionsStandInOneCell() {
        assertThat(SessionWords.read("Tue 09:30-12:30; Thu 13:00-15:00;\nSat 10am-noon"))
                .containsExactly(
                        weekly(DayOfWeek.TUESDAY, 9, 30, 12, 30),
                        weekly(DayOfWeek.THURSDAY, 13, 0, 15, 0),
                        weekly(DayOfWeek.SATURDAY, 10, 0, 12, 0));
        assertThat(SessionWords.read("Mon, Wed and Fri 1-3pm"))
                .containsExactly(
                        weekly(DayOfWeek.MONDAY, 13, 0, 15, 0),
                        weekly(DayOfWeek.WEDNESDAY, 13, 0, 15, 0),
                        weekly(DayOfWeek.FRIDAY, 13, 0, 15, 0));
        assertThat(SessionWords.read("Mon-Wed 11-1pm"))
                .hasSize(3)
                .first()
                .isEqualTo(weekly(DayOfWeek.MONDAY, 11, 0, 13, 0));
        assertThat(SessionWords.read(" ; ")).isEmpty();
    }

    @Test
    void aSessionMayBeOnADay() {
        List<Session> expected =
                List.of(new Session.Dated(LocalDate.of(2027, 1, 8), LocalTime.of(10, 0), LocalTime.of(12, 0)));
        assertThat(SessionWords.read("2027-01-08 10:00-12:00")).isEqualTo(expected);
        assertThat(SessionWords.read("08/01/2027 1000-1200")).isEqualTo(expected);
        assertThat(SessionWords.read("8 January 2027 10am-12pm")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tue",
                "Tue mornings",
                "Tue 1-3",
                "Tue 1.30-3.30",
                "Tue 10-12",
                "Tue 7.30-9.30",
                "Tue 12:30-09:30",
                "Tue 10:00-10:00",
                "Tue 25:00-26:00",
                "Tue 10:70-11:00",
                "Tu 10:00-11:00",
                "Funday 10:00-11:00",
                "Wed-Mon 10:00-11:00",
                "31/02/2027 10:00-11:00",
                "Tue 13pm-14pm",
                "10:00-11:00"
            })
    void aTimeWithASecondReadingIsNotRead(String cell) {
        assertThat(SessionWords.read(cell)).isNull();
    }

    @Test
    void oneSessionThatIsNotUnderstoodLeavesNone() {
        assertThat(SessionWords.read("Tue 09:30-12:30; Thu after lunch")).isNull();
        assertThat(SessionWords.read("Tue 09:30-12:30;".repeat(10_000))).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/x,https://a.example/x",
        "www.a.example,http://www.a.example",
        "http://a.example/a b,http://a.example/a b"
    })
    void anAddressLeadsToTheWeb(String cell, String address) {
        assertThat(WebAddress.of(cell)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "ftp://a.example",
                "a.example",
                "https://",
                "https:///x",
                "data:text/html,x",
                "https://a b/"
            })
    void anythingElseIsNoAddress(String cell) {
        assertThat(WebAddress.of(cell)).isNull();
    }
}
