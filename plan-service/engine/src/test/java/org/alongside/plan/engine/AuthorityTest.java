package org.alongside.plan.engine;

import static org.alongside.plan.engine.testing.Actors.ADVOCATE;
import static org.alongside.plan.engine.testing.Actors.OTHER_WORKER;
import static org.alongside.plan.engine.testing.Actors.PERSON;
import static org.alongside.plan.engine.testing.Actors.WORKER;
import static org.alongside.plan.engine.testing.PlanBuilder.aPlan;
import static org.alongside.plan.engine.testing.SampleChanges.aGoal;
import static org.alongside.plan.engine.testing.SampleChanges.aRisk;
import static org.alongside.plan.engine.testing.SampleChanges.anEnd;
import static org.alongside.plan.engine.testing.SampleCommands.agreeTo;
import static org.alongside.plan.engine.testing.SampleCommands.decline;
import static org.alongside.plan.engine.testing.SampleCommands.propose;
import static org.alongside.plan.engine.testing.SampleCommands.revise;
import static org.alongside.plan.engine.testing.SampleCommands.withdraw;
import static org.alongside.plan.engine.testing.SampleSpeaking.attest;
import static org.alongside.plan.engine.testing.SampleSpeaking.contradict;
import static org.alongside.plan.engine.testing.SampleSpeaking.decideOnBehalf;
import static org.alongside.plan.engine.testing.SampleSpeaking.lacks;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.alongside.plan.engine.authority.Attestation;
import org.alongside.plan.engine.authority.CapacityRecord;
import org.alongside.plan.engine.authority.OnBehalf;
import org.alongside.plan.engine.authority.OnBehalf.Authority;
import org.alongside.plan.engine.plan.Event;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.proposal.Act;
import org.alongside.plan.engine.proposal.ProposalStatus;
import org.alongside.plan.engine.testing.Actors;
import org.alongside.plan.engine.testing.PlanBuilder;
import org.alongside.plan.engine.testing.SampleMoney;
import org.alongside.plan.engine.testing.Surroundings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may speak for the person, and that nobody may agree in their name. */
class AuthorityTest {

    @Test
    void whatIsAttestedCountsAsTheirAgreementAndSaysForEverHow() {
        PlanBuilder plan = aPlan().proposing(WORKER, aGoal());
        plan.doing(WORKER, attest(plan.latest()));
        assertThat(plan.latest().status()).isEqualTo(ProposalStatus.AGREED);
        assertThat(plan.latest().agreements())
                .extracting(Act::kind)
                .containsExactly(Act.Kind.ATTESTED, Act.Kind.PROPOSED);
        assertThat(document(plan)).contains("\"attestation\":{").doesNotContain("\"onBehalf\"");
    }

    @Test
    void theWorkerWhoWritesItDownNeverSitsInThePersonsSeat() {
        PlanBuilder plan = aPlan().proposing(WORKER, aGoal());
        plan.doing(WORKER, attest(plan.latest()));
        assertThat(plan.build().personSeat()).isEmpty();
        assertThat(decide(plan, WORKER, propose(aGoal()))).isInstanceOf(Decision.Accepted.class);
        assertThat(decide(plan, Actors.as(Actor.Relation.PERSON, WORKER), contradict(plan.latest())))
                .isEqualTo(Refusal.BOTH_SEATS.refused());
    }

    @Test
    void thePersonHasTheLastWordAboutWhatWasWrittenDown() {
        PlanBuilder plan = aPlan().proposing(WORKER, aGoal());
        plan.doing(WORKER, attest(plan.latest())).doing(PERSON, contradict(plan.latest()));
        assertThat(plan.build().version()).isEqualTo(1);
        assertThat(plan.build().content().goals()).hasSize(1);
        assertThat(plan.latest().standingAgreement(Seat.PERSON)).isEmpty();
        assertThat(plan.latest().disputedBy()).containsExactly(Seat.PERSON);
        assertThat(decide(plan, WORKER, attest(plan.latest()))).isEqualTo(Refusal.WAS_CONTRADICTED.refused());
        assertThat(decide(plan, PERSON, agreeTo(plan.latest()))).isEqualTo(Refusal.WAS_CONTRADICTED.refused());
        assertThat(decide(plan, PERSON, contradict(plan.latest()))).isEqualTo(nothing());
    }

