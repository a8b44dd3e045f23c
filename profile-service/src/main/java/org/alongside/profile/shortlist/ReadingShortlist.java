package org.alongside.profile.shortlist;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.alongside.kit.access.AccessRecorder;
import org.alongside.kit.page.Page;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.Caller;
import org.alongside.profile.access.Access;
import org.alongside.profile.access.Right;
import org.jspecify.annotations.Nullable;

/** What both sides have gathered, with everybody's notes side by side. */
@ApplicationScoped
public class ReadingShortlist {

    private final Access access;
    private final Shortlist shortlist;
    private final AccessRecorder recorder;

    ReadingShortlist(Access access, Shortlist shortlist, AccessRecorder recorder) {
        this.access = access;
        this.shortlist = shortlist;
        this.recorder = recorder;
    }

    Page<ShortlistEntry> all(Caller caller, UUID person, @Nullable UUID before, int limit) {
        access.toRead(caller, person, Right.READ_SHORTLIST);
        var entries = shortlist.page(caller.tenant(), person, before, limit + 1);
        recorder.read(caller, "readShortlist", person, "/v1/people/" + person + "/shortlist");
        return Page.fromOneMore(entries, limit, entry -> entry.entryId().toString());
    }

    ShortlistEntry one(Caller caller, UUID person, UUID entry) {
        ShortlistEntry found = existing(caller, person, entry);
        recorder.read(caller, "readShortlistEntry", person, found.address());
        return found;
    }

    NoteView ownNote(Caller caller, UUID person, UUID entry) {
        ShortlistEntry found = existing(caller, person, entry);
        recorder.read(caller, "readOwnNote", person, found.address() + "/note");
        return NoteView.of(entry, found.noteOf(caller.account()));
    }

    private ShortlistEntry existing(Caller caller, UUID person, UUID entry) {
        access.toRead(caller, person, Right.READ_SHORTLIST);
        return shortlist.find(caller.tenant(), person, entry).orElseThrow(ProblemException::notFound);
    }
}
