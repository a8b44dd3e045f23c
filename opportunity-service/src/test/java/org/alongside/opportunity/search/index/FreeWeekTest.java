package org.alongside.opportunity.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.alongside.opportunity.listing.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreeWeekTest {

    private static FreeWeek mondays(String free) {
        List<FreeTime> times = new ArrayList<>();
        for (String time : free.split(" ")) {
            String[] ends = time.split("-");
            times.add(new FreeTime(DayOfWeek.MONDAY, LocalTime.parse(ends[0]), LocalTime.parse(ends[1])));
        }
        return new FreeWeek(times);
    }

    @ParameterizedTest
    @CsvSource({
        "09:00-12:00, 09:00, 12:00, true",
        "09:00-12:00, 08:59:59, 12:00, false",
        "09:00-12:00, 09:00, 12:00:01, false",
        "09:00-12:00, 09:00, 12:00:00.000000001, false",
        "09:00-12:00 12:00-15:00, 10:00, 14:00, true",
        "12:00-15:00 09:00-12:00, 10:00, 14:00, true",
        "09:00-12:00 12:01-15:00, 10:00, 14:00, false",
        "09:00-15:00 10:00-11:00, 10:00, 14:00, true",
        "18:00-00:00, 20:00, 23:59:59.999999999, true",
        "18:00-23:59:59, 20:00, 23:59:59.5, false",
        "00:00-00:00, 00:00, 23:59, true",
        "00:00-08:00, 00:00, 08:00, true",
    })
    void aSessionLiesInOnePartThatIsFree(String free, LocalTime from, LocalTime to, boolean held) {
        long[] session = {FreeWeek.time(new Session.Weekly(DayOfWeek.MONDAY, from, to))};
        assertThat(mondays(free).holds(session)).isEqualTo(held);
        long[] tuesday = {FreeWeek.time(new Session.Weekly(DayOfWeek.TUESDAY, from, to))};
        assertThat(mondays(free).holds(tuesday)).isFalse();
    }

    @Test
    void aDatedSessionFallsOnItsDayOfTheWeek() {
        LocalTime ten = LocalTime.of(10, 0);
        long monday = FreeWeek.time(new Session.Dated(LocalDate.of(2026, 11, 23), ten, ten.plusHours(1)));
        long sunday = FreeWeek.time(new Session.Dated(LocalDate.of(2026, 11, 22), ten, ten.plusHours(1)));
        assertThat(mondays("09:00-12:00").holds(new long[] {monday})).isTrue();
        assertThat(mondays("09:00-12:00").holds(new long[] {monday, sunday})).isFalse();
        assertThat(mondays("09:00-12:00").holds(new long[] {})).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "09:00-12:00, 08:00, 09:30, true",
        "09:00-12:00, 08:00, 09:29:59, false",
        "09:00-12:00, 11:30, 17:00, true",
        "09:00-12:00, 11:31, 17:00, false",
        "09:00-12:00, 08:00, 17:00, true",
        "09:00-09:20, 08:00, 17:00, false",
        "09:00-09:20 09:30-09:50, 08:00, 17:00, false",
        "09:00-09:20 09:20-09:30, 08:00, 17:00, true",
        "09:00-12:00, 09:00, 09:10, true",
        "09:05-12:00, 09:00, 09:10, false",
        "09:00-12:00, 12:00, 17:00, false",
        "09:00-12:00, 07:00, 09:00, false",
        "23:00-00:00, 20:00, 23:59:59.999999999, true",
    })
    void ofAFlexibleSessionHalfAnHourOrTheWholeIsEnough(String free, LocalTime from, LocalTime to, boolean met) {
        long session = FreeWeek.time(new Session.Weekly(DayOfWeek.MONDAY, from, to));
        assertThat(mondays(free).meets(new long[] {session})).isEqualTo(met);
        long tuesday = FreeWeek.time(new Session.Weekly(DayOfWeek.TUESDAY, from, to));
        assertThat(mondays(free).meets(new long[] {tuesday})).isFalse();
        assertThat(mondays(free).meets(new long[] {session, tuesday})).isEqualTo(met);
        assertThat(mondays(free).meets(new long[] {tuesday, session})).isEqualTo(met);
    }

    @Test
    void freeTimeEndsAfterItBegins() {
        assertThatThrownBy(() -> new FreeTime(DayOfWeek.MONDAY, LocalTime.NOON, LocalTime.NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
