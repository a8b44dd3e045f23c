package org.alongside.profile.section;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.profile.access.Relation;
import org.jspecify.annotations.Nullable;

/** A version of a section as it is shown. */
public record SectionView(
        UUID personId,
        Section section,
        int version,
        @Nullable Instant writtenAt,
        @Nullable Relation writtenBy,
        List<RecordedView<NewEntry>> entries,
        @Nullable RecordedView<Availability> availability,
        @Nullable RecordedView<Travel> travel) {

    public SectionView {
        entries = List.copyOf(entries);
    }

    /**
     * Something recorded: its own fields, and beside them who recorded it.
     *
     * @param suggestion of what the person can explain to others: whether it is not the person's own yet; null elsewhere
     */
    public record RecordedView<T>(
            @JsonUnwrapped T what,
            Relation recordedBy,
            Instant recordedAt,
            boolean confirmedByPerson,
            @Nullable Boolean suggestion) {

        public static <T> RecordedView<T> of(Recorded<T> recorded) {
            return new RecordedView<>(
                    recorded.what(), recorded.recordedBy(), recorded.recordedAt(), recorded.confirmedByPerson(), null);
        }

        private static <T> RecordedView<T> inOwnWords(Recorded<T> recorded) {
            return new RecordedView<>(
                    recorded.what(),
                    recorded.recordedBy(),
                    recorded.recordedAt(),
                    recorded.confirmedByPerson(),
                    !recorded.confirmedByPerson());
        }
    }

    static SectionView of(SectionVersion version) {
        SectionContent content = version.content();
        return new SectionView(
                version.personId(),
                version.section(),
                version.version(),
                version.writtenAt(),
                version.writtenAs(),
                content.entries().stream()
                        .map(
                                version.section() == Section.EXPLAIN_TO_OTHERS
                                        ? RecordedView::inOwnWords
                                        : RecordedView::<NewEntry>of)
                        .toList(),
                shown(content.availability()),
                shown(content.travel()));
    }

    private static <T> @Nullable RecordedView<T> shown(@Nullable Recorded<T> recorded) {
        return recorded == null ? null : RecordedView.of(recorded);
    }
}
