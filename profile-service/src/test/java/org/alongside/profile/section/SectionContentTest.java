package org.alongside.profile.section;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.kit.problem.ProblemException;
import org.alongside.profile.PersonalText;
import org.alongside.profile.access.Relation;
import org.junit.jupiter.api.Test;

class SectionContentTest {

    private static final Instant MONDAY = Instant.parse("2026-11-16T10:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-17T10:00:00Z");

    private int made;

    private static NewEntry entry(String words, Whose whose) {
        return new NewEntry(null, null, new PersonalText(words), whose, null, null, null, null);
    }

    private static NewEntry entry(int id, String words, Whose whose) {
        return entry(words, whose).withId(id(id));
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }

    private SectionContent sent(SectionContent before, Relation by, Instant at, NewEntry... entries) {
        return before.followedBy(
                new NewSection(List.of(entries), null, null), List.of(entries), by, at, () -> id(++made));
    }

    @Test
    void whatStaysWordForWordKeepsWhoRecordedItAndWhenAndItsId() {
        SectionContent first = sent(SectionContent.NOTHING, Relation.WORKER, MONDAY, entry("a", Whose.PERSON));
        SectionContent second =
                sent(first, Relation.ADVOCATE, TUESDAY, entry("b", Whose.PERSON), entry("a", Whose.PERSON));
        assertThat(second.entries())
                .containsExactly(
                        new Recorded<>(entry(2, "b", Whose.PERSON), Relation.ADVOCATE, TUESDAY, false),
                        new Recorded<>(entry(1, "a", Whose.PERSON), Relation.WORKER, MONDAY, false));
    }

    @Test
    void onlyThePersonConfirmsAndOnlyTheSameWords() {
        SectionContent first = sent(SectionContent.NOTHING, Relation.WORKER, MONDAY, entry("a", Whose.PERSON));
        assertThat(sent(first, Relation.PERSON, TUESDAY, entry("a", Whose.PERSON))
                        .entries())
                .containsExactly(new Recorded<>(entry(1, "a", Whose.PERSON), Relation.WORKER, MONDAY, true));
        assertThat(sent(first, Relation.PERSON, TUESDAY, entry("A", Whose.PERSON))
                        .entries())
                .containsExactly(new Recorded<>(entry(2, "A", Whose.PERSON), Relation.PERSON, TUESDAY, true));
    }

    @Test
    void wordsThatAreGivenToSomebodyElseAreNotTheSame() {
        SectionContent first = sent(SectionContent.NOTHING, Relation.PERSON, MONDAY, entry("a", Whose.FAMILY));
        assertThat(sent(first, Relation.WORKER, TUESDAY, entry("a", Whose.PERSON))
                        .entries())
                .containsExactly(new Recorded<>(entry(2, "a", Whose.PERSON), Relation.WORKER, TUESDAY, false));
    }

    @Test
    void anEntryThatIsSentWithItsIdStaysTheSameInOtherWordsAndIsNoLongerConfirmed() {
        SectionContent first = sent(SectionContent.NOTHING, Relation.PERSON, MONDAY, entry("a", Whose.PERSON));
        assertThat(sent(first, Relation.WORKER, TUESDAY, entry(1, "b", Whose.PERSON))
                        .entries())
                .containsExactly(new Recorded<>(entry(1, "b", Whose.PERSON), Relation.WORKER, TUESDAY, false));
    }

    @Test
    void noTwoEntriesEverShareAnId() {
        SectionContent first = sent(SectionContent.NOTHING, Relation.PERSON, MONDAY, entry("a", Whose.PERSON));
        for (NewEntry[] twice : new NewEntry[][] {
            {entry("a", Whose.PERSON), entry("a", Whose.PERSON)},
            {entry("a", Whose.PERSON), entry(1, "a", Whose.PERSON)},
            {entry(1, "b", Whose.PERSON), entry("a", Whose.PERSON)}
        }) {
            assertThat(sent(first, Relation.PERSON, TUESDAY, twice).entries().stream()
                            .map(entry -> entry.what().entryId()))
                    .hasSize(2)
                    .doesNotHaveDuplicates()
                    .doesNotContainNull();
        }
    }

    @Test
    void anIdThatNoEntryHasOrThatIsSentTwiceIsRefused() {
        SectionContent first = sent(SectionContent.NOTHING, Relation.PERSON, MONDAY, entry("a", Whose.PERSON));
        assertThatThrownBy(() -> sent(first, Relation.PERSON, TUESDAY, entry(9, "a", Whose.PERSON)))
                .isInstanceOf(ProblemException.class)
                .hasMessage("invalid");
        assertThatThrownBy(() ->
                        sent(first, Relation.PERSON, TUESDAY, entry(1, "a", Whose.PERSON), entry(1, "b", Whose.PERSON)))
                .isInstanceOf(ProblemException.class)
                .hasMessage("invalid");
    }

    @Test
    void anEntryFromBeforeThereWereIdsGetsOneAndKeepsItsHistory() {
        SectionContent old = new SectionContent(
                List.of(new Recorded<>(entry("a", Whose.PERSON), Relation.WORKER, MONDAY, true)), null, null);
        assertThat(sent(old, Relation.ADVOCATE, TUESDAY, entry("a", Whose.PERSON))
                        .entries())
                .containsExactly(new Recorded<>(entry(1, "a", Whose.PERSON), Relation.WORKER, MONDAY, true));
    }

    @Test
    void whatThePersonSentIsKeptOnlyWordForWordAndConfirmed() {
        SectionContent first = sent(SectionContent.NOTHING, Relation.PERSON, MONDAY, entry("a", Whose.PERSON));
        assertThat(first.keepsThePersonsIn(
                        sent(first, Relation.WORKER, TUESDAY, entry("b", Whose.WORKER), entry("a", Whose.PERSON))))
                .isTrue();
        assertThat(first.keepsThePersonsIn(sent(first, Relation.WORKER, TUESDAY, entry(1, "b", Whose.PERSON))))
                .isFalse();
        assertThat(first.keepsThePersonsIn(sent(first, Relation.WORKER, TUESDAY)))
                .isFalse();
        SectionContent suggested = sent(SectionContent.NOTHING, Relation.WORKER, MONDAY, entry("a", Whose.PERSON));
        assertThat(suggested.keepsThePersonsIn(sent(suggested, Relation.ADVOCATE, TUESDAY)))
                .isTrue();
    }
}
