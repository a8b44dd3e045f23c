package org.alongside.plan.engine;

import static org.alongside.plan.engine.testing.Actors.ADVOCATE;
import static org.alongside.plan.engine.testing.Actors.OTHER_WORKER;
import static org.alongside.plan.engine.testing.Actors.PERSON;
import static org.alongside.plan.engine.testing.Actors.WORKER;
import static org.alongside.plan.engine.testing.PlanBuilder.aPlan;
import static org.alongside.plan.engine.testing.PlanBuilder.aPlanOfTheirOwn;
import static org.alongside.plan.engine.testing.SampleChanges.aGoal;
import static org.alongside.plan.engine.testing.SampleCommands.agreeTo;
import static org.alongside.plan.engine.testing.SampleCommands.propose;
import static org.alongside.plan.engine.testing.SampleCommands.withdraw;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.alongside.plan.engine.authority.AdvocacyDuty;
import org.alongside.plan.engine.authority.Attestation;
import org.alongside.plan.engine.plan.By;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.proposal.ProposalStatus;
import org.alongside.plan.engine.review.ReviewRequest;
import org.alongside.plan.engine.testing.Actors;
import org.alongside.plan.engine.testing.PlanBuilder;
import org.alongside.plan.engine.testing.SampleSpeaking;
import org.alongside.plan.engine.testing.Surroundings;
import org.alongside.plan.engine.voice.Request;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who sits in the worker's seat, who stands beside the person, and what they ask for about it. */
class SeatsTest {

    private static final Words WHY = Words.of("As you asked");

    @Test
    void whatTheFormerWorkerAgreedStandsAndTheNewOneCanTakeItBack() {
        PlanBuilder plan = aPlan().proposing(WORKER, aGoal());
        plan.doing(WORKER, handOverTo(OTHER_WORKER));
        assertThat(plan.latest().standingAgreement(Seat.WORKER).orElseThrow().account())
                .isEqualTo(WORKER.account());
        assertThat(decide(plan, WORKER, withdraw(plan.latest()))).isEqualTo(Refusal.NOT_YOUR_SEAT.refused());

        PlanBuilder agreed = aPlan().proposing(WORKER, aGoal());
        agreed.doing(WORKER, handOverTo(OTHER_WORKER)).doing(PERSON, agreeTo(agreed.latest()));
        assertThat(agreed.build().version()).isEqualTo(1);

        plan.doing(OTHER_WORKER, withdraw(plan.latest()));
        assertThat(plan.latest().status()).isEqualTo(ProposalStatus.WITHDRAWN);
        assertThat(plan.build().version()).isZero();
    }

    @Test
    void onlyTheHolderHandsOverUntilTheHolderHasLeft() {
        PlanBuilder plan = aPlan();
        assertThat(decide(plan, OTHER_WORKER, handOverTo(OTHER_WORKER))).isEqualTo(Refusal.NOT_THE_HOLDER.refused());
        assertThat(decide(plan, PERSON, handOverTo(OTHER_WORKER))).isEqualTo(Refusal.NOT_THE_HOLDER.refused());
        SeatCommand gone = new SeatCommand.HandOver(OTHER_WORKER, Set.of(WORKER.account()), WHY);
        assertThat(decide(plan, ADVOCATE, gone)).isEqualTo(Refusal.NOT_THE_HOLDER.refused());
        assertThat(decide(plan, PERSON, gone)).isEqualTo(Refusal.NOT_THE_HOLDER.refused());
        plan.doing(OTHER_WORKER, gone);
        assertThat(plan.build().workerSeat()).containsExactly(OTHER_WORKER.account());
        assertThat(plan.build().workersBefore()).containsExactly(WORKER.account());
        assertThat(decide(aPlanOfTheirOwn(), WORKER, gone))
                .as("a seat that nobody holds is taken by acting")
                .isEqualTo(Refusal.NOT_THE_HOLDER.refused());
        assertThat(decide(plan, WORKER, gone))
                .as("and it is another who holds it now")
                .isEqualTo(Refusal.NOT_THE_HOLDER.refused());
    }

