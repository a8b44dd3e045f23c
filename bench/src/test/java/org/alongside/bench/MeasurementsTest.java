package org.alongside.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is measured is what is said to be measured. */
class MeasurementsTest {

    @Test
    void aFigureIsOneLineAndSaysWhetherItsAimWasMet() {
        assertThat(new Figure("decide.agree", 0.25, "ms", Aim.below(1)).line())
                .isEqualTo("figure decide.agree 0.250 ms aim <1.000 met");
        assertThat(new Figure("decide.agree", 1, "ms", Aim.below(1)).line())
                .isEqualTo("figure decide.agree 1.000 ms aim <1.000 missed");
    }

    @Test
    void theMedianIsTheMiddle() {
        assertThat(Median.of(List.of(3.0, 1.0, 9.0))).isEqualTo(3);
        assertThat(Median.of(List.of(4.0, 1.0, 9.0, 2.0))).isEqualTo(3);
        assertThatThrownBy(() -> Median.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thePlanIsAsLargeAsIsSaid() {
        LargePlan large = LargePlan.grown();
        assertThat(large.plan().content().goals()).hasSize(LargePlan.GOALS);
        assertThat(large.plan().content().actions()).hasSize(LargePlan.ACTIONS);
        assertThat(large.events()).isGreaterThanOrEqualTo(LargePlan.EVENTS);
        assertThat(large.plan().proposals()).containsKey(large.waiting().proposalId());
        assertThat(large.plan())
                .as("as its row keeps it")
                .isEqualTo(large.plan().asKept());
    }

    @Test
    void everyCommandIsAccepted() {
        new DecideOnALargePlan().everythingIsAccepted();
    }

    @Test
    void aNameThatNothingHasIsNotUnderstood() throws Exception {
        assertThat(Main.run("everything")).isEqualTo(2);
        assertThat(Main.run()).isEqualTo(2);
    }
}
