package org.alongside.plan.engine.correction;

import java.util.UUID;
import org.alongside.plan.engine.plan.By;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.proposal.ProposalId;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * A slip of the pen put right beside the agreed words, which stay as they are (promise 2).
 *
 * @param id the goal or the action
 * @param agreed its title as both agreed to it
 * @param corrected the same title without the slip
 * @param reason what the slip was
 * @param objection null if nobody objected
 * @param lapsed whether a later agreement changed the title or ended what it names
 */
public record Annotation(
        ItemId itemId,
        About about,
        UUID id,
        Words agreed,
        Words corrected,
        Words reason,
        By by,
        @Nullable Objection objection,
        boolean lapsed)
        implements Item {

    /** Whose titles can be corrected: what the change table tags as clerical. */
    public enum About {
        GOAL,
        ACTION
    }

    /**
     * The end of a correction.
     *
     * @param proposalId what came on the table in its place; null if its own side took it back, or the plan has ended
     */
    public record Objection(Words words, By by, @Nullable ProposalId proposalId) {}

    @Override
    public Kind kind() {
        return Kind.ANNOTATION;
    }

    @Override
    public boolean isOpen() {
        return objection == null && !lapsed;
    }

    public Annotation with(Objection against) {
        return new Annotation(itemId, about, id, agreed, corrected, reason, by, against, lapsed);
    }

    public Annotation asLapsed() {
        return new Annotation(itemId, about, id, agreed, corrected, reason, by, objection, true);
    }
}
