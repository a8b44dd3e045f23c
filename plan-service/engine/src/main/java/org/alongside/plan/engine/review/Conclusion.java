package org.alongside.plan.engine.review;

import java.util.List;
import java.util.stream.Stream;
import org.alongside.plan.engine.plan.By;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.proposal.ContentHash;
import org.alongside.plan.engine.words.Words;

/**
 * What a review comes to, in exact words.
 *
 * @param document the canonical JSON document whose UTF-8 bytes are hashed
 * @param contentHash what an agreement names
 * @param agreements whoever put the words has agreed to them
 */
public record Conclusion(Words words, Words document, ContentHash contentHash, List<By> agreements) {

    public Conclusion {
        agreements = List.copyOf(agreements);
    }

    public boolean isAgreedBy(Seat seat) {
        return agreements.stream().anyMatch(by -> by.isFrom(seat));
    }

    public boolean isOfBoth() {
        return isAgreedBy(Seat.PERSON) && isAgreedBy(Seat.WORKER);
    }

    public Conclusion agreed(By by) {
        return new Conclusion(
                words,
                document,
                contentHash,
                Stream.concat(agreements.stream(), Stream.of(by)).toList());
    }
}
