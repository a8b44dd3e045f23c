package org.alongside.opportunity;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.kit.problem.ProblemException;

/** Opaque names of places in a list. They hold what the list is ordered by, so that pages stay true while rows change. */
public final class Cursor {
    private static final String SEPARATOR = "~";

    private Cursor() {}

    public static String of(Object... parts) {
        String text = Stream.of(parts).map(String::valueOf).collect(Collectors.joining(SEPARATOR));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The parts of a cursor that was given out here.
     *
     * @throws ProblemException 400 {@code cursor-invalid} where it has not that many parts
     */
    public static List<String> read(String cursor, int parts) {
        List<String> read;
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            read = List.of(text.split(SEPARATOR, -1));
        } catch (IllegalArgumentException notBase64) {
            throw invalid();
        }
        if (read.size() != parts) {
            throw invalid();
        }
        return read;
    }

    /**
     * The only part of a cursor, an id.
     *
     * @throws ProblemException 400 {@code cursor-invalid}
     */
    public static UUID id(String cursor) {
        try {
            return UUID.fromString(read(cursor, 1).getFirst());
        } catch (IllegalArgumentException notAnId) {
            throw invalid();
        }
    }

    public static ProblemException invalid() {
        return new ProblemException(
                CatalogueProblem.CURSOR_INVALID,
                "The value of after does not belong to this list as it is asked for. Start again without it.");
    }
}
