package org.alongside.profile.person;

import java.time.LocalDate;
import java.util.Objects;
import org.alongside.kit.problem.FieldChecks;
import org.jspecify.annotations.Nullable;

/** The body that records that a person has died. */
public record NewDeath(@Nullable LocalDate diedOn) {

    /** @param today in the United Kingdom */
    LocalDate checked(LocalDate today) {
        new FieldChecks()
                .present("/diedOn", diedOn)
                .that(diedOn == null || !diedOn.isAfter(today), "/diedOn", "This day is yet to come.")
                .orRefuse();
        return Objects.requireNonNull(diedOn);
    }
}