    @Test
    void theSeatGoesToAWorkerOfTheCircleAndNeverToThePersonsAccount() {
        PlanBuilder plan = aPlan().with(aGoal());
        assertThat(decide(plan, WORKER, handOverTo(null))).isEqualTo(Refusal.NOT_A_WORKER_HERE.refused());
        assertThat(decide(plan, WORKER, handOverTo(ADVOCATE))).isEqualTo(Refusal.NOT_A_WORKER_HERE.refused());
        assertThat(decide(plan, WORKER, handOverTo(WORKER))).isEqualTo(Refusal.SAME_WORKER.refused());
        assertThat(decide(plan, WORKER, handOverTo(Actors.as(Actor.Relation.WORKER, PERSON))))
                .isEqualTo(Refusal.BOTH_SEATS.refused());
    }

    @Test
    void whoHasHeldTheWorkersSeatNeverSitsInThePersonsAndIsNoWitnessForThem() {
        PlanBuilder plan = aPlan().doing(WORKER, handOverTo(OTHER_WORKER)).proposing(OTHER_WORKER, aGoal());
        assertThat(decide(plan, Actors.as(Actor.Relation.PERSON, WORKER), agreeTo(plan.latest())))
                .isEqualTo(Refusal.BOTH_SEATS.refused());
        assertThat(decide(
                        plan,
                        OTHER_WORKER,
                        SampleSpeaking.attest(plan.latest(), Attestation.Relation.FRIEND, WORKER.account())))
                .isEqualTo(Refusal.WITNESS_OF_THE_SEAT.refused());
    }

    @Test
    void aChangeOfWorkerThatIsGrantedIsTheHandOver() {
        PlanBuilder plan = aPlan().doing(PERSON, new SeatCommand.Ask(Request.What.CHANGE_OF_WORKER, WHY));
        assertThat(decide(plan, WORKER, granted(plan, null))).isEqualTo(Refusal.NOT_A_WORKER_HERE.refused());
        assertThat(request(plan).isOpen()).isTrue();
        plan.doing(WORKER, granted(plan, OTHER_WORKER));
        assertThat(plan.build().workerSeat()).containsExactly(OTHER_WORKER.account());
        assertThat(outcome(plan)).isEqualTo(ReviewRequest.Outcome.GRANTED);
        assertThat(decide(plan, OTHER_WORKER, granted(plan, WORKER))).isEqualTo(Refusal.ALREADY_ANSWERED.refused());
    }

    @Test
    void nobodyIsTheOnlyJudgeOfTheirOwnCase() {
        PlanBuilder plan = aPlan().doing(PERSON, new SeatCommand.Ask(Request.What.CHANGE_OF_WORKER, WHY));
        plan.doing(OTHER_WORKER, granted(plan, OTHER_WORKER));
        assertThat(plan.build().workerSeat()).containsExactly(OTHER_WORKER.account());

        PlanBuilder byOthers = aPlan().doing(ADVOCATE, new SeatCommand.Ask(Request.What.CHANGE_OF_WORKER, WHY));
        assertThat(decide(byOthers, OTHER_WORKER, granted(byOthers, OTHER_WORKER)))
                .as("no worker takes the seat because somebody else than the person asked")
                .isEqualTo(Refusal.NOT_YOUR_SEAT.refused());
        PlanBuilder forAnAdvocate = aPlan().doing(PERSON, new SeatCommand.Ask(Request.What.ADVOCATE, WHY));
        assertThat(decide(forAnAdvocate, OTHER_WORKER, granted(forAnAdvocate, null)))
                .isEqualTo(Refusal.NOT_YOUR_SEAT.refused());
    }

    @Test
    void whoAnswersForASeatThatNobodyHeldHasHeldItFromThenOn() {
        PlanBuilder plan = aPlanOfTheirOwn().doing(PERSON, new SeatCommand.Ask(Request.What.CHANGE_OF_WORKER, WHY));
        assertThat(decide(plan, WORKER, granted(plan, WORKER))).isEqualTo(Refusal.SAME_WORKER.refused());
        plan.doing(WORKER, granted(plan, OTHER_WORKER));
        assertThat(plan.build().workerSeat()).containsExactly(OTHER_WORKER.account());
        assertThat(plan.build().workersBefore()).containsExactly(WORKER.account());
    }

