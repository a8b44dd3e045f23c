package org.alongside.plan.engine.doing;

import java.util.Optional;
import org.alongside.plan.engine.plan.Action;
import org.alongside.plan.engine.plan.Plan;
import org.jspecify.annotations.Nullable;

/**
 * How an agreed action stands with its owner.
 *
 * @param said what the owner last said about these words; null if nothing
 */
public record ActionStanding(
        Action action, Standing standing, @Nullable Undertaking said) {

    /** Where an action can stand. None of them is a failure. */
    public enum Standing {
        /** Its owner has taken it on: by agreeing to the plan, or by accepting it. */
        TAKEN_ON,
        /** A circle member, an asset or a provider who has not accepted it is not bound by it. */
        AWAITING_OWNER,
        /** Its owner has stopped. What was agreed stands until both change it. */
        STOPPED
    }

    /** How that action of the plan stands. */
    public static ActionStanding of(Plan plan, Action action) {
        Optional<Undertaking> said = plan.items(Undertaking.class).stream()
                .filter(undertaking -> undertaking.action().equals(action))
                .findFirst();
        return new ActionStanding(
                action,
                said.map(undertaking -> switch (undertaking.word()) {
                            case ACCEPTED -> Standing.TAKEN_ON;
                            case STOPPED -> Standing.STOPPED;
                        })
                        .orElse(action.owner().kind().isNamed() ? Standing.AWAITING_OWNER : Standing.TAKEN_ON),
                said.orElse(null));
    }
}
