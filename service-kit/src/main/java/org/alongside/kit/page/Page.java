package org.alongside.kit.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
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

    /** A page from one row more than was asked for: the extra row only says that there is a next page. */
    public static <T> Page<T> fromOneMore(List<T> rows, int limit, Function<T, String> cursorOf) {
        return rows.size() <= limit
                ? new Page<>(rows, null)
                : new Page<>(rows.subList(0, limit), cursorOf.apply(rows.get(limit - 1)));
    }
}