    @Test
    void aHandOverGrantsWhateverWaitsForOne() {
        PlanBuilder plan = aPlan().doing(PERSON, new SeatCommand.Ask(Request.What.CHANGE_OF_WORKER, WHY))
                .doing(PERSON, new SeatCommand.Ask(Request.What.ADVOCATE, WHY))
                .doing(WORKER, handOverTo(OTHER_WORKER));
        assertThat(plan.build().items(Request.class))
                .extracting(Request::isOpen)
                .containsExactly(false, true);
    }

    @Test
    void aRequestIsRefusedWithAReasonAndThePersonOwesNothing() {
        PlanBuilder plan = aPlan().doing(PERSON, new SeatCommand.Ask(Request.What.ADVOCATE, WHY));
        SeatCommand no = new SeatCommand.AnswerRequest(
                request(plan).itemId(), ReviewRequest.Outcome.REFUSED, null, Words.of("There is one"));
        assertThat(decide(plan, PERSON, no)).isEqualTo(Refusal.ONLY_THE_WORKER.refused());
        assertThat(decide(plan, ADVOCATE, no)).isEqualTo(Refusal.NOT_YOUR_SEAT.refused());
        plan.doing(WORKER, no);
        assertThat(outcome(plan)).isEqualTo(ReviewRequest.Outcome.REFUSED);
        assertThat(plan.build().items(AdvocacyDuty.class)).isEmpty();
        assertThat(decide(plan, WORKER, new SeatCommand.Ask(Request.What.ADVOCATE, WHY)))
                .isEqualTo(Refusal.FOR_THE_PERSON.refused());
    }

    @Test
    void anAdvocateWhoWasGrantedIsOwedUntilOneHasActed() {
        PlanBuilder plan = aPlan().doing(PERSON, new SeatCommand.Ask(Request.What.ADVOCATE, WHY));
        plan.doing(WORKER, granted(plan, null));
        assertThat(duty(plan).isOpen()).isTrue();
        assertThat(duty(plan).difficulties()).isEmpty();
        VoiceCommand idea = new VoiceCommand.PutIdea(Words.of("Could I come along?"));
        plan.doing(Actors.as(Actor.Relation.ADVOCATE, WORKER), idea);
        assertThat(duty(plan).isOpen())
                .as("nobody who holds a seat is independent")
                .isTrue();
        plan.doing(new Actor("account-of-a-friend", Actor.Relation.SUPPORTER), idea);
        assertThat(duty(plan).isOpen()).isTrue();
        plan.doing(ADVOCATE, idea);
        assertThat(Objects.requireNonNull(duty(plan).joined()).account()).isEqualTo(ADVOCATE.account());
        assertThat(duty(plan).isOpen()).isFalse();
    }

    @Test
    void theWorkerRecordsTheDutyAndCannotEndIt() {
        PlanBuilder plan = aPlan();
        assertThat(decide(plan, WORKER, difficulty())).isEqualTo(Refusal.NO_ADVOCACY_DUTY.refused());
        AdvocacyCommand record = difficulty(AdvocacyDuty.Difficulty.RETAIN);
        assertThat(decide(plan, PERSON, record)).isEqualTo(Refusal.ONLY_THE_WORKER.refused());
        assertThat(decide(plan, ADVOCATE, record)).isEqualTo(Refusal.NOT_YOUR_SEAT.refused());
        plan.doing(WORKER, record);
        assertThat(decide(plan, WORKER, record)).isEqualTo(Refusal.ADVOCATE_ALREADY_OWED.refused());
        assertThat(decide(plan, WORKER, naming(plan, true))).isEqualTo(Refusal.PAID_TO_CARE.refused());
        plan.doing(WORKER, naming(plan, false)).doing(WORKER, agreeing(plan));
        assertThat(duty(plan).isOpen()).as("one side's word, said twice").isTrue();
        plan.doing(PERSON, agreeing(plan));
        assertThat(duty(plan).isOpen()).isFalse();
        assertThat(decide(plan, WORKER, naming(plan, false))).isEqualTo(Refusal.ADVOCATE_IS_THERE.refused());
    }

