package org.alongside.profile.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.alongside.kit.id.Ids;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.TenantWrite;
import org.alongside.profile.ProfileProblem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps an account from guessing claim codes. A try is counted before the code is looked at, in a transaction of its own, and
 * taken back when the code was right: so wrong ones stay counted although their claim rolls back, and parallel ones too.
 */
@ApplicationScoped
public class CountingClaimTries {

    private static final Duration WINDOW = Duration.ofHours(1);

    private final TenantWrite writes;
    private final People people;
    private final ClaimTries tries;
    private final Ids ids;
    private final Clock clock;
    private final int triesPerHour;

    CountingClaimTries(
            TenantWrite writes,
            People people,
            ClaimTries tries,
            Ids ids,
            Clock clock,
            @ConfigProperty(name = "alongside.claim-codes.tries-per-hour") int triesPerHour) {
        this.writes = writes;
        this.people = people;
        this.tries = tries;
        this.ids = ids;
        this.clock = clock;
        this.triesPerHour = triesPerHour;
    }

    /**
     * Counts a try and returns its id. An account that is somebody's already is not counted: it learns nothing by guessing.
     *
     * @throws ProblemException 429 if the account has sent too many wrong codes within the hour
     */
    @Transactional
    public UUID count(Caller caller) {
        return writes.as(caller.tenant(), sql -> {
            UUID tryId = ids.next();
            if (people.ownedBy(sql, caller.tenant(), caller.account()).isPresent()) {
                return tryId;
            }
            Instant now = clock.instant();
            if (!tries.add(sql, caller, tryId, now, now.minus(WINDOW), triesPerHour)) {
                throw new ProblemException(
                        ProfileProblem.TOO_MANY_TRIES,
                        "Too many codes were wrong. Wait an hour, and check the code with your worker before you try again.");
            }
            return tryId;
        });
    }
}
