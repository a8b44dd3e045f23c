package org.alongside.profile.section;

import org.alongside.kit.problem.FieldChecks;
import org.alongside.profile.PersonalText;
import org.jspecify.annotations.Nullable;

/** Something that is said about a person, as it is sent. */
public record NewEntry(
        @Nullable PersonalText topic,
        @Nullable PersonalText words,
        @Nullable Whose whose,
        @Nullable InterestCode code) {

    private static final int LONGEST_TOPIC = 100;
    private static final int LONGEST_WORDS = 4_000;

    void check(FieldChecks checks, String pointer, Section section) {
        checks.optionalText(pointer + "/topic", topic == null ? null : topic.value(), LONGEST_TOPIC)
                .text(pointer + "/words", words == null ? null : words.value(), LONGEST_WORDS)
                .present(pointer + "/whose", whose)
                .that(
                        code == null || section == Section.INTERESTS,
                        pointer + "/code",
                        "Only entries of the section interests have a code.");
        if (code != null) {
            code.check(checks, pointer + "/code");
        }
    }
}
