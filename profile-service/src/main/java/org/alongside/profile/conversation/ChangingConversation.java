package org.alongside.profile.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.UUID;
import java.util.function.BiFunction;
import org.alongside.kit.access.AccessRecorder;
import org.alongside.kit.http.Versions;
import org.alongside.kit.idempotency.Answer;
import org.alongside.kit.problem.CommonProblem;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.TenantWrite;
import org.alongside.profile.ProfileProblem;
import org.alongside.profile.access.Access;
import org.alongside.profile.access.ActedBy;
import org.alongside.profile.access.Grant;
import org.alongside.profile.access.Right;
import org.jspecify.annotations.Nullable;

/** A conversation is arranged otherwise, put off, planned again or held. Once it was held, its arrangement is history. */
@ApplicationScoped
public class ChangingConversation {

    private final TenantWrite writes;
    private final Access access;
    private final Conversations conversations;
    private final AccessRecorder recorder;
    private final Clock clock;

    ChangingConversation(
            TenantWrite writes, Access access, Conversations conversations, AccessRecorder recorder, Clock clock) {
        this.writes = writes;
        this.access = access;
        this.conversations = conversations;
        this.recorder = recorder;
        this.clock = clock;
    }

    @Transactional
    ConversationView arrange(
            Caller caller, UUID person, UUID conversation, NewConversation asked, @Nullable String ifMatch) {
        Conversation written = change(caller, person, conversation, "writeConversation", (before, by) -> {
            Versions.demand(ifMatch, Versions.tag(before.version()));
            return before.arrangement().arrangedAs(asked, by);
        });
        return ConversationView.of(written);
    }

    @Transactional
    Answer move(Caller caller, UUID person, UUID conversation, NewMove asked, @Nullable String ifMatch) {
        Conversation moved = change(caller, person, conversation, "moveConversation", (before, by) -> {
            Versions.check(ifMatch, Versions.tag(before.version()));
            return before.arrangement().moved(asked, by);
        });
        return Answer.ok(ConversationView.of(moved), person).with(HttpHeaders.ETAG, Versions.tag(moved.version()));
    }

    private Conversation change(
            Caller caller,
            UUID person,
            UUID conversation,
            String operation,
            BiFunction<Conversation, ActedBy, Arrangement> change) {
        return writes.as(caller.tenant(), sql -> {
            Grant grant = access.toWrite(sql, caller, person, Right.PLAN_CONVERSATION);
            Conversation before = conversations
                    .find(sql, caller.tenant(), person, conversation)
                    .orElseThrow(ProblemException::notFound);
            ActedBy by = new ActedBy(grant.relation(), caller.account(), clock.instant());
            Conversation next = before.with(change.apply(before, by));
            if (before.arrangement().status() == ConversationStatus.HELD) {
                throw new ProblemException(
                        ProfileProblem.CONVERSATION_HELD,
                        "It has been held, and how it was arranged stays as it was. Plan the next one, or put down what is still to be said.");
            }
            if (!conversations.replace(sql, caller.tenant(), next)) {
                throw new ProblemException(
                        CommonProblem.PRECONDITION_FAILED,
                        "Somebody changed this after you read it. Read it again, then decide.");
            }
            recorder.written(sql, caller, operation, person, next.address());
            return next;
        });
    }
}
