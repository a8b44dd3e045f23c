package org.alongside.opportunity.feed;

import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.Caller;

/** Who may publish into a tenant's catalogue: its systems and its providers. */
public final class FeedWriters {
    private FeedWriters() {}

    /**
     * @throws ProblemException 403 for everybody else
     */
    public static void demand(Caller caller) {
        if (!caller.has("provider") && !caller.has("system")) {
            throw ProblemException.notAllowed(
                    "Only a provider or a system of the authority can publish opportunities. Use a client with one of these roles.");
        }
    }
}
