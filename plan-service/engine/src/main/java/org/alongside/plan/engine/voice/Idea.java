package org.alongside.plan.engine.voice;

import java.time.LocalDate;
import java.util.List;
import org.alongside.plan.engine.plan.By;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.words.Words;

/**
 * Something that either side or the circle puts forward. What does not come from the worker's side is owed an answer; the person owes
 * none to anybody (promise 5).
 *
 * @param answers oldest first
 */
public record Idea(ItemId itemId, Words words, By by, List<Answer> answers, boolean withdrawn) implements Item {

    public Idea {
        answers = List.copyOf(answers);
    }

    @Override
    public Kind kind() {
        return Kind.IDEA;
    }

    /** Whether the service still owes an answer. */
    @Override
    public boolean isOpen() {
        return !withdrawn && !by.isFrom(Seat.WORKER) && !isAnsweredForGood();
    }

    private boolean isAnsweredForGood() {
        return !answers.isEmpty() && answers.getLast().answer() != Answer.Kind.STILL_THINKING;
    }

    /** Whether an answer is owed on that day. That there will be one is an answer too, until the day that it names. */
    public boolean isUnansweredOn(LocalDate day) {
        LocalDate until = answers.isEmpty() ? null : answers.getLast().until();
        return isOpen() && (until == null || until.isBefore(day));
    }

    /** Whether the last answer was that there will be another. */
    public boolean isBeingThoughtAbout() {
        return !answers.isEmpty() && answers.getLast().answer() == Answer.Kind.STILL_THINKING;
    }
}
