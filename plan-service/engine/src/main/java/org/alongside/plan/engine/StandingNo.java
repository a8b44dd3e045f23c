package org.alongside.plan.engine;

import java.util.Set;
import org.alongside.plan.engine.authority.Attestation;
import org.alongside.plan.engine.authority.OnBehalf;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.proposal.Act;
import org.alongside.plan.engine.proposal.Proposal;

/**
 * A no that the person said by their own account, and a yes that they took back, stand against what others write down for them about
 * these and later words of the same proposal (promises 3 and 4), until the person's own account says otherwise. Other words alone do not undo them, nor does cutting them in two.
 */
final class StandingNo {

    /** Those who stand on the person's side, whoever pays them. An interpreter or a professional comes with the service. */
    private static final Set<Attestation.Relation> OF_THE_PERSON = Set.of(
            Attestation.Relation.FAMILY,
            Attestation.Relation.FRIEND,
            Attestation.Relation.NEIGHBOUR,
            Attestation.Relation.ADVOCATE,
            Attestation.Relation.SUPPORTER);

    private StandingNo() {}

    /** Whether it stands against that attestation: after a no, the witness has to be of the person's own side. */
    static boolean isAgainst(Attestation attestation, Proposal proposal) {
        return stands(proposal) && !OF_THE_PERSON.contains(attestation.witness().relation());
    }

    /** Whether it stands against that decision: after a no, the decision says what the person has against it. */
    static boolean isAgainst(OnBehalf onBehalf, Proposal proposal) {
        return stands(proposal) && onBehalf.objection() == null;
    }

    /** Whether the person's last word of their own is a no, or takes back their yes; of words that nobody put forward as they stand, the one before that. */
    static boolean stands(Proposal proposal) {
        return proposal.acts().stream()
                .filter(act -> act.seat() == Seat.PERSON && !act.kind().isByProxy() && act.kind() != Act.Kind.OPENED)
                .reduce((earlier, later) -> later)
                .map(act -> act.kind() == Act.Kind.DECLINED || act.kind() == Act.Kind.WITHDRAWN)
                .orElse(proposal.origin() != null && proposal.origin().afterNo());
    }
}
