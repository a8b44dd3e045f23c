package org.alongside.profile.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.UUID;
import org.alongside.kit.access.AccessRecorder;
import org.alongside.kit.http.Versions;
import org.alongside.kit.id.Ids;
import org.alongside.kit.idempotency.Answer;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.TenantWrite;
import org.alongside.profile.access.Access;
import org.alongside.profile.access.ActedBy;
import org.alongside.profile.access.Grant;
import org.alongside.profile.access.Right;

/** A conversation is planned: about what, and if that is known, when, where, with whom and how the person wants it. */
@ApplicationScoped
public class PlanningConversation {

    private static final int FIRST_VERSION = 1;

    private final TenantWrite writes;
    private final Access access;
    private final Conversations conversations;
    private final AccessRecorder recorder;
    private final Ids ids;
    private final Clock clock;

    PlanningConversation(
            TenantWrite writes,
            Access access,
            Conversations conversations,
            AccessRecorder recorder,
            Ids ids,
            Clock clock) {
        this.writes = writes;
        this.access = access;
        this.conversations = conversations;
        this.recorder = recorder;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws org.alongside.kit.problem.ProblemException 404 or 403 unless the caller may plan conversations */
    @Transactional
    public void demandAccess(Caller caller, UUID person) {
        writes.as(caller.tenant(), sql -> access.toWrite(sql, caller, person, Right.PLAN_CONVERSATION));
    }

    /** Plans it and answers 201. */
    @Transactional
    public Answer plan(Caller caller, UUID person, NewConversation asked) {
        return writes.as(caller.tenant(), sql -> {
            Grant grant = access.toWrite(sql, caller, person, Right.PLAN_CONVERSATION);
            ActedBy by = new ActedBy(grant.relation(), caller.account(), clock.instant());
            Conversation conversation =
                    new Conversation(person, ids.next(), FIRST_VERSION, Arrangement.planned(asked, by), by);
            conversations.add(sql, caller.tenant(), conversation);
            recorder.written(sql, caller, "planConversation", person, conversation.address());
            return Answer.created(conversation.address(), ConversationView.of(conversation), person)
                    .with(HttpHeaders.ETAG, Versions.tag(conversation.version()));
        });
    }
}
