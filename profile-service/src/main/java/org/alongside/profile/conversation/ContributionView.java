package org.alongside.profile.conversation;

import java.util.UUID;
import org.alongside.profile.PersonalText;
import org.alongside.profile.access.ActedBy;
import org.alongside.profile.section.Whose;
import org.jspecify.annotations.Nullable;

/** A contribution as it is shown. */
public record ContributionView(
        UUID contributionId,
        UUID conversationId,
        ContributionKind kind,
        @Nullable UUID about,
        PersonalText words,
        Whose whose,
        ActedBy by,
        @Nullable Boolean waiting,
        boolean withdrawn,
        Contribution.@Nullable TakenTo takenTo) {

    static ContributionView of(Contribution contribution) {
        return new ContributionView(
                contribution.contributionId(),
                contribution.conversationId(),
                contribution.kind(),
                contribution.about(),
                contribution.words(),
                contribution.whose(),
                contribution.by(),
                contribution.waiting(),
                contribution.withdrawn(),
                contribution.takenTo());
    }
}
