package org.alongside.profile.section;

import java.time.Instant;
import java.util.List;
import org.alongside.profile.access.Relation;
import org.jspecify.annotations.Nullable;

/** What one version of a section says. */
public record SectionContent(
        List<Recorded<NewEntry>> entries,
        @Nullable Recorded<Availability> availability,
        @Nullable Recorded<Travel> travel) {

    static final SectionContent NOTHING = new SectionContent(List.of(), null, null);

    public SectionContent {
        entries = List.copyOf(entries);
    }

    /** What follows when somebody sends the whole section: what stays word for word keeps its history. */
    SectionContent followedBy(
            List<NewEntry> sent,
            @Nullable Availability sentAvailability,
            @Nullable Travel sentTravel,
            Relation by,
            Instant at) {
        return new SectionContent(
                sent.stream().map(entry -> again(entry, by, at)).toList(),
                sentAvailability == null ? null : again(availability, sentAvailability, by, at),
                sentTravel == null ? null : again(travel, sentTravel, by, at));
    }

    private Recorded<NewEntry> again(NewEntry sent, Relation by, Instant at) {
        return entries.stream()
                .filter(entry -> entry.what().equals(sent))
                .findFirst()
                .map(entry -> entry.sentAgain(by))
                .orElseGet(() -> Recorded.now(sent, by, at));
    }

    private static <T> Recorded<T> again(@Nullable Recorded<T> before, T sent, Relation by, Instant at) {
        return before != null && before.what().equals(sent) ? before.sentAgain(by) : Recorded.now(sent, by, at);
    }
}
