package org.alongside.profile.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.alongside.kit.access.AccessRecorder;
import org.alongside.kit.id.Ids;
import org.alongside.kit.idempotency.Answer;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.Sql;
import org.alongside.kit.tenancy.TenantWrite;
import org.alongside.profile.ProfileProblem;
import org.alongside.profile.access.Access;
import org.alongside.profile.access.ActedBy;
import org.alongside.profile.access.Grant;
import org.alongside.profile.access.Right;

/**
 * Whoever takes part puts something down in a conversation. Nobody changes or deletes it; who put it down can take it back, and
 * it stays to be seen.
 */
@ApplicationScoped
public class Contributing {

    private final TenantWrite writes;
    private final Access access;
    private final Conversations conversations;
    private final Contributions contributions;
    private final AccessRecorder recorder;
    private final Ids ids;
    private final Clock clock;

    Contributing(
            TenantWrite writes,
            Access access,
            Conversations conversations,
            Contributions contributions,
            AccessRecorder recorder,
            Ids ids,
            Clock clock) {
        this.writes = writes;
        this.access = access;
        this.conversations = conversations;
        this.contributions = contributions;
        this.recorder = recorder;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws ProblemException 404 or 403 unless the caller may take part */
    @Transactional
    public void demandAccess(Caller caller, UUID person) {
        writes.as(caller.tenant(), sql -> access.toWrite(sql, caller, person, Right.TAKE_PART));
    }

    /** Puts it down and answers 201. */
    @Transactional
    public Answer put(Caller caller, UUID person, UUID conversation, NewContribution asked) {
        return writes.as(caller.tenant(), sql -> {
            Grant grant = access.toWrite(sql, caller, person, Right.TAKE_PART);
            Conversation in = conversations
                    .find(sql, caller.tenant(), person, conversation)
                    .orElseThrow(ProblemException::notFound);
            NewContribution.Checked wanted = asked.checked();
            demandRightTime(in, wanted);
            demandSubject(sql, caller, in, wanted);
            Contribution contribution = new Contribution(
                    person,
                    conversation,
                    ids.next(),
                    wanted.kind(),
                    wanted.about(),
                    wanted.words(),
                    wanted.whose(),
                    new ActedBy(grant.relation(), caller.account(), clock.instant()),
                    null,
                    false,
                    null);
            contributions.add(sql, caller.tenant(), contribution);
            recorder.written(sql, caller, "putContribution", person, contribution.address());
            return Answer.created(contribution.address(), view(sql, caller, in, contribution.contributionId()), person);
        });
    }

    /** Takes back what the caller put down; does nothing if that was done already. Answers 200. */
    @Transactional
    public Answer withdraw(Caller caller, UUID person, UUID conversation, UUID contribution) {
        return writes.as(caller.tenant(), sql -> {
            access.toWrite(sql, caller, person, Right.TAKE_PART);
            Conversation in = conversations
                    .find(sql, caller.tenant(), person, conversation)
                    .orElseThrow(ProblemException::notFound);
            Contribution put =
                    contributions.find(sql, caller.tenant(), in, contribution).orElseThrow(ProblemException::notFound);
            if (!put.by().account().equals(caller.account())) {
                throw ProblemException.notAllowed(
                        "Somebody else put this down, and only they take it back. Put down what you think beside it.");
            }
            Instant now = clock.instant();
            contributions.withdraw(sql, caller.tenant(), put, now);
            recorder.written(sql, caller, "withdrawContribution", person, put.address());
            return Answer.ok(view(sql, caller, in, contribution), person);
        });
    }

    private ContributionView view(Sql sql, Caller caller, Conversation in, UUID contribution) {
        return ContributionView.of(
                contributions.find(sql, caller.tenant(), in, contribution).orElseThrow());
    }

    private static void demandRightTime(Conversation in, NewContribution.Checked wanted) {
        boolean held = in.arrangement().status() == ConversationStatus.HELD;
        if (held && wanted.kind() == ContributionKind.AGENDA_POINT) {
            throw new ProblemException(
                    ProfileProblem.CONVERSATION_HELD,
                    "This conversation has been held. Put the point on the agenda of the next one, or put it down as an idea.");
        }
        if (!held && wanted.kind() == ContributionKind.COMMENT) {
            throw new ProblemException(
                    ProfileProblem.STILL_BRAINSTORMING,
                    "Ideas stand uncommented until the conversation has been held. Put down an idea of your own, or wait.");
        }
    }

    private void demandSubject(Sql sql, Caller caller, Conversation in, NewContribution.Checked wanted) {
        UUID about = wanted.about();
        if (about == null) {
            return;
        }
        Contribution subject =
                contributions.find(sql, caller.tenant(), in, about).orElse(null);
        new FieldChecks()
                .that(
                        subject != null && subject.kind() == wanted.kind().about(),
                        "/about",
                        "A REPLY is about a QUESTION of this conversation, and a COMMENT about one of its IDEAs.")
                .orRefuse();
        if (subject != null && subject.withdrawn()) {
            throw new ProblemException(
                    ProfileProblem.CONTRIBUTION_TAKEN_BACK,
                    "Who put it down has taken it back, so there is nothing more to say to it. Put down something of your own.");
        }
    }
}
