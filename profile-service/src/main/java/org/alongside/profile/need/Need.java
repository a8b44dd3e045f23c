package org.alongside.profile.need;

import java.util.UUID;
import org.alongside.profile.PersonalText;
import org.alongside.profile.access.ActedBy;
import org.alongside.profile.section.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * A need, apart from any goal. It is never overwritten: another follows it.
 *
 * @param supersedes the need that it follows; null for the first
 * @param supersededBy the need that follows it; null while it is the latest
 * @param accountVersion how often the person's own account has been written; 0 = there is none
 */
public record Need(
        UUID personId,
        UUID needId,
        Content content,
        ActedBy recorded,
        @Nullable UUID supersedes,
        @Nullable UUID supersededBy,
        int accountVersion,
        @Nullable Recorded<OwnAccount> ownAccount) {

    /** What never changes of it. */
    public record Content(PersonalText what, @Nullable Assessment assessment) {}

    /** Moves with everything that can be added to a need. */
    int version() {
        return 1 + accountVersion + (supersededBy == null ? 0 : 1);
    }

    /** Whether an assessor has determined if it meets the criteria, or has at least said how they see it. */
    boolean isAssessed() {
        return content.assessment() != null;
    }

    Need with(Recorded<OwnAccount> account) {
        return new Need(personId, needId, content, recorded, supersedes, supersededBy, accountVersion + 1, account);
    }

    String address() {
        return "/v1/people/" + personId + "/needs/" + needId;
    }
}