    @Test
    void onlyThePersonContradictsAndOnlyWhatWasWrittenDownForThem() {
        PlanBuilder plan = aPlan().proposing(WORKER, aGoal());
        plan.doing(PERSON, agreeTo(plan.latest()));
        assertThat(decide(plan, PERSON, contradict(plan.latest()))).isEqualTo(Refusal.NOTHING_TO_CONTRADICT.refused());
        assertThat(decide(plan, WORKER, contradict(plan.latest()))).isEqualTo(Refusal.ONLY_THE_PERSON.refused());
        assertThat(decide(plan, ADVOCATE, contradict(plan.latest()))).isEqualTo(Refusal.NOT_YOUR_SEAT.refused());
    }

    @Test
    void aWitnessIsOutsideTheWorkersSeat() {
        PlanBuilder plan = aPlan().proposing(WORKER, aGoal());
        assertThat(decide(plan, WORKER, attest(plan.latest(), Attestation.Relation.WORKER, null)))
                .isEqualTo(Refusal.WITNESS_OF_THE_SEAT.refused());
        assertThat(decide(plan, WORKER, attest(plan.latest(), Attestation.Relation.FRIEND, WORKER.account())))
                .isEqualTo(Refusal.WITNESS_OF_THE_SEAT.refused());
        assertThat(decide(plan, WORKER, attest(plan.latest(), Attestation.Relation.FRIEND, ADVOCATE.account())))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void whatTakesSupportAwayNeedsThePersonThemself() {
        PlanBuilder plan = aPlan().proposing(WORKER, aGoal(), anEnd());
        assertThat(decide(plan, WORKER, attest(plan.latest()))).isEqualTo(Refusal.NEEDS_OWN_AGREEMENT.refused());
    }

    @Test
    void whatAddsRiskNeedsThePersonThemself() {
        PlanBuilder plan = aPlan().proposing(WORKER, aRisk());
        assertThat(decide(plan, WORKER, attest(plan.latest()))).isEqualTo(Refusal.NEEDS_OWN_AGREEMENT.refused());
    }

    @Test
    void whatTakesMoneyAwayNeedsThePersonThemself() {
        PlanBuilder plan = SampleMoney.aPlanWithMoney();
        plan.proposing(
                WORKER,
                SampleMoney.theBudget(
                        SampleMoney.firstPot(plan.build().content()).potId(), "90.00", "90.00"));
        assertThat(decide(plan, WORKER, attest(plan.latest()))).isEqualTo(Refusal.NEEDS_OWN_AGREEMENT.refused());
    }

    @Test
    void whoDecidesAfterANoSaysWhatThePersonHasAgainstIt() {
        PlanBuilder plan = aPlan().proposing(WORKER, aGoal());
        plan.doing(PERSON, decline(plan.latest())).doing(WORKER, revise(plan.latest(), aGoal("Bake")));
        plan.doing(WORKER, lacks(plan.latest()));
        assertThat(decide(plan, WORKER, decideOnBehalf(plan.latest(), Authority.BEST_INTERESTS)))
                .isEqualTo(Refusal.NO_STANDS.refused());
    }

    @Test
    void aDecisionOnBehalfIsNoAgreementOfTheirs() {
        PlanBuilder plan = aPlan().proposing(WORKER, aGoal());
        plan.doing(WORKER, lacks(plan.latest())).doing(WORKER, decideOnBehalf(plan.latest(), Authority.BEST_INTERESTS));
        assertThat(plan.latest().status()).isEqualTo(ProposalStatus.DECIDED_ON_BEHALF);
        assertThat(plan.latest().agreements()).extracting(Act::seat).containsExactly(Seat.WORKER);
        assertThat(plan.latest().planVersion()).isEqualTo(1);
        assertThat(document(plan)).contains("\"onBehalf\":{");
        assertThat(decide(plan, PERSON, agreeTo(plan.latest()))).isEqualTo(Refusal.DECIDED_ON_BEHALF.refused());
        assertThat(decide(plan, PERSON, withdraw(plan.latest()))).isEqualTo(Refusal.DECIDED_ON_BEHALF.refused());
        plan.doing(PERSON, contradict(plan.latest()));
        assertThat(plan.latest().status()).isEqualTo(ProposalStatus.DECIDED_ON_BEHALF);
        assertThat(plan.latest().disputedBy()).containsExactly(Seat.PERSON);
    }

    @ParameterizedTest
    @EnumSource(value = Authority.class, names = "ATTORNEY_PROPERTY", mode = EnumSource.Mode.EXCLUDE)
    void nobodyDecidesForSomebodyWhoIsPresumedAbleTo(Authority authority) {
        PlanBuilder plan = aPlan().proposing(WORKER, aGoal());
        assertThat(decide(plan, WORKER, decideOnBehalf(plan.latest(), authority)))
                .isEqualTo(Refusal.CAPACITY_NOT_RECORDED.refused());
        plan.doing(WORKER, lacks(plan.latest()));
        assertThat(decide(plan, WORKER, decideOnBehalf(plan.latest(), authority)))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void aRecordAboutOtherWordsSaysNothingAboutThese() {
        PlanBuilder plan = aPlan().proposing(WORKER, aGoal());
        plan.doing(WORKER, lacks(plan.latest())).doing(WORKER, revise(plan.latest(), aGoal("Bake")));
        assertThat(decide(plan, WORKER, decideOnBehalf(plan.latest(), Authority.BEST_INTERESTS)))
                .isEqualTo(Refusal.CAPACITY_NOT_RECORDED.refused());
    }

    @Test
    void aRecordEndsWithTheDecisionThatItIsAbout() {
        PlanBuilder plan = aPlan().proposing(WORKER, aGoal());
        plan.doing(WORKER, lacks(plan.latest())).doing(WORKER, decideOnBehalf(plan.latest(), Authority.BEST_INTERESTS));
        assertThat(plan.build().items(CapacityRecord.class)).noneMatch(CapacityRecord::isOpen);
    }

    @Test
    void theLatestRecordCounts() {
        PlanBuilder plan = aPlan().proposing(WORKER, aGoal());
        plan.doing(WORKER, lacks(plan.latest())).doing(WORKER, lacks(plan.latest(), "no impairment", false));
        assertThat(decide(plan, WORKER, decideOnBehalf(plan.latest(), Authority.BEST_INTERESTS)))
                .isEqualTo(Refusal.CAPACITY_NOT_RECORDED.refused());
    }

    @Test
    void capacityIsPresumed() {
        PlanBuilder plan = aPlan().proposing(WORKER, aGoal());
        assertThat(decide(plan, WORKER, lacks(plan.latest(), null, true)))
                .as("without an impairment")
                .isEqualTo(Refusal.CAPACITY_PRESUMED.refused());
        assertThat(decide(plan, PERSON, lacks(plan.latest()))).isEqualTo(Refusal.ONLY_THE_WORKER.refused());
        assertThat(decide(plan, ADVOCATE, lacks(plan.latest()))).isEqualTo(Refusal.NOT_YOUR_SEAT.refused());
    }

    @Test
    void anAuthorityIsShownAndHasNotEnded() {
        PlanBuilder plan = aPlan().proposing(WORKER, aGoal());
        plan.doing(WORKER, lacks(plan.latest()));
        LocalDate day = LocalDate.of(2026, 11, 2);
        assertThat(decide(plan, WORKER, decideOnBehalf(plan.latest(), Authority.DEPUTY, day.minusDays(1), null)))
                .isEqualTo(Refusal.AUTHORITY_NOT_SHOWN.refused());
        assertThat(decide(plan, WORKER, decideOnBehalf(plan.latest(), Authority.DEPUTY, day.plusDays(9), null)))
                .isEqualTo(Refusal.AUTHORITY_NOT_SHOWN.refused());
        assertThat(decide(plan, WORKER, decideOnBehalf(plan.latest(), Authority.DEPUTY, day, day.minusDays(1))))
                .isEqualTo(Refusal.AUTHORITY_ENDED.refused());
        assertThat(decide(
                        plan, WORKER, decideOnBehalf(plan.latest(), Authority.DEPUTY, day, LocalDate.of(2026, 11, 3))))
                .as("until that day and not longer")
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void anAttorneyForPropertyDecidesAboutMoneyOnly() {
        PlanBuilder plan = aPlan().proposing(WORKER, aGoal());
        plan.doing(WORKER, lacks(plan.latest()));
        assertThat(decide(plan, WORKER, decideOnBehalf(plan.latest(), Authority.ATTORNEY_PROPERTY)))
                .isEqualTo(Refusal.AUTHORITY_DOES_NOT_REACH.refused());
    }

    @Test
    void anAttorneyForPropertyMayActForSomebodyWhoCanDecide() {
        PlanBuilder plan = aPlan().proposing(WORKER, SampleMoney.aBudget("210.00", "100.00"));
        plan.doing(WORKER, decideOnBehalf(plan.latest(), Authority.ATTORNEY_PROPERTY));
        assertThat(plan.latest().status()).isEqualTo(ProposalStatus.DECIDED_ON_BEHALF);
        assertThat(onBehalf(plan).capacityRecord()).isNull();
    }

    @Test
    void aDecisionSaysOnWhichRecordItRests() {
        PlanBuilder plan = aPlan().proposing(WORKER, aGoal());
        plan.doing(WORKER, lacks(plan.latest()));
        CapacityRecord record = plan.build().items(CapacityRecord.class).getFirst();
        plan.doing(WORKER, decideOnBehalf(plan.latest(), Authority.BEST_INTERESTS));
        assertThat(onBehalf(plan).capacityRecord()).isEqualTo(record.itemId());
        assertThat(onBehalf(plan).wishes().text()).isEqualTo("They like to be there");
    }

    private static OnBehalf onBehalf(PlanBuilder plan) {
        return Objects.requireNonNull(
                plan.latest().decisionOnBehalf().orElseThrow().onBehalf());
    }

    @Test
    void aNoOfTheirOwnIsNotDecidedOver() {
        PlanBuilder plan = aPlan().proposing(WORKER, aGoal());
        plan.doing(WORKER, lacks(plan.latest())).doing(PERSON, decline(plan.latest()));
        assertThat(decide(plan, WORKER, decideOnBehalf(plan.latest(), Authority.BEST_INTERESTS)))
                .isEqualTo(Refusal.PROPOSAL_DECLINED.refused());
        assertThat(decide(plan, WORKER, attest(plan.latest()))).isEqualTo(Refusal.PROPOSAL_DECLINED.refused());
    }

    @Test
    void anotherAccountSpeaksForNobodyWhateverItIsToThePerson() {
        PlanBuilder plan = aPlan().proposing(WORKER, aGoal());
        plan.doing(WORKER, lacks(plan.latest()));
        for (Actor.Relation relation : Actor.Relation.values()) {
            if (relation.seat().isEmpty()) {
                Actor actor = new Actor("account-of-a-nominee", relation);
                assertThat(decide(plan, actor, decideOnBehalf(plan.latest(), Authority.BEST_INTERESTS)))
                        .isEqualTo(Refusal.NOT_YOUR_SEAT.refused());
                assertThat(decide(plan, actor, attest(plan.latest()))).isEqualTo(Refusal.NOT_YOUR_SEAT.refused());
            }
        }
        assertThat(decide(plan, OTHER_WORKER, attest(plan.latest()))).isEqualTo(Refusal.NOT_YOUR_SEAT.refused());
        assertThat(decide(plan, PERSON, attest(plan.latest()))).isEqualTo(Refusal.ONLY_THE_WORKER.refused());
        assertThat(decide(plan, PERSON, decideOnBehalf(plan.latest(), Authority.BEST_INTERESTS)))
                .isEqualTo(Refusal.ONLY_THE_WORKER.refused());
    }

    private static String document(PlanBuilder plan) {
        Event.VersionDecided decided = plan.history().stream()
                .filter(Event.VersionDecided.class::isInstance)
                .map(Event.VersionDecided.class::cast)
                .reduce((earlier, later) -> later)
                .orElseThrow();
        return new String(decided.document().bytes(), StandardCharsets.UTF_8);
    }

    private static Decision decide(PlanBuilder plan, Actor actor, Command command) {
        return PlanEngine.decide(plan.build(), command, Surroundings.nth(1_000, actor));
    }

    private static Decision nothing() {
        return new Decision.Accepted(List.of());
    }
}
