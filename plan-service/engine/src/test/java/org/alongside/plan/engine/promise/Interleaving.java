package org.alongside.plan.engine.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import org.alongside.plan.engine.Actor;
import org.alongside.plan.engine.Context;
import org.alongside.plan.engine.Decision;
import org.alongside.plan.engine.PlanEngine;
import org.alongside.plan.engine.plan.Event;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.PlanStatus;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.proposal.Proposal;
import org.alongside.plan.engine.testing.Actors;
import org.alongside.plan.engine.testing.PlanBuilder;
import org.alongside.plan.engine.testing.Surroundings;
import org.alongside.plan.engine.voice.Idea;
import org.jspecify.annotations.Nullable;

/**
 * Commands in any order by anybody, each as one throw of the dice. At every step the oracle says beforehand what the answer
 * will be, and the plan has to be what the oracle's book says it is; the promise under test then looks at the same step. How
 * many are tried for each promise is said in {@code junit-platform.properties}.
 */
final class Interleaving {

    /** What has to hold after every command. */
    @FunctionalInterface
    interface Promise {
        void holdsAt(Moment moment);
    }

    private final List<Moment> moments = new ArrayList<>();
    private final List<Event> history = new ArrayList<>();
    private final List<Dice.Read> read = new ArrayList<>();
    private final Oracle oracle;
    private final Promise promise;
    private Instant now = Surroundings.START;
    private Plan plan;

    private Interleaving(Actor opener, Promise promise) {
        this(PlanBuilder.opened(opener, Surroundings.nth(0, opener)), opener, promise);
    }

    Interleaving(Event.PlanOpened opened, Actor opener, Promise promise) {
        this.history.add(opened);
        this.plan = Plan.from(opened);
        this.oracle = new Oracle(opener, Dice.CATALOGUE);
        this.promise = promise;
    }

    /** What jqwik makes up: the number of commands, and a throw for each. */
    static Arbitrary<List<Integer>> dice() {
        return Throws.ofDice();
    }

    /** Plays it, and tells the whole story if the promise is broken. */
    static List<Moment> play(List<Integer> dice, Promise promise) {
        Interleaving interleaving = new Interleaving(dice.getFirst() % 2 == 0 ? Actors.WORKER : Actors.PERSON, promise);
        try {
            dice.forEach(interleaving::step);
            interleaving.everyProposalIsAsTheOracleSays();
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(e.getMessage() + "\n" + interleaving.story(), e);
        }
        return interleaving.moments;
    }

    private void step(int thrown) {
        Dice.@Nullable Move last = moments.isEmpty() ? null : moments.getLast().move();
        Dice.Move move = new Dice(thrown).next(read, last, plan, now);
        now = now.plus(passing(thrown));
        int number = moments.size() + 1;
        Context living = Surroundings.nth(number, now, move.actor());
        Context context = isSaidToHaveDied(thrown) ? Surroundings.afterDeath(living) : living;
        String expected = context.personHasDied() ? "person-has-died" : expected(move, now);
        came(move, context, expected, PlanEngine.decide(plan, move.command(), context));
    }

    Plan plan() {
        return plan;
    }

    String expected(Dice.Move move, Instant when) {
        return oracle.answerTo(move.actor(), move.command(), when);
    }

    /** Takes note of a decision, and demands that it is the expected one and that the plan is as the oracle's book says. */
    void came(Dice.Move move, Context context, String expected, Decision decision) {
        Plan before = plan;
        if (decision instanceof Decision.Accepted accepted) {
            for (Event event : accepted.events()) {
                history.add(event);
                plan = plan.after(event);
            }
        }
        Moment moment = new Moment(moments.size() + 1, before, move, context, decision, plan, history);
        moments.add(moment);
        assertThat(moment.answer()).isEqualTo(expected);
        if (expected.equals(Oracle.DONE)) {
            List<Proposal> written = moment.allWritten().stream()
                    .map(Event.ProposalWritten::proposal)
                    .toList();
            oracle.note(move.actor(), move.command(), written, moment.item().orElse(null));
            written.forEach(words -> read.add(new Dice.Read(
                    words.proposalId(),
                    words.revision(),
                    words.contentHash(),
                    words.author() == Seat.PERSON ? Actor.Relation.PERSON : Actor.Relation.WORKER)));
        } else {
            assertThat(plan).isSameAs(before);
        }
        thePlanIsAsTheOracleSays();
        promise.holdsAt(moment);
    }

