package org.alongside.plan.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alongside.plan.engine.Decision.Accepted;
import org.alongside.plan.engine.plan.Dispute;
import org.alongside.plan.engine.plan.Event;
import org.alongside.plan.engine.plan.PersonId;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.PlanId;
import org.alongside.plan.engine.plan.PlanStatus;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.proposal.Act;
import org.alongside.plan.engine.proposal.ContentHash;
import org.alongside.plan.engine.proposal.Documents;
import org.alongside.plan.engine.proposal.ExactBytes;
import org.alongside.plan.engine.proposal.NewChange;
import org.alongside.plan.engine.proposal.Proposal;
import org.alongside.plan.engine.proposal.ProposalId;
import org.alongside.plan.engine.proposal.ProposalStatus;
import org.jspecify.annotations.Nullable;

/**
 * The rules of co-production. Pure and total: the same plan, command and context give the same decision, and every command gets
 * one. Nothing outside this module decides what counts as agreed.
 */
public final class PlanEngine {

    /**
     * Beyond this many living proposals of one side nobody can answer them; a plan also stays one small row. Each side is
     * counted by itself, so that neither can keep the other from putting something forward.
     */
    static final int MOST_LIVING_OF_ONE_SIDE = 50;

    private PlanEngine() {}

    /** Begins a plan. The person may begin one alone; the worker's seat is then open to a worker of their circle. */
    public static Decision open(PlanId planId, PersonId personId, String title, Context context) {
        Actor actor = context.actor();
        return switch (actor.relation()) {
            case PERSON ->
                accepted(new Event.PlanOpened(
                        planId, personId, title, actor.account(), Seat.PERSON, Set.of(), context.now()));
            case WORKER ->
                accepted(new Event.PlanOpened(
                        planId, personId, title, actor.account(), Seat.WORKER, Set.of(actor.account()), context.now()));
            case CIRCLE -> Refusal.NOT_YOUR_SEAT.refused();
        };
    }

    /**
     * Decides a command.
     *
     * @param plan the plan as it stands, knowing the proposal that the command names
     * @throws IllegalArgumentException if the plan does not know that proposal: that is the caller's to find out
     */
    public static Decision decide(Plan plan, Command command, Context context) {
        Actor actor = context.actor();
        boolean holdsWorkerSeat = plan.workerSeat().contains(actor.account());
        boolean holdsTheOtherSeat = switch (actor.relation()) {
            case PERSON -> holdsWorkerSeat;
            case WORKER -> plan.personSeat().contains(actor.account());
            case CIRCLE -> false;
        };
        if (holdsTheOtherSeat) {
            return Refusal.BOTH_SEATS.refused();
        }
        Optional<Seat> seat = switch (actor.relation()) {
            case PERSON -> Optional.of(Seat.PERSON);
            case WORKER -> holdsWorkerSeat || plan.workerSeat().isEmpty() ? Optional.of(Seat.WORKER) : Optional.empty();
            case CIRCLE -> Optional.empty();
        };
        if (seat.isEmpty()) {
            return Refusal.NOT_YOUR_SEAT.refused();
        }
        Decision decision = decide(plan, command, seat.get(), context);
        return decision instanceof Accepted accepted
                        && !accepted.events().isEmpty()
                        && seat.get() == Seat.WORKER
                        && !holdsWorkerSeat
                ? takingTheSeat(actor.account(), accepted, context)
                : decision;
    }

    private static Decision takingTheSeat(String account, Accepted accepted, Context context) {
        List<Event> events = new ArrayList<>();
        events.add(new Event.WorkerSeatTaken(account, context.now()));
        events.addAll(accepted.events());
        return new Accepted(events);
    }

    private static Decision decide(Plan plan, Command command, Seat seat, Context context) {
        return switch (command) {
            case Command.Propose propose -> propose(plan, propose, seat, context);
            case Command.OnRevision about -> {
                Proposal proposal = plan.proposal(about.proposalId())
                        .orElseThrow(() -> new IllegalArgumentException("the plan does not know this proposal"));
                if (about.revision() != proposal.revision()
                        || !about.contentHash().equals(proposal.contentHash())) {
                    yield Refusal.PROPOSAL_CHANGED.refused();
                }
                yield switch (about) {
                    case Command.Revise revise -> revise(plan, proposal, revise, seat, context);
                    case Command.Agree agree -> agree(plan, proposal, agree, seat, context);
                    case Command.Decline decline -> decline(proposal, decline, seat, context);
                    case Command.Withdraw withdraw -> withdraw(proposal, withdraw, seat, context);
                };
            }
        };
    }

    private static Decision propose(Plan plan, Command.Propose command, Seat seat, Context context) {
        return write(plan, command.changes(), context, changes -> {
            if (livingBegunBy(plan, seat) >= MOST_LIVING_OF_ONE_SIDE) {
                return Refusal.TOO_MANY_OPEN.refused();
            }
            ProposalId id = new ProposalId(context.freshIds().get());
            ExactBytes content =
                    Documents.ofRevision(plan, id, 1, context.nonces().get(), command.reason(), changes);
            Act act = act(Act.Kind.PROPOSED, seat, 1, content.hash(), context, null);
            return accepted(new Event.ProposalWritten(
                    new Proposal(
                            id,
                            ProposalStatus.OPEN,
                            1,
                            content.hash(),
                            plan.version(),
                            command.reason(),
                            changes,
                            List.of(act),
                            null),
                    content));
        });
    }

    private static long livingBegunBy(Plan plan, Seat seat) {
        return plan.proposals().values().stream()
                .filter(proposal ->
                        proposal.isAlive() && proposal.acts().getFirst().seat() == seat)
                .count();
    }

