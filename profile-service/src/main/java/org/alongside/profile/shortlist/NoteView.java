package org.alongside.profile.shortlist;

import java.util.Optional;
import java.util.UUID;
import org.alongside.profile.PersonalText;
import org.alongside.profile.access.ActedBy;
import org.jspecify.annotations.Nullable;

/**
 * The caller's own note.
 *
 * @param version 0 if they have not written one
 */
public record NoteView(
        UUID entryId,
        int version,
        @Nullable PersonalText words,
        @Nullable ActedBy by) {

    static NoteView of(UUID entry, Optional<Note> note) {
        return note.map(own -> new NoteView(entry, own.version(), own.words(), own.by()))
                .orElseGet(() -> new NoteView(entry, 0, null, null));
    }
}
