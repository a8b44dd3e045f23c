package org.alongside.opportunity.asset;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That the contact agreed to be named here.
 *
 * @param how it was given
 * @param givenOn the day, in the United Kingdom
 * @param until the last day, at most a year after it was given
 */
public record Consent(
        @Nullable How how,
        @Nullable LocalDate givenOn,
        @Nullable LocalDate until) {

    /** How it was given. */
    public enum How {
        IN_PERSON,
        BY_PHONE,
        IN_WRITING
    }
}
