package org.alongside.profile.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.alongside.kit.problem.ProblemException;
import org.alongside.profile.PersonalText;
import org.alongside.profile.access.ActedBy;
import org.alongside.profile.access.Relation;
import org.alongside.profile.section.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * How a conversation is arranged and how it stands with it.
 *
 * @param moves every time that it was put off, planned again or held, oldest first
 */
public record Arrangement(
        PersonalText about,
        @Nullable Instant startsAt,
        @Nullable PersonalText where,
        @Nullable PersonalText withWhom,
        @Nullable Recorded<Said> asThePersonWantsIt,
        ConversationStatus status,
        List<Move> moves) {

    /** Somebody moved it on, in their own words if they had any. */
    public record Move(ConversationStatus to, @Nullable PersonalText words, ActedBy by) {}

    public Arrangement {
        moves = List.copyOf(moves);
    }

    /** A conversation that somebody plans. */
    static Arrangement planned(NewConversation sent, ActedBy by) {
        PersonalText about = sent.checkedAbout();
        Said wish = sent.asThePersonWantsIt();
        return new Arrangement(
                about,
                sent.startsAt(),
                sent.where(),
                sent.withWhom(),
                wish == null ? null : Recorded.now(wish, by.as(), by.at()),
                ConversationStatus.PLANNED,
                List.of());
    }

    /** @throws ProblemException 403 if somebody else would change how the person has said that they want it */
    Arrangement arrangedAs(NewConversation sent, ActedBy by) {
        PersonalText sentAbout = sent.checkedAbout();
        return new Arrangement(
                sentAbout,
                sent.startsAt(),
                sent.where(),
                sent.withWhom(),
                wished(sent.asThePersonWantsIt(), by),
                status,
                moves);
    }

    Arrangement moved(NewMove sent, ActedBy by) {
        ConversationStatus to = sent.checkedTo();
        List<Move> all = new ArrayList<>(moves);
        all.add(new Move(to, sent.words(), by));
        return new Arrangement(
                about,
                sent.startsAt() == null ? startsAt : sent.startsAt(),
                where,
                withWhom,
                asThePersonWantsIt,
                to,
                all);
    }

    private @Nullable Recorded<Said> wished(@Nullable Said sent, ActedBy by) {
        Recorded<Said> before = asThePersonWantsIt;
        if (before != null && before.what().equals(sent)) {
            return before.sentAgain(by.as());
        }
        if (before != null && before.confirmedByPerson() && by.as() != Relation.PERSON) {
            throw ProblemException.notAllowed(
                    "The person has said how they want it, and only they change that. Send it as it stands, or talk with them.");
        }
        return sent == null ? null : Recorded.now(sent, by.as(), by.at());
    }
}
