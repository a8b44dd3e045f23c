package org.alongside.plan.engine;

import static org.alongside.plan.engine.Decision.accepted;
import static org.alongside.plan.engine.Decision.kept;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.plan.engine.correction.Annotation;
import org.alongside.plan.engine.correction.Slip;
import org.alongside.plan.engine.plan.Action;
import org.alongside.plan.engine.plan.ActionId;
import org.alongside.plan.engine.plan.By;
import org.alongside.plan.engine.plan.Event;
import org.alongside.plan.engine.plan.Goal;
import org.alongside.plan.engine.plan.GoalId;
import org.alongside.plan.engine.plan.Happening;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.PlanContent;
import org.alongside.plan.engine.plan.PlanStatus;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.proposal.Change;
import org.alongside.plan.engine.proposal.ChangeGoal;
import org.alongside.plan.engine.proposal.Origin;
import org.alongside.plan.engine.proposal.Proposal;
import org.alongside.plan.engine.words.Words;

/** Agreed bytes never change: a clerical correction stands beside them, and an objection makes a proposal of it (promise 2). */
final class CorrectionRules {

    private CorrectionRules() {}

    static Decision annotate(Plan plan, CorrectionCommand.Annotate command, By by, Context context) {
        if (plan.status() == PlanStatus.CLOSED) {
            return Refusal.PLAN_CLOSED.refused();
        }
        Optional<Words> title = title(plan.content(), command.about(), command.id());
        if (title.isEmpty()) {
            return (command.about() == Annotation.About.GOAL ? Refusal.UNKNOWN_GOAL : Refusal.UNKNOWN_ACTION).refused();
        }
        if (!title.get().equals(command.agreed())) {
            return Refusal.TITLE_CHANGED.refused();
        }
        if (plan.items(Annotation.class).stream()
                .anyMatch(one -> one.isOpen() && one.id().equals(command.id()))) {
            return Refusal.CORRECTED_ALREADY.refused();
        }
        return Slip.isSmall(command.agreed().text(), command.corrected().text())
                ? kept(
                        Happening.TITLE_CORRECTED,
                        new Annotation(
                                new ItemId(context.freshIds().get()),
                                command.about(),
                                command.id(),
                                command.agreed(),
                                command.corrected(),
                                command.reason(),
                                by,
                                null,
                                false),
                        by)
                : Refusal.NOT_CLERICAL.refused();
    }

    /** The correction is gone at once; its words go on the table, where nobody has agreed to them. */
    static Decision object(Plan plan, CorrectionCommand.Object command, By by, Seat seat, Context context) {
        Optional<Annotation> found = plan.item(command.itemId(), Annotation.class);
        if (found.isEmpty()) {
            return Refusal.UNKNOWN_ITEM.refused();
        }
        Annotation annotation = found.get();
        if (!annotation.isOpen()) {
            return Refusal.NO_LONGER_OPEN.refused();
        }
        if (annotation.by().isFrom(seat) || plan.status() == PlanStatus.CLOSED) {
            return kept(
                    Happening.CORRECTION_OBJECTED_TO,
                    annotation.with(new Annotation.Objection(command.words(), by, null)),
                    by);
        }
        Event.ProposalWritten opened = SplitRules.opened(
                plan,
                plan.version(),
                annotation.reason(),
                List.of(change(annotation)),
                new Origin(null, seat.other(), annotation.by().account(), seat == Seat.PERSON),
                seat,
                command.words(),
                context);
        Proposal proposal = opened.proposal();
        return accepted(
                new Event.ItemKept(
                        Happening.CORRECTION_OBJECTED_TO,
                        annotation.with(new Annotation.Objection(command.words(), by, proposal.proposalId())),
                        by),
                opened);
    }

    private static Change change(Annotation annotation) {
        return switch (annotation.about()) {
            case GOAL -> new ChangeGoal(new GoalId(annotation.id()), annotation.corrected(), null);
            case ACTION -> new Change.ChangeAction(new ActionId(annotation.id()), annotation.corrected(), null, null);
        };
    }

    /** Whether the title is still the one that was corrected. */
    static boolean stillStands(Annotation annotation, PlanContent content) {
        return title(content, annotation.about(), annotation.id())
                .filter(annotation.agreed()::equals)
                .isPresent();
    }

    private static Optional<Words> title(PlanContent content, Annotation.About about, UUID id) {
        return switch (about) {
            case GOAL -> content.goal(new GoalId(id)).filter(Goal::stands).map(Goal::title);
            case ACTION ->
                content.action(new ActionId(id)).filter(Action::stands).map(Action::title);
        };
    }
}
