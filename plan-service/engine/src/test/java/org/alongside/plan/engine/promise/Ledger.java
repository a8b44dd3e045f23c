package org.alongside.plan.engine.promise;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.plan.engine.plan.Event;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.proposal.Act;
import org.alongside.plan.engine.proposal.ProposalId;

/** What the events alone say, whatever the state says. */
final class Ledger {

    private Ledger() {}

    /** Everything that was done about a proposal, oldest first. */
    static List<Act> acts(List<Event> history, ProposalId id) {
        return history.stream().flatMap(event -> act(event, id)).toList();
    }

    /** Everything that was done about any proposal, oldest first. */
    static List<Act> acts(List<Event> events) {
        return events.stream().flatMap(Ledger::act).toList();
    }

    /** The last thing that a seat did about one revision. */
    static Optional<Act> lastWord(List<Event> history, ProposalId id, int revision, Seat seat) {
        return acts(history, id).stream()
                .filter(act -> act.revision() == revision && act.seat() == seat)
                .reduce((earlier, later) -> later);
    }

    /** The revision as it was written. */
    static Event.ProposalWritten written(List<Event> history, ProposalId id, int revision) {
        return written(history)
                .filter(written -> written.proposal().proposalId().equals(id)
                        && written.proposal().revision() == revision)
                .findFirst()
                .orElseThrow();
    }

    static Stream<Event.ProposalWritten> written(List<Event> history) {
        return history.stream().filter(Event.ProposalWritten.class::isInstance).map(Event.ProposalWritten.class::cast);
    }

    static Stream<Event.VersionDecided> versions(List<Event> history) {
        return history.stream().filter(Event.VersionDecided.class::isInstance).map(Event.VersionDecided.class::cast);
    }

    /** Whether nothing was taken from the list and nothing in it changed: at most something was added at its end. */
    static boolean onlyGrew(List<?> before, List<?> after) {
        return after.size() >= before.size() && after.subList(0, before.size()).equals(before);
    }

    private static Stream<Act> act(Event event, ProposalId id) {
        return about(event).filter(id::equals).isPresent() ? act(event) : Stream.empty();
    }

    private static Stream<Act> act(Event event) {
        return switch (event) {
            case Event.ProposalWritten written ->
                Stream.of(written.proposal().acts().getLast());
            case Event.ProposalActedOn acted -> Stream.of(acted.act());
            case Event.AgreementDisputed disputed -> Stream.of(disputed.act());
            case Event.PlanOpened opened -> Stream.empty();
            case Event.WorkerSeatTaken taken -> Stream.empty();
            case Event.WorkerSeatHandedOver given -> Stream.empty();
            case Event.VersionDecided decided -> Stream.empty();
            case Event.ItemKept kept -> Stream.empty();
        };
    }

    private static Optional<ProposalId> about(Event event) {
        return switch (event) {
            case Event.ProposalWritten written -> Optional.of(written.proposal().proposalId());
            case Event.ProposalActedOn acted -> Optional.of(acted.proposalId());
            case Event.AgreementDisputed disputed ->
                Optional.of(disputed.dispute().proposalId());
            case Event.PlanOpened opened -> Optional.empty();
            case Event.WorkerSeatTaken taken -> Optional.empty();
            case Event.WorkerSeatHandedOver given -> Optional.empty();
            case Event.VersionDecided decided -> Optional.empty();
            case Event.ItemKept kept -> Optional.empty();
        };
    }
}
