package org.alongside.profile.section;

import java.time.Instant;
import java.util.UUID;
import org.alongside.profile.access.Relation;
import org.jspecify.annotations.Nullable;

/**
 * One version of a section. It never changes.
 *
 * @param version 1, 2, 3 …; 0 stands for a section that nobody has written
 * @param writtenBy the account; null for version 0, as are the other two
 */
public record SectionVersion(
        UUID personId,
        Section section,
        int version,
        SectionContent content,
        @Nullable Instant writtenAt,
        @Nullable String writtenBy,
        @Nullable Relation writtenAs) {

    static SectionVersion unwritten(UUID person, Section section) {
        return new SectionVersion(person, section, 0, SectionContent.NOTHING, null, null, null);
    }
}
