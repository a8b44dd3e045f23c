package org.alongside.plan.engine.promise;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.plan.engine.Actor;
import org.alongside.plan.engine.Command;
import org.alongside.plan.engine.Context;
import org.alongside.plan.engine.Decision;
import org.alongside.plan.engine.plan.Event;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.proposal.Proposal;

/**
 * One command and what came of it.
 *
 * @param number counts from 1; the opening was 0
 * @param history every event until now, those of this moment last; it grows with the moments that follow
 */
record Moment(
        int number, Plan before, Dice.Move move, Context context, Decision decision, Plan after, List<Event> history) {

    Actor actor() {
        return move.actor();
    }

    Command command() {
        return move.command();
    }

    List<Event> events() {
        return switch (decision) {
            case Decision.Accepted accepted -> accepted.events();
            case Decision.Refused refused -> List.of();
        };
    }

    /** {@link Oracle#DONE}, {@link Oracle#AS_BEFORE} or the refusal in the words of the API. */
    String answer() {
        return switch (decision) {
            case Decision.Accepted accepted -> accepted.events().isEmpty() ? Oracle.AS_BEFORE : Oracle.DONE;
            case Decision.Refused refused ->
                refused.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }

    Optional<Event.VersionDecided> version() {
        return events().stream()
                .filter(Event.VersionDecided.class::isInstance)
                .map(Event.VersionDecided.class::cast)
                .findFirst();
    }

    /** The words that came on the table: of a split two, of anything else one at most. */
    List<Event.ProposalWritten> allWritten() {
        return Ledger.written(events()).toList();
    }

    Optional<Event.ProposalWritten> written() {
        return allWritten().stream().findFirst();
    }

    /** The item that something happened to. */
    Optional<Item> item() {
        return events().stream()
                .filter(Event.ItemKept.class::isInstance)
                .map(event -> ((Event.ItemKept) event).item())
                .findFirst();
    }

    /** The proposal that the command named, before and after; empty for a command that named none. */
    Optional<Proposal> named(Plan plan) {
        return command() instanceof Command.OnProposal about ? plan.proposal(about.proposalId()) : Optional.empty();
    }

    @Override
    public String toString() {
        return number + ". " + actor().account() + " as " + actor().relation() + ": " + command() + " -> " + answer();
    }
}
