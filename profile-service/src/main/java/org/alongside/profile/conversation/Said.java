package org.alongside.profile.conversation;

import org.alongside.kit.problem.FieldChecks;
import org.alongside.profile.PersonalText;
import org.alongside.profile.section.Whose;
import org.jspecify.annotations.Nullable;

/** What somebody says, and whose words it is in. */
public record Said(@Nullable PersonalText words, @Nullable Whose whose) {

    static final int LONGEST_WORDS = 4_000;

    void check(FieldChecks checks, String pointer) {
        checks.text(pointer + "/words", words == null ? null : words.value(), LONGEST_WORDS)
                .present(pointer + "/whose", whose);
    }
}
