package org.alongside.plan.engine;

import static org.alongside.plan.engine.Decision.accepted;
import static org.alongside.plan.engine.Decision.kept;

import java.util.Optional;
import org.alongside.plan.engine.doing.ActionReport;
import org.alongside.plan.engine.doing.ActionStanding;
import org.alongside.plan.engine.doing.ActionStanding.Standing;
import org.alongside.plan.engine.doing.Undertaking;
import org.alongside.plan.engine.plan.Action;
import org.alongside.plan.engine.plan.By;
import org.alongside.plan.engine.plan.Happening;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Owner;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.Seat;

/**
 * An action binds its owner once the owner has taken it on, and its owner alone says how it goes or stops. What was agreed stays as it
 * is until both change it.
 */
final class OwnerRules {

    private OwnerRules() {}

    static Decision decide(Plan plan, DoingCommand.ByTheOwner command, By by, Context context) {
        Optional<Action> named = plan.content().action(command.actionId());
        if (named.isEmpty()) {
            return Refusal.UNKNOWN_ACTION.refused();
        }
        Action action = named.get();
        boolean isComplaint = command instanceof DoingCommand.ReportOnAction report
                && report.progress() == ActionReport.Progress.NOT_DONE;
        if (isComplaint && action.owner().kind() != Owner.Kind.WORKER) {
            return Refusal.NOT_A_FAILURE.refused();
        }
        if (!isComplaint && !speaksFor(action.owner(), by)) {
            return Refusal.NOT_THE_OWNER.refused();
        }
        if (!action.stands()) {
            return Refusal.ACTION_CANCELLED.refused();
        }
        Standing standing = ActionStanding.of(plan, action).standing();
        return switch (command) {
            case DoingCommand.AcceptAction accept ->
                standing == Standing.TAKEN_ON
                        ? accepted()
                        : kept(
                                Happening.ACTION_ACCEPTED,
                                new Undertaking(
                                        idFor(plan, action, context),
                                        action,
                                        Undertaking.Word.ACCEPTED,
                                        accept.words(),
                                        by),
                                by);
            case DoingCommand.StopAction stop ->
                standing == Standing.STOPPED
                        ? accepted()
                        : kept(
                                Happening.ACTION_STOPPED,
                                new Undertaking(
                                        idFor(plan, action, context),
                                        action,
                                        Undertaking.Word.STOPPED,
                                        stop.words(),
                                        by),
                                by);
            case DoingCommand.ReportOnAction report ->
                kept(
                        Happening.ACTION_REPORTED_ON,
                        new ActionReport(
                                new ItemId(context.freshIds().get()),
                                action.actionId(),
                                report.progress(),
                                report.words(),
                                by),
                        by);
        };
    }

    /** A community asset or a provider has no account here: a seat says what it has heard from them, and it stands under its name. */
    private static boolean speaksFor(Owner owner, By by) {
        return switch (owner.kind()) {
            case PERSON -> by.isFrom(Seat.PERSON);
            case WORKER -> by.isFrom(Seat.WORKER);
            case TOGETHER, ASSET, PROVIDER -> by.seat() != null;
            case CIRCLE_MEMBER -> by.account().equals(owner.id());
        };
    }

    /** One item for each action: what its owner last said. */
    private static ItemId idFor(Plan plan, Action action, Context context) {
        return plan.items(Undertaking.class).stream()
                .filter(undertaking -> undertaking.action().actionId().equals(action.actionId()))
                .map(Undertaking::itemId)
                .findFirst()
                .orElseGet(() -> new ItemId(context.freshIds().get()));
    }
}
