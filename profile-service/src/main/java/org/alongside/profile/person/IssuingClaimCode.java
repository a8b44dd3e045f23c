package org.alongside.profile.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.alongside.kit.access.AccessRecorder;
import org.alongside.kit.id.Ids;
import org.alongside.kit.idempotency.Answer;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.Sql;
import org.alongside.kit.tenancy.TenantWrite;
import org.alongside.profile.ProfileProblem;
import org.alongside.profile.access.Access;
import org.alongside.profile.access.GrantChanges;
import org.alongside.profile.access.Right;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A worker gets a new claim code for a person who has not bound an account yet. */
@ApplicationScoped
public class IssuingClaimCode {

    /** 15 hexadecimal digits are the 60 bits of a code. */
    private static final int NONCE_DIGITS = 15;

    private final TenantWrite writes;
    private final Access access;
    private final GrantChanges changes;
    private final ClaimCodes codes;
    private final AccessRecorder recorder;
    private final Ids ids;
    private final Clock clock;
    private final Duration lifetime;

    IssuingClaimCode(
            TenantWrite writes,
            Access access,
            GrantChanges changes,
            ClaimCodes codes,
            AccessRecorder recorder,
            Ids ids,
            Clock clock,
            @ConfigProperty(name = "alongside.claim-codes.lifetime") Duration lifetime) {
        this.writes = writes;
        this.access = access;
        this.changes = changes;
        this.codes = codes;
        this.recorder = recorder;
        this.ids = ids;
        this.clock = clock;
        this.lifetime = lifetime;
    }

    /** @throws ProblemException 404 or 403 unless the caller may issue a code for this person */
    @Transactional
    public void demandAccess(Caller caller, UUID person) {
        writes.as(caller.tenant(), sql -> access.toWrite(sql, caller, person, Right.ISSUE_CLAIM_CODE));
    }

    /** Issues the code and answers 201. */
    @Transactional
    public Answer issue(Caller caller, UUID person) {
        return writes.as(caller.tenant(), sql -> {
            GrantChanges.Locked locked =
                    changes.lock(sql, caller.tenant(), person).orElseThrow(ProblemException::notFound);
            access.toWrite(sql, caller, person, Right.ISSUE_CLAIM_CODE);
            if (locked.account().isPresent()) {
                throw new ProblemException(
                        ProfileProblem.ALREADY_CLAIMED,
                        "The person has bound their own account already, so there is nothing left to claim.");
            }
            if (locked.hasDied()) {
                throw new ProblemException(
                        ProfileProblem.PERSON_HAS_DIED,
                        "The authority has recorded that this person has died, so there is nobody to claim. If the record is wrong, take it back.");
            }
            IssuedClaimCode issued = issue(sql, caller, person, clock.instant());
            recorder.written(sql, caller, "issueClaimCode", person, "/v1/people/" + person + "/claim-codes");
            return new Answer(201, Map.of(), issued, person).neverCached();
        });
    }

    /** Issues a code inside a transaction that has the person to itself. */
    IssuedClaimCode issue(Sql sql, Caller caller, UUID person, Instant now) {
        ClaimCode code = ClaimCode.of(Long.parseLong(ids.nonce().substring(0, NONCE_DIGITS), 16));
        Instant expiresAt = now.plus(lifetime);
        codes.issue(sql, caller.tenant(), person, code, now, caller.account(), expiresAt);
        return new IssuedClaimCode(code, expiresAt);
    }
}
