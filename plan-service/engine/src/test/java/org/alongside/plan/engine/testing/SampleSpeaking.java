package org.alongside.plan.engine.testing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.alongside.plan.engine.AuthorityCommand;
import org.alongside.plan.engine.Command;
import org.alongside.plan.engine.authority.Attestation;
import org.alongside.plan.engine.authority.CapacityRecord;
import org.alongside.plan.engine.authority.OnBehalf;
import org.alongside.plan.engine.proposal.Proposal;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/** Commands by which somebody speaks for the person, about a proposal as it now stands. */
public final class SampleSpeaking {

    private static final Words SOMEBODY = Words.of("R. Example");
    private static final Words SOONER = Words.of("Let us not wait");

    private SampleSpeaking() {}

    public static Command.Attest attest(Proposal proposal) {
        return attest(proposal, Attestation.Relation.FRIEND, null);
    }

    public static Command.Attest attest(Proposal proposal, Attestation.Relation relation, @Nullable String account) {
        return new Command.Attest(
                proposal.proposalId(),
                proposal.revision(),
                proposal.contentHash(),
                Words.of("Yes, let us do that"),
                new Attestation(
                        Attestation.Method.TELEPHONE,
                        proposal.writing().at(),
                        Words.of("At home"),
                        new Attestation.Witness(SOMEBODY, relation, account),
                        SOONER),
                null);
    }

    public static Command.Contradict contradict(Proposal proposal) {
        return new Command.Contradict(
                proposal.proposalId(), proposal.revision(), proposal.contentHash(), Words.of("I never said so"));
    }

    /** By an authority that was looked at on the day of the words and has no end. */
    public static Command.DecideOnBehalf decideOnBehalf(Proposal proposal, OnBehalf.Authority authority) {
        return decideOnBehalf(
                proposal, authority, LocalDate.ofInstant(proposal.writing().at(), ZoneId.of("Europe/London")), null);
    }

    public static Command.DecideOnBehalf decideOnBehalf(
            Proposal proposal, OnBehalf.Authority authority, LocalDate checkedOn, @Nullable LocalDate until) {
        return new Command.DecideOnBehalf(
                proposal.proposalId(),
                proposal.revision(),
                proposal.contentHash(),
                new OnBehalf(
                        authority,
                        SOMEBODY,
                        Words.of("700012345678"),
                        checkedOn,
                        until,
                        null,
                        Words.of("They like to be there"),
                        null,
                        SOONER));
    }

    /** That the person cannot decide about these words. */
    public static AuthorityCommand.RecordCapacity lacks(Proposal proposal) {
        return lacks(proposal, "After the stroke", true);
    }

    public static AuthorityCommand.RecordCapacity lacks(Proposal proposal, @Nullable String impairment, boolean lacks) {
        CapacityRecord.Limb met = new CapacityRecord.Limb(true, Words.of("As was seen"));
        CapacityRecord.Limb notMet = new CapacityRecord.Limb(false, Words.of("Asked again three times"));
        return new AuthorityCommand.RecordCapacity(
                proposal.proposalId(),
                proposal.revision(),
                proposal.contentHash(),
                new CapacityRecord.Assessment(
                        met,
                        notMet,
                        met,
                        met,
                        impairment == null ? null : Words.of(impairment),
                        Words.of("Pictures"),
                        List.of(Words.of("A sister")),
                        lacks));
    }
}
