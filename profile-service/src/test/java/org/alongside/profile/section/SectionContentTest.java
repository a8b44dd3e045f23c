package org.alongside.profile.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.alongside.profile.PersonalText;
import org.alongside.profile.access.Relation;
import org.junit.jupiter.api.Test;

class SectionContentTest {

    private static final Instant MONDAY = Instant.parse("2026-11-16T10:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-17T10:00:00Z");

    private static NewEntry entry(String words, Whose whose) {
        return new NewEntry(null, new PersonalText(words), whose, null);
    }

    private static SectionContent sent(SectionContent before, Relation by, Instant at, NewEntry... entries) {
        return before.followedBy(List.of(entries), null, null, by, at);
    }

    @Test
    void whatStaysWordForWordKeepsWhoRecordedItAndWhen() {
        SectionContent first = sent(SectionContent.NOTHING, Relation.WORKER, MONDAY, entry("a", Whose.PERSON));
        SectionContent second =
                sent(first, Relation.ADVOCATE, TUESDAY, entry("b", Whose.PERSON), entry("a", Whose.PERSON));
        assertThat(second.entries().get(0))
                .isEqualTo(new Recorded<>(entry("b", Whose.PERSON), Relation.ADVOCATE, TUESDAY, false));
        assertThat(second.entries().get(1))
                .isEqualTo(new Recorded<>(entry("a", Whose.PERSON), Relation.WORKER, MONDAY, false));
    }

    @Test
    void onlyThePersonConfirmsAndOnlyTheSameWords() {
        SectionContent first = sent(SectionContent.NOTHING, Relation.WORKER, MONDAY, entry("a", Whose.PERSON));
        assertThat(sent(first, Relation.PERSON, TUESDAY, entry("a", Whose.PERSON))
                        .entries()
                        .getFirst())
                .isEqualTo(new Recorded<>(entry("a", Whose.PERSON), Relation.WORKER, MONDAY, true));
        assertThat(sent(first, Relation.PERSON, TUESDAY, entry("A", Whose.PERSON))
                        .entries()
                        .getFirst())
                .isEqualTo(new Recorded<>(entry("A", Whose.PERSON), Relation.PERSON, TUESDAY, true));
    }

    @Test
    void wordsThatAreGivenToSomebodyElseAreNotTheSame() {
        SectionContent first = sent(SectionContent.NOTHING, Relation.PERSON, MONDAY, entry("a", Whose.FAMILY));
        assertThat(sent(first, Relation.WORKER, TUESDAY, entry("a", Whose.PERSON))
                        .entries()
                        .getFirst())
                .isEqualTo(new Recorded<>(entry("a", Whose.PERSON), Relation.WORKER, TUESDAY, false));
    }
}
