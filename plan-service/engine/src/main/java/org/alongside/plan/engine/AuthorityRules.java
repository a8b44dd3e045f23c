package org.alongside.plan.engine;

import static org.alongside.plan.engine.Decision.accepted;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.alongside.plan.engine.authority.Attestation;
import org.alongside.plan.engine.authority.CapacityRecord;
import org.alongside.plan.engine.authority.OnBehalf;
import org.alongside.plan.engine.plan.By;
import org.alongside.plan.engine.plan.Dispute;
import org.alongside.plan.engine.plan.Event;
import org.alongside.plan.engine.plan.Happening;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.proposal.Act;
import org.alongside.plan.engine.proposal.ChangeTable;
import org.alongside.plan.engine.proposal.ChangeType;
import org.alongside.plan.engine.proposal.Proposal;
import org.alongside.plan.engine.proposal.ProposalStatus;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Nobody agrees in the person's name (promise 4). The worker's seat writes down how the person agreed elsewhere, or who decided for them
 * and by what right; both stay marked for ever, and the person has the last word about both.
 */
final class AuthorityRules {

    private AuthorityRules() {}

    static Decision attest(Plan plan, Proposal proposal, Command.Attest command, Seat seat, Context context) {
        if (seat != Seat.WORKER) {
            return Refusal.ONLY_THE_WORKER.refused();
        }
        return forThePerson(proposal, () -> {
            Attestation attestation = command.attestation();
            if (StandingNo.isAgainst(attestation, proposal)) {
                return Refusal.NO_STANDS.refused();
            }
            if (isOfTheWorkersSeat(plan, attestation.witness(), context)) {
                return Refusal.WITNESS_OF_THE_SEAT.refused();
            }
            Instant written = proposal.writing().at();
            if (attestation.at().isBefore(written) || attestation.at().isAfter(context.now())) {
                return Refusal.ATTESTED_AT_ANOTHER_TIME.refused();
            }
            if (isTooSoon(proposal, attestation.at(), attestation.askedForSooner())) {
                return Refusal.READING_TIME.refused();
            }
            if (proposal.changes().stream()
                    .anyMatch(change -> ChangeTable.isForThePersonAlone(change, plan.content()))) {
                return Refusal.NEEDS_OWN_AGREEMENT.refused();
            }
            Act act = act(Act.Kind.ATTESTED, proposal, context)
                    .withWords(command.words())
                    .readAs(command.rendition());
            return ProposalRules.takeEffect(
                    plan, proposal, act.attestedBy(attestation), ProposalStatus.AGREED, context);
        });
    }

    static Decision decideOnBehalf(
            Plan plan, Proposal proposal, Command.DecideOnBehalf command, Seat seat, Context context) {
        if (seat != Seat.WORKER) {
            return Refusal.ONLY_THE_WORKER.refused();
        }
        return forThePerson(proposal, () -> {
            OnBehalf onBehalf = command.onBehalf();
            if (StandingNo.isAgainst(onBehalf, proposal)) {
                return Refusal.NO_STANDS.refused();
            }
            LocalDate today = Days.of(context.now());
            if (onBehalf.authority().isWritten() && !isShown(onBehalf, proposal, today)) {
                return Refusal.AUTHORITY_NOT_SHOWN.refused();
            }
            if (onBehalf.until() != null && onBehalf.until().isBefore(today)) {
                return Refusal.AUTHORITY_ENDED.refused();
            }
            if (!proposal.changes().stream().allMatch(change -> reaches(onBehalf.authority(), change.type()))) {
                return Refusal.AUTHORITY_DOES_NOT_REACH.refused();
            }
            if (isTooSoon(proposal, context.now(), onBehalf.askedForSooner())) {
                return Refusal.READING_TIME.refused();
            }
            @Nullable ItemId record = null;
            if (onBehalf.authority().needsCapacityRecord()) {
                Optional<CapacityRecord> lacking = latestRecord(plan, proposal)
                        .filter(latest -> latest.assessment().lacks());
                if (lacking.isEmpty()) {
                    return Refusal.CAPACITY_NOT_RECORDED.refused();
                }
                record = lacking.get().itemId();
            }
            Act act = act(Act.Kind.DECIDED_ON_BEHALF, proposal, context).decidedBy(onBehalf.restingOn(record));
            return ProposalRules.takeEffect(plan, proposal, act, ProposalStatus.DECIDED_ON_BEHALF, context);
        });
    }

