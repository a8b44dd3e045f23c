package org.alongside.plan.app.proposal;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.plan.app.proposal.AuthorityRequests.NewAttestation;
import org.alongside.plan.engine.Command;
import org.alongside.plan.engine.proposal.ContentHash;
import org.alongside.plan.engine.proposal.NewChange;
import org.alongside.plan.engine.proposal.ProposalId;
import org.alongside.plan.engine.proposal.Rendition;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/** The bodies of requests about proposals, checked for form, and the commands that they become. */
final class ProposalRequests {

    private static final int LONGEST_REASON = 4_000;
    private static final int LONGEST_NAME = 200;

    private ProposalRequests() {}

    record NewProposal(@Nullable String reason, @Nullable List<NewChange> changes) {
        Command.Propose command() {
            ChangeChecks.check(new FieldChecks().text("/reason", reason, LONGEST_REASON), changes)
                    .orRefuse();
            return new Command.Propose(Words.of(Objects.requireNonNull(reason)), Objects.requireNonNull(changes));
        }
    }

    record NewRevision(
            @Nullable Integer revision,
            @Nullable String contentHash,
            @Nullable String reason,
            @Nullable List<NewChange> changes) {
        Command.Revise command(ProposalId proposalId) {
            ChangeChecks.check(exact(revision, contentHash).text("/reason", reason, LONGEST_REASON), changes)
                    .orRefuse();
            return new Command.Revise(
                    proposalId,
                    Objects.requireNonNull(revision),
                    hash(contentHash),
                    Words.of(Objects.requireNonNull(reason)),
                    Objects.requireNonNull(changes));
        }
    }

    /** An agreement of one's own; with an attestation, one that the worker's seat writes down for the person. */
    record NewAgreement(
            @Nullable Integer revision,
            @Nullable String contentHash,
            @Nullable String inMyWords,
            @Nullable NewRendition rendition,
            @Nullable NewAttestation attestation) {
        Command command(ProposalId proposalId) {
            FieldChecks checks = exact(revision, contentHash).optionalText("/inMyWords", inMyWords, LONGEST_REASON);
            NewRendition.check(checks, rendition);
            if (attestation != null) {
                attestation
                        .check(checks)
                        .that(inMyWords == null, "/inMyWords", "Say the person's words inside the attestation.")
                        .orRefuse();
                return new Command.Attest(
                        proposalId,
                        Objects.requireNonNull(revision),
                        hash(contentHash),
                        attestation.said(),
                        attestation.attestation(),
                        NewRendition.of(rendition));
            }
            checks.orRefuse();
            return new Command.Agree(
                    proposalId,
                    Objects.requireNonNull(revision),
                    hash(contentHash),
                    inMyWords == null ? null : Words.of(inMyWords),
                    NewRendition.of(rendition));
        }
    }

    /** The form in which the words were put to the side that agrees. */
    record NewRendition(
            @Nullable String hash,
            @Nullable String language,
            Rendition.@Nullable Format format,
            @Nullable Boolean pictures,
            @Nullable String interpreter) {

        static void check(FieldChecks checks, @Nullable NewRendition rendition) {
            if (rendition != null) {
                checks.that(
                                rendition.hash() != null && ContentHash.isWellFormed(rendition.hash()),
                                "/rendition/hash",
                                "Send the hash of what was put: 'sha-256:' and 64 hexadecimal digits.")
                        .that(
                                rendition.language() != null && Rendition.isLanguage(rendition.language()),
                                "/rendition/language",
                                "Send a language tag such as 'en-GB' (BCP 47).")
                        .present("/rendition/format", rendition.format())
                        .optionalText("/rendition/interpreter", rendition.interpreter(), LONGEST_NAME);
            }
        }

        static @Nullable Rendition of(@Nullable NewRendition rendition) {
            return rendition == null
                    ? null
                    : new Rendition(
                            ProposalRequests.hash(rendition.hash()),
                            Objects.requireNonNull(rendition.language()),
                            Objects.requireNonNull(rendition.format()),
                            Boolean.TRUE.equals(rendition.pictures()),
                            rendition.interpreter() == null ? null : Words.of(rendition.interpreter()));
        }
    }

    record NewSplit(
            @Nullable Integer revision,
            @Nullable String contentHash,
            @Nullable String words,
            @Nullable List<Integer> part) {
        Command.Split command(ProposalId proposalId) {
            exact(revision, contentHash)
                    .text("/words", words, LONGEST_REASON)
                    .present("/part", part)
                    .that(
                            part == null || part.size() == new HashSet<>(part).size() && !part.contains(null),
                            "/part",
                            "Name each change once, by its place; the first is 0.")
                    .orRefuse();
            return new Command.Split(
                    proposalId,
                    Objects.requireNonNull(revision),
                    hash(contentHash),
                    Words.of(Objects.requireNonNull(words)),
                    Set.copyOf(Objects.requireNonNull(part)));
        }
    }

    record NewDecline(
            @Nullable Integer revision,
            @Nullable String contentHash,
            @Nullable String reason) {
        Command.Decline command(ProposalId proposalId) {
            exact(revision, contentHash).text("/reason", reason, LONGEST_REASON).orRefuse();
            return new Command.Decline(
                    proposalId,
                    Objects.requireNonNull(revision),
                    hash(contentHash),
                    Words.of(Objects.requireNonNull(reason)));
        }
    }

    record NewWithdrawal(
            @Nullable Integer revision,
            @Nullable String contentHash,
            @Nullable String reason) {
        Command.Withdraw command(ProposalId proposalId) {
            exact(revision, contentHash).text("/reason", reason, LONGEST_REASON).orRefuse();
            return new Command.Withdraw(
                    proposalId,
                    Objects.requireNonNull(revision),
                    hash(contentHash),
                    Words.of(Objects.requireNonNull(reason)));
        }
    }

    static FieldChecks exact(@Nullable Integer revision, @Nullable String contentHash) {
        return new FieldChecks()
                .that(revision != null && revision >= 1, "/revision", "Send the revision that was read, 1 or more.")
                .that(
                        contentHash != null && ContentHash.isWellFormed(contentHash),
                        "/contentHash",
                        "Send the contentHash that was read: 'sha-256:' and 64 hexadecimal digits.");
    }

    static ContentHash hash(@Nullable String contentHash) {
        return new ContentHash(Objects.requireNonNull(contentHash));
    }
}
