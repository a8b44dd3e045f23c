package org.alongside.plan.engine.promise;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.alongside.plan.engine.Actor;
import org.alongside.plan.engine.Command;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.proposal.Act;
import org.alongside.plan.engine.proposal.Proposal;
import org.jspecify.annotations.Nullable;

/** Throws the model's dice for somebody outside who plays it against a running service. */
public final class Player {

    private static final Set<Act.Kind> WRITING = Set.of(Act.Kind.PROPOSED, Act.Kind.REVISED, Act.Kind.OPENED);

    private Player() {}

    /** Who gives which command. */
    public record Turn(Actor actor, Command command) {}

    private record Written(Act act, Dice.Read read) {}

    /**
     * The next turn.
     *
     * @param thrown the throw; the same throw and the same knowledge give the same turn
     * @param last the turn before; null if there was none
     * @param known the plan as far as the player knows it, in which also everything stands that was ever put forward
     */
    public static Turn next(int thrown, @Nullable Turn last, Plan known, Instant now) {
        Dice.Move before = last == null ? null : new Dice.Move(last.actor(), last.command());
        Dice.Move move = new Dice(thrown).next(wordsEverRead(known), before, known, now);
        return new Turn(move.actor(), move.command());
    }

    private static List<Dice.Read> wordsEverRead(Plan known) {
        return known.proposals().values().stream()
                .flatMap(proposal -> proposal.acts().stream()
                        .filter(act -> WRITING.contains(act.kind()))
                        .map(act -> new Written(
                                act,
                                new Dice.Read(
                                        proposal.proposalId(),
                                        act.revision(),
                                        act.contentHash(),
                                        Actor.Relation.valueOf(
                                                author(proposal, act).name())))))
                .sorted(Comparator.comparing((Written one) -> one.act().at())
                        .thenComparing(one -> one.act().contentHash().value()))
                .map(Written::read)
                .toList();
    }

    /** Whoever opens somebody else's words is not their author. */
    private static Seat author(Proposal proposal, Act writing) {
        return writing.kind() == Act.Kind.OPENED
                ? Objects.requireNonNull(proposal.origin()).seat()
                : writing.seat();
    }
}
