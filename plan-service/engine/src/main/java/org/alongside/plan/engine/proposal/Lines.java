package org.alongside.plan.engine.proposal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines of a revision, as its exact bytes have them. */
public final class Lines {

    private Lines() {}

    /**
     * Whether a JSON pointer (RFC 6901) leads to the reason, the changes or something in them. Names in these documents have neither a
     * slash nor a tilde, so none is ever escaped.
     */
    public static boolean hasLine(Proposal proposal, String pointer) {
        String[] names = pointer.split("/", -1);
        if (names.length < 2 || !names[0].isEmpty()) {
            return false;
        }
        @Nullable
        Object at = Map.of(
                "reason", proposal.reason().text(),
                "changes", proposal.changes().stream().map(Change::document).toList());
        for (int i = 1; i < names.length && at != null; i++) {
            at = below(at, names[i]);
        }
        return at != null;
    }

    private static @Nullable Object below(Object at, String name) {
        return switch (at) {
            case Map<?, ?> members -> members.get(name);
            case List<?> items ->
                name.matches("0|[1-9][0-9]{0,3}") && Integer.parseInt(name) < items.size()
                        ? items.get(Integer.parseInt(name))
                        : null;
            default -> null;
        };
    }
}
