package org.alongside.plan.engine;

import static org.alongside.plan.engine.testing.Actors.ADVOCATE;
import static org.alongside.plan.engine.testing.Actors.OTHER_WORKER;
import static org.alongside.plan.engine.testing.Actors.PERSON;
import static org.alongside.plan.engine.testing.Actors.WORKER;
import static org.alongside.plan.engine.testing.PlanBuilder.aPlan;
import static org.alongside.plan.engine.testing.PlanBuilder.aPlanOfTheirOwn;
import static org.alongside.plan.engine.testing.SampleChanges.aGoal;
import static org.alongside.plan.engine.testing.SampleChanges.aMeasureFor;
import static org.alongside.plan.engine.testing.SampleChanges.anAction;
import static org.alongside.plan.engine.testing.SampleChanges.anEnd;
import static org.alongside.plan.engine.testing.SampleChanges.renamed;
import static org.alongside.plan.engine.testing.SampleCommands.agreeTo;
import static org.alongside.plan.engine.testing.SampleCommands.decline;
import static org.alongside.plan.engine.testing.SampleCommands.propose;
import static org.alongside.plan.engine.testing.SampleCommands.revise;
import static org.alongside.plan.engine.testing.SampleCommands.withdraw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.alongside.plan.engine.plan.Action;
import org.alongside.plan.engine.plan.Event;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.PlanStatus;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.proposal.Act;
import org.alongside.plan.engine.proposal.Proposal;
import org.alongside.plan.engine.proposal.ProposalStatus;
import org.alongside.plan.engine.testing.Actors;
import org.alongside.plan.engine.testing.PlanBuilder;
import org.alongside.plan.engine.testing.Surroundings;
import org.alongside.plan.engine.words.Words;
import org.junit.jupiter.api.Test;

class PlanEngineTest {

    private static final int LATER = 1_000;

    @Test
    void thePersonAloneMayBeginAndDraft() {
        PlanBuilder plan = aPlanOfTheirOwn().proposing(PERSON, aGoal());
        assertThat(plan.build().status()).isEqualTo(PlanStatus.DRAFT);
        assertThat(plan.build().workerSeat()).isEmpty();
        assertThat(plan.latest().awaiting()).containsExactly(Seat.WORKER);
    }

    @Test
    void theWorkerWhoBeginsAPlanHoldsItsSeat() {
        Event.PlanOpened opened = PlanBuilder.opened(WORKER, Surroundings.nth(0, WORKER));
        assertThat(opened.workerSeat()).containsExactly(WORKER.account());
        assertThat(opened.seat()).isEqualTo(Seat.WORKER);
        assertThat(opened.openedBy()).isEqualTo(WORKER.account());
        assertThat(opened.at()).isEqualTo(Surroundings.START);
    }

    @Test
    void nobodyElseOfTheCircleBeginsAPlan() {
        assertThat(PlanEngine.open(
                        PlanBuilder.PLAN_ID, PlanBuilder.PERSON_ID, Words.of("A plan"), Surroundings.nth(0, ADVOCATE)))
                .isEqualTo(Refusal.NOT_YOUR_SEAT.refused());
    }

    @Test
    void theFirstWorkerWhoActsTakesTheOpenSeatAndTheNextOneFindsItHeld() {
        PlanBuilder plan = aPlanOfTheirOwn().proposing(PERSON, aGoal());
        plan.doing(OTHER_WORKER, decline(plan.latest()));
        assertThat(plan.build().workerSeat()).containsExactly(OTHER_WORKER.account());
        assertThat(decide(plan, WORKER, propose(aGoal()))).isEqualTo(Refusal.NOT_YOUR_SEAT.refused());
    }

    @Test
    void anAgreementThatTakesTheOpenSeatTakesItBeforeItTakesEffect() {
        PlanBuilder plan = aPlanOfTheirOwn().proposing(PERSON, aGoal());
        plan.doing(WORKER, agreeTo(plan.latest()));
        assertThat(plan.history().subList(2, 5))
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("WorkerSeatTaken", "ProposalActedOn", "VersionDecided");
        assertThat(plan.build().status()).isEqualTo(PlanStatus.ACTIVE);
    }

