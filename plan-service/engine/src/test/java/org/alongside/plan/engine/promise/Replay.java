package org.alongside.plan.engine.promise;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.alongside.plan.engine.Actor;
import org.alongside.plan.engine.Command;
import org.alongside.plan.engine.Context;
import org.alongside.plan.engine.Decision;
import org.alongside.plan.engine.plan.Event;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.Plan;

/**
 * A plan's log, played again from nothing beside the oracle's book. It makes no decision: what was decided elsewhere is told to
 * it, and it says whether the rules allow that.
 */
public final class Replay {

    /** The plan has no such proposal and no such item, so there is nothing that the rules could say. */
    public static final String NOT_IN_THE_PLAN = "not in the plan";

    /** It will be done, or was. */
    public static final String DONE = Oracle.DONE;
    /** It was so already. */
    public static final String AS_BEFORE = Oracle.AS_BEFORE;

    private final Interleaving interleaving;

    private Replay(Interleaving interleaving) {
        this.interleaving = interleaving;
    }

    public static Replay of(Event.PlanOpened opened, Actor opener) {
        return new Replay(new Interleaving(opened, opener, moment -> {}));
    }

    /** The plan that the events so far add up to. */
    public Plan plan() {
        return interleaving.plan();
    }

    /** What the oracle says to a command at this place: {@link #DONE}, {@link #AS_BEFORE}, a code, or {@link #NOT_IN_THE_PLAN}. */
    public String answerTo(Actor actor, Command command, Instant now) {
        boolean unknown = command instanceof Command.OnProposal about
                        && plan().proposal(about.proposalId()).isEmpty()
                || command instanceof Command.OnItem item
                        && plan().item(item.itemId(), Item.class).isEmpty();
        return unknown ? NOT_IN_THE_PLAN : interleaving.expected(new Dice.Move(actor, command), now);
    }

    /**
     * This command was accepted here, and this came of it.
     *
     * @throws AssertionError if the oracle does not allow it here, or the plan is then another than the oracle's book says
     */
    public void take(Actor actor, Command command, Instant at, List<Event> events) {
        Context context = new Context(at, actor, false, Replay::nothing, Replay::nothing, Map.of());
        interleaving.came(
                new Dice.Move(actor, command), context, answerTo(actor, command, at), new Decision.Accepted(events));
    }

    /** @throws AssertionError if any proposal is another than the oracle's book says */
    public void end() {
        interleaving.everyProposalIsAsTheOracleSays();
    }

    private static <T> T nothing() {
        throw new IllegalStateException("what has happened needs no new ids");
    }
}
