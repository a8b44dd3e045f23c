package org.alongside.profile.section;

import java.util.List;
import java.util.UUID;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.profile.PersonalText;
import org.jspecify.annotations.Nullable;

/**
 * Something that is said about a person, as it is sent.
 *
 * @param entryId the service's; sent back, it is the same entry in other words. Null as sent is a new entry, unless it stands
 *     there word for word; null as kept is from before entries had ids
 * @param tried only of a barrier: what has been tried
 * @param wouldHelp only of a barrier
 * @param learnedFrom only of what the person can explain to others
 */
public record NewEntry(
        @Nullable UUID entryId,
        @Nullable PersonalText topic,
        @Nullable PersonalText words,
        @Nullable Whose whose,
        @Nullable InterestCode code,
        @Nullable List<PersonalText> tried,
        @Nullable PersonalText wouldHelp,
        @Nullable LearnedFrom learnedFrom) {

    private static final int LONGEST_TOPIC = 100;
    private static final int LONGEST_WORDS = 4_000;
    private static final int MOST_TRIED = 20;

    public NewEntry {
        tried = tried == null || tried.isEmpty() ? null : List.copyOf(tried);
    }

    NewEntry withId(@Nullable UUID id) {
        return new NewEntry(id, topic, words, whose, code, tried, wouldHelp, learnedFrom);
    }

    /** Whether both say the same, word for word, whatever their ids are. */
    boolean saysThatOf(NewEntry other) {
        return withId(null).equals(other.withId(null));
    }

    void check(FieldChecks checks, String pointer, Section section) {
        checks.optionalText(pointer + "/topic", text(topic), LONGEST_TOPIC)
                .text(pointer + "/words", text(words), LONGEST_WORDS)
                .present(pointer + "/whose", whose)
                .that(
                        code == null || section == Section.INTERESTS,
                        pointer + "/code",
                        "Only entries of the section interests have a code.")
                .that(
                        learnedFrom == null || section == Section.EXPLAIN_TO_OTHERS,
                        pointer + "/learnedFrom",
                        "Only entries of the section explain-to-others have this.");
        checkBarrier(checks, pointer, section);
        if (code != null) {
            code.check(checks, pointer + "/code");
        }
    }

    private void checkBarrier(FieldChecks checks, String pointer, Section section) {
        List<PersonalText> options = tried == null ? List.of() : tried;
        String only = "Only entries of the section barriers have this.";
        checks.that(tried == null || section == Section.BARRIERS, pointer + "/tried", only)
                .that(options.size() <= MOST_TRIED, pointer + "/tried", "At most 20.")
                .that(wouldHelp == null || section == Section.BARRIERS, pointer + "/wouldHelp", only)
                .optionalText(pointer + "/wouldHelp", text(wouldHelp), LONGEST_WORDS);
        for (int i = 0; i < options.size(); i++) {
            checks.text(pointer + "/tried/" + i, options.get(i).value(), LONGEST_WORDS);
        }
    }

    private static @Nullable String text(@Nullable PersonalText text) {
        return text == null ? null : text.value();
    }
}
