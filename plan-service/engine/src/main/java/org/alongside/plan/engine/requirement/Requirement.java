package org.alongside.plan.engine.requirement;

import java.time.LocalDate;
import java.util.List;
import org.alongside.plan.engine.plan.By;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.voice.Challenge;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * A condition that was imposed and not agreed (promise 6). It stands beside the plan, never in a version of it.
 *
 * @param personsView what the person says of it, by the person alone; null for as long as they have not said
 * @param challenges what anybody has said against it, oldest first
 * @param ending how it ended; null while it is in force
 */
public record Requirement(
        ItemId itemId,
        Terms terms,
        By by,
        @Nullable Said personsView,
        List<Challenge> challenges,
        @Nullable Said ending)
        implements Item {

    public Requirement {
        challenges = List.copyOf(challenges);
        if (!terms.legalBasis().isLaw()) {
            throw new IllegalArgumentException("a requirement has a legal basis");
        }
    }

    /**
     * All that has to be said about a condition before it can stand beside a plan.
     *
     * @param what the person has to do or not to do
     * @param imposedBy who imposed it
     * @param purpose what it is for, and whose purpose that is
     * @param proportionality why it does not ask more than the purpose needs
     * @param lessRestrictive which gentler ways were considered, and why they were not enough
     * @param howToChallenge where and by when the person can challenge it, and who helps
     * @param reviewOn the day by which it is looked at again
     */
    public record Terms(
            LegalBasis legalBasis,
            Words what,
            Words imposedBy,
            Words purpose,
            Words proportionality,
            Words lessRestrictive,
            Words howToChallenge,
            LocalDate reviewOn) {}

    /** Words, and whose they are. */
    public record Said(Words words, By by) {}

    /** Whether the person has said what they think of it. */
    public enum PersonsViewStatus {
        NOT_YET_SAID,
        SAID
    }

    @Override
    public Kind kind() {
        return Kind.REQUIREMENT;
    }

    /** In sight while it is in force, and while the service owes the answer to a challenge. */
    @Override
    public boolean isOpen() {
        return isInForce() || challenges.stream().anyMatch(Challenge::isOwed);
    }

    /** In force until it has ended, challenged or not. */
    public boolean isInForce() {
        return ending == null;
    }

    public PersonsViewStatus personsViewStatus() {
        return personsView == null ? PersonsViewStatus.NOT_YET_SAID : PersonsViewStatus.SAID;
    }

    public Requirement viewed(Said view) {
        return new Requirement(itemId, terms, by, view, challenges, ending);
    }

    public Requirement withChallenges(List<Challenge> others) {
        return new Requirement(itemId, terms, by, personsView, others, ending);
    }

    public Requirement ended(Said end) {
        return new Requirement(itemId, terms, by, personsView, challenges, end);
    }
}
