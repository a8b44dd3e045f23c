package org.alongside.plan.engine;

import static org.alongside.plan.engine.Decision.accepted;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alongside.plan.engine.Decision.Accepted;
import org.alongside.plan.engine.plan.By;
import org.alongside.plan.engine.plan.Event;
import org.alongside.plan.engine.plan.PersonId;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.PlanId;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.words.Words;

/**
 * The rules of co-production. Pure and total: the same plan, command and context give the same decision, and every command gets
 * one. Nothing outside this module decides what counts as agreed.
 */
public final class PlanEngine {

    private PlanEngine() {}

    /** Begins a plan. The person may begin one alone; the worker's seat is then open to a worker of their circle. */
    public static Decision open(PlanId planId, PersonId personId, Words title, Context context) {
        if (context.personHasDied()) {
            return Refusal.PERSON_HAS_DIED.refused();
        }
        String account = context.actor().account();
        return context.actor()
                .relation()
                .seat()
                .<Decision>map(seat -> accepted(new Event.PlanOpened(
                        planId,
                        personId,
                        title,
                        account,
                        seat,
                        seat == Seat.WORKER ? Set.of(account) : Set.of(),
                        context.now())))
                .orElseGet(Refusal.NOT_YOUR_SEAT::refused);
    }

    /**
     * Decides a command.
     *
     * @param plan the plan as it stands, knowing the proposal or the item that the command names
     * @throws IllegalArgumentException if the plan does not know that proposal: that is the caller's to find out
     */
    public static Decision decide(Plan plan, Command command, Context context) {
        if (context.personHasDied()) {
            return Refusal.PERSON_HAS_DIED.refused();
        }
        Actor actor = context.actor();
        Optional<Seat> side = actor.relation().seat();
        if (side.isPresent() && hasSatIn(plan, side.get().other(), actor)) {
            return Refusal.BOTH_SEATS.refused();
        }
        Optional<Seat> seat = side.filter(own -> own == Seat.PERSON || isWorkersSeatFor(plan, actor));
        By by = new By(seat.orElse(null), actor.account(), context.now());
        Decision decision = switch (command) {
            case AuthorityCommand.RecordCapacity record ->
                fromTheSeat(plan, seat, context, own -> AuthorityRules.recordCapacity(plan, record, by, context));
            case Command.Propose propose ->
                fromTheSeat(plan, seat, context, own -> ProposalRules.propose(plan, propose, own, context));
            case Command.OnRevision about ->
                fromTheSeat(plan, seat, context, own -> ProposalRules.decide(plan, about, own, context));
            case CorrectionCommand.Annotate annotate ->
                fromTheSeat(plan, seat, context, own -> CorrectionRules.annotate(plan, annotate, by, context));
            case CorrectionCommand.Object object ->
                fromTheSeat(plan, seat, context, own -> CorrectionRules.object(plan, object, by, own, context));
            case DoingCommand.OfASeat act ->
                fromTheSeat(plan, seat, context, own -> DoingRules.decide(plan, act, by, context));
            case DoingCommand.ByTheOwner act -> OwnerRules.decide(plan, act, by, context);
            case DoingCommand.ChallengeInterim challenge -> InterimRules.challenge(plan, challenge, by, context);
            case EvaluationCommand act ->
                fromTheSeat(plan, seat, context, own -> EvaluationRules.decide(plan, act, by, context));
            case PerspectiveCommand.OfThePerson act ->
                fromTheSeat(plan, seat, context, own -> PerspectiveRules.decide(plan, act, by, context));
            case PerspectiveCommand.GivePerspective give -> PerspectiveRules.give(plan, give, by);
            case RequirementCommand.OfASeat act ->
                fromTheSeat(plan, seat, context, own -> RequirementRules.decide(plan, act, by, context));
            case RequirementCommand.ChallengeRequirement challenge ->
                RequirementRules.challenge(plan, challenge, by, context);
            case ReviewCommand.OfASeat act ->
                fromTheSeat(plan, seat, context, own -> ReviewRules.decide(plan, act, by, context));
            case ReviewCommand.RequestReview request -> ReviewRules.request(request, by, context);
            case ReviewCommand.Contribute contribute -> ReviewRules.contribute(plan, contribute, by);
            case AdvocacyCommand about ->
                fromTheSeat(plan, seat, context, own -> AdvocacyRules.decide(plan, about, by, context));
            case SeatCommand.AnswerRequest answer ->
                seat.isPresent()
                        ? fromTheSeat(plan, seat, context, own -> SeatRules.answer(plan, answer, by, context))
                        : SeatRules.answer(plan, answer, by, context);
            case SeatCommand.Ask ask -> SeatRules.ask(ask, by, context);
            case SeatCommand.HandOver handOver -> SeatRules.handOver(plan, handOver, by, context);
            case TalkCommand.AnswerQuestion answer ->
                fromTheSeat(plan, seat, context, own -> TalkRules.answer(plan, answer, by));
            case TalkCommand.AskQuestion ask -> TalkRules.ask(plan, ask, by, context);
            case TalkCommand.ChooseNextStep step ->
                fromTheSeat(plan, seat, context, own -> TalkRules.chooseNextStep(plan, step, by));
            case TalkCommand.WithdrawQuestion withdraw -> TalkRules.withdraw(plan, withdraw, by);
            case BudgetCommand.GiveStatement state -> BudgetRules.state(plan, state, by, context);
            case VoiceCommand.AnswerIdea answer ->
                fromTheSeat(plan, seat, context, own -> VoiceRules.answer(plan, answer, by));
            case VoiceCommand.PutIdea put -> VoiceRules.put(put, by, context);
            case VoiceCommand.WithdrawIdea withdraw -> VoiceRules.withdraw(plan, withdraw, by);
        };
        return Aftermath.of(plan, decision, by, context);
    }

    private static boolean hasSatIn(Plan plan, Seat seat, Actor actor) {
        return seat == Seat.PERSON ? plan.personSeat().contains(actor.account()) : plan.isOrWasWorkers(actor.account());
    }

    private static boolean isWorkersSeatFor(Plan plan, Actor actor) {
        return plan.workerSeat().isEmpty() || plan.workerSeat().contains(actor.account());
    }

    /** What only a seat can do. */
    @FunctionalInterface
    private interface Rule {
        Decision from(Seat seat);
    }

    private static Decision fromTheSeat(Plan plan, Optional<Seat> seat, Context context, Rule rule) {
        if (seat.isEmpty()) {
            return Refusal.NOT_YOUR_SEAT.refused();
        }
        Decision decision = rule.from(seat.get());
        String account = context.actor().account();
        return decision instanceof Accepted(List<Event> events)
                        && !events.isEmpty()
                        && seat.get() == Seat.WORKER
                        && !plan.workerSeat().contains(account)
                ? takingTheSeat(account, events, context)
                : decision;
    }

    private static Decision takingTheSeat(String account, List<Event> decided, Context context) {
        List<Event> events = new ArrayList<>();
        events.add(new Event.WorkerSeatTaken(account, context.now()));
        events.addAll(decided);
        return new Accepted(events);
    }
}
