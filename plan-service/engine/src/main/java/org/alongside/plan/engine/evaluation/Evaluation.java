package org.alongside.plan.engine.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.alongside.plan.engine.plan.By;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.review.Review;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * How something went that the person did, as both sides tell it beside each other. It changes no plan and scores nobody. It is over
 * when both sides have told theirs, or the worker has and the person does not want to: the person owes no account of themselves.
 *
 * @param on the day on which it was
 * @param words what it was
 * @param whoWasThere as whoever began this says
 * @param accounts what each side says of it, at most one each
 * @param pass that the person does not want to tell it; null if they have not said so
 * @param equality what each side last said when asked whether it felt equal
 * @param ideas what was put forward out of it
 */
public record Evaluation(
        ItemId itemId,
        Occasion occasion,
        LocalDate on,
        Words words,
        List<Words> whoWasThere,
        By by,
        List<Account> accounts,
        @Nullable Pass pass,
        List<Review.Equality> equality,
        List<ItemId> ideas)
        implements Item {

    public Evaluation {
        whoWasThere = List.copyOf(whoWasThere);
        accounts = List.copyOf(accounts);
        equality = List.copyOf(equality);
        ideas = List.copyOf(ideas);
    }

    /** What was done. */
    public enum Occasion {
        INTERVIEW,
        TRAINING_SESSION,
        VISIT,
        WORK_TRIAL
    }

    /**
     * How it was, in a side's own words.
     *
     * @param next what this side would do next
     */
    public record Account(Words wentWell, Words wasHard, Words next, By by) {}

    /**
     * That the person does not want to tell it.
     *
     * @param words what they say with it; nobody owes any
     */
    public record Pass(@Nullable Words words, By by) {}

    /** Where it stands. */
    public enum Status {
        OPEN,
        CONCLUDED
    }

    @Override
    public Kind kind() {
        return Kind.EVALUATION;
    }

    @Override
    public boolean isOpen() {
        return !isToldBy(Seat.WORKER) || !isToldBy(Seat.PERSON) && pass == null;
    }

    public Status status() {
        return isOpen() ? Status.OPEN : Status.CONCLUDED;
    }

    public boolean isToldBy(Seat seat) {
        return accounts.stream().anyMatch(account -> account.by().isFrom(seat));
    }

    /** A side's account takes the place of its earlier one; telling it after all takes the person's pass back. */
    public Evaluation with(Account account) {
        return with(
                replacing(accounts, account, account.by().isFrom(Seat.PERSON) ? Seat.PERSON : Seat.WORKER),
                account.by().isFrom(Seat.PERSON) ? null : pass,
                equality,
                ideas);
    }

    public Evaluation with(Pass said) {
        return with(accounts, said, equality, ideas);
    }

    /** A side's answer takes the place of its earlier one. */
    public Evaluation with(Review.Equality answer) {
        Stream<Review.Equality> others = equality.stream()
                .filter(earlier -> earlier.by().seat() != answer.by().seat());
        return with(accounts, pass, Stream.concat(others, Stream.of(answer)).toList(), ideas);
    }

    /** The same, having led to that idea. */
    public Evaluation leadingTo(ItemId idea) {
        return with(
                accounts,
                pass,
                equality,
                Stream.concat(ideas.stream(), Stream.of(idea)).toList());
    }

    private Evaluation with(List<Account> told, @Nullable Pass passed, List<Review.Equality> felt, List<ItemId> ledTo) {
        return new Evaluation(itemId, occasion, on, words, whoWasThere, by, told, passed, felt, ledTo);
    }

    private static List<Account> replacing(List<Account> accounts, Account account, Seat seat) {
        return Stream.concat(accounts.stream().filter(earlier -> !earlier.by().isFrom(seat)), Stream.of(account))
                .toList();
    }
}
