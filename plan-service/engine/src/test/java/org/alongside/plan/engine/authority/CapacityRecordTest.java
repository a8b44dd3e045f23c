package org.alongside.plan.engine.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alongside.plan.engine.authority.CapacityRecord.Assessment;
import org.alongside.plan.engine.authority.CapacityRecord.Limb;
import org.alongside.plan.engine.authority.OnBehalf.Authority;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the Mental Capacity Act 2005 asks for before somebody else decides. */
class CapacityRecordTest {

    private static final Words WORDS = Words.of("As was found");

    @ParameterizedTest
    @CsvSource({
        "true, true, true, true, After the stroke, false",
        "false, true, true, true, After the stroke, true",
        "true, false, true, true, After the stroke, true",
        "true, true, false, true, After the stroke, true",
        "true, true, true, false, After the stroke, true",
        "false, false, false, false, After the stroke, true",
        "false, false, false, false,, false"
    })
    void oneLimbThatIsNotMetBecauseOfAnImpairmentIsAGround(
            boolean understand,
            boolean retain,
            boolean useOrWeigh,
            boolean communicate,
            @Nullable String impairment,
            boolean ground) {
        Assessment assessment = new Assessment(
                new Limb(understand, WORDS),
                new Limb(retain, WORDS),
                new Limb(useOrWeigh, WORDS),
                new Limb(communicate, WORDS),
                impairment == null ? null : Words.of(impairment),
                WORDS,
                List.of(WORDS),
                true);
        assertThat(assessment.hasGround()).isEqualTo(ground);
    }

    @ParameterizedTest
    @CsvSource({
        "ATTORNEY_WELFARE, true, true",
        "ATTORNEY_PROPERTY, true, false",
        "DEPUTY, true, true",
        "BEST_INTERESTS, false, true"
    })
    void whatAnAuthorityRestsOn(Authority authority, boolean written, boolean onARecord) {
        assertThat(authority.isWritten()).isEqualTo(written);
        assertThat(authority.needsCapacityRecord()).isEqualTo(onARecord);
    }
}
