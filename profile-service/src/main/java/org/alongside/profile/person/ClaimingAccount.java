package org.alongside.profile.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.kit.access.AccessRecorder;
import org.alongside.kit.idempotency.Answer;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.Sql;
import org.alongside.kit.tenancy.TenantWrite;
import org.alongside.profile.ProfileProblem;
import org.alongside.profile.access.Grant;
import org.alongside.profile.access.GrantChanges;
import org.alongside.profile.circle.Circle;

/**
 * A person binds their own sign-in account, once. From then on that account is the person's side of every decision, so no
 * account that works for a service, or stands around this person, can ever become it.
 */
@ApplicationScoped
public class ClaimingAccount {

    private static final String PERSON = "person";
    private static final Set<String> STAFF = Set.of(
            "worker",
            "advocate",
            "broker",
            "safeguarding-lead",
            "auditor",
            "commissioner",
            "catalogue-steward",
            "system",
            "provider",
            "service");

    private final TenantWrite writes;
    private final People people;
    private final ClaimCodes codes;
    private final ClaimTries tries;
    private final Circle circle;
    private final GrantChanges changes;
    private final AccessRecorder recorder;
    private final Clock clock;

    ClaimingAccount(
            TenantWrite writes,
            People people,
            ClaimCodes codes,
            ClaimTries tries,
            Circle circle,
            GrantChanges changes,
            AccessRecorder recorder,
            Clock clock) {
        this.writes = writes;
        this.people = people;
        this.codes = codes;
        this.tries = tries;
        this.circle = circle;
        this.changes = changes;
        this.recorder = recorder;
        this.clock = clock;
    }

    /** @throws ProblemException 422 unless the account is a person's and nobody's who works for a service */
    public void demandPersonsAccount(Caller caller) {
        if (!caller.has(PERSON) || caller.roles().stream().anyMatch(STAFF::contains)) {
            throw cannotClaim(
                    "Only the person's own account can claim. Sign in as the person, with an account that has no other role.");
        }
    }

    /**
     * Binds the account and answers 200.
     *
     * @param tryId what {@link CountingClaimTries} counted for this
     */
    @Transactional
    public Answer claim(Caller caller, ClaimCode code, UUID tryId) {
        return writes.as(caller.tenant(), sql -> {
            // Whose account it is comes first: a claim that ends in between has used the code by the time it is read.
            Optional<UUID> own = people.ownedBy(sql, caller.tenant(), caller.account());
            Optional<ClaimCodes.Issued> issued = codes.find(sql, caller.tenant(), code);
            UUID person = own.isPresent()
                    ? again(caller, own.get(), issued)
                    : bind(
                            sql,
                            caller,
                            code,
                            issued.orElseThrow(ClaimingAccount::notValid).person());
            tries.remove(sql, caller, tryId);
            recorder.written(sql, caller, "claimAccount", person, "/v1/account-claims");
            return Answer.ok(new AccountClaim(person), null);
        });
    }

    private static UUID again(Caller caller, UUID own, Optional<ClaimCodes.Issued> issued) {
        if (issued.filter(code -> code.wasUsedBy(caller.account())).isEmpty()) {
            throw cannotClaim(
                    "This account is bound to a person already. Nobody can be two people here: sign in with another account.");
        }
        return own;
    }

    private UUID bind(Sql sql, Caller caller, ClaimCode code, UUID person) {
        if (changes.lock(sql, caller.tenant(), person)
                .filter(locked -> !locked.hasDied())
                .isEmpty()) {
            throw notValid();
        }
        ClaimCodes.Issued issued = codes.find(sql, caller.tenant(), code).orElseThrow(ClaimingAccount::notValid);
        if (issued.wasUsedBy(caller.account())) {
            return person;
        }
        Instant now = clock.instant();
        if (!issued.works(now)) {
            throw notValid();
        }
        if (circle.isOrWasDeciding(sql, caller.tenant(), person, caller.account())) {
            throw cannotClaim(
                    "This account stands in the person's circle, so it cannot also be the person. Sign in as the person.");
        }
        codes.use(sql, caller.tenant(), code, caller.account(), now);
        changes.given(sql, caller.tenant(), person, caller.account(), Grant.OWN, now);
        if (!people.bind(sql, caller.tenant(), person, caller.account(), now)) {
            throw cannotClaim("This account was bound to another person a moment ago. Sign in with another account.");
        }
        return person;
    }

    private static ProblemException cannotClaim(String sentence) {
        return new ProblemException(ProfileProblem.ACCOUNT_CANNOT_CLAIM, sentence);
    }

    static ProblemException notValid() {
        return new ProblemException(
                ProfileProblem.CLAIM_CODE_NOT_VALID,
                "This code does not work: it may be mistyped, used, replaced or out of date. Check it, or ask your worker for a new one.");
    }
}
