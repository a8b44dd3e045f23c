package org.alongside.profile.section;

import java.util.List;
import java.util.stream.IntStream;
import org.alongside.kit.problem.FieldChecks;
import org.jspecify.annotations.Nullable;

/** A person's week and its exceptions. A list that is left out is empty. */
public record Availability(
        List<Times.FreeWindow> freeWindows, List<Times.Commitment> commitments, List<Times.DateException> exceptions) {

    private static final int MOST_STRETCHES = 100;
    private static final int MOST_EXCEPTIONS = 400;

    public Availability {
        freeWindows = copy(freeWindows);
        commitments = copy(commitments);
        exceptions = copy(exceptions);
    }

    private static <T> List<T> copy(@Nullable List<T> sent) {
        return sent == null ? List.of() : List.copyOf(sent);
    }

    void check(FieldChecks checks, String pointer) {
        checks.that(freeWindows.size() <= MOST_STRETCHES, pointer + "/freeWindows", "At most 100.")
                .that(commitments.size() <= MOST_STRETCHES, pointer + "/commitments", "At most 100.")
                .that(exceptions.size() <= MOST_EXCEPTIONS, pointer + "/exceptions", "At most 400.");
        IntStream.range(0, freeWindows.size())
                .forEach(i -> freeWindows.get(i).check(checks, pointer + "/freeWindows/" + i));
        IntStream.range(0, commitments.size())
                .forEach(i -> commitments.get(i).check(checks, pointer + "/commitments/" + i));
        IntStream.range(0, exceptions.size())
                .forEach(i -> exceptions.get(i).check(checks, pointer + "/exceptions/" + i));
    }
}
