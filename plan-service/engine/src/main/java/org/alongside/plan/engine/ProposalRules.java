package org.alongside.plan.engine;

import static org.alongside.plan.engine.Decision.accepted;

import java.util.List;
import java.util.Optional;
import org.alongside.plan.engine.plan.Dispute;
import org.alongside.plan.engine.plan.Event;
import org.alongside.plan.engine.plan.Plan;
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
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/** Proposals: both or not at all, exact words, and a no that counts (promises 1 to 3). */
final class ProposalRules {

    /**
     * Beyond this many living proposals of one side nobody can answer them; a plan also stays one small row. Each side is
     * counted by itself, so that neither can keep the other from putting something forward.
     */
    static final int MOST_LIVING_OF_ONE_SIDE = 50;

    private ProposalRules() {}

    static Decision decide(Plan plan, Command.OnRevision about, Seat seat, Context context) {
        Proposal proposal = plan.proposal(about.proposalId())
                .orElseThrow(() -> new IllegalArgumentException("the plan does not know this proposal"));
        if (about.revision() != proposal.revision() || !about.contentHash().equals(proposal.contentHash())) {
            return Refusal.PROPOSAL_CHANGED.refused();
        }
        return switch (about) {
            case Command.Revise revise -> revise(plan, proposal, revise, seat, context);
            case Command.Agree agree -> agree(plan, proposal, agree, seat, context);
            case Command.Split split -> SplitRules.split(plan, proposal, split, seat, context);
            case Command.Decline decline -> decline(proposal, decline, seat, context);
            case Command.Withdraw withdraw -> withdraw(proposal, withdraw, seat, context);
            case Command.Attest attest -> AuthorityRules.attest(plan, proposal, attest, seat, context);
            case Command.Contradict contradict -> AuthorityRules.contradict(proposal, contradict, seat, context);
            case Command.DecideOnBehalf onBehalf ->
                AuthorityRules.decideOnBehalf(plan, proposal, onBehalf, seat, context);
        };
    }

    static Decision propose(Plan plan, Command.Propose command, Seat seat, Context context) {
        return write(plan, command.changes(), context, changes -> {
            if (livingBegunBy(plan, seat) >= MOST_LIVING_OF_ONE_SIDE) {
                return Refusal.TOO_MANY_OPEN.refused();
            }
            ProposalId id = new ProposalId(context.freshIds().get());
            ExactBytes content =
                    Documents.ofRevision(plan, id, 1, context.nonces().get(), command.reason(), changes);
            Act act = act(Act.Kind.PROPOSED, seat, 1, content.hash(), context, null);
            return accepted(new Event.ProposalWritten(
                    Proposal.first(id, act, plan.version(), command.reason(), changes, null), content));
        });
    }

    static long livingBegunBy(Plan plan, Seat seat) {
        return plan.proposals().values().stream()
                .filter(proposal ->
                        proposal.isAlive() && proposal.acts().getFirst().seat() == seat)
                .count();
    }

    private static Decision revise(Plan plan, Proposal proposal, Command.Revise command, Seat seat, Context context) {
        return switch (proposal.status()) {
            case AGREED -> Refusal.ALREADY_AGREED.refused();
            case DECIDED_ON_BEHALF -> Refusal.DECIDED_ON_BEHALF.refused();
            case WITHDRAWN -> Refusal.PROPOSAL_WITHDRAWN.refused();
            case SPLIT -> Refusal.PROPOSAL_SPLIT.refused();
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
            case SPLIT -> Refusal.PROPOSAL_SPLIT.refused();
            case AGREED, DECIDED_ON_BEHALF -> again(proposal, seat);
            case OPEN ->
                proposal.standingAgreement(seat).isPresent()
                        ? accepted()
                        : takeEffect(
                                plan,
                                proposal,
                                act(
                                                Act.Kind.AGREED,
                                                seat,
                                                proposal.revision(),
                                                proposal.contentHash(),
                                                context,
                                                command.inMyWords())
                                        .readAs(command.rendition()),
                                ProposalStatus.AGREED,
                                context);
        };
    }

    /** Agreeing to what took effect: so already, or no longer possible. */
    static Decision again(Proposal proposal, Seat seat) {
        if (proposal.standingAgreement(seat).isPresent()) {
            return accepted();
        }
        if (seat == Seat.PERSON && proposal.isContradicted()) {
            return Refusal.WAS_CONTRADICTED.refused();
        }
        return seat == Seat.PERSON && proposal.status() == ProposalStatus.DECIDED_ON_BEHALF
                ? Refusal.DECIDED_ON_BEHALF.refused()
                : Refusal.TAKEN_BACK.refused();
    }

