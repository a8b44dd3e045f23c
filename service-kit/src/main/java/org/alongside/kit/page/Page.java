package org.alongside.kit.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.alongside.kit.problem.CommonProblem;
import org.alongside.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items at most as many as were asked for
 * @param next what to send as {@code after} for the following page; absent on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, @Nullable String next) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int LARGEST_LIMIT = 200;

    public Page {
        items = List.copyOf(items);
    }

    /**
     * How many items were asked for: the query parameter {@code limit}, or {@link #DEFAULT_LIMIT} without one.
     *
     * @throws ProblemException 400 unless it is a whole number from 1 to {@link #LARGEST_LIMIT}
     */
    public static int limit(@Nullable String asked) {
        if (asked == null) {
            return DEFAULT_LIMIT;
        }
        try {
            int limit = Integer.parseInt(asked);
            if (limit >= 1 && limit <= LARGEST_LIMIT) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // answered below
        }
        throw new ProblemException(
                CommonProblem.BAD_REQUEST,
                "Send a whole number from 1 to " + LARGEST_LIMIT + " as limit, or leave it out.");
    }

    /**
     * The cursor of a list that is ordered by a UUID: the query parameter {@code after}, or null without one.
     *
     * @throws ProblemException 400 if it is no UUID
     */
    public static @Nullable UUID idCursor(@Nullable String after) {
        try {
            return after == null ? null : UUID.fromString(after);
        } catch (IllegalArgumentException e) {
            throw unknownCursor();
        }
    }

    /**
     * The cursor of a list that is ordered by a number: the query parameter {@code after}, or null without one.
     *
     * @throws ProblemException 400 if it is no number
     */
    public static @Nullable Integer numberCursor(@Nullable String after) {
        try {
            return after == null ? null : Integer.valueOf(after);
        } catch (NumberFormatException e) {
            throw unknownCursor();
        }
    }

    /** The answer to a cursor that no page of this list gave out. */
    public static ProblemException unknownCursor() {
        return new ProblemException(
                CommonProblem.BAD_REQUEST, "Send as after exactly what the page before gave as next, or leave it out.");
    }

    /** A page from one row more than was asked for: the extra row only says that there is a next page. */
    public static <T> Page<T> fromOneMore(List<T> rows, int limit, Function<T, String> cursorOf) {
        return rows.size() <= limit
                ? new Page<>(rows, null)
                : new Page<>(rows.subList(0, limit), cursorOf.apply(rows.get(limit - 1)));
    }
}
