package org.alongside.plan.engine;

import static org.alongside.plan.engine.Decision.accepted;
import static org.alongside.plan.engine.Decision.kept;

import org.alongside.plan.engine.plan.By;
import org.alongside.plan.engine.plan.Happening;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.proposal.Proposal;
import org.alongside.plan.engine.proposal.ProposalId;
import org.alongside.plan.engine.review.Review;
import org.alongside.plan.engine.voice.Perspective;

/** Perspectives: only the person invites and takes an invitation back, and who is invited has a voice and no seat. */
final class PerspectiveRules {

    private PerspectiveRules() {}

    static Decision decide(Plan plan, PerspectiveCommand.OfThePerson command, By by, Context context) {
        if (!by.isFrom(Seat.PERSON)) {
            return Refusal.NOT_YOUR_SEAT.refused();
        }
        return switch (command) {
            case PerspectiveCommand.InvitePerspective invite -> invite(plan, invite, by, context);
            case PerspectiveCommand.TakeInvitationBack back ->
                plan.item(back.itemId(), Perspective.class)
                        .map(perspective -> perspective.isOpen()
                                ? kept(Happening.PERSPECTIVE_NOT_ASKED_ANY_MORE, perspective.takenBack(by), by)
                                : accepted())
                        .orElseGet(Refusal.UNKNOWN_ITEM::refused);
        };
    }

    static Decision give(Plan plan, PerspectiveCommand.GivePerspective command, By by) {
        return plan.item(command.itemId(), Perspective.class)
                .map(perspective -> give(perspective, command, by))
                .orElseGet(Refusal.UNKNOWN_ITEM::refused);
    }

    private static Decision give(Perspective perspective, PerspectiveCommand.GivePerspective command, By by) {
        if (!perspective.account().equals(by.account())) {
            return Refusal.NOT_INVITED.refused();
        }
        return perspective.isOpen()
                ? kept(
                        Happening.PERSPECTIVE_GIVEN,
                        perspective.said(new Perspective.View(
                                command.whatMatters(), command.whatWorries(), command.whatICanOffer(), by)),
                        by)
                : Refusal.INVITATION_TAKEN_BACK.refused();
    }

    private static Decision invite(Plan plan, PerspectiveCommand.InvitePerspective command, By by, Context context) {
        if (!isOnTheTable(plan, command.subject())) {
            return Refusal.UNKNOWN_SUBJECT.refused();
        }
        if (plan.personSeat().contains(command.account())
                || plan.workerSeat().contains(command.account())
                || by.account().equals(command.account())) {
            return Refusal.HAS_A_SEAT.refused();
        }
        return kept(
                Happening.PERSPECTIVE_ASKED_FOR,
                new Perspective(
                        new ItemId(context.freshIds().get()),
                        command.subject(),
                        command.account(),
                        command.as(),
                        by,
                        null,
                        null),
                by);
    }

    private static boolean isOnTheTable(Plan plan, Perspective.Subject subject) {
        return switch (subject.about()) {
            case PROPOSAL ->
                plan.proposal(new ProposalId(subject.id()))
                        .filter(Proposal::isAlive)
                        .isPresent();
            case REVIEW ->
                plan.item(new ItemId(subject.id()), Review.class)
                        .filter(Review::isOpen)
                        .isPresent();
        };
    }
}
