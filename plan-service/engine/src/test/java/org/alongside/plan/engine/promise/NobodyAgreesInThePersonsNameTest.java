package org.alongside.plan.engine.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.alongside.plan.engine.Actor;
import org.alongside.plan.engine.Command;
import org.alongside.plan.engine.SeatCommand;
import org.alongside.plan.engine.authority.Attestation;
import org.alongside.plan.engine.authority.CapacityRecord;
import org.alongside.plan.engine.authority.OnBehalf;
import org.alongside.plan.engine.plan.Event;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.proposal.Act;
import org.alongside.plan.engine.proposal.Change;
import org.alongside.plan.engine.proposal.Proposal;
import org.alongside.plan.engine.proposal.ProposalStatus;
import org.alongside.plan.engine.voice.Request;

/** Promise 4: the person's agreement is the person's own act, and no account ever holds both seats of a plan. */
class NobodyAgreesInThePersonsNameTest {

    @Provide
    Arbitrary<List<Integer>> interleavings() {
        return Interleaving.dice();
    }

    @Property
    void everySeatActsForItselfAndNoAccountActsForBoth(@ForAll("interleavings") List<Integer> dice) {
        Interleaving.play(dice, NobodyAgreesInThePersonsNameTest::holdsAt);
    }

    private static void holdsAt(Moment moment) {
        Actor actor = moment.actor();
        for (Act act : Ledger.acts(moment.events())) {
            assertThat(act.account()).isEqualTo(actor.account());
            assertThat(act.attestation() != null).isEqualTo(act.kind() == Act.Kind.ATTESTED);
            assertThat(act.onBehalf() != null).isEqualTo(act.kind() == Act.Kind.DECIDED_ON_BEHALF);
            if (act.kind().isByProxy()) {
                isWrittenDownByTheWorkerAndSitsInNobodysSeat(moment, act);
            } else {
                assertThat(actor.relation())
                        .isEqualTo(act.seat() == Seat.PERSON ? Actor.Relation.PERSON : Actor.Relation.WORKER);
            }
            if (act.seat() == Seat.WORKER || act.kind().isByProxy()) {
                assertThat(moment.after().workerSeat()).contains(act.account());
            }
        }
        moment.version().ifPresent(decided -> isThePersonsOwnOrSaysThatItIsNot(moment, decided));
        if (moment.command() instanceof Command.Contradict && moment.answer().equals(Oracle.DONE)) {
            theirLastWordCounts(moment);
        }
        if (actor.relation().seat().isEmpty()) {
            assertThat(Ledger.acts(moment.events())).isEmpty();
            assertThat(moment.version()).isEmpty();
        }
        moment.after().items(CapacityRecord.class).stream()
                .filter(CapacityRecord::isOpen)
                .forEach(record -> isAboutWordsOnTheTable(moment, record));
        assertThat(Collections.disjoint(accounts(moment, Seat.PERSON), accounts(moment, Seat.WORKER)))
                .isTrue();
        if (!moment.after().workerSeat().containsAll(moment.before().workerSeat())) {
            theSeatWasGivenByWhoMay(moment);
        }
        assertThat(moment.after().workersBefore().containsAll(moment.before().workersBefore()))
                .isTrue();
        assertThat(moment.after().workerSeat())
                .as("a seat that is held is not taken")
                .hasSizeLessThanOrEqualTo(1);
    }

    /** By whoever held it, or by another worker because the person asked for it or the holder was gone. Never by the person's side. */
    private static void theSeatWasGivenByWhoMay(Moment moment) {
        assertThat(moment.actor().relation()).isEqualTo(Actor.Relation.WORKER);
        assertThat(moment.after().workersBefore()).containsAll(moment.before().workerSeat());
        assertThat(moment.after().proposals())
                .as("what was said stands")
                .isEqualTo(moment.before().proposals());
        if (!moment.before().workerSeat().contains(moment.actor().account())) {
            assertThat(
                            switch (moment.command()) {
                                case SeatCommand.HandOver give ->
                                    give.gone().containsAll(moment.before().workerSeat());
                                case SeatCommand.AnswerRequest answer ->
                                    moment.before()
                                            .item(answer.itemId(), Request.class)
                                            .filter(request -> request.what() == Request.What.CHANGE_OF_WORKER
                                                    && request.by().isFrom(Seat.PERSON))
                                            .isPresent();
                                default -> false;
                            })
                    .isTrue();
        }
    }

