package org.alongside.opportunity.feedback;

import java.util.UUID;
import org.alongside.kit.problem.FieldChecks;
import org.jspecify.annotations.Nullable;

/**
 * Feedback as it is sent; nothing in it is trusted before it has been checked.
 *
 * @param offeringId null where it is about the opportunity as a whole
 * @param version what is changed by it; null in the first
 * @param audience {@code AUTHORITY} where nothing else was chosen
 */
public record NewFeedback(
        @Nullable UUID offeringId,
        @Nullable Integer version,
        @Nullable Audience audience,
        @Nullable Said said) {

    /** What was checked. */
    record Checked(@Nullable UUID offeringId, int version, Audience audience, Said said) {}

    /** @throws org.alongside.kit.problem.ProblemException 422 with every field that is wrong */
    Checked first() {
        return checked(new FieldChecks().that(version == null, "/version", "The first has no version before it."));
    }

    /** @throws org.alongside.kit.problem.ProblemException 422 with every field that is wrong */
    Checked change() {
        return checked(new FieldChecks()
                .present("/version", version)
                .that(offeringId == null, "/offeringId", "It stays about what it was about."));
    }

    private Checked checked(FieldChecks checks) {
        checks.present("/said", said);
        Audience chosen = audience == null ? Audience.AUTHORITY : audience;
        Said given = said == null ? new Said(null, null, null, null, null, null) : said;
        if (said != null) {
            given.check(checks, chosen == Audience.EVERYBODY);
        }
        checks.orRefuse();
        return new Checked(offeringId, version == null ? 0 : version, chosen, given);
    }
}