    /** Up to three days pass, or up to three years, and nothing may come of it. */
    private static Duration passing(int thrown) {
        return Duration.ofSeconds(Math.floorMod(thrown, thrown % 2 == 0 ? 250_000 : 100_000_000));
    }

    /** For one command, as if the record were taken back at once: a mistake. */
    private static boolean isSaidToHaveDied(int thrown) {
        return Math.floorMod(thrown, 97) == 13;
    }

    private void thePlanIsAsTheOracleSays() {
        assertThat(plan.version()).isEqualTo(oracle.version());
        assertThat(plan.status())
                .isEqualTo(
                        oracle.isClosed()
                                ? PlanStatus.CLOSED
                                : oracle.version() == 0
                                        ? PlanStatus.DRAFT
                                        : oracle.isPaused() ? PlanStatus.PAUSED : PlanStatus.ACTIVE);
        Moment moment = moments.getLast();
        if (moment.version().isPresent()) {
            assertThat(Facts.of(plan.content())).isEqualTo(oracle.facts());
        } else {
            assertThat(plan.content()).isEqualTo(moment.before().content());
        }
        moment.named(plan).ifPresent(this::isAsTheOracleSays);
        moment.item()
                .ifPresent(item -> assertThat(item.kind().name().replace("_", ""))
                        .isEqualToIgnoringCase(item.getClass().getSimpleName()));
        assertThat(plan.items(Idea.class).stream().filter(Idea::isOpen))
                .hasSize((int) oracle.voice().owed());
        oracle.beside().isAsIn(plan, oracle.facts());
        oracle.talk().isAsIn(plan);
        oracle.seatsAreAsIn(plan);
        oracle.corrections().isAsIn(plan);
    }

    void everyProposalIsAsTheOracleSays() {
        assertThat(plan.proposals().keySet()).isEqualTo(oracle.pages().keySet());
        plan.proposals().values().forEach(this::isAsTheOracleSays);
        assertThat(Facts.of(plan.content())).isEqualTo(oracle.facts());
    }

    private void isAsTheOracleSays(Proposal proposal) {
        Oracle.Page page = oracle.page(proposal.proposalId());
        assertThat(proposal.status().name()).isEqualTo(page.status());
        assertThat(proposal.revision()).isEqualTo(page.revision);
        assertThat(proposal.contentHash().value()).isEqualTo(page.hash);
        assertThat(proposal.author()).isEqualTo(page.author);
        assertThat(proposal.basePlanVersion()).isEqualTo(page.base);
        assertThat(proposal.planVersion()).isEqualTo(page.isDecided() ? page.version : null);
        assertThat(proposal.isAlive()).isEqualTo(page.isAlive());
        for (Seat seat : Seat.values()) {
            Oracle.@Nullable Ballot said = page.ballots.get(seat);
            assertThat(proposal.standingAgreement(seat).isPresent()).isEqualTo(said == Oracle.Ballot.YES);
            assertThat(proposal.isDeclinedBy(seat)).isEqualTo(said == Oracle.Ballot.NO);
            assertThat(proposal.awaiting().contains(seat))
                    .isEqualTo(page.status().equals("OPEN") && said != Oracle.Ballot.YES);
            assertThat(proposal.disputedBy().contains(seat))
                    .isEqualTo(page.isDecided() && said == Oracle.Ballot.TAKEN_BACK);
        }
    }

    private String story() {
        return moments.stream().map(Moment::toString).collect(Collectors.joining("\n", "What happened:\n", "\n"));
    }
}
