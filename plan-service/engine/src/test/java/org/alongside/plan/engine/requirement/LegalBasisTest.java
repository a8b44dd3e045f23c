package org.alongside.plan.engine.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The closed list of what can bind a person here. */
class LegalBasisTest {

    private static final Set<LegalBasis> OFFERS =
            EnumSet.of(LegalBasis.ADVICE, LegalBasis.PUBLIC_HEALTH_AIM, LegalBasis.SAFEGUARDING_ENQUIRY);

    @ParameterizedTest
    @EnumSource
    void itIsLawOnlyIfItSaysWhereTheLawStands(LegalBasis basis) {
        assertThat(basis.isLaw()).isEqualTo(!OFFERS.contains(basis));
        assertThat(basis.source().isEmpty()).isEqualTo(OFFERS.contains(basis));
        assertThat(basis.section().isEmpty()).isEqualTo(OFFERS.contains(basis));
    }

    @Test
    void eachStandsWhereItIsSaidToStand() {
        assertThat(LegalBasis.UNIVERSAL_CREDIT_CLAIMANT_COMMITMENT.source()).isEqualTo("Welfare Reform Act 2012");
        assertThat(LegalBasis.COMMUNITY_TREATMENT_ORDER_CONDITION.section()).isEqualTo("s. 17B");
        assertThat(LegalBasis.GUARDIANSHIP_REQUIREMENT.section()).isEqualTo("s. 8");
        assertThat(LegalBasis.DIRECT_PAYMENT_CONDITION.source()).isEqualTo("Care Act 2014");
    }
}
