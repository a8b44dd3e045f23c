package org.alongside.plan.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.PlanContent;
import org.alongside.plan.engine.plan.PlanStatus;
import org.alongside.plan.engine.proposal.Change;
import org.alongside.plan.engine.proposal.Proposal;

/** What the plan says once a proposal has taken effect. */
record Effect(PlanContent content, Set<UUID> changedItems) {

    PlanStatus status() {
        return content.status();
    }

    /** Empty if another agreement has changed what the proposal is about: then it must be read again, never silently merged. */
    static Optional<Effect> of(Plan plan, Proposal proposal) {
        return of(plan, proposal.changes(), proposal.basePlanVersion());
    }

    /** @param base the version of the plan that the changes were written on */
    static Optional<Effect> of(Plan plan, List<Change> changes, int base) {
        PlanContent content = plan.content();
        Set<UUID> changed = new HashSet<>();
        for (Change change : changes) {
            Optional<PlanContent> next = change.applyTo(content);
            if (isOutdated(plan, change, base) || next.isEmpty()) {
                return Optional.empty();
            }
            content = next.get();
            changed.addAll(change.touches());
        }
        return Optional.of(new Effect(content, changed));
    }

    /** An end is about everything that the plan says; any other change is about its subject. */
    private static boolean isOutdated(Plan plan, Change change, int base) {
        return change instanceof Change.ClosePlan
                ? plan.version() > base
                : plan.changedIn().getOrDefault(change.subject(), 0) > base;
    }
}
