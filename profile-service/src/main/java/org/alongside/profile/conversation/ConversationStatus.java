package org.alongside.profile.conversation;

/** How it stands with a conversation. */
public enum ConversationStatus {
    PLANNED,
    PUT_OFF,
    HELD
}
