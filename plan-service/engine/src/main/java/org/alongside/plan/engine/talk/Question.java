package org.alongside.plan.engine.talk;

import org.alongside.plan.engine.plan.By;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.proposal.ContentHash;
import org.alongside.plan.engine.proposal.ProposalId;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * "I don't understand this line." While it is open nothing can be agreed about those words (promise 8); a no is heard all the same.
 *
 * @param pointer which line: a JSON pointer (RFC 6901) into the reason or the changes of that revision
 * @param answer null until it has one
 */
public record Question(
        ItemId itemId,
        ProposalId proposalId,
        int revision,
        ContentHash contentHash,
        String pointer,
        Words words,
        By by,
        Status status,
        @Nullable Answer answer)
        implements Item {

    /** Where a question stands. */
    public enum Status {
        OPEN,
        ANSWERED,
        /** Whoever asked no longer needs an answer. */
        TAKEN_BACK,
        /** Its words are no longer on the table. */
        LAPSED
    }

    /** What the line means, in the words of who answered. */
    public record Answer(Words words, By by) {}

    @Override
    public Kind kind() {
        return Kind.QUESTION;
    }

    @Override
    public boolean isOpen() {
        return status == Status.OPEN;
    }

    public Question answered(Answer given) {
        return new Question(itemId, proposalId, revision, contentHash, pointer, words, by, Status.ANSWERED, given);
    }

    public Question becoming(Status next) {
        return new Question(itemId, proposalId, revision, contentHash, pointer, words, by, next, answer);
    }
}
