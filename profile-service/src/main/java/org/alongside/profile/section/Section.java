package org.alongside.profile.section;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The parts of a profile, in the order in which they are shown. */
public enum Section {
    ABOUT_ME,
    ASPIRATIONS,
    INTERESTS,
    STRENGTHS,
    EXPERIENCE,
    LEARNING_PREFERENCES,
    AVAILABILITY,
    TRAVEL,
    SUPPORT_NEEDS,
    BARRIERS,
    COMMUNICATION,
    SETTING,
    EXPLAIN_TO_OTHERS;

    private final String path = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** As addresses, answers and the database have it, such as {@code about-me}. */
    @JsonValue
    public String path() {
        return path;
    }

    static Optional<Section> at(String path) {
        return Arrays.stream(values())
                .filter(section -> section.path.equals(path))
                .findFirst();
    }
}
