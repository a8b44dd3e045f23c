package org.alongside.plan.engine.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.alongside.plan.engine.AuthorityCommand;
import org.alongside.plan.engine.BudgetCommand;
import org.alongside.plan.engine.Command;
import org.alongside.plan.engine.CorrectionCommand;
import org.alongside.plan.engine.DoingCommand;
import org.alongside.plan.engine.EvaluationCommand;
import org.alongside.plan.engine.PerspectiveCommand;
import org.alongside.plan.engine.RequirementCommand;
import org.alongside.plan.engine.ReviewCommand;
import org.alongside.plan.engine.SeatCommand;
import org.alongside.plan.engine.TalkCommand;
import org.alongside.plan.engine.VoiceCommand;
import org.alongside.plan.engine.doing.InterimSupport;
import org.alongside.plan.engine.plan.Dispute;
import org.alongside.plan.engine.plan.Event;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.proposal.Act;
import org.alongside.plan.engine.proposal.Proposal;
import org.alongside.plan.engine.proposal.ProposalStatus;
import org.alongside.plan.engine.words.Words;

/** Promise 3: either seat can say no in its own words, and nothing but a revision makes it a question again. */
class ANoCountsTest {

    @Provide
    Arbitrary<List<Integer>> interleavings() {
        return Interleaving.dice();
    }

    @Property
    void aNoIsKeptInItsOwnWordsAndNeverBecomesAYes(@ForAll("interleavings") List<Integer> dice) {
        Interleaving.play(dice, ANoCountsTest::holdsAt);
    }

    private static void holdsAt(Moment moment) {
        moment.version().ifPresent(decided -> nobodyHadSaidNoToIt(moment, decided));
        if (moment.answer().equals(Oracle.DONE)) {
            switch (moment.command()) {
                case Command.Decline decline -> theNoStands(moment, decline.reason(), Act.Kind.DECLINED);
                case Command.Withdraw withdraw -> theNoStands(moment, withdraw.reason(), Act.Kind.WITHDRAWN);
                case Command.Propose propose -> {}
                case Command.Revise revise -> {}
                case Command.Agree agree -> {}
                case Command.Split split -> {}
                case DoingCommand doing -> {}
                case EvaluationCommand evaluation -> {}
                case PerspectiveCommand perspective -> {}
                case RequirementCommand requirement -> {}
                case BudgetCommand budget -> {}
                case CorrectionCommand correction -> {}
                case ReviewCommand review -> {}
                case Command.Contradict contradict -> theNoStands(moment, contradict.words(), Act.Kind.CONTRADICTED);
                case Command.Attest attest -> {}
                case Command.DecideOnBehalf decide -> {}
                case AuthorityCommand record -> {}
                case SeatCommand seat -> {}
                case TalkCommand talk -> {}
                case VoiceCommand voice -> {}
            }
        }
        for (Proposal after : moment.after().proposals().values()) {
            moment.before().proposal(after.proposalId()).ifPresent(before -> onlyARevisionReopens(before, after));
        }
        Ledger.acts(moment.events()).stream()
                .filter(act -> act.kind().isByProxy())
                .forEach(act -> noNoWasWrittenOver(moment, act));
        moment.before().items(InterimSupport.class).forEach(support -> noDisagreementEndsIt(moment, support));
        assertThat(Ledger.onlyGrew(moment.before().disputes(), moment.after().disputes()))
                .isTrue();
    }

    /** Support in place ends by the person's own word, by an agreement to what it stood in for, or after its last day. */
    private static void noDisagreementEndsIt(Moment moment, InterimSupport before) {
        InterimSupport after =
                moment.after().item(before.itemId(), InterimSupport.class).orElseThrow();
        assertThat(after.terms()).isEqualTo(before.terms());
        if (before.ending() == null && after.ending() != null) {
            LocalDate today =
                    moment.context().now().atZone(ZoneId.of("Europe/London")).toLocalDate();
            boolean isPast =
                    before.terms().until() != null && before.terms().until().isBefore(today);
            assertThat(after.ending().by().seat() == Seat.PERSON || isPast || isAgreedNow(moment, before))
                    .isTrue();
        }
        moment.version()
                .ifPresent(version -> assertThat(new String(version.document().bytes(), StandardCharsets.UTF_8))
                        .doesNotContain(DoingDice.MARK));
    }

