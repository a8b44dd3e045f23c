package org.alongside.profile.section;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.alongside.kit.problem.FieldChecks;
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

    /**
     * What follows when somebody sends the whole section: what stays word for word keeps its history, and an entry that is sent
     * with its id stays the same entry.
     *
     * @throws org.alongside.kit.problem.ProblemException 422 for an id that no entry here has, or that is sent twice
     */
    SectionContent followedBy(
            NewSection sent, List<NewEntry> sentEntries, Relation by, Instant at, Supplier<UUID> ids) {
        Set<UUID> claimed = claimedIds(sentEntries);
        return new SectionContent(
                sentEntries.stream()
                        .map(entry -> again(entry, claimed, by, at, ids))
                        .toList(),
                sent.availability() == null ? null : again(availability, sent.availability(), by, at),
                sent.travel() == null ? null : again(travel, sent.travel(), by, at));
    }

    /** Whether everything that the person's own account has sent is in the other content too, word for word. */
    boolean keepsThePersonsIn(SectionContent next) {
        return entries.stream()
                .filter(Recorded::confirmedByPerson)
                .allMatch(entry -> next.entries().stream()
                        .anyMatch(
                                kept -> kept.confirmedByPerson() && kept.what().saysThatOf(entry.what())));
    }

    private Set<UUID> claimedIds(List<NewEntry> sent) {
        FieldChecks checks = new FieldChecks();
        Set<UUID> claimed = new HashSet<>();
        for (int i = 0; i < sent.size(); i++) {
            UUID id = sent.get(i).entryId();
            if (id != null) {
                checks.that(
                        entry(id).isPresent() && claimed.add(id),
                        "/entries/" + i + "/entryId",
                        "Send the id of an entry as you read it, once, or leave it out for a new entry.");
            }
        }
        checks.orRefuse();
        return claimed;
    }

    private Optional<Recorded<NewEntry>> entry(UUID id) {
        return entries.stream()
                .filter(entry -> id.equals(entry.what().entryId()))
                .findFirst();
    }

    private Recorded<NewEntry> again(NewEntry sent, Set<UUID> claimed, Relation by, Instant at, Supplier<UUID> ids) {
        UUID named = sent.entryId();
        if (named != null) {
            return entry(named)
                    .filter(entry -> entry.what().saysThatOf(sent))
                    .map(entry -> entry.sentAgain(by))
                    .orElseGet(() -> Recorded.now(sent, by, at));
        }
        return entries.stream()
                .filter(entry -> entry.what().saysThatOf(sent))
                .filter(entry -> entry.what().entryId() == null
                        || claimed.add(entry.what().entryId()))
                .findFirst()
                .map(entry -> entry.what().entryId() == null ? entry.with(sent.withId(ids.get())) : entry)
                .map(entry -> entry.sentAgain(by))
                .orElseGet(() -> Recorded.now(sent.withId(ids.get()), by, at));
    }

    private static <T> Recorded<T> again(@Nullable Recorded<T> before, T sent, Relation by, Instant at) {
        return before != null && before.what().equals(sent) ? before.sentAgain(by) : Recorded.now(sent, by, at);
    }
}
