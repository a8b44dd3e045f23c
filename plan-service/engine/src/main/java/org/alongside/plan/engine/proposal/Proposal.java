package org.alongside.plan.engine.proposal;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * A set of changes with a reason, in its current revision, and everything that was done about any of its revisions.
 *
 * @param basePlanVersion the version of the plan that the current words were written on; 0 for none
 * @param acts oldest first; never shortened
 * @param planVersion the version that it became; null unless agreed
 * @param origin where it comes from; null if somebody put it forward
 */
public record Proposal(
        ProposalId proposalId,
        ProposalStatus status,
        int revision,
        ContentHash contentHash,
        int basePlanVersion,
        Words reason,
        List<Change> changes,
        List<Act> acts,
        @Nullable Integer planVersion,
        @Nullable Origin origin) {

    public Proposal {
        changes = List.copyOf(changes);
        acts = List.copyOf(acts);
    }

    /** A proposal in its first revision, open. */
    public static Proposal first(
            ProposalId id, Act writing, int base, Words reason, List<Change> changes, @Nullable Origin origin) {
        return new Proposal(
                id,
                ProposalStatus.OPEN,
                1,
                writing.contentHash(),
                base,
                reason,
                changes,
                List.of(writing),
                null,
                origin);
    }

    /** What put the current revision on the table. */
    public Act writing() {
        return acts.stream()
                .filter(act -> act.revision() == revision
                        && (act.kind() == Act.Kind.PROPOSED
                                || act.kind() == Act.Kind.REVISED
                                || act.kind() == Act.Kind.OPENED))
                .findFirst()
                .orElseThrow();
    }

    /** Whose words the current revision is. */
    public Seat author() {
        return isAsOpened() ? Objects.requireNonNull(origin).seat() : writing().seat();
    }

    /** The account that wrote the current revision. */
    public String authorsAccount() {
        return isAsOpened()
                ? Objects.requireNonNull(origin).account()
                : writing().account();
    }

    private boolean isAsOpened() {
        return writing().kind() == Act.Kind.OPENED;
    }

    /** The seat's agreement to the current revision, if it gave one and has not taken it back. */
    public Optional<Act> standingAgreement(Seat seat) {
        return acts.stream()
                .filter(act -> act.revision() == revision && act.seat() == seat)
                .reduce((earlier, later) -> later)
                .filter(act -> act.kind().isAgreement());
    }

    /** The agreements that stand, in the order of the seats. */
    public List<Act> agreements() {
        return Arrays.stream(Seat.values())
                .map(this::standingAgreement)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The seats that have yet to agree; none unless the proposal is open. */
    public List<Seat> awaiting() {
        return status != ProposalStatus.OPEN
                ? List.of()
                : Arrays.stream(Seat.values())
                        .filter(seat -> standingAgreement(seat).isEmpty())
                        .toList();
    }

    /** The sides that have taken back what took effect, or have said that it was not theirs. */
    public List<Seat> disputedBy() {
        return planVersion == null
                ? List.of()
                : Arrays.stream(Seat.values())
                        .filter(seat -> isLastWord(seat, Act.Kind.WITHDRAWN) || isLastWord(seat, Act.Kind.CONTRADICTED))
                        .toList();
    }

    /** What somebody else decided for the person about the current revision, whatever the person has said to it since. */
    public Optional<Act> decisionOnBehalf() {
        return acts.stream()
                .filter(act -> act.revision() == revision && act.kind() == Act.Kind.DECIDED_ON_BEHALF)
                .findFirst();
    }

    /** Whether another account wrote down what the person's side says to the current revision. */
    public boolean isSpokenFor() {
        return acts.stream()
                .anyMatch(act -> act.revision() == revision && act.kind().isByProxy());
    }

    /** Whether the person has said that this was not theirs. */
    public boolean isContradicted() {
        return isLastWord(Seat.PERSON, Act.Kind.CONTRADICTED);
    }

    /** Whether the seat's last word on the current revision is a no. */
    public boolean isDeclinedBy(Seat seat) {
        return isLastWord(seat, Act.Kind.DECLINED);
    }

    private boolean isLastWord(Seat seat, Act.Kind kind) {
        return acts.stream()
                .filter(act -> act.revision() == revision && act.seat() == seat)
                .reduce((earlier, later) -> later)
                .filter(act -> act.kind() == kind)
                .isPresent();
    }

    /** Whether it can still change or take effect. */
    public boolean isAlive() {
        return status == ProposalStatus.OPEN || status == ProposalStatus.DECLINED;
    }

    /** The same proposal after one more act. */
    public Proposal after(Act act, ProposalStatus next) {
        return new Proposal(
                proposalId,
                next,
                revision,
                contentHash,
                basePlanVersion,
                reason,
                changes,
                plus(act),
                planVersion,
                origin);
    }

    /** The same proposal, decided. */
    public Proposal becoming(int version) {
        return new Proposal(
                proposalId, status, revision, contentHash, basePlanVersion, reason, changes, acts, version, origin);
    }

    List<Act> plus(Act act) {
        return Stream.concat(acts.stream(), Stream.of(act)).toList();
    }

    /** The same proposal with other words in place of the old ones, open again, and only their author's agreement. */
    public Proposal revised(Act writing, int base, Words newReason, List<Change> newChanges) {
        return new Proposal(
                proposalId,
                ProposalStatus.OPEN,
                writing.revision(),
                writing.contentHash(),
                base,
                newReason,
                newChanges,
                plus(writing),
                null,
                origin);
    }
}
