package org.alongside.profile.conversation;

import java.time.Instant;
import java.util.Objects;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.profile.PersonalText;
import org.jspecify.annotations.Nullable;

/**
 * The body that moves a conversation on.
 *
 * @param words needed for putting it off
 * @param startsAt only for planning it again
 */
public record NewMove(
        @Nullable ConversationStatus to,
        @Nullable PersonalText words,
        @Nullable Instant startsAt) {

    /**
     * Where it moves.
     *
     * @throws org.alongside.kit.problem.ProblemException 422 with everything that is wrong
     */
    ConversationStatus checkedTo() {
        String said = words == null ? null : words.value();
        FieldChecks checks = new FieldChecks().present("/to", to);
        if (to == ConversationStatus.PUT_OFF) {
            checks.text("/words", said, Said.LONGEST_WORDS);
        } else {
            checks.optionalText("/words", said, Said.LONGEST_WORDS);
        }
        checks.that(
                        startsAt == null || to == ConversationStatus.PLANNED,
                        "/startsAt",
                        "Only a conversation that is planned again gets another time.")
                .orRefuse();
        return Objects.requireNonNull(to);
    }
}
