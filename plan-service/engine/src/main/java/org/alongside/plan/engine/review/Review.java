package org.alongside.plan.engine.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.plan.engine.plan.By;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Both sides look at the plan together. What somebody brought to it is kept side by side, and it ends with words that both seats
 * have agreed to, or without.
 *
 * @param on the day from which it can be concluded: notice and reading time are over
 * @param agendaIsOpen whether the person has put the agenda, or said that the worker may
 * @param agenda what will be talked about, the person's points first
 * @param waiting the worker's points, for as long as the agenda is not open
 * @param conclusion the words on the table; null if there are none yet
 * @param equality what each side last said when asked whether it felt equal
 * @param ending why it was left without words that both agreed to; null if it was not
 */
public record Review(
        ItemId itemId,
        Occasion occasion,
        LocalDate on,
        @Nullable Words words,
        By by,
        boolean agendaIsOpen,
        List<Point> agenda,
        List<Point> waiting,
        List<Contribution> contributions,
        @Nullable Conclusion conclusion,
        List<Equality> equality,
        @Nullable Ending ending)
        implements Item {

    public Review {
        agenda = List.copyOf(agenda);
        waiting = List.copyOf(waiting);
        contributions = List.copyOf(contributions);
        equality = List.copyOf(equality);
    }

    /** Something to talk about. */
    public record Point(Words words, By by) {}

    /** What works, what does not, and what to change, as somebody sees it. */
    public record Contribution(
            @Nullable Words whatWorks,
            @Nullable Words whatDoesNot,
            @Nullable Words whatToChange,
            By by) {}

    /** What a side says when asked whether it felt equal. It is kept as it was said and never added up for a person. */
    public record Equality(Felt felt, @Nullable Words words, By by) {}

    /** Whether it felt equal. */
    public enum Felt {
        YES,
        PARTLY,
        NO
    }

    /** Why a review was left. */
    public record Ending(Words reason, By by) {}

    @Override
    public Kind kind() {
        return Kind.REVIEW;
    }

    @Override
    public boolean isOpen() {
        return ending == null && !isConcluded();
    }

    /** Where it stands. */
    public enum Status {
        OPEN,
        /** Both seats agreed to its conclusion. */
        CONCLUDED,
        /** A side left it, with its reason. */
        LEFT
    }

    public Status status() {
        return isOpen() ? Status.OPEN : isConcluded() ? Status.CONCLUDED : Status.LEFT;
    }

    public boolean isConcluded() {
        return Optional.ofNullable(conclusion).filter(Conclusion::isOfBoth).isPresent();
    }

    public Review movedTo(LocalDate day) {
        return with(day, agendaIsOpen, agenda, waiting, contributions, conclusion, equality, ending);
    }

    /** The person comes first: once the agenda is open, the points that waited follow what is on it. */
    public Review withPoints(List<Point> points, boolean opens) {
        boolean open = agendaIsOpen || opens;
        return with(
                on,
                open,
                open ? plus(plus(agenda, points), waiting) : agenda,
                open ? List.of() : plus(waiting, points),
                contributions,
                conclusion,
                equality,
                ending);
    }

    public Review with(Contribution contribution) {
        return with(
                on,
                agendaIsOpen,
                agenda,
                waiting,
                plus(contributions, List.of(contribution)),
                conclusion,
                equality,
                ending);
    }

    public Review with(Conclusion next) {
        return with(on, agendaIsOpen, agenda, waiting, contributions, next, equality, ending);
    }

    /** A side's answer takes the place of its earlier one. */
    public Review with(Equality answer) {
        List<Equality> others = equality.stream()
                .filter(earlier -> earlier.by().seat() != answer.by().seat())
                .toList();
        return with(
                on, agendaIsOpen, agenda, waiting, contributions, conclusion, plus(others, List.of(answer)), ending);
    }

    public Review left(Ending end) {
        return with(on, agendaIsOpen, agenda, waiting, contributions, conclusion, equality, end);
    }

    /** Whether that seat has agreed to the words on the table. */
    public boolean isAgreedBy(Seat seat) {
        return conclusion != null && conclusion.isAgreedBy(seat);
    }

    private Review with(
            LocalDate day,
            boolean open,
            List<Point> points,
            List<Point> pending,
            List<Contribution> brought,
            @Nullable Conclusion next,
            List<Equality> felt,
            @Nullable Ending end) {
        return new Review(itemId, occasion, day, words, by, open, points, pending, brought, next, felt, end);
    }

    private static <T> List<T> plus(List<T> list, List<T> more) {
        return Stream.concat(list.stream(), more.stream()).toList();
    }
}
