package org.alongside.profile.shortlist;

import java.util.Objects;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.profile.PersonalText;
import org.jspecify.annotations.Nullable;

/** A body that is words: a note, or why something is set aside. */
public record NewWords(@Nullable PersonalText words) {

    private static final int LONGEST_WORDS = 4_000;

    /** @throws org.alongside.kit.problem.ProblemException 422 with what is wrong */
    PersonalText checked() {
        new FieldChecks()
                .text("/words", words == null ? null : words.value(), LONGEST_WORDS)
                .orRefuse();
        return Objects.requireNonNull(words);
    }
}