    @Test
    void thePersonCanNameSomebodyAndCanLetThemGo() {
        PlanBuilder plan = aPlan().doing(WORKER, difficulty(AdvocacyDuty.Difficulty.COMMUNICATE));
        plan.doing(PERSON, naming(plan, false)).doing(WORKER, agreeing(plan));
        assertThat(duty(plan).isOpen()).isFalse();
        UUID id = Objects.requireNonNull(duty(plan).individual()).individualId();
        AdvocacyCommand letGo = new AdvocacyCommand.LetIndividualGo(duty(plan).itemId(), id, WHY);
        assertThat(decide(plan, WORKER, letGo)).isEqualTo(Refusal.ONLY_THE_PERSON.refused());
        plan.doing(PERSON, letGo);
        assertThat(duty(plan).isOpen()).isTrue();
        assertThat(decide(plan, PERSON, letGo)).isEqualTo(Refusal.SOMEBODY_ELSE_NAMED.refused());
    }

    @Test
    void whoAgreesToSomebodyAgreesToTheOneWhoIsNamedNow() {
        PlanBuilder plan = aPlan().doing(WORKER, difficulty(AdvocacyDuty.Difficulty.UNDERSTAND));
        plan.doing(WORKER, naming(plan, false));
        AdvocacyCommand toTheFirst = agreeing(plan);
        plan.doing(WORKER, naming(plan, false));
        assertThat(decide(plan, PERSON, toTheFirst)).isEqualTo(Refusal.SOMEBODY_ELSE_NAMED.refused());
        plan.doing(PERSON, agreeing(plan));
        By agreed = Objects.requireNonNull(
                Objects.requireNonNull(duty(plan).individual()).agreed());
        assertThat(agreed.seat()).isEqualTo(Seat.PERSON);
    }

    @Test
    void nothingIsDecidedForAPersonWhoHasDied() {
        PlanBuilder plan = aPlan().proposing(WORKER, aGoal());
        Context after = Surroundings.afterDeath(new Surroundings().next(PERSON));
        assertThat(PlanEngine.decide(plan.build(), agreeTo(plan.latest()), after))
                .isEqualTo(Refusal.PERSON_HAS_DIED.refused());
        Context byWorker = Surroundings.afterDeath(new Surroundings().next(WORKER));
        assertThat(PlanEngine.decide(plan.build(), propose(aGoal()), byWorker))
                .isEqualTo(Refusal.PERSON_HAS_DIED.refused());
        assertThat(PlanEngine.open(PlanBuilder.PLAN_ID, PlanBuilder.PERSON_ID, WHY, byWorker))
                .isEqualTo(Refusal.PERSON_HAS_DIED.refused());
    }

    private static SeatCommand handOverTo(@Nullable Actor to) {
        return new SeatCommand.HandOver(to, Set.of(), WHY);
    }

    private static SeatCommand granted(PlanBuilder plan, @Nullable Actor to) {
        return new SeatCommand.AnswerRequest(request(plan).itemId(), ReviewRequest.Outcome.GRANTED, to, WHY);
    }

    private static AdvocacyCommand difficulty(AdvocacyDuty.Difficulty... ways) {
        return new AdvocacyCommand.RecordDifficulty(Set.of(ways), Words.of("They live alone"));
    }

    private static AdvocacyCommand naming(PlanBuilder plan, boolean paid) {
        return new AdvocacyCommand.NameIndividual(
                duty(plan).itemId(), Words.of("My sister"), AdvocacyDuty.Tie.FAMILY, paid, WHY);
    }

    private static AdvocacyCommand agreeing(PlanBuilder plan) {
        return new AdvocacyCommand.AgreeToIndividual(
                duty(plan).itemId(),
                Objects.requireNonNull(duty(plan).individual()).individualId());
    }

    private static Request request(PlanBuilder plan) {
        return plan.build().items(Request.class).getFirst();
    }

    private static ReviewRequest.@Nullable Outcome outcome(PlanBuilder plan) {
        ReviewRequest.Answer answer = request(plan).answer();
        return answer == null ? null : answer.outcome();
    }

    private static AdvocacyDuty duty(PlanBuilder plan) {
        return plan.build().items(AdvocacyDuty.class).getLast();
    }

    private static Decision decide(PlanBuilder builder, Actor actor, Command command) {
        Plan plan = builder.build();
        return PlanEngine.decide(plan, command, Surroundings.nth(500, actor));
    }
}
