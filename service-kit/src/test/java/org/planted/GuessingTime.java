package org.planted;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Planted: takes time and chance from nowhere. */
public class GuessingTime {

    public String guess() {
        return Instant.now() + " " + LocalDate.now(java.time.ZoneOffset.UTC) + " " + UUID.randomUUID();
    }
}
