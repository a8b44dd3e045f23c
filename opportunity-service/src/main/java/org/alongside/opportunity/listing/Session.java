package org.alongside.opportunity.listing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;

/** A time at which an offering is attended; local time of the place. */
public sealed interface Session {

    LocalTime from();

    LocalTime to();

    /** The day of the week on which it falls. */
    DayOfWeek day();

    /** Every week. */
    record Weekly(DayOfWeek day, LocalTime from, LocalTime to) implements Session {
        public Weekly {
            requireOrder(from, to);
        }
    }

    /** Once. */
    record Dated(LocalDate on, LocalTime from, LocalTime to) implements Session {
        public Dated {
            requireOrder(from, to);
        }

        @Override
        public DayOfWeek day() {
            return on.getDayOfWeek();
        }
    }

    private static void requireOrder(LocalTime from, LocalTime to) {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a session ends after it begins");
        }
    }
}
