package org.alongside.opportunity.feedback;

import java.time.LocalDate;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.opportunity.OwnWords;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it is sent; nothing in it is trusted before it has been checked.
 *
 * @param toVersion the version of the feedback that was read
 * @param action what was done or will be
 * @param actBy by when
 * @param done whether it has been
 */
public record NewAnswer(
        @Nullable Integer toVersion,
        @Nullable OwnWords answer,
        @Nullable OwnWords action,
        @Nullable LocalDate actBy,
        @Nullable Boolean done) {
    private static final int LONGEST_ACTION = 1_000;

    /** What was checked. */
    record Checked(
            int toVersion,
            OwnWords answer,
            @Nullable OwnWords action,
            @Nullable LocalDate actBy,
            boolean done) {}

    /** @throws org.alongside.kit.problem.ProblemException 422 with every field that is wrong */
    Checked checked() {
        FieldChecks checks = new FieldChecks().present("/toVersion", toVersion).present("/answer", answer);
        OwnWords.check(checks, "/answer", answer, Said.LONGEST);
        OwnWords.check(checks, "/action", action, LONGEST_ACTION);
        boolean isDone = Boolean.TRUE.equals(done);
        checks.that(action != null || actBy == null && done == null, "/action", "Say what is or will be done.")
                .that(action == null || actBy != null || isDone, "/actBy", "Say by when, or that it is done.");
        checks.orRefuse();
        return new Checked(have(toVersion), have(answer), action, actBy, isDone);
    }

    private static <T> T have(@Nullable T checked) {
        if (checked == null) {
            throw new IllegalStateException("checked before");
        }
        return checked;
    }
}
