package org.alongside.profile.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.UUID;
import org.alongside.kit.access.AccessRecorder;
import org.alongside.kit.http.Versions;
import org.alongside.kit.id.Ids;
import org.alongside.kit.idempotency.Answer;
import org.alongside.kit.problem.FieldChecks;
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
import org.alongside.profile.section.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * A need is put down, by the person or with them, and follows another if it takes its place. Only a worker assesses: it is the
 * authority that determines eligibility (Care Act 2014 section 13(1)).
 */
@ApplicationScoped
public class RecordingNeed {

    private final TenantWrite writes;
    private final Access access;
    private final Needs needs;
    private final AccessRecorder recorder;
    private final Ids ids;
    private final Clock clock;

    RecordingNeed(TenantWrite writes, Access access, Needs needs, AccessRecorder recorder, Ids ids, Clock clock) {
        this.writes = writes;
        this.access = access;
        this.needs = needs;
        this.recorder = recorder;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws ProblemException 404 or 403 unless the caller may put down needs */
    @Transactional
    public void demandAccess(Caller caller, UUID person) {
        writes.as(caller.tenant(), sql -> access.toWrite(sql, caller, person, Right.WRITE_NEEDS));
    }

    /** Puts it down and answers 201. */
    @Transactional
    public Answer record(Caller caller, UUID person, NewNeed asked) {
        return writes.as(caller.tenant(), sql -> {
            Grant grant = access.toWrite(sql, caller, person, Right.WRITE_NEEDS);
            ActedBy by = new ActedBy(grant.relation(), caller.account(), clock.instant());
            PersonalText what = asked.checkedWhat(Grant.today(by.at()));
            Need before = followed(sql, caller, person, asked.supersedes());
            demandAssessor(grant, asked, before);
            Need need = new Need(
                    person,
                    ids.next(),
                    new Need.Content(what, asked.assessment()),
                    by,
                    asked.supersedes(),
                    null,
                    0,
                    null);
            if (!needs.add(sql, caller.tenant(), need)) {
                throw supersededAlready();
            }
            Need complete = withAccount(sql, caller, need, asked, before, by);
            recorder.written(sql, caller, "recordNeed", person, need.address());
            return Answer.created(need.address(), NeedView.of(complete), person)
                    .with(HttpHeaders.ETAG, Versions.tag(complete.version()));
        });
    }

    private @Nullable Need followed(Sql sql, Caller caller, UUID person, @Nullable UUID supersedes) {
        if (supersedes == null) {
            return null;
        }
        Need before = needs.find(sql, caller.tenant(), person, supersedes).orElse(null);
        new FieldChecks()
                .that(
                        before != null,
                        "/supersedes",
                        "This person has no such need. Send the needId of the one that it follows.")
                .orRefuse();
        if (before != null && before.supersededBy() != null) {
            throw supersededAlready();
        }
        return before;
    }

    private static void demandAssessor(Grant grant, NewNeed asked, @Nullable Need before) {
        if (grant.relation() == Relation.WORKER) {
            return;
        }
        if (asked.assessment() != null) {
            throw ProblemException.notAllowed(
                    "Only a worker of the circle says whether a need meets the criteria. Put the need down in the person's own account, and ask for an assessment.");
        }
        if (before != null && before.isAssessed()) {
            throw ProblemException.notAllowed(
                    "This need has been assessed, so only another assessment follows it. Write the person's own account of it, or put down a need beside it.");
        }
    }

    /** What the person has written goes along to the need that follows, unless it is said anew. */
    private Need withAccount(Sql sql, Caller caller, Need need, NewNeed asked, @Nullable Need before, ActedBy by) {
        Recorded<OwnAccount> earlier = before == null ? null : before.ownAccount();
        Recorded<OwnAccount> account = OwnAccounts.next(earlier, asked.ownAccount(), by);
        if (account == null) {
            return need;
        }
        Need complete = need.with(account);
        needs.write(sql, caller.tenant(), complete, account, caller.account());
        return complete;
    }

    private static ProblemException supersededAlready() {
        return new ProblemException(
                ProfileProblem.ALREADY_SUPERSEDED,
                "Another need has taken the place of this one. Read it, and let yours follow that.");
    }
}
