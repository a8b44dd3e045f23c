package org.alongside.opportunity.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.alongside.kit.problem.ProblemException;
import org.alongside.opportunity.search.index.FreeTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FreeTimesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MON 09:30-14:45 | MON09:30-14:45",
                "mon 9:30 - 14:45 | MON09:30-14:45",
                "Monday 09:30-14:45 | MON09:30-14:45",
                "MON-WED 09:30-14:45 | MON09:30-14:45 TUE09:30-14:45 WED09:30-14:45",
                "TUE,THU-SAT 18:00-21:00 | TUE18:00-21:00 THU18:00-21:00 FRI18:00-21:00 SAT18:00-21:00",
                "SAT-MON 18:00-24:00 | SAT18:00-00:00 SUN18:00-00:00 MON18:00-00:00",
                "SUN 18:00-00:00 | SUN18:00-00:00",
                "SUN | SUN00:00-00:00",
                "SAT,SUN | SAT00:00-00:00 SUN00:00-00:00",
            })
    void daysAndHoursAreRead(String given, String expected) {
        assertThat(FreeTimes.of(List.of(given)).stream()
                        .map(FreeTimesTest::said)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    private static String said(FreeTime time) {
        return time.day().name().substring(0, 3) + time.from() + "-" + time.to();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "MON 14:45-09:30",
                "MON 09:30-09:30",
                "MON 09:30",
                "MON 24:00-24:00",
                "MON 09:30-24:30",
                "MON 9-12",
                "MONSOON 09:30-12:00",
                "MO 09:30-12:00",
                "MON,",
                "MON-TUE-WED",
                "MON 09:30-25:00",
                "MON 09:60-12:00",
                "09:30-12:00",
                "MON 09:30-12:00, TUE 09:30-12:00",
                "ΜON 09:30-12:00",
            })
    void whatCannotBeReadIsRefusedAndSaysWhatToSend(String given) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> FreeTimes.of(List.of(given)))
                .satisfies(refused -> {
                    assertThat(refused.problem().code()).isEqualTo("parameter-invalid");
                    assertThat(refused.problem().detail()).startsWith("The parameter free cannot be read. ");
                });
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 51})
    void thereIsAnEndToIt(int times) {
        List<String> many = Collections.nCopies(times, "MON 09:00-10:00");
        if (times == 50) {
            assertThat(FreeTimes.of(many))
                    .hasSize(50)
                    .extracting(FreeTime::from)
                    .containsOnly(LocalTime.of(9, 0));
        } else {
            assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> FreeTimes.of(many));
        }
    }
}
