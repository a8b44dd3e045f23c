package org.alongside.opportunity;

import java.util.UUID;
import java.util.regex.Pattern;
import org.alongside.kit.problem.ProblemException;

/** Ids in addresses. What is no id names nothing, and is answered like an id that nothing has. */
public final class PathId {
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private PathId() {}

    /**
     * The id in a step of an address.
     *
     * @throws ProblemException 404 where it has not the form of a UUID
     */
    public static UUID of(String given) {
        if (!UUID_FORM.matcher(given).matches()) {
            throw ProblemException.notFound();
        }
        return UUID.fromString(given);
    }
}
