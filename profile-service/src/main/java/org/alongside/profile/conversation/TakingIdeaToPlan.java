package org.alongside.profile.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.alongside.kit.access.AccessRecorder;
import org.alongside.kit.idempotency.Answer;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.TenantWrite;
import org.alongside.profile.ProfileProblem;
import org.alongside.profile.access.Access;
import org.alongside.profile.access.ActedBy;
import org.alongside.profile.access.Grant;
import org.alongside.profile.access.Right;
import org.alongside.profile.access.Scope;

/** Whoever has put an idea of a conversation forward in a plan says so here, once. It is a reference, which nobody follows. */
@ApplicationScoped
public class TakingIdeaToPlan {

    private final TenantWrite writes;
    private final Access access;
    private final Conversations conversations;
    private final Contributions contributions;
    private final AccessRecorder recorder;
    private final Clock clock;

    TakingIdeaToPlan(
            TenantWrite writes,
            Access access,
            Conversations conversations,
            Contributions contributions,
            AccessRecorder recorder,
            Clock clock) {
        this.writes = writes;
        this.access = access;
        this.conversations = conversations;
        this.contributions = contributions;
        this.recorder = recorder;
        this.clock = clock;
    }

    /** Says where it was taken and answers 200; the same place again changes nothing. */
    @Transactional
    public Answer take(Caller caller, UUID person, UUID conversation, UUID contribution, NewTaking asked) {
        return writes.as(caller.tenant(), sql -> {
            Grant grant = access.toWrite(sql, caller, person, Right.TAKE_PART);
            if (!grant.scope().contains(Scope.PLAN)) {
                throw ProblemException.notAllowed(
                        "What you have been given does not reach the plans. Ask the person, or a worker of their circle, to put the idea forward there.");
            }
            Conversation in = conversations
                    .find(sql, caller.tenant(), person, conversation)
                    .orElseThrow(ProblemException::notFound);
            Contribution idea = contributions
                    .find(sql, caller.tenant(), in, contribution)
                    .filter(found -> found.kind() == ContributionKind.IDEA)
                    .orElseThrow(ProblemException::notFound);
            asked.check();
            if (idea.withdrawn()) {
                throw new ProblemException(
                        ProfileProblem.CONTRIBUTION_TAKEN_BACK,
                        "Who had this idea has taken it back. Talk with them, or put one of your own forward.");
            }
            Contribution.TakenTo place = new Contribution.TakenTo(
                    Objects.requireNonNull(asked.planId()),
                    Objects.requireNonNull(asked.ideaId()),
                    new ActedBy(grant.relation(), caller.account(), clock.instant()));
            Contribution taken = contributions.take(sql, caller.tenant(), idea, place)
                    ? idea.takenTo(place)
                    : contributions.find(sql, caller.tenant(), in, contribution).orElseThrow();
            refuseOtherPlace(taken, place);
            recorder.written(sql, caller, "takeIdeaToPlan", person, idea.address());
            return Answer.ok(ContributionView.of(taken), person);
        });
    }

    private static void refuseOtherPlace(Contribution taken, Contribution.TakenTo place) {
        Contribution.TakenTo there = taken.takenTo();
        if (there == null
                || !there.planId().equals(place.planId())
                || !there.ideaId().equals(place.ideaId())
                || !there.by().account().equals(place.by().account())) {
            throw new ProblemException(
                    ProfileProblem.ALREADY_TAKEN_TO_PLAN,
                    "Somebody has taken this idea to a plan already. Read it again to see where, and go on there.");
        }
    }
}
