package org.alongside.plan.engine.proposal;

import java.time.Instant;
import org.alongside.plan.engine.authority.Attestation;
import org.alongside.plan.engine.authority.OnBehalf;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What was done for a seat about one exact revision (promise 2).
 *
 * @param seat for which side it stands
 * @param account who did it or wrote it down: whoever held the seat, or for {@link Kind#isByProxy} acts the worker
 * @param words the side's own words: a reason, or what the agreement means to it; null if none were given
 * @param attestation how it is known that the person agreed; null for every other act
 * @param onBehalf who decided for the person, and by what right; null for every other act
 * @param rendition the form in which the words were put to that side; null for the text itself
 */
public record Act(
        Kind kind,
        Seat seat,
        String account,
        int revision,
        ContentHash contentHash,
        Instant at,
        @Nullable Words words,
        @Nullable Attestation attestation,
        @Nullable OnBehalf onBehalf,
        @Nullable Rendition rendition) {

    /** An act of one's own. */
    public Act(
            Kind kind,
            Seat seat,
            String account,
            int revision,
            ContentHash contentHash,
            Instant at,
            @Nullable Words words) {
        this(kind, seat, account, revision, contentHash, at, words, null, null, null);
    }

    /** The acts. Proposing and revising are agreeing to one's own words. */
    public enum Kind {
        PROPOSED,
        REVISED,
        AGREED,
        /** Put on the table as somebody else wrote it, which agrees to nothing. */
        OPENED,
        /** Its parts were put on the table in its place. */
        SPLIT,
        /** The person agreed in another way than by their own account. */
        ATTESTED,
        DECLINED,
        WITHDRAWN,
        /** The person has said that what was written down for them was not theirs. */
        CONTRADICTED,
        /** Somebody else decided for the person: never an agreement. */
        DECIDED_ON_BEHALF;

        boolean isAgreement() {
            return this == PROPOSED || this == REVISED || this == AGREED || this == ATTESTED;
        }

        /** Whether another account wrote it down for the person, which gives that account no part in the person's seat. */
        public boolean isByProxy() {
            return this == ATTESTED || this == DECIDED_ON_BEHALF;
        }
    }

    public Act withWords(Words said) {
        return new Act(kind, seat, account, revision, contentHash, at, said, attestation, onBehalf, rendition);
    }

    public Act attestedBy(Attestation how) {
        return new Act(kind, seat, account, revision, contentHash, at, words, how, onBehalf, rendition);
    }

    public Act decidedBy(OnBehalf who) {
        return new Act(kind, seat, account, revision, contentHash, at, words, attestation, who, rendition);
    }

    public Act readAs(@Nullable Rendition form) {
        return new Act(kind, seat, account, revision, contentHash, at, words, attestation, onBehalf, form);
    }
}
