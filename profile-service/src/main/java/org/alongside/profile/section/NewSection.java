package org.alongside.profile.section;

import java.util.List;
import org.alongside.kit.problem.FieldChecks;
import org.jspecify.annotations.Nullable;

/** A whole section, as it is sent. */
public record NewSection(
        @Nullable List<NewEntry> entries,
        @Nullable Availability availability,
        @Nullable Travel travel) {

    private static final int MOST_ENTRIES = 100;

    public NewSection {
        entries = entries == null ? null : List.copyOf(entries);
    }

    /** @throws org.alongside.kit.problem.ProblemException 422 with everything that is wrong */
    List<NewEntry> checkedEntries(Section section) {
        List<NewEntry> sent = entries == null ? List.of() : entries;
        FieldChecks checks = new FieldChecks()
                .present("/entries", entries)
                .that(sent.size() <= MOST_ENTRIES, "/entries", "At most 100 entries.")
                .that(
                        availability == null || section == Section.AVAILABILITY,
                        "/availability",
                        "Only the section availability has this.")
                .that(travel == null || section == Section.TRAVEL, "/travel", "Only the section travel has this.");
        for (int i = 0; i < sent.size(); i++) {
            sent.get(i).check(checks, "/entries/" + i, section);
        }
        if (availability != null) {
            availability.check(checks, "/availability");
        }
        if (travel != null) {
            travel.check(checks, "/travel");
        }
        checks.orRefuse();
        return sent;
    }
}
