package org.alongside.plan.engine.authority;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.alongside.plan.engine.plan.By;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The duty to arrange an independent advocate: the person would have substantial difficulty in being involved, and nobody appropriate is
 * there to support them (Care Act 2014, ss. 67 and 68). It is a task that stays open until an advocate has acted, or until both seats
 * have agreed to somebody who supports the person. Nobody's word alone ends it.
 *
 * @param difficulties none if the person asked for an advocate and that was granted
 * @param individual the last one who was named; null if nobody is
 * @param joined the advocate's first act since; null until then
 */
public record AdvocacyDuty(
        ItemId itemId,
        Set<Difficulty> difficulties,
        Words words,
        By by,
        @Nullable Individual individual,
        @Nullable By joined)
        implements Item {

    /** What can make it hard to be involved; one is enough (s. 67(4)). */
    public enum Difficulty {
        UNDERSTAND,
        RETAIN,
        USE_OR_WEIGH,
        COMMUNICATE
    }

    /** What somebody is to the person. There is none for those who are paid or professionally engaged (s. 67(5)(b)). */
    public enum Tie {
        FAMILY,
        FRIEND,
        NEIGHBOUR,
        OTHER
    }

    /**
     * Somebody who may be appropriate to support the person (s. 67(5) and (6)).
     *
     * @param who by what the person calls them
     * @param words why they are the right one
     * @param by who named them, and so agreed to them
     * @param agreed the other seat's agreement; null until then
     */
    public record Individual(
            UUID individualId,
            Words who,
            Tie tie,
            Words words,
            By by,
            @Nullable By agreed) {

        Individual agreedBy(By other) {
            return new Individual(individualId, who, tie, words, by, other);
        }
    }

    public AdvocacyDuty {
        difficulties = Collections.unmodifiableSet(new TreeSet<>(difficulties));
    }

    @Override
    public Kind kind() {
        return Kind.ADVOCACY_DUTY;
    }

    @Override
    public boolean isOpen() {
        return joined == null && (individual == null || individual.agreed() == null);
    }

    /** Whether this is the one who is named now. */
    public boolean names(UUID individualId) {
        return individual != null && individual.individualId().equals(individualId);
    }

    public AdvocacyDuty naming(Individual named) {
        return new AdvocacyDuty(itemId, difficulties, words, by, named, joined);
    }

    /** @throws IllegalStateException if nobody is named */
    public AdvocacyDuty agreedBy(By other) {
        if (individual == null) {
            throw new IllegalStateException("nobody is named");
        }
        return naming(individual.agreedBy(other));
    }

    public AdvocacyDuty namingNobody() {
        return new AdvocacyDuty(itemId, difficulties, words, by, null, joined);
    }

    public AdvocacyDuty metBy(By advocate) {
        return new AdvocacyDuty(itemId, difficulties, words, by, individual, advocate);
    }
}
