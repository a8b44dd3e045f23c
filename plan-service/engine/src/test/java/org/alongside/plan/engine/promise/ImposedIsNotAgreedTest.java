package org.alongside.plan.engine.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.alongside.plan.engine.RequirementCommand;
import org.alongside.plan.engine.plan.Event;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.requirement.Requirement;

/**
 * Promise 6: what is imposed stands on a law of the closed list, with everything said that has to be said about it, and is in no agreed
 * document. The person's view of it is the person's own.
 */
class ImposedIsNotAgreedTest {

    private static final Set<String> LAW = Set.of(
            "UNIVERSAL_CREDIT_CLAIMANT_COMMITMENT",
            "COMMUNITY_ORDER_REQUIREMENT",
            "LICENCE_CONDITION",
            "COMMUNITY_TREATMENT_ORDER_CONDITION",
            "GUARDIANSHIP_REQUIREMENT",
            "COURT_ORDER",
            "EHC_PLAN_DUTY",
            "PARTICIPATION_UNTIL_18",
            "IMMIGRATION_CONDITION",
            "DIRECT_PAYMENT_CONDITION");

    @Provide
    Arbitrary<List<Integer>> interleavings() {
        return Interleaving.dice();
    }

    @Property
    void nothingThatWasImposedIsEverAgreedContent(@ForAll("interleavings") List<Integer> dice) {
        Interleaving.play(dice, ImposedIsNotAgreedTest::holdsAt);
    }

    private static void holdsAt(Moment moment) {
        moment.version().ifPresent(version -> holdsNothingImposed(moment, version));
        if (moment.command() instanceof RequirementCommand) {
            assertThat(moment.after().content()).isEqualTo(moment.before().content());
            assertThat(moment.after().version()).isEqualTo(moment.before().version());
            assertThat(moment.after().status()).isEqualTo(moment.before().status());
            assertThat(moment.after().proposals()).isEqualTo(moment.before().proposals());
        } else {
            assertThat(moment.after().items(Requirement.class))
                    .isEqualTo(moment.before().items(Requirement.class));
        }
        for (Requirement requirement : moment.after().items(Requirement.class)) {
            assertThat(LAW).contains(requirement.terms().legalBasis().name());
            if (requirement.personsView() != null) {
                assertThat(requirement.personsView().by().seat()).isEqualTo(Seat.PERSON);
            }
            assertThat(moment.after().asKept().items().containsKey(requirement.itemId()))
                    .as("in sight for as long as it is in force or the service owes an answer")
                    .isEqualTo(requirement.ending() == null
                            || requirement.challenges().stream()
                                    .anyMatch(one ->
                                            one.answer() == null && one.by().seat() != Seat.WORKER));
            if (requirement.ending() != null) {
                assertThat(requirement.ending().by().seat()).isEqualTo(Seat.WORKER);
            }
        }
    }

    private static void holdsNothingImposed(Moment moment, Event.VersionDecided version) {
        String agreed = new String(version.document().bytes(), StandardCharsets.UTF_8);
        assertThat(agreed).doesNotContain(RequirementDice.MARK);
        for (Requirement requirement : moment.after().items(Requirement.class)) {
            assertThat(agreed).doesNotContain(requirement.itemId().toString());
        }
    }
}
