package org.alongside.plan.app.plan;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.alongside.plan.engine.authority.AdvocacyDuty;
import org.alongside.plan.engine.budget.Allocation;
import org.alongside.plan.engine.budget.Budget;
import org.alongside.plan.engine.correction.Annotation;
import org.alongside.plan.engine.plan.Action;
import org.alongside.plan.engine.plan.ChosenOpportunity;
import org.alongside.plan.engine.plan.Contingency;
import org.alongside.plan.engine.plan.Dispute;
import org.alongside.plan.engine.plan.Goal;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Pathway;
import org.alongside.plan.engine.plan.Pause;
import org.alongside.plan.engine.plan.PersonId;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.PlanId;
import org.alongside.plan.engine.plan.PlanStatus;
import org.alongside.plan.engine.plan.RiskDecision;
import org.alongside.plan.engine.plan.Support;
import org.alongside.plan.engine.plan.TimetableEntry;
import org.alongside.plan.engine.proposal.Proposal;
import org.alongside.plan.engine.proposal.ProposalId;
import org.alongside.plan.engine.review.ReviewRequest;
import org.alongside.plan.engine.talk.Disagreement;
import org.alongside.plan.engine.talk.Question;
import org.alongside.plan.engine.voice.Idea;
import org.alongside.plan.engine.voice.Request;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/** A plan as clients see it. */
public record PlanView(
        PlanId planId,
        PersonId personId,
        Words title,
        PlanStatus status,
        int planVersion,
        List<String> workerSeat,
        List<Goal> goals,
        List<Action> actions,
        List<ChosenOpportunity> opportunities,
        List<Support> supports,
        List<RiskDecision> risks,
        List<Pathway> pathways,
        List<TimetableEntry> timetable,
        @Nullable Budget budget,
        List<Allocation> allocations,
        @Nullable Integer reviewEveryWeeks,
        @Nullable Contingency contingency,
        @Nullable Pause pause,
        @Nullable Words closingWords,
        List<ProposalId> openProposals,
        List<Dispute> disputes,
        List<Annotation> annotations,
        List<ItemId> unansweredIdeas,
        List<ItemId> openQuestions,
        List<ItemId> disagreementsWithoutNextStep,
        List<ItemId> unansweredRequests,
        List<ItemId> advocatesOwed,
        Instant createdAt) {

    static PlanView of(Plan plan) {
        return new PlanView(
                plan.planId(),
                plan.personId(),
                plan.title(),
                plan.status(),
                plan.version(),
                List.copyOf(new TreeSet<>(plan.workerSeat())),
                plan.content().goals(),
                plan.content().actions(),
                plan.content().opportunities(),
                plan.content().supports(),
                plan.content().risks(),
                plan.content().pathways(),
                plan.content().timetable(),
                plan.content().budget(),
                plan.content().allocations(),
                plan.content().reviewEveryWeeks(),
                plan.content().contingency(),
                plan.content().pause(),
                plan.content().closingWords(),
                plan.proposals().values().stream()
                        .filter(Proposal::isAlive)
                        .map(Proposal::proposalId)
                        .sorted((a, b) -> a.toString().compareTo(b.toString()))
                        .toList(),
                plan.disputes(),
                plan.items(Annotation.class),
                plan.items(Idea.class).stream().map(Idea::itemId).toList(),
                plan.items(Question.class).stream().map(Question::itemId).toList(),
                plan.items(Disagreement.class).stream()
                        .filter(Disagreement::lacksNextStep)
                        .map(Disagreement::itemId)
                        .toList(),
                openIds(plan, Request.class, ReviewRequest.class),
                openIds(plan, AdvocacyDuty.class),
                plan.createdAt());
    }

    /** Oldest first. */
    @SafeVarargs
    private static List<ItemId> openIds(Plan plan, Class<? extends Item>... kinds) {
        return Arrays.stream(kinds)
                .flatMap(kind -> plan.items(kind).stream())
                .filter(Item::isOpen)
                .map(Item::itemId)
                .sorted(Comparator.comparing(ItemId::toString))
                .toList();
    }
}
