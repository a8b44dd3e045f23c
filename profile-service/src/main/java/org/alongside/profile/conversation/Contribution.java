package org.alongside.profile.conversation;

import java.util.UUID;
import org.alongside.profile.PersonalText;
import org.alongside.profile.access.ActedBy;
import org.alongside.profile.section.Whose;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody put down in a conversation. Its words never change.
 *
 * @param about the contribution that it is about; null if it stands alone
 * @param waiting of a point for the agenda: whether it still waits for the person's own; null elsewhere
 * @param withdrawn whether who put it down has taken it back
 */
public record Contribution(
        UUID personId,
        UUID conversationId,
        UUID contributionId,
        ContributionKind kind,
        @Nullable UUID about,
        PersonalText words,
        Whose whose,
        ActedBy by,
        @Nullable Boolean waiting,
        boolean withdrawn,
        @Nullable TakenTo takenTo) {

    /** The idea of a plan that an idea has become, as whoever took it there says. */
    public record TakenTo(UUID planId, UUID ideaId, ActedBy by) {}

    Contribution takenTo(TakenTo place) {
        return new Contribution(
                personId, conversationId, contributionId, kind, about, words, whose, by, waiting, withdrawn, place);
    }

    String address() {
        return "/v1/people/" + personId + "/conversations/" + conversationId + "/contributions/" + contributionId;
    }
}
