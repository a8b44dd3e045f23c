package org.alongside.plan.engine.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.alongside.plan.engine.AuthorityCommand;
import org.alongside.plan.engine.Command;
import org.alongside.plan.engine.authority.Attestation;
import org.alongside.plan.engine.authority.CapacityRecord;
import org.alongside.plan.engine.authority.OnBehalf;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.proposal.ContentHash;
import org.alongside.plan.engine.proposal.Proposal;
import org.alongside.plan.engine.proposal.Rendition;
import org.alongside.plan.engine.testing.Actors;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/** Throws about speaking for the person: rightly, too early, too late, or by somebody who would like to. */
final class AuthorityDice {

    private static final LocalDate FAR_OFF = LocalDate.of(9000, 1, 1);
    private static final Words SOMEBODY = Words.of("R. Example");

    private final SplittableRandom random;

    AuthorityDice(SplittableRandom random) {
        this.random = random;
    }

    Command about(Dice.Read words, Plan plan, Words said) {
        Instant written = plan.proposal(words.proposalId())
                .map(Proposal::writing)
                .orElseThrow()
                .at();
        return switch (random.nextInt(9)) {
            case 0, 1 ->
                new Command.Attest(
                        words.proposalId(),
                        words.revision(),
                        words.contentHash(),
                        said,
                        attestation(written),
                        oneIn(2) ? null : rendition());
            case 2 -> new Command.Contradict(words.proposalId(), words.revision(), words.contentHash(), said);
            case 3, 4, 5 ->
                new Command.DecideOnBehalf(
                        words.proposalId(),
                        words.revision(),
                        words.contentHash(),
                        onBehalf(written.atZone(ZoneId.of("Europe/London")).toLocalDate(), said));
            default ->
                new AuthorityCommand.RecordCapacity(
                        words.proposalId(), words.revision(), words.contentHash(), assessment(said));
        };
    }

    /** The form in which words might have been put to somebody. */
    Rendition rendition() {
        return new Rendition(
                ContentHash.of(new byte[] {(byte) random.nextInt(100)}),
                one(List.of("en-GB", "cy", "ar-u-nu-latn")),
                one(List.of(Rendition.Format.values())),
                oneIn(2),
                oneIn(2) ? null : SOMEBODY);
    }

    private Attestation attestation(Instant written) {
        Instant at = switch (random.nextInt(9)) {
            case 0 -> written.minusSeconds(1);
            case 1 -> Instant.parse("9000-01-01T00:00:00Z");
            case 2 -> written.plusSeconds(7 * 24 * 3_600 - random.nextInt(2));
            default -> written;
        };
        return new Attestation(
                one(Arrays.asList(Attestation.Method.values())),
                at,
                Words.of("At the library"),
                new Attestation.Witness(
                        SOMEBODY,
                        one(List.of(Attestation.Relation.values())),
                        oneIn(3)
                                ? null
                                : one(List.of(
                                        "a-neighbour",
                                        "a-friend",
                                        Actors.WORKER.account(),
                                        Actors.OTHER_WORKER.account()))),
                oneIn(4) ? null : SOMEBODY);
    }

    private OnBehalf onBehalf(LocalDate written, Words said) {
        @Nullable LocalDate checked = oneIn(8) ? null : oneIn(8) ? FAR_OFF : oneIn(8) ? written.minusDays(1) : written;
        @Nullable LocalDate until = oneIn(2) ? null : oneIn(4) ? written.minusDays(3) : FAR_OFF;
        return new OnBehalf(
                one(List.of(OnBehalf.Authority.values())),
                SOMEBODY,
                oneIn(8) ? null : Words.of("700012345678"),
                checked,
                until,
                null,
                said,
                oneIn(2) ? null : said,
                oneIn(4) ? null : said);
    }

    private CapacityRecord.Assessment assessment(Words said) {
        return new CapacityRecord.Assessment(
                limb(),
                limb(),
                limb(),
                limb(),
                oneIn(5) ? null : said,
                said,
                oneIn(2) ? List.of() : List.of(said),
                !oneIn(4));
    }

    private CapacityRecord.Limb limb() {
        return new CapacityRecord.Limb(!oneIn(3), Words.of("As was seen"));
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