    @Test
    void aRefusedWorkerDoesNotTakeTheOpenSeat() {
        PlanBuilder plan = aPlanOfTheirOwn().proposing(PERSON, aGoal());
        assertThat(decide(plan, WORKER, withdraw(plan.latest()))).isEqualTo(Refusal.NOTHING_TO_WITHDRAW.refused());
        assertThat(plan.build().workerSeat()).isEmpty();
    }

    @Test
    void aWorkerForWhomNothingIsLeftToDoDoesNotTakeTheOpenSeat() {
        PlanBuilder agreed = aPlanOfTheirOwn().proposing(PERSON, aGoal());
        agreed.doing(WORKER, agreeTo(agreed.latest()));
        Plan seatGivenUp = aPlanOfTheirOwn().build().with(agreed.latest());
        assertThat(PlanEngine.decide(seatGivenUp, agreeTo(agreed.latest()), Surroundings.nth(LATER, OTHER_WORKER)))
                .isEqualTo(nothing());
    }

    @Test
    void anAccountThatActedAsThePersonNeverTakesTheWorkersSeat() {
        Actor asWorker = Actors.as(Actor.Relation.WORKER, PERSON);
        PlanBuilder begun = aPlanOfTheirOwn();
        assertThat(decide(begun, asWorker, propose(aGoal()))).isEqualTo(Refusal.BOTH_SEATS.refused());
        PlanBuilder proposed =
                aPlanOfTheirOwn().proposing(new Actor("another-sign-in", Actor.Relation.PERSON), aGoal());
        assertThat(decide(proposed, new Actor("another-sign-in", Actor.Relation.WORKER), agreeTo(proposed.latest())))
                .isEqualTo(Refusal.BOTH_SEATS.refused());
    }

    @Test
    void anAccountThatHoldsTheWorkersSeatNeverActsAsThePerson() {
        PlanBuilder plan = aPlan().proposing(WORKER, aGoal());
        assertThat(decide(plan, Actors.as(Actor.Relation.PERSON, WORKER), agreeTo(plan.latest())))
                .isEqualTo(Refusal.BOTH_SEATS.refused());
    }

    @Test
    void aCounterRevisionClearsTheOtherSidesAgreement() {
        PlanBuilder plan = aPlan().proposing(WORKER, aGoal());
        plan.doing(PERSON, revise(plan.latest(), aGoal("Bake, and be paid for it")));
        assertThat(plan.latest().revision()).isEqualTo(2);
        assertThat(plan.latest().awaiting()).containsExactly(Seat.WORKER);
        assertThat(plan.latest().agreements()).extracting(Act::seat).containsExactly(Seat.PERSON);
        assertThat(decide(plan, PERSON, agreeTo(plan.latest()))).isEqualTo(nothing());
        assertThat(plan.build().version()).isZero();
    }

    @Test
    void theWordsBeforeARevisionCanNoLongerBeAgreedTo() {
        PlanBuilder plan = aPlan().proposing(WORKER, aGoal());
        Proposal before = plan.latest();
        plan.doing(PERSON, revise(before, aGoal()));
        assertThat(decide(plan, WORKER, agreeTo(before))).isEqualTo(Refusal.PROPOSAL_CHANGED.refused());
    }

    @Test
    void theAuthorMayAlsoReviseTheirOwnDeclinedWords() {
        PlanBuilder plan = aPlan().proposing(WORKER, aGoal());
        plan.doing(PERSON, decline(plan.latest())).doing(WORKER, revise(plan.latest(), aGoal("Something smaller")));
        assertThat(plan.latest().status()).isEqualTo(ProposalStatus.OPEN);
        assertThat(plan.latest().awaiting()).containsExactly(Seat.PERSON);
    }

