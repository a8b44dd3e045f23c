package org.alongside.opportunity.asset;

import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.Caller;

/** Who records and ends assets: people for themselves, staff for the authority. */
final class AssetKeepers {
    private AssetKeepers() {}

    /** @throws ProblemException 403 for who keeps nothing here */
    static void demand(Caller caller) {
        if (!caller.has("person")) {
            demandStaff(caller);
        }
    }

    /** @throws ProblemException 403 for who is not staff of the authority */
    static void demandStaff(Caller caller) {
        if (!caller.has("worker") && !caller.has("system") && !caller.has("commissioner")) {
            throw ProblemException.notAllowed(
                    "What the whole authority sees is recorded and ended by its staff. What is your own you can keep for yourself: visibility OWN.");
        }
    }
}
