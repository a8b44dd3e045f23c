package org.alongside.profile.conversation;

import org.jspecify.annotations.Nullable;

/** What somebody can put down in a conversation. */
public enum ContributionKind {
    AGENDA_POINT(null),
    /** Open: what is said to it is words, and there is no other way to say anything to it. */
    QUESTION(null),
    REPLY(QUESTION),
    IDEA(null),
    COMMENT(IDEA);

    private final @Nullable ContributionKind about;

    ContributionKind(@Nullable ContributionKind about) {
        this.about = about;
    }

    /** What it has to be about; null = nothing. */
    @Nullable
    ContributionKind about() {
        return about;
    }
}
