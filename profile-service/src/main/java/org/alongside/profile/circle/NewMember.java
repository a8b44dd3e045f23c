package org.alongside.profile.circle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.profile.access.Grant;
import org.alongside.profile.access.Scope;
import org.jspecify.annotations.Nullable;

/** The body that brings somebody into a circle. */
public record NewMember(
        @Nullable String account,
        @Nullable CircleRole role,
        @Nullable List<Scope> scope,
        @Nullable LocalDate until) {

    private static final int LONGEST_ACCOUNT = 255;
    private static final int LONGEST_YEARS = 10;
    private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9._:@|-]*");

    /**
     * A complete and possible member.
     *
     * @param until not before today and at most ten years ahead
     */
    record Checked(String account, CircleRole role, Grant grant) {}

    /** @throws org.alongside.kit.problem.ProblemException 422 with everything that is wrong */
    Checked checked(Instant now) {
        LocalDate today = Grant.today(now);
        new FieldChecks()
                .text("/account", account, LONGEST_ACCOUNT)
                .that(
                        account == null || ACCOUNT.matcher(account).matches(),
                        "/account",
                        "Send the account as its access token has it (the claim 'sub').")
                .present("/role", role)
                .that(
                        scope != null && !scope.isEmpty() && scope.size() <= Scope.values().length,
                        "/scope",
                        "Name what they may see: PROFILE, PLAN or both, each once.")
                .that(until == null || !until.isBefore(today), "/until", "Choose today or a later day.")
                .that(
                        until == null || !until.isAfter(today.plusYears(LONGEST_YEARS)),
                        "/until",
                        "Choose a day within the next ten years, or leave it out.")
                .orRefuse();
        CircleRole known = Objects.requireNonNull(role);
        return new Checked(
                Objects.requireNonNull(account),
                known,
                new Grant(known.relation(), EnumSet.copyOf(Objects.requireNonNull(scope)), until));
    }
}