    private static void isWrittenDownByTheWorkerAndSitsInNobodysSeat(Moment moment, Act act) {
        assertThat(moment.actor().relation()).isEqualTo(Actor.Relation.WORKER);
        assertThat(act.seat()).isEqualTo(Seat.PERSON);
        assertThat(moment.after().personSeat()).isEqualTo(moment.before().personSeat());
        Proposal proposal = moment.named(moment.after()).orElseThrow();
        Attestation seen = act.attestation();
        if (seen != null) {
            assertThat(moment.after().workerSeat())
                    .doesNotContain(Objects.requireNonNullElse(seen.witness().account(), "nobody"));
            assertThat(seen.witness().relation()).isNotEqualTo(Attestation.Relation.WORKER);
            assertThat(seen.at()).isBetween(proposal.writing().at(), act.at());
            assertThat(proposal.changes()).noneMatch(Change.ClosePlan.class::isInstance);
        }
        OnBehalf who = act.onBehalf();
        if (who != null) {
            assertThat(proposal.status()).isEqualTo(ProposalStatus.DECIDED_ON_BEHALF);
            assertThat(proposal.agreements()).extracting(Act::seat).containsExactly(Seat.WORKER);
            if (who.authority() != OnBehalf.Authority.ATTORNEY_PROPERTY) {
                CapacityRecord record = moment.before().items(CapacityRecord.class).stream()
                        .filter(one -> one.itemId().equals(who.capacityRecord()))
                        .findFirst()
                        .orElseThrow();
                assertThat(record.contentHash()).isEqualTo(act.contentHash());
                assertThat(record.assessment().lacks()).isTrue();
                assertThat(record.assessment().impairment()).isNotNull();
            }
        }
    }

    /** Whether somebody can decide is about one decision at one time, and says nothing once that is over. */
    private static void isAboutWordsOnTheTable(Moment moment, CapacityRecord record) {
        Proposal proposal = moment.after().proposal(record.proposalId()).orElseThrow();
        assertThat(proposal.status()).isEqualTo(ProposalStatus.OPEN);
        assertThat(proposal.contentHash()).isEqualTo(record.contentHash());
    }

    /** No version looks agreed by the person unless it was, by their own account or before a witness. */
    private static void isThePersonsOwnOrSaysThatItIsNot(Moment moment, Event.VersionDecided decided) {
        Proposal proposal = moment.after().proposal(decided.proposalId()).orElseThrow();
        Act persons = Ledger.lastWord(moment.history(), decided.proposalId(), proposal.revision(), Seat.PERSON)
                .orElseThrow();
        String document = new String(decided.document().bytes(), StandardCharsets.UTF_8);
        assertThat(proposal.status() == ProposalStatus.AGREED).isEqualTo(persons.onBehalf() == null);
        assertThat(document.contains("\"onBehalf\":{")).isEqualTo(persons.onBehalf() != null);
        assertThat(document.contains("\"attestation\":{")).isEqualTo(persons.attestation() != null);
    }

    private static void theirLastWordCounts(Moment moment) {
        Proposal proposal = moment.named(moment.after()).orElseThrow();
        assertThat(moment.actor().relation()).isEqualTo(Actor.Relation.PERSON);
        assertThat(proposal.standingAgreement(Seat.PERSON)).isEmpty();
        assertThat(proposal.disputedBy()).contains(Seat.PERSON);
        assertThat(proposal.isSpokenFor())
                .as("what was written down stays to be seen")
                .isTrue();
        assertThat(moment.after().version()).isEqualTo(moment.before().version());
    }

    private static Set<String> accounts(Moment moment, Seat seat) {
        Set<String> accounts = Ledger.acts(moment.history()).stream()
                .filter(act -> act.kind().isByProxy() ? seat == Seat.WORKER : act.seat() == seat)
                .map(Act::account)
                .collect(Collectors.toSet());
        Event.PlanOpened opened = (Event.PlanOpened) moment.history().getFirst();
        if (opened.seat() == seat) {
            accounts.add(opened.openedBy());
        }
        if (seat == Seat.WORKER) {
            accounts.addAll(moment.after().workerSeat());
            accounts.addAll(moment.after().workersBefore());
        }
        return accounts;
    }
}
