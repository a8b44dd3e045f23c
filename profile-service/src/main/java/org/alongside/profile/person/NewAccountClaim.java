package org.alongside.profile.person;

import java.util.Objects;
import java.util.Optional;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.profile.PersonalText;
import org.jspecify.annotations.Nullable;

/** The body by which a person binds their account. What was typed is as secret as the code. */
public record NewAccountClaim(@Nullable PersonalText claimCode) {

    private static final int LONGEST_TYPED = 100;

    /** The code, or nothing if what was typed cannot be one. */
    Optional<ClaimCode> code() {
        new FieldChecks()
                .text("/claimCode", claimCode == null ? null : claimCode.value(), LONGEST_TYPED)
                .orRefuse();
        return ClaimCode.read(Objects.requireNonNull(claimCode).value());
    }
}
