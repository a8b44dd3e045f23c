package org.alongside.profile.need;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.profile.PersonalText;
import org.jspecify.annotations.Nullable;

/**
 * The body that puts down a need.
 *
 * @param what the need, in a line
 * @param ownAccount how the person sees it; without it, that of the need that it follows goes along
 * @param assessment only from a worker
 * @param supersedes the need that it follows
 */
public record NewNeed(
        @Nullable PersonalText what,
        @Nullable OwnAccount ownAccount,
        @Nullable Assessment assessment,
        @Nullable UUID supersedes) {

    static final int LONGEST_WORDS = 4_000;
    private static final int LONGEST_LINE = 500;

    /**
     * The need, in a line.
     *
     * @throws org.alongside.kit.problem.ProblemException 422 with everything that is wrong
     */
    PersonalText checkedWhat(LocalDate today) {
        FieldChecks checks = new FieldChecks().text("/what", what == null ? null : what.value(), LONGEST_LINE);
        if (ownAccount != null) {
            ownAccount.check(checks, "/ownAccount");
        }
        if (assessment != null) {
            assessment.check(checks, "/assessment", today);
        }
        checks.orRefuse();
        return Objects.requireNonNull(what);
    }
}
