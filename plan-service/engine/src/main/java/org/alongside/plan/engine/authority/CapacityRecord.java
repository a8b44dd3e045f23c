package org.alongside.plan.engine.authority;

import java.util.List;
import java.util.stream.Stream;
import org.alongside.plan.engine.plan.By;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.proposal.ContentHash;
import org.alongside.plan.engine.proposal.ProposalId;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Whether the person can make this one decision at this time (Mental Capacity Act 2005 ss.1 to 4). Capacity is presumed. It is about the
 * exact words of one revision and ends with them. It has no place for how wise a choice is, because that is never a ground (s.1(4)).
 *
 * @param assessment what was found, and how
 * @param lapsed whether its words are no longer on the table
 */
public record CapacityRecord(
        ItemId itemId,
        ProposalId proposalId,
        int revision,
        ContentHash contentHash,
        Assessment assessment,
        By by,
        boolean lapsed)
        implements Item {

    /** One of the four abilities that a decision takes (s.3(1)). */
    public record Limb(boolean met, Words evidence) {}

    /**
     * What was found.
     *
     * @param impairment of, or a disturbance in the functioning of, the mind or brain, because of which a limb is not met (s.2(1)); null if
     *     there is none
     * @param supportTried what was done to help the person decide (s.1(3))
     * @param consulted who was asked (s.4(7))
     * @param lacks whether the person cannot make this decision at this time
     */
    public record Assessment(
            Limb understand,
            Limb retain,
            Limb useOrWeigh,
            Limb communicate,
            @Nullable Words impairment,
            Words supportTried,
            List<Words> consulted,
            boolean lacks) {

        public Assessment {
            consulted = List.copyOf(consulted);
        }

        /** Nobody lacks capacity but by a limb that is not met because of an impairment. */
        public boolean hasGround() {
            return impairment != null
                    && Stream.of(understand, retain, useOrWeigh, communicate).anyMatch(limb -> !limb.met());
        }
    }

    @Override
    public Kind kind() {
        return Kind.CAPACITY_RECORD;
    }

    @Override
    public boolean isOpen() {
        return !lapsed;
    }

    public CapacityRecord asLapsed() {
        return new CapacityRecord(itemId, proposalId, revision, contentHash, assessment, by, true);
    }
}
