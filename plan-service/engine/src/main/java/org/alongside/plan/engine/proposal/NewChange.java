package org.alongside.plan.engine.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.plan.engine.plan.ActionId;
import org.alongside.plan.engine.plan.Owner;
import org.alongside.plan.engine.plan.Scale;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * A change as somebody puts it forward: without ids for what is new, and naming goals by id or by a name that the same
 * proposal gives. One kind for each {@link ChangeType} that is available, and one for those that are not yet.
 */
public sealed interface NewChange {

    ChangeType type();

    record AddGoal(NewGoal goal) implements NewChange {
        @Override
        public ChangeType type() {
            return ChangeType.ADD_GOAL;
        }
    }

    record AddMeasure(String goalRef, NewMeasure measure) implements NewChange {
        @Override
        public ChangeType type() {
            return ChangeType.ADD_MEASURE;
        }
    }

    record AddAction(NewAction action) implements NewChange {
        @Override
        public ChangeType type() {
            return ChangeType.ADD_ACTION;
        }
    }

    /** What is null stays as it is. */
    record ChangeAction(
            ActionId actionId,
            @Nullable Words title,
            @Nullable Owner owner,
            @Nullable LocalDate by) implements NewChange {
        @Override
        public ChangeType type() {
            return ChangeType.CHANGE_ACTION;
        }
    }

    record ChooseOpportunity(
            UUID opportunityId,
            @Nullable UUID offeringId,
            @Nullable String goalRef,
            @Nullable Words whyInTheirWords) implements NewChange {
        @Override
        public ChangeType type() {
            return ChangeType.CHOOSE_OPPORTUNITY;
        }
    }

    record ClosePlan(Words words) implements NewChange {
        @Override
        public ChangeType type() {
            return ChangeType.CLOSE_PLAN;
        }
    }

    /** A kind of change that is named but cannot be proposed yet. */
    record StillToCome(ChangeType type) implements NewChange {}

    /**
     * A goal as it is put forward.
     *
     * @param ref a name by which other changes of the same proposal mean this goal
     */
    record NewGoal(@Nullable String ref, Words title, Words inTheirWords, List<NewMeasure> measures) {
        public NewGoal {
            measures = List.copyOf(measures);
        }
    }

    record NewMeasure(Words question, Scale scale) {}

    record NewAction(
            @Nullable String goalRef,
            Words title,
            Owner owner,
            @Nullable LocalDate by) {}
}
