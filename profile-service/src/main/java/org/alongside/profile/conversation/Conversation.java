package org.alongside.profile.conversation;

import java.util.UUID;
import org.alongside.profile.access.ActedBy;

/**
 * A support-planning session.
 *
 * @param version 1, 2, 3 …: how often its arrangement has changed
 */
public record Conversation(UUID personId, UUID conversationId, int version, Arrangement arrangement, ActedBy begun) {

    Conversation with(Arrangement next) {
        return new Conversation(personId, conversationId, version + 1, next, begun);
    }

    String address() {
        return "/v1/people/" + personId + "/conversations/" + conversationId;
    }
}
