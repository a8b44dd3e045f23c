package org.alongside.plan.engine.reading;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.alongside.plan.engine.plan.By;
import org.alongside.plan.engine.plan.Event;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.proposal.Act;
import org.alongside.plan.engine.proposal.Proposal;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/** The events of a plan in plain words (promise 9: who, when, and what was said). */
public final class Timeline {

    private Timeline() {}

    /**
     * One line.
     *
     * @param sentence what happened, in plain English and without anything that somebody said
     * @param theirWords what they said about it, as they said it; null if nothing
     * @param seat whose act it was; null for somebody of the circle, and for what both did
     * @param about the proposal or the item that it was about; null for the plan itself
     */
    public record Line(
            String sentence,
            @Nullable Words theirWords,
            @Nullable Seat seat,
            @Nullable UUID about) {}

    /** The line of an event. */
    public static Line tell(Event event) {
        return switch (event) {
            case Event.PlanOpened opened ->
                new Line(
                        who(opened.seat()) + " began this plan"
                                + (opened.workerSeat().isEmpty() ? " alone. The worker's seat is open." : "."),
                        null,
                        opened.seat(),
                        null);
            case Event.WorkerSeatTaken taken -> new Line("A worker took the worker's seat.", null, Seat.WORKER, null);
            case Event.WorkerSeatHandedOver given ->
                new Line(
                        "The worker's seat was handed over to another worker. What was agreed stands as it is.",
                        given.reason(),
                        Seat.WORKER,
                        null);
            case Event.ProposalWritten written -> written(written.proposal());
            case Event.ProposalActedOn acted ->
                acted(acted.act(), acted.proposalId().value());
            case Event.VersionDecided decided ->
                new Line(
                        "These words took effect: this is version " + decided.version() + ".",
                        null,
                        null,
                        decided.proposalId().value());
            case Event.AgreementDisputed disputed ->
                new Line(
                        who(disputed.act().seat())
                                + (disputed.act().kind() == Act.Kind.CONTRADICTED
                                        ? " said that it was not theirs what was written down for them in version "
                                        : " took back the agreement to what became version ")
                                + disputed.dispute().planVersion()
                                + ". That version stands, and the next step is open.",
                        disputed.dispute().reason(),
                        disputed.act().seat(),
                        disputed.dispute().proposalId().value());
            case Event.ItemKept kept ->
                new Line(
                        who(kept.by()) + " " + kept.happening().phrase() + ".",
                        null,
                        kept.by().seat(),
                        kept.item().itemId().value());
        };
    }

    private static Line written(Proposal proposal) {
        int changes = proposal.changes().size();
        String what = changes == 1 ? "one change" : changes + " changes";
        Act writing = proposal.writing();
        if (writing.kind() == Act.Kind.OPENED) {
            return new Line(
                    who(writing.seat()) + " put what " + who(proposal.author()).toLowerCase(Locale.ROOT)
                            + " had written on the table by itself, and nobody has agreed to it yet: " + what + ".",
                    proposal.reason(),
                    writing.seat(),
                    proposal.proposalId().value());
        }
        return new Line(
                who(proposal.author())
                        + (proposal.revision() == 1
                                ? " put a proposal forward: " + what + "."
                                : " put other words in the place of a proposal's: revision " + proposal.revision()
                                        + ", " + what + "."),
                proposal.reason(),
                proposal.author(),
                proposal.proposalId().value());
    }

    private static Line acted(Act act, UUID proposal) {
        String did = switch (act.kind()) {
            case PROPOSED, REVISED, AGREED -> " agreed to exactly these words.";
            case OPENED -> " put these words on the table without agreeing to them.";
            case SPLIT -> " split this in two, so that each part can be agreed to or not.";
            case DECLINED -> " said no to these words. The plan is as it was.";
            case WITHDRAWN -> " took their own words back.";
            case ATTESTED -> " agreed to exactly these words in another way, as a witness can say.";
            case CONTRADICTED -> " said that what was written down for them was not theirs.";
            case DECIDED_ON_BEHALF ->
                " did not decide this: somebody with the right to it decided for them. It is no agreement of theirs.";
        };
        return new Line(who(act.seat()) + did, act.words(), act.seat(), proposal);
    }

    private static String who(By by) {
        return Optional.ofNullable(by.seat()).map(Timeline::who).orElse("Somebody of the circle");
    }

    private static String who(Seat seat) {
        return switch (seat) {
            case PERSON -> "The person";
            case WORKER -> "The worker";
        };
    }
}