    private static Decision revise(Plan plan, Proposal proposal, Command.Revise command, Seat seat, Context context) {
        return switch (proposal.status()) {
            case AGREED -> Refusal.ALREADY_AGREED.refused();
            case WITHDRAWN -> Refusal.PROPOSAL_WITHDRAWN.refused();
            case OPEN, DECLINED ->
                write(plan, command.changes(), context, changes -> {
                    int revision = proposal.revision() + 1;
                    ExactBytes content = Documents.ofRevision(
                            plan,
                            proposal.proposalId(),
                            revision,
                            context.nonces().get(),
                            command.reason(),
                            changes);
                    Act act = act(Act.Kind.REVISED, seat, revision, content.hash(), context, null);
                    return accepted(new Event.ProposalWritten(
                            proposal.revised(act, plan.version(), command.reason(), changes), content));
                });
        };
    }

    private static Decision write(Plan plan, List<NewChange> newChanges, Context context, Writing.Next next) {
        if (plan.status() == PlanStatus.CLOSED) {
            return Refusal.PLAN_CLOSED.refused();
        }
        return switch (Writing.complete(plan, newChanges, context)) {
            case Writing.Faulty faulty -> faulty.refusal().refused();
            case Writing.Complete complete -> next.with(complete.changes());
        };
    }

    private static Decision agree(Plan plan, Proposal proposal, Command.Agree command, Seat seat, Context context) {
        return switch (proposal.status()) {
            case WITHDRAWN -> Refusal.PROPOSAL_WITHDRAWN.refused();
            case DECLINED -> Refusal.PROPOSAL_DECLINED.refused();
            case AGREED -> proposal.standingAgreement(seat).isPresent() ? accepted() : Refusal.TAKEN_BACK.refused();
            case OPEN ->
                proposal.standingAgreement(seat).isPresent()
                        ? accepted()
                        : takeEffect(plan, proposal, command, seat, context);
        };
    }

    /** The author's agreement stands for as long as a proposal is open, so the other seat's completes it (promise 1). */
    private static Decision takeEffect(
            Plan plan, Proposal proposal, Command.Agree command, Seat seat, Context context) {
        if (plan.status() == PlanStatus.CLOSED) {
            return Refusal.PLAN_CLOSED.refused();
        }
        Optional<Effect> effect = Effect.of(plan, proposal);
        if (effect.isEmpty()) {
            return Refusal.PROPOSAL_SUPERSEDED.refused();
        }
        Act act = act(Act.Kind.AGREED, seat, proposal.revision(), proposal.contentHash(), context, command.inMyWords());
        Proposal agreed = proposal.after(act, ProposalStatus.AGREED);
        int version = plan.version() + 1;
        Effect after = effect.get();
        return accepted(
                new Event.ProposalActedOn(proposal.proposalId(), act, ProposalStatus.AGREED),
                new Event.VersionDecided(
                        version,
                        proposal.proposalId(),
                        after.status(),
                        after.content(),
                        after.changedItems(),
                        Documents.ofVersion(
                                plan, version, after.status(), after.content(), agreed, agreed.agreements()),
                        context.now()));
    }

    private static Decision decline(Proposal proposal, Command.Decline command, Seat seat, Context context) {
        if (proposal.isAlive() && proposal.author() == seat) {
            return Refusal.YOUR_OWN_WORDS.refused();
        }
        return switch (proposal.status()) {
            case AGREED -> Refusal.ALREADY_AGREED.refused();
            case WITHDRAWN -> Refusal.PROPOSAL_WITHDRAWN.refused();
            case DECLINED -> accepted();
            case OPEN -> acted(Act.Kind.DECLINED, ProposalStatus.DECLINED, proposal, command.reason(), seat, context);
        };
    }

    private static Decision withdraw(Proposal proposal, Command.Withdraw command, Seat seat, Context context) {
        return switch (proposal.status()) {
            case OPEN, DECLINED ->
                proposal.author() == seat
                        ? acted(Act.Kind.WITHDRAWN, ProposalStatus.WITHDRAWN, proposal, command.reason(), seat, context)
                        : Refusal.NOTHING_TO_WITHDRAW.refused();
            case WITHDRAWN -> proposal.author() == seat ? accepted() : Refusal.NOTHING_TO_WITHDRAW.refused();
            case AGREED ->
                proposal.standingAgreement(seat).isEmpty()
                        ? accepted()
                        : dispute(proposal, command.reason(), seat, context);
        };
    }

    private static Decision dispute(Proposal proposal, String reason, Seat seat, Context context) {
        Integer version = proposal.planVersion();
        if (version == null) {
            throw new IllegalArgumentException("an agreed proposal has become a version");
        }
        Act act = act(Act.Kind.WITHDRAWN, seat, proposal.revision(), proposal.contentHash(), context, reason);
        return accepted(new Event.AgreementDisputed(
                new Dispute(proposal.proposalId(), version, seat, context.now(), reason), act));
    }

    private static Decision acted(
            Act.Kind kind, ProposalStatus next, Proposal proposal, String words, Seat seat, Context context) {
        Act act = act(kind, seat, proposal.revision(), proposal.contentHash(), context, words);
        return accepted(new Event.ProposalActedOn(proposal.proposalId(), act, next));
    }

    private static Act act(
            Act.Kind kind, Seat seat, int revision, ContentHash hash, Context context, @Nullable String words) {
        return new Act(kind, seat, context.actor().account(), revision, hash, context.now(), words);
    }

    private static Accepted accepted(Event... events) {
        return new Accepted(List.of(events));
    }
}
