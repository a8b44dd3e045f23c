package org.alongside.profile.conversation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.profile.PersonalText;
import org.alongside.profile.access.ActedBy;
import org.alongside.profile.section.Recorded;
import org.alongside.profile.section.SectionView.RecordedView;
import org.jspecify.annotations.Nullable;

/** A conversation as it is shown. */
public record ConversationView(
        UUID conversationId,
        UUID personId,
        int version,
        PersonalText about,
        @Nullable Instant startsAt,
        @Nullable PersonalText where,
        @Nullable PersonalText withWhom,
        @Nullable RecordedView<Said> asThePersonWantsIt,
        ConversationStatus status,
        List<Arrangement.Move> moves,
        ActedBy begun) {

    public ConversationView {
        moves = List.copyOf(moves);
    }

    static ConversationView of(Conversation conversation) {
        Arrangement arrangement = conversation.arrangement();
        Recorded<Said> wish = arrangement.asThePersonWantsIt();
        return new ConversationView(
                conversation.conversationId(),
                conversation.personId(),
                conversation.version(),
                arrangement.about(),
                arrangement.startsAt(),
                arrangement.where(),
                arrangement.withWhom(),
                wish == null ? null : RecordedView.of(wish),
                arrangement.status(),
                arrangement.moves(),
                conversation.begun());
    }
}