    private static final Set<Act.Kind> NOES = EnumSet.of(Act.Kind.DECLINED, Act.Kind.WITHDRAWN);

    /** A no by the person's own account stands until that account says otherwise, or what is written down says how it was heard. */
    private static void noNoWasWrittenOver(Moment moment, Act act) {
        List<Act.Kind> own = moment.named(moment.before()).orElseThrow().acts().stream()
                .filter(earlier ->
                        earlier.seat() == Seat.PERSON && !earlier.kind().isByProxy())
                .map(Act::kind)
                .toList();
        if (!own.isEmpty() && NOES.contains(own.getLast())) {
            assertThat(
                            act.attestation() == null
                                    ? ""
                                    : act.attestation().witness().relation().name())
                    .isNotIn("INTERPRETER", "OTHER_PROFESSIONAL", "WORKER");
            assertThat(act.onBehalf() == null || act.onBehalf().objection() != null)
                    .isTrue();
        }
    }

    private static boolean isAgreedNow(Moment moment, InterimSupport support) {
        return Stream.ofNullable(support.terms().standsInFor())
                .flatMap(id -> moment.before().proposal(id).stream())
                .anyMatch(proposal -> proposal.status() == ProposalStatus.AGREED
                        && proposal.disputedBy().isEmpty());
    }

    /** Nobody declined these words and their author did not take them off the table; who took back a yes has said another one since. */
    private static void nobodyHadSaidNoToIt(Moment moment, Event.VersionDecided decided) {
        Proposal agreed = moment.after().proposal(decided.proposalId()).orElseThrow();
        List<Act> acts = Ledger.acts(moment.history(), decided.proposalId()).stream()
                .filter(act -> act.revision() == agreed.revision())
                .toList();
        assertThat(acts).extracting(Act::kind).doesNotContain(Act.Kind.DECLINED);
        acts.stream().filter(act -> act.kind() == Act.Kind.WITHDRAWN).forEach(withdrawn -> {
            assertThat(withdrawn.seat()).isNotEqualTo(agreed.author());
            assertThat(acts.subList(acts.indexOf(withdrawn) + 1, acts.size()))
                    .anyMatch(later -> later.seat() == withdrawn.seat());
        });
    }

    private static void theNoStands(Moment moment, Words words, Act.Kind kind) {
        Plan before = moment.before();
        Plan after = moment.after();
        Proposal proposal = moment.named(after).orElseThrow();
        Act act = proposal.acts().getLast();
        Seat seat = act.seat();
        assertThat(act.kind()).isEqualTo(kind);
        assertThat(act.words()).isEqualTo(words);
        assertThat(act.at()).isEqualTo(moment.context().now());
        assertThat(proposal.standingAgreement(seat)).isEmpty();
        assertThat(after.content()).isEqualTo(before.content());
        assertThat(after.version()).isEqualTo(before.version());
        assertThat(after.status()).isEqualTo(before.status());
        if (proposal.planVersion() != null) {
            int version = Ledger.versions(moment.history())
                    .filter(decided -> decided.proposalId().equals(proposal.proposalId()))
                    .findFirst()
                    .orElseThrow()
                    .version();
            assertThat(after.disputes())
                    .hasSize(before.disputes().size() + 1)
                    .last()
                    .isEqualTo(new Dispute(
                            proposal.proposalId(),
                            version,
                            seat,
                            moment.context().now(),
                            words));
        } else {
            assertThat(after.disputes()).isEqualTo(before.disputes());
        }
    }

    private static void onlyARevisionReopens(Proposal before, Proposal after) {
        if (before.status() == ProposalStatus.DECLINED && after.status() == ProposalStatus.OPEN) {
            assertThat(after.revision()).isEqualTo(before.revision() + 1);
            assertThat(after.contentHash()).isNotEqualTo(before.contentHash());
            assertThat(after.agreements()).hasSize(1);
        } else if (before.status() == ProposalStatus.DECLINED) {
            assertThat(after.status()).isIn(ProposalStatus.DECLINED, ProposalStatus.WITHDRAWN, ProposalStatus.SPLIT);
        } else if (before.status() == ProposalStatus.WITHDRAWN
                || before.status() == ProposalStatus.SPLIT
                || before.planVersion() != null) {
            assertThat(after.status()).isEqualTo(before.status());
            assertThat(after.contentHash()).isEqualTo(before.contentHash());
        }
    }
}
