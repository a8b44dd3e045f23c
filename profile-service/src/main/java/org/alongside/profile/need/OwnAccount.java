package org.alongside.profile.need;

import org.alongside.kit.problem.FieldChecks;
import org.alongside.profile.PersonalText;
import org.jspecify.annotations.Nullable;

/** How the person sees a need, in their words. */
public record OwnAccount(@Nullable PersonalText words) {

    void check(FieldChecks checks, String at) {
        checks.text(at + "/words", words == null ? null : words.value(), NewNeed.LONGEST_WORDS);
    }
}