    @Test
    void bothAccountsOfADisagreementStaySideBySide() {
        PlanBuilder plan = aPlan().proposing(WORKER, aGoal());
        plan.doing(PERSON, decline(plan.latest())).doing(WORKER, withdraw(plan.latest()));
        assertThat(plan.latest().acts())
                .extracting(Act::kind)
                .containsExactly(Act.Kind.PROPOSED, Act.Kind.DECLINED, Act.Kind.WITHDRAWN);
        assertThat(plan.latest().acts())
                .extracting(Act::words)
                .containsExactly(null, Words.of("Not before the summer"), Words.of("I see it differently now"));
    }

    @Test
    void anActionThatHasChangedSinceTheWordsWereWrittenHasToBeReadAgain() {
        PlanBuilder plan = aPlan().with(anAction());
        Action action = plan.build().content().actions().getFirst();
        plan.proposing(PERSON, renamed(action.actionId(), "Visit it in the morning"));
        Proposal waiting = plan.latest();
        plan.with(renamed(action.actionId(), "Visit it twice"));
        assertThat(decide(plan, WORKER, agreeTo(waiting))).isEqualTo(Refusal.PROPOSAL_SUPERSEDED.refused());
        plan.doing(WORKER, revise(waiting, renamed(action.actionId(), "Visit it twice, in the morning")));
        plan.doing(PERSON, agreeTo(plan.build().proposal(waiting.proposalId()).orElseThrow()));
        assertThat(plan.build().content().actions().getFirst().title())
                .isEqualTo(Words.of("Visit it twice, in the morning"));
    }

    @Test
    void anEndThatWasProposedBeforeSomethingElseWasAgreedHasToBeReadAgain() {
        PlanBuilder plan = aPlan().with(aGoal()).proposing(PERSON, anEnd());
        Proposal end = plan.latest();
        plan.with(anAction());
        assertThat(decide(plan, WORKER, agreeTo(end))).isEqualTo(Refusal.PROPOSAL_SUPERSEDED.refused());
    }

    @Test
    void whatOnlyAddsDoesNotStandInEachOthersWay() {
        PlanBuilder plan = aPlan().with(aGoal());
        String goal = plan.build().content().goals().getFirst().goalId().toString();
        plan.proposing(PERSON, aMeasureFor(goal));
        Proposal first = plan.latest();
        plan.with(aMeasureFor(goal));
        plan.doing(WORKER, agreeTo(first));
        assertThat(plan.build().content().goals().getFirst().measures()).hasSize(3);
        assertThat(plan.build().version()).isEqualTo(3);
    }

    @Test
    void onAClosedPlanOnlyANoIsStillHeard() {
        PlanBuilder plan = aPlan().proposing(PERSON, aGoal());
        Proposal theirs = plan.latest();
        plan.proposing(WORKER, anAction());
        Proposal ours = plan.latest();
        plan.with(anEnd());
        Proposal end = plan.latest();
        assertThat(plan.build().status()).isEqualTo(PlanStatus.CLOSED);
        assertThat(plan.build().content().closingWords()).isEqualTo(Words.of("We are done, and it went well"));
        assertThat(decide(plan, PERSON, propose(aGoal()))).isEqualTo(Refusal.PLAN_CLOSED.refused());
        assertThat(decide(plan, WORKER, agreeTo(theirs))).isEqualTo(Refusal.PLAN_CLOSED.refused());
        assertThat(decide(plan, WORKER, revise(theirs, aGoal()))).isEqualTo(Refusal.PLAN_CLOSED.refused());
        assertThat(plan.doing(WORKER, decline(theirs)).latest().status()).isEqualTo(ProposalStatus.AGREED);
        assertThat(decide(plan, WORKER, withdraw(ours))).isInstanceOf(Decision.Accepted.class);
        plan.doing(PERSON, withdraw(end));
        assertThat(plan.build().status()).isEqualTo(PlanStatus.CLOSED);
        assertThat(plan.build().disputes()).hasSize(1);
    }

