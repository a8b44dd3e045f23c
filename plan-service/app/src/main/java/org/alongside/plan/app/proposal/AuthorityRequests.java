package org.alongside.plan.app.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.plan.engine.AuthorityCommand;
import org.alongside.plan.engine.Command;
import org.alongside.plan.engine.authority.Attestation;
import org.alongside.plan.engine.authority.CapacityRecord;
import org.alongside.plan.engine.authority.OnBehalf;
import org.alongside.plan.engine.proposal.ProposalId;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/** The bodies of requests about who speaks for the person, checked for form, and the commands that they become. */
final class AuthorityRequests {

    private static final int LONGEST = 4_000;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_CONSULTED = 20;

    private AuthorityRequests() {}

    record NewWitness(
            @Nullable String name,
            Attestation.@Nullable Relation relation,
            @Nullable String account) {}

    record NewAttestation(
            Attestation.@Nullable Method method,
            @Nullable String words,
            @Nullable Instant at,
            @Nullable String place,
            @Nullable NewWitness witness,
            @Nullable String askedForSooner) {

        FieldChecks check(FieldChecks checks) {
            checks.present("/attestation/method", method)
                    .text("/attestation/words", words, LONGEST)
                    .present("/attestation/at", at)
                    .text("/attestation/place", place, LONGEST_NAME)
                    .present("/attestation/witness", witness)
                    .optionalText("/attestation/askedForSooner", askedForSooner, LONGEST);
            return witness == null
                    ? checks
                    : checks.text("/attestation/witness/name", witness.name(), LONGEST_NAME)
                            .present("/attestation/witness/relation", witness.relation())
                            .optionalText("/attestation/witness/account", witness.account(), LONGEST_NAME);
        }

        Words said() {
            return Words.of(Objects.requireNonNull(words));
        }

        Attestation attestation() {
            NewWitness seenBy = Objects.requireNonNull(witness);
            return new Attestation(
                    Objects.requireNonNull(method),
                    Objects.requireNonNull(at),
                    Words.of(Objects.requireNonNull(place)),
                    new Attestation.Witness(
                            Words.of(Objects.requireNonNull(seenBy.name())),
                            Objects.requireNonNull(seenBy.relation()),
                            seenBy.account()),
                    AuthorityRequests.words(askedForSooner));
        }
    }

    record NewContradiction(
            @Nullable Integer revision,
            @Nullable String contentHash,
            @Nullable String words) {
        Command command(ProposalId proposalId) {
            ProposalRequests.exact(revision, contentHash)
                    .text("/words", words, LONGEST)
                    .orRefuse();
            return new Command.Contradict(
                    proposalId,
                    Objects.requireNonNull(revision),
                    ProposalRequests.hash(contentHash),
                    Words.of(Objects.requireNonNull(words)));
        }
    }

    record NewDecisionOnBehalf(
            @Nullable Integer revision,
            @Nullable String contentHash,
            OnBehalf.@Nullable Authority authority,
            @Nullable String decisionMaker,
            @Nullable String reference,
            @Nullable LocalDate checkedOn,
            @Nullable LocalDate until,
            @Nullable String wishes,
            @Nullable String objection,
            @Nullable String askedForSooner) {
        Command command(ProposalId proposalId) {
            ProposalRequests.exact(revision, contentHash)
                    .present("/authority", authority)
                    .text("/decisionMaker", decisionMaker, LONGEST_NAME)
                    .optionalText("/reference", reference, LONGEST_NAME)
                    .text("/wishes", wishes, LONGEST)
                    .optionalText("/objection", objection, LONGEST)
                    .optionalText("/askedForSooner", askedForSooner, LONGEST)
                    .orRefuse();
            return new Command.DecideOnBehalf(
                    proposalId,
                    Objects.requireNonNull(revision),
                    ProposalRequests.hash(contentHash),
                    new OnBehalf(
                            Objects.requireNonNull(authority),
                            Words.of(Objects.requireNonNull(decisionMaker)),
                            words(reference),
                            checkedOn,
                            until,
                            null,
                            Words.of(Objects.requireNonNull(wishes)),
                            words(objection),
                            words(askedForSooner)));
        }
    }

    record NewLimb(@Nullable Boolean met, @Nullable String evidence) {
        static void check(FieldChecks checks, String at, @Nullable NewLimb limb) {
            if (limb == null) {
                checks.present(at, null);
            } else {
                checks.present(at + "/met", limb.met()).text(at + "/evidence", limb.evidence(), LONGEST);
            }
        }

        static CapacityRecord.Limb of(@Nullable NewLimb limb) {
            NewLimb checked = Objects.requireNonNull(limb);
            return new CapacityRecord.Limb(
                    Objects.requireNonNull(checked.met()), Words.of(Objects.requireNonNull(checked.evidence())));
        }
    }

    record NewCapacityRecord(
            @Nullable Integer revision,
            @Nullable String contentHash,
            @Nullable NewLimb understand,
            @Nullable NewLimb retain,
            @Nullable NewLimb useOrWeigh,
            @Nullable NewLimb communicate,
            @Nullable String impairment,
            @Nullable String supportTried,
            @Nullable List<String> consulted,
            @Nullable Boolean lacks) {
        AuthorityCommand command(UUID proposalId) {
            FieldChecks checks = ProposalRequests.exact(revision, contentHash);
            NewLimb.check(checks, "/understand", understand);
            NewLimb.check(checks, "/retain", retain);
            NewLimb.check(checks, "/useOrWeigh", useOrWeigh);
            NewLimb.check(checks, "/communicate", communicate);
            List<String> asked = Objects.requireNonNullElse(consulted, List.of());
            checks.optionalText("/impairment", impairment, LONGEST)
                    .that(
                            impairment == null || !impairment.isBlank(),
                            "/impairment",
                            "Say what it is, or leave it out if there is none.")
                    .text("/supportTried", supportTried, LONGEST)
                    .that(asked.size() <= MOST_CONSULTED, "/consulted", "At most " + MOST_CONSULTED + ".")
                    .present("/lacks", lacks);
            for (int i = 0; i < asked.size(); i++) {
                checks.text("/consulted/" + i, asked.get(i), LONGEST_NAME);
            }
            checks.orRefuse();
            return new AuthorityCommand.RecordCapacity(
                    new ProposalId(proposalId),
                    Objects.requireNonNull(revision),
                    ProposalRequests.hash(contentHash),
                    new CapacityRecord.Assessment(
                            NewLimb.of(understand),
                            NewLimb.of(retain),
                            NewLimb.of(useOrWeigh),
                            NewLimb.of(communicate),
                            words(impairment),
                            Words.of(Objects.requireNonNull(supportTried)),
                            asked.stream().map(Words::of).toList(),
                            Objects.requireNonNull(lacks)));
        }
    }

    private static @Nullable Words words(@Nullable String text) {
        return text == null ? null : Words.of(text);
    }
}
