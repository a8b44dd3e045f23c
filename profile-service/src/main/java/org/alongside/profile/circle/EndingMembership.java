package org.alongside.profile.circle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.alongside.kit.access.AccessRecorder;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.Sql;
import org.alongside.kit.tenancy.TenantWrite;
import org.alongside.profile.ProfileProblem;
import org.alongside.profile.access.Access;
import org.alongside.profile.access.Grant;
import org.alongside.profile.access.GrantChanges;
import org.alongside.profile.access.Relation;
import org.alongside.profile.access.Right;

/**
 * A place in a circle ends. The person decides about everybody; everybody about their own place; a worker about those whom
 * the person did not bring in. A worker cannot leave the person without any worker: who follows comes first.
 */
@ApplicationScoped
public class EndingMembership {

    private final TenantWrite writes;
    private final Access access;
    private final GrantChanges changes;
    private final Circle circle;
    private final AccessRecorder recorder;
    private final Clock clock;

    EndingMembership(
            TenantWrite writes,
            Access access,
            GrantChanges changes,
            Circle circle,
            AccessRecorder recorder,
            Clock clock) {
        this.writes = writes;
        this.access = access;
        this.changes = changes;
        this.circle = circle;
        this.recorder = recorder;
        this.clock = clock;
    }

    /** Ends the place; does nothing if it has ended already. */
    @Transactional
    public void end(Caller caller, UUID person, UUID memberId) {
        writes.as(caller.tenant(), sql -> {
            if (changes.lock(sql, caller.tenant(), person).isEmpty()) {
                throw ProblemException.notFound();
            }
            Grant own = access.toWrite(sql, caller, person, Right.READ_PERSON);
            Member member =
                    circle.member(sql, caller.tenant(), person, memberId).orElseThrow(ProblemException::notFound);
            demandDecision(own, caller, member);
            Instant now = clock.instant();
            if (member.endedAt() == null) {
                refuseLastWorker(sql, caller, own, member, now);
                circle.end(sql, caller.tenant(), member, now, caller.account());
                changes.ended(sql, caller.tenant(), person, member.account(), member.grant(), now);
            }
            recorder.written(sql, caller, "endMembership", person, "/v1/people/" + person + "/circle/" + memberId);
            return member;
        });
    }

    private static void demandDecision(Grant own, Caller caller, Member member) {
        boolean decides = member.account().equals(caller.account())
                || switch (own.relation()) {
                    case PERSON -> true;
                    case WORKER -> member.addedAs() != Relation.PERSON;
                    case ADVOCATE, SUPPORTER, BROKER, NOMINEE -> false;
                };
        if (!decides) {
            throw ProblemException.notAllowed(
                    own.relation() == Relation.WORKER
                            ? "The person brought this member in, so only the person or the member can end it. Talk with the person."
                            : "Only the person and the workers of the circle can end somebody else's place.");
        }
    }

    private void refuseLastWorker(Sql sql, Caller caller, Grant own, Member leaving, Instant now) {
        boolean inForce = leaving.grant().isInForce(now);
        if (own.relation() == Relation.PERSON || leaving.role() != CircleRole.WORKER || !inForce) {
            return;
        }
        boolean somebodyStays = circle.places(sql, caller.tenant(), leaving.personId()).stream()
                .anyMatch(member -> member.role() == CircleRole.WORKER
                        && !member.memberId().equals(leaving.memberId())
                        && member.grant().isInForce(now));
        if (!somebodyStays) {
            throw new ProblemException(
                    ProfileProblem.LAST_WORKER,
                    "This is the only worker in the circle. Bring in the worker who follows first, then end this place.");
        }
    }
}
