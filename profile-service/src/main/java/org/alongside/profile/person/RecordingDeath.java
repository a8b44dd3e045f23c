package org.alongside.profile.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.kit.access.AccessRecorder;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.Sql;
import org.alongside.kit.tenancy.TenantWrite;
import org.alongside.profile.access.Access;
import org.alongside.profile.access.Grant;
import org.alongside.profile.access.GrantChanges;
import org.alongside.profile.access.Right;
import org.alongside.profile.circle.Circle;
import org.jspecify.annotations.Nullable;

/**
 * A worker of the circle records that the person has died, or takes that back. Everybody who stands around them keeps what they may
 * read; the other services hear of it with the grants, and decide nothing in the person's name from then on.
 */
@ApplicationScoped
public class RecordingDeath {

    private final TenantWrite writes;
    private final Access access;
    private final GrantChanges changes;
    private final People people;
    private final Circle circle;
    private final AccessRecorder recorder;
    private final Clock clock;

    RecordingDeath(
            TenantWrite writes,
            Access access,
            GrantChanges changes,
            People people,
            Circle circle,
            AccessRecorder recorder,
            Clock clock) {
        this.writes = writes;
        this.access = access;
        this.changes = changes;
        this.people = people;
        this.circle = circle;
        this.recorder = recorder;
        this.clock = clock;
    }

    /** @throws ProblemException 404 or 403 unless the caller may, 422 if the day is missing or yet to come */
    @Transactional
    public void record(Caller caller, UUID person, NewDeath death) {
        write(caller, person, "recordDeath", death);
    }

    /** Does nothing if there is no such record. */
    @Transactional
    public void takeBack(Caller caller, UUID person) {
        write(caller, person, "takeDeathBack", null);
    }

    private void write(Caller caller, UUID person, String operation, @Nullable NewDeath death) {
        writes.as(caller.tenant(), sql -> {
            GrantChanges.Locked locked =
                    changes.lock(sql, caller.tenant(), person).orElseThrow(ProblemException::notFound);
            access.toWrite(sql, caller, person, Right.RECORD_DEATH);
            Instant now = clock.instant();
            @Nullable LocalDate diedOn = death == null ? null : death.checked(Grant.today(now));
            people.died(sql, caller.tenant(), person, diedOn, caller.account(), now);
            if (locked.hasDied() != (diedOn != null)) {
                tellEverybody(sql, caller.tenant(), person, locked, now);
            }
            recorder.written(sql, caller, operation, person, "/v1/people/" + person + "/death");
            return person;
        });
    }

    /** Each grant stands as it is and says from now on whether the person lives. */
    private void tellEverybody(Sql sql, String tenant, UUID person, GrantChanges.Locked locked, Instant now) {
        locked.account().ifPresent(account -> changes.given(sql, tenant, person, account, Grant.OWN, now));
        circle.places(sql, tenant, person)
                .forEach(member -> changes.given(sql, tenant, person, member.account(), member.grant(), now));
    }
}
