package org.alongside.plan.engine.proposal;

/** Where a proposal stands. There is no status for silence: nothing expires into a yes. */
public enum ProposalStatus {
    OPEN,
    /** Both seats agreed to the same content hash; it became a version of the plan. */
    AGREED,
    /** A seat said no to the current revision; only a revision re-opens it. */
    DECLINED,
    /** The seat that wrote the current revision took it back. */
    WITHDRAWN,
    /** Somebody with the right to it decided for the person; it became a version of the plan and is no agreement of theirs. */
    DECIDED_ON_BEHALF,
    /** It was split in two, and the two are on the table in its place. */
    SPLIT
}
