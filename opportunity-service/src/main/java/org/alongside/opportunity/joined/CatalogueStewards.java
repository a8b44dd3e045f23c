package org.alongside.opportunity.joined;

import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.Caller;

/** Who may say what in a tenant's catalogue is the same. No provider: it could hide another's listing behind its own. */
final class CatalogueStewards {
    private CatalogueStewards() {}

    /** @throws ProblemException 403 for everybody else */
    static void demand(Caller caller) {
        if (!caller.has("catalogue-steward") && !caller.has("system")) {
            throw ProblemException.notAllowed(
                    "Only a steward of the catalogue or a system of the authority decides what is the same."
                            + " Use an account with one of these roles.");
        }
    }
}
