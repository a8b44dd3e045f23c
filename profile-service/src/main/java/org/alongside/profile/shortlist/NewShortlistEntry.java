package org.alongside.profile.shortlist;

import java.util.Objects;
import java.util.UUID;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.profile.PersonalText;
import org.jspecify.annotations.Nullable;

/**
 * The body that puts an opportunity on the shortlist.
 *
 * @param title as the catalogue had it
 */
public record NewShortlistEntry(
        @Nullable UUID opportunityId, @Nullable PersonalText title) {

    private static final int LONGEST_TITLE = 500;

    /** A complete entry. */
    record Checked(UUID opportunityId, PersonalText title) {}

    /** @throws org.alongside.kit.problem.ProblemException 422 with everything that is wrong */
    Checked checked() {
        new FieldChecks()
                .present("/opportunityId", opportunityId)
                .text("/title", title == null ? null : title.value(), LONGEST_TITLE)
                .orRefuse();
        return new Checked(Objects.requireNonNull(opportunityId), Objects.requireNonNull(title));
    }
}
