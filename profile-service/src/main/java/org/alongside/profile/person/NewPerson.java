package org.alongside.profile.person;

import java.util.Objects;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.profile.PersonalText;
import org.jspecify.annotations.Nullable;

/** The body that registers a person. */
public record NewPerson(@Nullable PersonalText preferredName) {

    private static final int LONGEST_NAME = 200;

    PersonalText checkedName() {
        new FieldChecks()
                .text("/preferredName", preferredName == null ? null : preferredName.value(), LONGEST_NAME)
                .orRefuse();
        return Objects.requireNonNull(preferredName);
    }
}
