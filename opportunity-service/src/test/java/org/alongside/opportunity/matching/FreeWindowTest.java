package org.alongside.opportunity.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class FreeWindowTest {

    @Test
    void windowsThatTouchOrOverlapAreOne() {
        assertThat(FreeWindow.joined(List.of(
                        window("TUESDAY", "12:00", "15:00"),
                        window("MONDAY", "13:00", "14:00"),
                        window("TUESDAY", "09:00", "12:00"),
                        window("TUESDAY", "10:00", "11:00"),
                        window("MONDAY", "15:00", "16:00"))))
                .containsExactly(
                        window("MONDAY", "13:00", "14:00"),
                        window("MONDAY", "15:00", "16:00"),
                        window("TUESDAY", "09:00", "15:00"));
    }

    private static FreeWindow window(String day, String from, String to) {
        return new FreeWindow(DayOfWeek.valueOf(day), LocalTime.parse(from), LocalTime.parse(to));
    }
}
