package org.alongside.plan.engine.testing;

import java.util.ArrayList;
import java.util.List;
import org.alongside.plan.engine.Actor;
import org.alongside.plan.engine.Command;
import org.alongside.plan.engine.Context;
import org.alongside.plan.engine.Decision;
import org.alongside.plan.engine.PlanEngine;
import org.alongside.plan.engine.plan.Event;
import org.alongside.plan.engine.plan.PersonId;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.PlanId;
import org.alongside.plan.engine.proposal.NewChange;
import org.alongside.plan.engine.proposal.Proposal;
import org.alongside.plan.engine.proposal.ProposalId;
import org.alongside.plan.engine.words.Words;

/** A plan made by the engine itself, so that no test starts from a state that nobody could have reached. */
public final class PlanBuilder {

    public static final PlanId PLAN_ID = new PlanId(Surroundings.id(1_000_000_001L));
    public static final PersonId PERSON_ID = new PersonId(Surroundings.id(1_000_000_002L));
    public static final String TITLE = "Getting back to work I like";

    private final Surroundings surroundings = new Surroundings();
    private final List<Event> history = new ArrayList<>();
    private Plan plan;

    private PlanBuilder(Actor opener) {
        Event.PlanOpened opened = opened(opener, surroundings.next(opener));
        history.add(opened);
        plan = Plan.from(opened);
    }

    /** A plan that the worker began, with nothing in it. */
    public static PlanBuilder aPlan() {
        return new PlanBuilder(Actors.WORKER);
    }

    /** A plan that the person began alone: the worker's seat is open. */
    public static PlanBuilder aPlanOfTheirOwn() {
        return new PlanBuilder(Actors.PERSON);
    }

    /** What the engine says to that account's beginning a plan. */
    public static Event.PlanOpened opened(Actor opener, Context context) {
        return switch (PlanEngine.open(PLAN_ID, PERSON_ID, Words.of(TITLE), context)) {
            case Decision.Accepted accepted ->
                (Event.PlanOpened) accepted.events().getFirst();
            case Decision.Refused refused -> throw new IllegalArgumentException(opener + ": " + refused.sentence());
        };
    }

    /** Agreed by both: the worker put it forward. */
    public PlanBuilder with(NewChange... changes) {
        return proposing(Actors.WORKER, changes).doing(Actors.PERSON, SampleCommands.agreeTo(latest()));
    }

    /** Put forward and not answered yet. */
    public PlanBuilder proposing(Actor actor, NewChange... changes) {
        return doing(actor, SampleCommands.propose(changes));
    }

    /** Whatever it is, the engine has to accept it. */
    public PlanBuilder doing(Actor actor, Command command) {
        switch (PlanEngine.decide(plan, command, surroundings.next(actor))) {
            case Decision.Accepted accepted ->
                accepted.events().forEach(event -> {
                    history.add(event);
                    plan = plan.after(event);
                });
            case Decision.Refused refused -> throw new IllegalArgumentException(command + ": " + refused.sentence());
        }
        return this;
    }

    public Plan build() {
        return plan;
    }

    /** Everything that has happened to it, oldest first. */
    public List<Event> history() {
        return List.copyOf(history);
    }

    /** The proposal that was written last, as it stands now. */
    public Proposal latest() {
        ProposalId id = history.reversed().stream()
                .filter(Event.ProposalWritten.class::isInstance)
                .map(event -> ((Event.ProposalWritten) event).proposal().proposalId())
                .findFirst()
                .orElseThrow();
        return plan.proposal(id).orElseThrow();
    }
}