    /** The person says that it was not theirs. The version stands as history; the act counts for nothing any more. */
    static Decision contradict(Proposal proposal, Command.Contradict command, Seat seat, Context context) {
        if (seat != Seat.PERSON) {
            return Refusal.ONLY_THE_PERSON.refused();
        }
        if (proposal.planVersion() == null || !proposal.isSpokenFor()) {
            return Refusal.NOTHING_TO_CONTRADICT.refused();
        }
        if (proposal.isContradicted()) {
            return accepted();
        }
        Act act = act(Act.Kind.CONTRADICTED, proposal, context).withWords(command.words());
        return accepted(new Event.AgreementDisputed(
                new Dispute(proposal.proposalId(), proposal.planVersion(), Seat.PERSON, context.now(), command.words()),
                act));
    }

    static Decision recordCapacity(Plan plan, AuthorityCommand.RecordCapacity command, By by, Context context) {
        Proposal proposal = plan.proposal(command.proposalId())
                .orElseThrow(() -> new IllegalArgumentException("the plan does not know this proposal"));
        if (!by.isFrom(Seat.WORKER)) {
            return Refusal.ONLY_THE_WORKER.refused();
        }
        if (command.revision() != proposal.revision() || !command.contentHash().equals(proposal.contentHash())) {
            return Refusal.PROPOSAL_CHANGED.refused();
        }
        Optional<Refusal> off = ProposalRules.offTheTable(proposal);
        if (off.isPresent()) {
            return off.get().refused();
        }
        if (command.assessment().lacks() && !command.assessment().hasGround()) {
            return Refusal.CAPACITY_PRESUMED.refused();
        }
        return accepted(new Event.ItemKept(
                Happening.CAPACITY_RECORDED,
                new CapacityRecord(
                        new ItemId(context.freshIds().get()),
                        proposal.proposalId(),
                        proposal.revision(),
                        proposal.contentHash(),
                        command.assessment(),
                        by,
                        false),
                by));
    }

    /** What there is to say for a person who has not agreed to words that are on the table. */
    @FunctionalInterface
    private interface Saying {
        Decision said();
    }

    private static Decision forThePerson(Proposal proposal, Saying saying) {
        return switch (proposal.status()) {
            case WITHDRAWN -> Refusal.PROPOSAL_WITHDRAWN.refused();
            case DECLINED -> Refusal.PROPOSAL_DECLINED.refused();
            case AGREED, DECIDED_ON_BEHALF -> ProposalRules.again(proposal, Seat.PERSON);
            case SPLIT -> Refusal.PROPOSAL_SPLIT.refused();
            case OPEN -> {
                if (proposal.standingAgreement(Seat.PERSON).isPresent()) {
                    yield accepted();
                }
                yield proposal.standingAgreement(Seat.WORKER).isPresent()
                        ? saying.said()
                        : Refusal.YOUR_SIDE_FIRST.refused();
            }
        };
    }

    /** Nobody says yes for the person before they had the time to read, unless the person asked for sooner. */
    private static boolean isTooSoon(Proposal proposal, Instant at, @Nullable Words askedForSooner) {
        return askedForSooner == null
                && at.isBefore(Days.readingEnds(proposal.writing().at()));
    }

    private static boolean isOfTheWorkersSeat(Plan plan, Attestation.Witness witness, Context context) {
        return witness.relation() == Attestation.Relation.WORKER
                || context.actor().account().equals(witness.account())
                || witness.account() != null && plan.isOrWasWorkers(witness.account());
    }

    /** An attorney for property decides about money and about nothing else, one for welfare about everything else. */
    private static boolean reaches(OnBehalf.Authority authority, ChangeType type) {
        boolean aboutMoney = type == ChangeType.SET_BUDGET || type == ChangeType.ALLOCATE_BUDGET;
        return switch (authority) {
            case ATTORNEY_PROPERTY -> aboutMoney;
            case ATTORNEY_WELFARE -> !aboutMoney;
            case DEPUTY, BEST_INTERESTS -> true;
        };
    }

    /** The register or the order is looked at for each decision: not before the words were written. */
    private static boolean isShown(OnBehalf onBehalf, Proposal proposal, LocalDate today) {
        return onBehalf.reference() != null
                && onBehalf.checkedOn() != null
                && !onBehalf.checkedOn().isBefore(Days.of(proposal.writing().at()))
                && !onBehalf.checkedOn().isAfter(today);
    }

    private static Optional<CapacityRecord> latestRecord(Plan plan, Proposal proposal) {
        return plan.items(CapacityRecord.class).stream()
                .filter(record -> record.isOpen()
                        && record.proposalId().equals(proposal.proposalId())
                        && record.revision() == proposal.revision())
                .reduce((earlier, later) -> later);
    }

    private static Act act(Act.Kind kind, Proposal proposal, Context context) {
        return new Act(
                kind,
                Seat.PERSON,
                context.actor().account(),
                proposal.revision(),
                proposal.contentHash(),
                context.now(),
                null);
    }
}
