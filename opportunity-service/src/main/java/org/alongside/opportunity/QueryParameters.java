package org.alongside.opportunity;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.alongside.kit.page.Page;
import org.alongside.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Checks query parameters. An unknown one is refused: a filter that is silently not applied would be a lie. */
public final class QueryParameters {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private QueryParameters() {}

    public static void only(Set<String> given, Set<String> known) {
        for (String name : given) {
            if (!known.contains(name)) {
                throw new ProblemException(
                        CatalogueProblem.PARAMETER_UNKNOWN,
                        "This operation has no such parameter. It knows "
                                + String.join(", ", known.stream().sorted().toList()) + ".");
            }
        }
    }

    public static ProblemException invalid(String name, String whatToSend) {
        return new ProblemException(
                CatalogueProblem.PARAMETER_INVALID, "The parameter " + name + " cannot be read. " + whatToSend);
    }

    public static int limit(@Nullable String given) {
        if (given == null) {
            return Page.DEFAULT_LIMIT;
        }
        return wholeNumber("limit", given, 1, Page.LARGEST_LIMIT);
    }

    public static int wholeNumber(String name, String given, int smallest, int largest) {
        if (NUMBER.matcher(given).matches()) {
            int number = Integer.parseInt(given);
            if (number >= smallest && number <= largest) {
                return number;
            }
        }
        throw invalid(name, "Send a whole number from " + smallest + " to " + largest + ".");
    }

    /** A single value, or null where absent or empty. */
    public static @Nullable String single(String name, @Nullable List<String> given) {
        if (given == null || given.isEmpty()) {
            return null;
        }
        if (given.size() > 1) {
            throw invalid(name, "Send it once.");
        }
        return given.getFirst().isBlank() ? null : given.getFirst();
    }
}