    /** Why nothing can be asked or recorded about these words any more; empty while they are on the table. */
    static Optional<Refusal> offTheTable(Proposal proposal) {
        return switch (proposal.status()) {
            case AGREED -> Optional.of(Refusal.ALREADY_AGREED);
            case DECIDED_ON_BEHALF -> Optional.of(Refusal.DECIDED_ON_BEHALF);
            case DECLINED -> Optional.of(Refusal.PROPOSAL_DECLINED);
            case WITHDRAWN -> Optional.of(Refusal.PROPOSAL_WITHDRAWN);
            case SPLIT -> Optional.of(Refusal.PROPOSAL_SPLIT);
            case OPEN -> Optional.empty();
        };
    }

    /** A yes, which takes effect if it is the second (promise 1). A proposal that nobody put forward as it stands begins without one. */
    static Decision takeEffect(Plan plan, Proposal proposal, Act act, ProposalStatus status, Context context) {
        if (plan.status() == PlanStatus.CLOSED) {
            return Refusal.PLAN_CLOSED.refused();
        }
        if (TalkRules.isPaused(plan, proposal)) {
            return Refusal.QUESTION_OPEN.refused();
        }
        Optional<Effect> effect = Effect.of(plan, proposal);
        if (effect.isEmpty()) {
            return Refusal.PROPOSAL_SUPERSEDED.refused();
        }
        Proposal decided = proposal.after(act, status);
        if (decided.standingAgreement(act.seat().other()).isEmpty()) {
            return accepted(new Event.ProposalActedOn(proposal.proposalId(), act, ProposalStatus.OPEN));
        }
        int version = plan.version() + 1;
        Effect after = effect.get();
        return accepted(
                new Event.ProposalActedOn(proposal.proposalId(), act, status),
                new Event.VersionDecided(
                        version,
                        proposal.proposalId(),
                        after.status(),
                        after.content(),
                        after.changedItems(),
                        Documents.ofVersion(
                                plan, version, after.status(), after.content(), decided, decided.agreements()),
                        context.now()));
    }

    private static Decision decline(Proposal proposal, Command.Decline command, Seat seat, Context context) {
        if (proposal.isAlive() && proposal.author() == seat) {
            return Refusal.YOUR_OWN_WORDS.refused();
        }
        return switch (proposal.status()) {
            case AGREED -> Refusal.ALREADY_AGREED.refused();
            case DECIDED_ON_BEHALF -> Refusal.DECIDED_ON_BEHALF.refused();
            case WITHDRAWN -> Refusal.PROPOSAL_WITHDRAWN.refused();
            case SPLIT -> Refusal.PROPOSAL_SPLIT.refused();
            case DECLINED -> accepted();
            case OPEN -> acted(Act.Kind.DECLINED, ProposalStatus.DECLINED, proposal, command.reason(), seat, context);
        };
    }

    private static Decision withdraw(Proposal proposal, Command.Withdraw command, Seat seat, Context context) {
        return switch (proposal.status()) {
            case SPLIT -> Refusal.PROPOSAL_SPLIT.refused();
            case OPEN, DECLINED -> {
                boolean isTheirs = proposal.author() == seat;
                yield isTheirs || proposal.standingAgreement(seat).isPresent()
                        ? acted(
                                Act.Kind.WITHDRAWN,
                                isTheirs ? ProposalStatus.WITHDRAWN : proposal.status(),
                                proposal,
                                command.reason(),
                                seat,
                                context)
                        : Refusal.NOTHING_TO_WITHDRAW.refused();
            }
            case WITHDRAWN -> proposal.author() == seat ? accepted() : Refusal.NOTHING_TO_WITHDRAW.refused();
            case DECIDED_ON_BEHALF ->
                seat == Seat.PERSON
                        ? Refusal.DECIDED_ON_BEHALF.refused()
                        : proposal.standingAgreement(seat).isEmpty()
                                ? accepted()
                                : dispute(proposal, command.reason(), seat, context);
            case AGREED ->
                proposal.standingAgreement(seat).isEmpty()
                        ? accepted()
                        : dispute(proposal, command.reason(), seat, context);
        };
    }

    private static Decision dispute(Proposal proposal, Words reason, Seat seat, Context context) {
        Integer version = proposal.planVersion();
        if (version == null) {
            throw new IllegalArgumentException("an agreed proposal has become a version");
        }
        Act act = act(Act.Kind.WITHDRAWN, seat, proposal.revision(), proposal.contentHash(), context, reason);
        return accepted(new Event.AgreementDisputed(
                new Dispute(proposal.proposalId(), version, seat, context.now(), reason), act));
    }

    private static Decision acted(
            Act.Kind kind, ProposalStatus next, Proposal proposal, Words words, Seat seat, Context context) {
        Act act = act(kind, seat, proposal.revision(), proposal.contentHash(), context, words);
        return accepted(new Event.ProposalActedOn(proposal.proposalId(), act, next));
    }

    private static Act act(
            Act.Kind kind, Seat seat, int revision, ContentHash hash, Context context, @Nullable Words words) {
        return new Act(kind, seat, context.actor().account(), revision, hash, context.now(), words);
    }
}
