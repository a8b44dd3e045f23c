package org.alongside.plan.engine.proposal;

import java.util.Optional;
import java.util.UUID;
import org.alongside.plan.engine.plan.Action;
import org.alongside.plan.engine.plan.ActionId;
import org.alongside.plan.engine.plan.PlanContent;
import org.alongside.plan.engine.words.Words;

/** An action that nobody will do, and why. */
public record CancelAction(ActionId actionId, Words words) implements Change, NewChange {

    @Override
    public ChangeType type() {
        return ChangeType.CANCEL_ACTION;
    }

    @Override
    public UUID subject() {
        return actionId.value();
    }

    @Override
    public Optional<PlanContent> applyTo(PlanContent content) {
        return content.action(actionId)
                .filter(Action::stands)
                .map(old -> content.with(
                        new Action(actionId, old.goalId(), old.title(), old.owner(), old.by(), old.answers(), words)));
    }
}
