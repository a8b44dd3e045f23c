package org.alongside.plan.engine.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.plan.engine.budget.Allocation;
import org.alongside.plan.engine.budget.Allocation.Chooser;
import org.alongside.plan.engine.budget.AllocationId;
import org.alongside.plan.engine.budget.Budget;
import org.alongside.plan.engine.budget.Budget.CareActContent;
import org.alongside.plan.engine.budget.Cadence;
import org.alongside.plan.engine.budget.DirectPayment;
import org.alongside.plan.engine.budget.Money;
import org.alongside.plan.engine.budget.PotId;
import org.alongside.plan.engine.budget.Purpose;
import org.alongside.plan.engine.plan.ActionId;
import org.alongside.plan.engine.plan.Answers;
import org.alongside.plan.engine.plan.Hours;
import org.alongside.plan.engine.plan.Owner;
import org.alongside.plan.engine.plan.Scale;
import org.alongside.plan.engine.plan.SupportId;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * A change as somebody puts it forward: without ids for what is new, and naming goals by id or by a name that the same
 * proposal gives. What needs no new id is a {@link Change} already.
 */
public sealed interface NewChange
        permits NewChange.AddAction,
                NewChange.AddGoal,
                NewChange.AddMeasure,
                NewChange.AddSupport,
                NewChange.AdoptPathway,
                NewChange.AllocateBudget,
                NewChange.ChangeAction,
                NewChange.ChooseOpportunity,
                NewChange.ClosePlan,
                NewChange.SetBudget,
                NewChange.TakeRisk,
                CancelAction,
                ChangeGoal,
                ChangeMeasure,
                ChangeSupport,
                ChangeTimetable,
                CloseGoal,
                PausePlan,
                ResumePlan,
                SetContingency,
                SetReviewRhythm {

    record AddGoal(NewGoal goal) implements NewChange {}

    record AddMeasure(String goalRef, NewMeasure measure) implements NewChange {}

    record AddAction(NewAction action) implements NewChange {}

    /** What is null stays as it is. */
    record ChangeAction(
            ActionId actionId,
            @Nullable Words title,
            @Nullable Owner owner,
            @Nullable LocalDate by) implements NewChange {}

    record ChooseOpportunity(
            UUID opportunityId,
            @Nullable UUID offeringId,
            @Nullable String goalRef,
            @Nullable Words whyInTheirWords) implements NewChange {}

    record ClosePlan(Words words) implements NewChange {}

    record AddSupport(NewSupport support) implements NewChange {}

    record TakeRisk(NewRisk risk) implements NewChange {}

    record AdoptPathway(NewPathway pathway) implements NewChange {}

    record SetBudget(NewBudget budget) implements NewChange {}

    /** @param replaces the allocation in the place of which this one comes; null if it is one more */
    record AllocateBudget(
            NewAllocation allocation, @Nullable AllocationId replaces) implements NewChange {}

    /**
     * A goal as it is put forward.
     *
     * @param ref a name by which other changes of the same proposal mean this goal
     * @param partOf the longer goal that this is a step to, by id or by name
     */
    record NewGoal(
            @Nullable String ref,
            Words title,
            Words inTheirWords,
            List<NewMeasure> measures,
            @Nullable String partOf) {
        public NewGoal {
            measures = List.copyOf(measures);
        }
    }

    record NewMeasure(Words question, Scale scale) {}

    record NewAction(
            @Nullable String goalRef,
            Words title,
            Owner owner,
            @Nullable LocalDate by,
            @Nullable Answers answers) {}

    record NewSupport(
            Words what,
            Owner givenBy,
            Words howOften,
            @Nullable Hours hoursAWeek,
            @Nullable Words payer,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable Answers answers) {}

    record NewRisk(
            Words what,
            Words benefitHopedFor,
            Words harmFeared,
            Words personsView,
            Words workersView,
            Words leastRestrictiveSupport,
            Words whatWouldMakeUsStop,
            LocalDate reviewOn) {}

    record NewPathway(
            Words title, Words whyInTheirWords, @Nullable String goalRef, List<NewStep> steps) {
        public NewPathway {
            steps = List.copyOf(steps);
        }
    }

    record NewStep(UUID opportunityId, @Nullable UUID offeringId) {}

    record NewBudget(
            Budget.Standing standing,
            Money personalBudget,
            Money authoritysShare,
            Money personsContribution,
            @Nullable CareActContent careActContent,
            List<NewPot> pots) {
        public NewBudget {
            pots = List.copyOf(pots);
        }
    }

    /** @param potId the pot of the budget before that this is; null for a new one */
    record NewPot(
            @Nullable PotId potId,
            Words payer,
            Purpose purpose,
            List<Words> exclusions,
            Money amount,
            Cadence cadence,
            LocalDate from,
            @Nullable LocalDate until) {
        public NewPot {
            exclusions = List.copyOf(exclusions);
        }
    }

    record NewAllocation(
            PotId potId,
            Purpose purpose,
            @Nullable SupportId supportId,
            Words what,
            Allocation.Deployment deployment,
            Money amount,
            Cadence cadence,
            LocalDate from,
            @Nullable LocalDate until,
            List<Allocation.Option> options,
            @Nullable Integer chosen,
            @Nullable Chooser chosenBy,
            @Nullable DirectPayment directPayment) {
        public NewAllocation {
            options = List.copyOf(options);
        }
    }
}
