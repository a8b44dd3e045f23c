package org.alongside.profile.shortlist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.profile.PersonalText;
import org.alongside.profile.access.ActedBy;
import org.jspecify.annotations.Nullable;

/**
 * An opportunity that somebody has put on the shortlist. It decides nothing.
 *
 * @param title as the catalogue had it then
 * @param notes one for each account that has written one, in the order of their accounts
 * @param setAside null while it is on the list
 */
public record ShortlistEntry(
        UUID personId,
        UUID entryId,
        UUID opportunityId,
        PersonalText title,
        ActedBy put,
        List<Note> notes,
        @Nullable SetAside setAside) {

    /** Why it is not looked at any more, and who said so. */
    public record SetAside(PersonalText words, ActedBy by) {}

    public ShortlistEntry {
        notes = List.copyOf(notes);
    }

    /** The same entry with one note more. */
    ShortlistEntry with(Note note) {
        List<Note> all = new ArrayList<>(notes);
        all.add(note);
        return new ShortlistEntry(personId, entryId, opportunityId, title, put, all, setAside);
    }

    /** The account's own note, if it has written one. */
    Optional<Note> noteOf(String account) {
        return notes.stream()
                .filter(note -> note.by().account().equals(account))
                .findFirst();
    }

    String address() {
        return "/v1/people/" + personId + "/shortlist/" + entryId;
    }
}
