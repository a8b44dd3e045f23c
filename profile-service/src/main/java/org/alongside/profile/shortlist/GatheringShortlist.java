package org.alongside.profile.shortlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.kit.access.AccessRecorder;
import org.alongside.kit.http.Versions;
import org.alongside.kit.id.Ids;
import org.alongside.kit.idempotency.Answer;
import org.alongside.kit.problem.CommonProblem;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.Sql;
import org.alongside.kit.tenancy.TenantWrite;
import org.alongside.profile.PersonalText;
import org.alongside.profile.ProfileProblem;
import org.alongside.profile.access.Access;
import org.alongside.profile.access.ActedBy;
import org.alongside.profile.access.Grant;
import org.alongside.profile.access.Relation;
import org.alongside.profile.access.Right;
import org.jspecify.annotations.Nullable;

/**
 * Both sides gather opportunities, and everybody notes what they think. What the person put there only the person sets aside;
 * choosing one is a proposal in the plan and nothing here.
 */
@ApplicationScoped
public class GatheringShortlist {

    private final TenantWrite writes;
    private final Access access;
    private final Shortlist shortlist;
    private final AccessRecorder recorder;
    private final Ids ids;
    private final Clock clock;

    GatheringShortlist(
            TenantWrite writes, Access access, Shortlist shortlist, AccessRecorder recorder, Ids ids, Clock clock) {
        this.writes = writes;
        this.access = access;
        this.shortlist = shortlist;
        this.recorder = recorder;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws ProblemException 404 or 403 unless the caller may gather */
    @Transactional
    public void demandAccess(Caller caller, UUID person) {
        writes.as(caller.tenant(), sql -> access.toWrite(sql, caller, person, Right.GATHER_SHORTLIST));
    }

    /** Puts an opportunity there and answers 201. */
    @Transactional
    public Answer put(Caller caller, UUID person, NewShortlistEntry asked) {
        return writes.as(caller.tenant(), sql -> {
            ActedBy by = by(access.toWrite(sql, caller, person, Right.GATHER_SHORTLIST), caller);
            NewShortlistEntry.Checked wanted = asked.checked();
            ShortlistEntry entry =
                    new ShortlistEntry(person, ids.next(), wanted.opportunityId(), wanted.title(), by, List.of(), null);
            if (!shortlist.add(sql, caller.tenant(), entry)) {
                throw new ProblemException(
                        ProfileProblem.ALREADY_SHORTLISTED,
                        "It is on the list already. Find it there, and write your own note beside it.");
            }
            recorder.written(sql, caller, "putOnShortlist", person, entry.address());
            return Answer.created(entry.address(), entry, person);
        });
    }

    /** Sets one aside, with the words why, and answers 200. */
    @Transactional
    public Answer setAside(Caller caller, UUID person, UUID entryId, NewWords asked) {
        return writes.as(caller.tenant(), sql -> {
            Grant grant = access.toWrite(sql, caller, person, Right.GATHER_SHORTLIST);
            ShortlistEntry entry = existing(sql, caller, person, entryId);
            PersonalText words = asked.checked();
            if (grant.relation() != Relation.PERSON && entry.put().as() == Relation.PERSON) {
                throw ProblemException.notAllowed(
                        "The person put this on the list, so only they set it aside. Write what you think in your own note.");
            }
            if (!shortlist.setAside(
                    sql, caller.tenant(), entry, new ShortlistEntry.SetAside(words, by(grant, caller)))) {
                throw setAsideAlready();
            }
            recorder.written(sql, caller, "setAsideFromShortlist", person, entry.address());
            return Answer.ok(existing(sql, caller, person, entryId), person);
        });
    }

    /** Writes the caller's own note; nobody else's can be reached. */
    @Transactional
    NoteView note(Caller caller, UUID person, UUID entryId, NewWords asked, @Nullable String ifMatch) {
        return writes.as(caller.tenant(), sql -> {
            Grant grant = access.toWrite(sql, caller, person, Right.GATHER_SHORTLIST);
            ShortlistEntry entry = existing(sql, caller, person, entryId);
            PersonalText words = asked.checked();
            int before = entry.noteOf(caller.account()).map(Note::version).orElse(0);
            if (before == 0) {
                Versions.check(ifMatch, Versions.tag(before));
            } else {
                Versions.demand(ifMatch, Versions.tag(before));
            }
            if (entry.setAside() != null) {
                throw setAsideAlready();
            }
            Note next = new Note(before + 1, words, by(grant, caller));
            if (!shortlist.write(sql, caller.tenant(), entry, next)) {
                throw new ProblemException(
                        CommonProblem.PRECONDITION_FAILED,
                        "You changed this elsewhere after you read it here. Read it again, then decide.");
            }
            recorder.written(sql, caller, "writeOwnNote", person, entry.address() + "/note");
            return NoteView.of(entryId, Optional.of(next));
        });
    }

    private ShortlistEntry existing(Sql sql, Caller caller, UUID person, UUID entry) {
        return shortlist.find(sql, caller.tenant(), person, entry).orElseThrow(ProblemException::notFound);
    }

    private ActedBy by(Grant grant, Caller caller) {
        return new ActedBy(grant.relation(), caller.account(), clock.instant());
    }

    private static ProblemException setAsideAlready() {
        return new ProblemException(
                ProfileProblem.SET_ASIDE,
                "It has been set aside, and stays as it was then. Put the opportunity on the list again to look at it again.");
    }
}
