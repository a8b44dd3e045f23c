package org.alongside.profile.conversation;

import java.time.Instant;
import java.util.Objects;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.profile.PersonalText;
import org.jspecify.annotations.Nullable;

/**
 * How a conversation is arranged, as it is sent.
 *
 * @param about what it is about
 * @param asThePersonWantsIt how the person wants it
 */
public record NewConversation(
        @Nullable PersonalText about,
        @Nullable Instant startsAt,
        @Nullable PersonalText where,
        @Nullable PersonalText withWhom,
        @Nullable Said asThePersonWantsIt) {

    private static final int LONGEST_LINE = 500;

    /**
     * What it is about.
     *
     * @throws org.alongside.kit.problem.ProblemException 422 with everything that is wrong
     */
    PersonalText checkedAbout() {
        FieldChecks checks = new FieldChecks()
                .text("/about", text(about), LONGEST_LINE)
                .optionalText("/where", text(where), LONGEST_LINE)
                .optionalText("/withWhom", text(withWhom), LONGEST_LINE);
        if (asThePersonWantsIt != null) {
            asThePersonWantsIt.check(checks, "/asThePersonWantsIt");
        }
        checks.orRefuse();
        return Objects.requireNonNull(about);
    }

    private static @Nullable String text(@Nullable PersonalText text) {
        return text == null ? null : text.value();
    }
}
