package org.alongside.profile.circle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
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
import org.alongside.profile.access.Grant;
import org.alongside.profile.access.GrantChanges;
import org.alongside.profile.access.Relation;
import org.alongside.profile.access.Right;

/**
 * Somebody is brought into a circle, by the person or by a worker, who gives away no more than their own. An account stands to
 * a person as one thing only, and the person's own account never as anything else: nobody can come to hold both sides.
 */
@ApplicationScoped
public class AddingToCircle {

    private final TenantWrite writes;
    private final Access access;
    private final GrantChanges changes;
    private final Circle circle;
    private final AccessRecorder recorder;
    private final Ids ids;
    private final Clock clock;

    AddingToCircle(
            TenantWrite writes,
            Access access,
            GrantChanges changes,
            Circle circle,
            AccessRecorder recorder,
            Ids ids,
            Clock clock) {
        this.writes = writes;
        this.access = access;
        this.changes = changes;
        this.circle = circle;
        this.recorder = recorder;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws ProblemException 404 or 403 unless the caller may change this circle */
    @Transactional
    public void demandAccess(Caller caller, UUID person) {
        writes.as(caller.tenant(), sql -> access.toWrite(sql, caller, person, Right.CHANGE_CIRCLE));
    }

    /** Adds the member and answers 201. */
    @Transactional
    public Answer add(Caller caller, UUID person, NewMember asked) {
        return writes.as(caller.tenant(), sql -> {
            GrantChanges.Locked locked =
                    changes.lock(sql, caller.tenant(), person).orElseThrow(ProblemException::notFound);
            Grant own = access.toWrite(sql, caller, person, Right.CHANGE_CIRCLE);
            Instant now = clock.instant();
            NewMember.Checked wanted = asked.checked(now);
            refuseMoreThanOwn(own, wanted.grant());
            if (locked.account().filter(wanted.account()::equals).isPresent()) {
                throw new ProblemException(
                        ProfileProblem.ACCOUNT_IS_THE_PERSON,
                        "The person is the centre of the circle and cannot also be a member. Send the account of somebody else.");
            }
            makeRoom(sql, caller, person, wanted.account(), now);
            Member member = new Member(
                    person,
                    ids.next(),
                    wanted.account(),
                    wanted.role(),
                    wanted.grant(),
                    now,
                    caller.account(),
                    own.relation(),
                    null);
            circle.add(sql, caller.tenant(), member);
            changes.given(sql, caller.tenant(), person, member.account(), member.grant(), now);
            String place = "/v1/people/" + person + "/circle/" + member.memberId();
            recorder.written(sql, caller, "addToCircle", person, place);
            return Answer.created(place, MemberView.of(member), person);
        });
    }

    private static void refuseMoreThanOwn(Grant own, Grant wanted) {
        if (own.relation() != Relation.PERSON && !own.covers(wanted)) {
            throw ProblemException.notAllowed(
                    "You can give no wider scope and no later end than your own. Ask the person, or a worker who has more.");
        }
    }

    /** A place whose time has run out makes way; one that is in force does not. */
    private void makeRoom(Sql sql, Caller caller, UUID person, String account, Instant now) {
        circle.places(sql, caller.tenant(), person).stream()
                .filter(member -> member.account().equals(account))
                .forEach(member -> {
                    if (member.grant().isInForce(now)) {
                        throw new ProblemException(
                                ProfileProblem.ALREADY_IN_CIRCLE,
                                "This account is in the circle already. To change its role or scope, end its place first.");
                    }
                    circle.end(sql, caller.tenant(), member, now, caller.account());
                    changes.ended(sql, caller.tenant(), person, account, member.grant(), now);
                });
    }
}
