package org.alongside.opportunity.feed.coursedirectory;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.alongside.opportunity.feed.json.JsonNumbers;
import org.alongside.opportunity.feed.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** What the directory's status of a course or a course run says; its numbers are flags, of which 1 is live. */
enum Status {
    /** Live, or nothing is said. */
    PRESENT,
    /** Present, and the document tells what changed. */
    CHANGED,
    GONE,
    /** The value has no meaning, so whether it is still offered cannot be told. */
    UNKNOWN;

    private static final List<String> MEMBERS = List.of("recordStatus", "courseRunStatus", "courseStatus", "status");
    private static final int LIVE = 1;
    private static final int ALL_FLAGS = 1023;

    static Status of(JsonObject record) {
        Status found = PRESENT;
        for (String member : MEMBERS) {
            String value = record.line(member, 40);
            if (value != null && found == PRESENT) {
                found = of(value);
            }
        }
        return found;
    }

    private static Status of(String value) {
        Integer number = flags(value);
        if (number != null) {
            return (number & LIVE) != 0 ? PRESENT : GONE;
        }
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "live", "active" -> PRESENT;
            case "added", "created", "updated", "changed" -> CHANGED;
            case "archived", "deleted", "removed" -> GONE;
            default -> UNKNOWN;
        };
    }

    private static @Nullable Integer flags(String value) {
        BigDecimal number = JsonNumbers.read(value);
        boolean inRange = number != null
                && number.signum() > 0
                && number.compareTo(BigDecimal.valueOf(ALL_FLAGS)) <= 0
                && number.stripTrailingZeros().scale() <= 0;
        return number != null && inRange ? number.intValue() : null;
    }
}
