package org.alongside.profile.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.alongside.kit.access.AccessRecorder;
import org.alongside.kit.page.Page;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.Caller;
import org.alongside.profile.access.Access;
import org.alongside.profile.access.Right;
import org.jspecify.annotations.Nullable;

/** What was talked about, or will be. */
@ApplicationScoped
public class ReadingConversations {

    private final Access access;
    private final Conversations conversations;
    private final Contributions contributions;
    private final AccessRecorder recorder;

    ReadingConversations(
            Access access, Conversations conversations, Contributions contributions, AccessRecorder recorder) {
        this.access = access;
        this.conversations = conversations;
        this.contributions = contributions;
        this.recorder = recorder;
    }

    Page<ConversationView> all(Caller caller, UUID person, @Nullable UUID before, int limit) {
        access.toRead(caller, person, Right.READ_CONVERSATIONS);
        List<ConversationView> found = conversations.page(caller.tenant(), person, before, limit + 1).stream()
                .map(ConversationView::of)
                .toList();
        recorder.read(caller, "listConversations", person, "/v1/people/" + person + "/conversations");
        return Page.fromOneMore(found, limit, one -> one.conversationId().toString());
    }

    ConversationView one(Caller caller, UUID person, UUID id) {
        Conversation found = existing(caller, person, id);
        recorder.read(caller, "readConversation", person, found.address());
        return ConversationView.of(found);
    }

    /** What was put down in it after {@code after}, oldest first; all if that is null. */
    Page<ContributionView> contributions(
            Caller caller, UUID person, UUID id, @Nullable ContributionKind kind, @Nullable UUID after, int limit) {
        Conversation found = existing(caller, person, id);
        List<ContributionView> put = contributions.page(caller.tenant(), found, kind, after, limit + 1).stream()
                .map(ContributionView::of)
                .toList();
        recorder.read(caller, "listContributions", person, found.address() + "/contributions");
        return Page.fromOneMore(put, limit, one -> one.contributionId().toString());
    }

    private Conversation existing(Caller caller, UUID person, UUID id) {
        access.toRead(caller, person, Right.READ_CONVERSATIONS);
        return conversations.find(caller.tenant(), person, id).orElseThrow(ProblemException::notFound);
    }
}
