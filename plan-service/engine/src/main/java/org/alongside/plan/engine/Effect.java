package org.alongside.plan.engine;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.PlanContent;
import org.alongside.plan.engine.plan.PlanStatus;
import org.alongside.plan.engine.proposal.Change;
import org.alongside.plan.engine.proposal.Proposal;

/** What the plan says once a proposal has taken effect. */
record Effect(PlanContent content, PlanStatus status, Set<UUID> changedItems) {

    /** Empty if another agreement has changed what the proposal is about: then it must be read again, never silently merged. */
    static Optional<Effect> of(Plan plan, Proposal proposal) {
        PlanContent content = plan.content();
        PlanStatus status = plan.status() == PlanStatus.DRAFT ? PlanStatus.ACTIVE : plan.status();
        Set<UUID> changed = new HashSet<>();
        for (Change change : proposal.changes()) {
            boolean outdated = switch (change) {
                case Change.ChangeAction action -> plan.changedIn(action.actionId()) > proposal.basePlanVersion();
                case Change.ClosePlan close -> plan.version() > proposal.basePlanVersion();
                case Change.AddGoal add -> false;
                case Change.AddMeasure add -> false;
                case Change.AddAction add -> false;
                case Change.ChooseOpportunity choose -> false;
            };
            Optional<PlanContent> next = change.applyTo(content);
            if (outdated || next.isEmpty()) {
                return Optional.empty();
            }
            content = next.get();
            changed.add(
                    switch (change) {
                        case Change.AddGoal add -> add.goal().goalId().value();
                        case Change.AddMeasure add -> add.goalId().value();
                        case Change.AddAction add -> add.action().actionId().value();
                        case Change.ChangeAction action -> action.actionId().value();
                        case Change.ChooseOpportunity choose ->
                            choose.opportunity().choiceId().value();
                        case Change.ClosePlan close -> plan.planId().value();
                    });
            if (change instanceof Change.ClosePlan) {
                status = PlanStatus.CLOSED;
            }
        }
        return Optional.of(new Effect(content, status, changed));
    }
}