    @Test
    void anAgreementTakenBackLeavesTheVersionAndMarksTheDispute() {
        PlanBuilder plan = aPlan().with(aGoal());
        Plan before = plan.build();
        plan.doing(PERSON, withdraw(plan.latest()));
        assertThat(plan.build().content()).isEqualTo(before.content());
        assertThat(plan.build().version()).isEqualTo(1);
        assertThat(plan.latest().status()).isEqualTo(ProposalStatus.AGREED);
        assertThat(plan.latest().planVersion()).isEqualTo(1);
        assertThat(plan.latest().disputedBy()).containsExactly(Seat.PERSON);
        assertThat(decide(plan, PERSON, withdraw(plan.latest()))).isEqualTo(nothing());
        assertThat(decide(plan, PERSON, agreeTo(plan.latest()))).isEqualTo(Refusal.TAKEN_BACK.refused());
        assertThat(decide(plan, WORKER, agreeTo(plan.latest()))).isEqualTo(nothing());
        plan.doing(WORKER, withdraw(plan.latest()));
        assertThat(plan.latest().disputedBy()).containsExactly(Seat.PERSON, Seat.WORKER);
        assertThat(plan.build().disputes()).hasSize(2);
    }

    /** Otherwise the side that writes most could keep the other from putting anything forward at all. */
    @Test
    void oneSideCannotSilenceTheOtherWithVeryManyProposals() {
        PlanBuilder plan = aPlan();
        for (int i = 0; i < ProposalRules.MOST_LIVING_OF_ONE_SIDE; i++) {
            plan.proposing(WORKER, aGoal());
        }
        assertThat(decide(plan, WORKER, propose(aGoal()))).isEqualTo(Refusal.TOO_MANY_OPEN.refused());
        assertThat(decide(plan, PERSON, propose(aGoal()))).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void aProposalCountsForTheSideThatBeganItUntilItIsAgreedOrWithdrawn() {
        PlanBuilder plan = aPlan();
        for (int i = 0; i < ProposalRules.MOST_LIVING_OF_ONE_SIDE; i++) {
            plan.proposing(WORKER, aGoal());
        }
        Proposal last = plan.latest();
        plan.doing(PERSON, decline(last));
        assertThat(decide(plan, WORKER, propose(aGoal()))).isEqualTo(Refusal.TOO_MANY_OPEN.refused());
        plan.doing(PERSON, revise(plan.latest(), aGoal()));
        assertThat(decide(plan, WORKER, propose(aGoal()))).isEqualTo(Refusal.TOO_MANY_OPEN.refused());
        plan.doing(WORKER, agreeTo(plan.latest()));
        assertThat(decide(plan, WORKER, propose(aGoal()))).isInstanceOf(Decision.Accepted.class);
        plan.proposing(WORKER, aGoal());
        assertThat(decide(plan, WORKER, propose(aGoal()))).isEqualTo(Refusal.TOO_MANY_OPEN.refused());
        plan.doing(WORKER, withdraw(plan.latest()));
        assertThat(decide(plan, WORKER, propose(aGoal()))).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void aClosedPlanSaysThatItIsClosedHoweverManyProposalsItHas() {
        PlanBuilder plan = aPlan();
        for (int i = 0; i < ProposalRules.MOST_LIVING_OF_ONE_SIDE; i++) {
            plan.proposing(WORKER, aGoal());
        }
        plan.proposing(PERSON, anEnd());
        plan.doing(WORKER, agreeTo(plan.latest()));
        assertThat(decide(plan, WORKER, propose(aGoal()))).isEqualTo(Refusal.PLAN_CLOSED.refused());
    }

    @Test
    void aProposalThatTheCallerDidNotLookUpIsTheCallersMistake() {
        Proposal elsewhere = aPlan().proposing(WORKER, aGoal()).latest();
        assertThatThrownBy(() -> decide(aPlan(), PERSON, agreeTo(elsewhere)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not know this proposal");
        assertThat(decide(aPlan(), ADVOCATE, agreeTo(elsewhere)))
                .as("whoever may not act is not told whether it exists")
                .isEqualTo(Refusal.NOT_YOUR_SEAT.refused());
    }

    private static Decision decide(PlanBuilder plan, Actor actor, Command command) {
        return PlanEngine.decide(plan.build(), command, Surroundings.nth(LATER, actor));
    }

    private static Decision nothing() {
        return new Decision.Accepted(List.of());
    }
}
