package org.alongside.profile.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.alongside.kit.access.AccessRecorder;
import org.alongside.kit.http.Versions;
import org.alongside.kit.problem.CommonProblem;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.TenantWrite;
import org.alongside.profile.access.Access;
import org.alongside.profile.access.ActedBy;
import org.alongside.profile.access.Grant;
import org.alongside.profile.access.Right;
import org.alongside.profile.section.Recorded;
import org.jspecify.annotations.Nullable;

/** The person's own account of a need gets its next version. */
@ApplicationScoped
public class WritingOwnAccount {

    private final TenantWrite writes;
    private final Access access;
    private final Needs needs;
    private final AccessRecorder recorder;
    private final Clock clock;

    WritingOwnAccount(TenantWrite writes, Access access, Needs needs, AccessRecorder recorder, Clock clock) {
        this.writes = writes;
        this.access = access;
        this.needs = needs;
        this.recorder = recorder;
        this.clock = clock;
    }

    @Transactional
    NeedView write(Caller caller, UUID person, UUID needId, OwnAccount asked, @Nullable String ifMatch) {
        return writes.as(caller.tenant(), sql -> {
            Grant grant = access.toWrite(sql, caller, person, Right.WRITE_NEEDS);
            Need need = needs.find(sql, caller.tenant(), person, needId).orElseThrow(ProblemException::notFound);
            FieldChecks checks = new FieldChecks();
            asked.check(checks, "");
            checks.orRefuse();
            Versions.demand(ifMatch, Versions.tag(need.version()));
            ActedBy by = new ActedBy(grant.relation(), caller.account(), clock.instant());
            Recorded<OwnAccount> next = Objects.requireNonNull(OwnAccounts.next(need.ownAccount(), asked, by));
            Need written = need.with(next);
            if (!needs.write(sql, caller.tenant(), written, next, caller.account())) {
                throw new ProblemException(
                        CommonProblem.PRECONDITION_FAILED,
                        "Somebody changed this after you read it. Read it again, then decide.");
            }
            recorder.written(sql, caller, "writeOwnAccount", person, need.address() + "/own-account");
            return NeedView.of(written);
        });
    }
}
