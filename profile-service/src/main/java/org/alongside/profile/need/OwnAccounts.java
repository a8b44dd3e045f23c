package org.alongside.profile.need;

import org.alongside.kit.problem.ProblemException;
import org.alongside.profile.access.ActedBy;
import org.alongside.profile.access.Relation;
import org.alongside.profile.section.Recorded;
import org.jspecify.annotations.Nullable;

/** How the person's own account of a need goes on: once the person's own account has sent it, it is theirs alone. */
final class OwnAccounts {

    private OwnAccounts() {}

    /**
     * What stands after somebody sent {@code sent}; what stood before, if they sent nothing.
     *
     * @throws ProblemException 403 if somebody else would change what the person wrote
     */
    static @Nullable Recorded<OwnAccount> next(
            @Nullable Recorded<OwnAccount> before, @Nullable OwnAccount sent, ActedBy by) {
        if (sent == null) {
            return before;
        }
        if (before == null) {
            return Recorded.now(sent, by.as(), by.at());
        }
        if (before.what().equals(sent)) {
            return before.sentAgain(by.as());
        }
        if (before.confirmedByPerson() && by.as() != Relation.PERSON) {
            throw ProblemException.notAllowed(
                    "The person has written this themself, and only they change it. Say what you think in the assessment, beside it.");
        }
        return Recorded.now(sent, by.as(), by.at());
    }
}
