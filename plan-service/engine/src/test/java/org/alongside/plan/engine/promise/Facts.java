package org.alongside.plan.engine.promise;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.alongside.plan.engine.plan.Action;
import org.alongside.plan.engine.plan.ChosenOpportunity;
import org.alongside.plan.engine.plan.Goal;
import org.alongside.plan.engine.plan.Measure;
import org.alongside.plan.engine.plan.Owner;
import org.alongside.plan.engine.plan.PlanContent;
import org.alongside.plan.engine.proposal.Change;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/** What a plan says as a flat list of facts, so that "exactly these changes" is a comparison of two maps. */
final class Facts {

    private Facts() {}

    static Map<String, String> of(PlanContent content) {
        Map<String, String> facts = new TreeMap<>();
        content.goals().forEach(goal -> put(facts, goal));
        content.actions().forEach(action -> put(facts, action));
        content.opportunities().forEach(chosen -> put(facts, chosen));
        put(facts, "closing", content.closingWords());
        return facts;
    }

    /** The facts after the changes, each applied to what the one before it left. */
    static Map<String, String> plus(Map<String, String> before, List<Change> changes) {
        Map<String, String> facts = new TreeMap<>(before);
        for (Change change : changes) {
            switch (change) {
                case Change.AddGoal add -> put(facts, add.goal());
                case Change.AddMeasure add -> put(facts, add.goalId().value(), add.measure());
                case Change.AddAction add -> put(facts, add.action());
                case Change.ChangeAction other -> {
                    String action = action(other.actionId().value());
                    put(facts, action + "title", other.title());
                    if (other.owner() != null) {
                        put(facts, action + "owner", text(other.owner()));
                    }
                    put(facts, action + "by", other.by());
                }
                case Change.ChooseOpportunity choose -> put(facts, choose.opportunity());
                case Change.ClosePlan close -> put(facts, "closing", close.words());
            }
        }
        return facts;
    }

    static boolean hasGoal(Map<String, String> facts, UUID id) {
        return facts.containsKey("goal " + id + " title");
    }

    static boolean hasAction(Map<String, String> facts, UUID id) {
        return facts.containsKey(action(id) + "title");
    }

    private static void put(Map<String, String> facts, Goal goal) {
        put(facts, "goal " + goal.goalId() + " title", goal.title());
        put(facts, "goal " + goal.goalId() + " in their words", goal.inTheirWords());
        goal.measures().forEach(measure -> put(facts, goal.goalId().value(), measure));
    }

    private static void put(Map<String, String> facts, UUID goal, Measure measure) {
        put(
                facts,
                "goal " + goal + " measure " + measure.measureId(),
                measure.scale() + " " + measure.question().text());
    }

    private static void put(Map<String, String> facts, Action action) {
        String key = action(action.actionId().value());
        put(facts, key + "goal", action.goalId());
        put(facts, key + "title", action.title());
        put(facts, key + "owner", text(action.owner()));
        put(facts, key + "by", action.by());
    }

    private static void put(Map<String, String> facts, ChosenOpportunity chosen) {
        String key = "choice " + chosen.choiceId() + " ";
        put(facts, key + "opportunity", chosen.opportunityId());
        put(facts, key + "offering", chosen.offeringId());
        put(facts, key + "goal", chosen.goalId());
        put(facts, key + "title", chosen.title());
        put(facts, key + "why", chosen.whyInTheirWords());
    }

    private static void put(Map<String, String> facts, String key, @Nullable Object value) {
        if (value != null) {
            facts.put(key, value instanceof Words words ? words.text() : value.toString());
        }
    }

    private static String action(UUID id) {
        return "action " + id + " ";
    }

    private static String text(Owner owner) {
        return owner.kind() + " " + owner.id();
    }
}
