package org.alongside.plan.engine.voice;

import java.util.UUID;
import org.alongside.plan.engine.plan.By;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom the person has invited says how they see a proposal or a review. They have no seat: what they say stands beside what
 * others say, and decides nothing.
 *
 * @param account whom the person invited
 * @param by when the person invited them
 * @param view what they say; null until they have
 * @param takenBack when the person took the invitation back; null if it stands
 */
public record Perspective(
        ItemId itemId,
        Subject subject,
        String account,
        As as,
        By by,
        @Nullable View view,
        @Nullable By takenBack) implements Item {

    /** What it is about. */
    public record Subject(About about, UUID id) {}

    /** The two things that can be looked at. */
    public enum About {
        PROPOSAL,
        REVIEW
    }

    /** Who they are to the person. */
    public enum As {
        FAMILY,
        FRIEND,
        EMPLOYER,
        TRAINER,
        PEER,
        NEIGHBOUR,
        OTHER
    }

    /** What matters, what worries, and what they can offer. */
    public record View(
            @Nullable Words whatMatters,
            @Nullable Words whatWorries,
            @Nullable Words whatICanOffer,
            By by) {}

    @Override
    public Kind kind() {
        return Kind.PERSPECTIVE;
    }

    @Override
    public boolean isOpen() {
        return takenBack == null;
    }

    public Perspective said(View words) {
        return new Perspective(itemId, subject, account, as, by, words, takenBack);
    }

    public Perspective takenBack(By person) {
        return new Perspective(itemId, subject, account, as, by, view, person);
    }
}
