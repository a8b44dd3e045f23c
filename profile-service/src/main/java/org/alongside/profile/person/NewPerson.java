package org.alongside.profile.person;

import java.util.Objects;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.kit.problem.ProblemException;
import org.alongside.profile.PersonalText;
import org.alongside.profile.ProfileProblem;
import org.jspecify.annotations.Nullable;

/**
 * The body that registers a person.
 *
 * @param underSixteen whether the person is under 16 today; it is looked at and not kept
 */
public record NewPerson(
        @Nullable PersonalText preferredName, @Nullable Boolean underSixteen) {

    private static final int LONGEST_NAME = 200;

    PersonalText checkedName() {
        new FieldChecks()
                .text("/preferredName", preferredName == null ? null : preferredName.value(), LONGEST_NAME)
                .orRefuse();
        if (Boolean.TRUE.equals(underSixteen)) {
            throw new ProblemException(
                    ProfileProblem.UNDER_SIXTEEN,
                    "Somebody under 16 is planned with under children's law: ask the authority's children's services (Children Act 1989,"
                            + " section 17), or use their education, health and care plan. Register them once they are 16.");
        }
        return Objects.requireNonNull(preferredName);
    }
}
