package org.alongside.bench;

import java.util.ArrayList;
import java.util.List;
import org.alongside.plan.engine.DoingCommand;
import org.alongside.plan.engine.VoiceCommand;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.proposal.NewChange;
import org.alongside.plan.engine.proposal.Proposal;
import org.alongside.plan.engine.testing.Actors;
import org.alongside.plan.engine.testing.PlanBuilder;
import org.alongside.plan.engine.testing.SampleChanges;
import org.alongside.plan.engine.testing.SampleCommands;
import org.alongside.plan.engine.voice.Answer;
import org.alongside.plan.engine.voice.Idea;
import org.alongside.plan.engine.words.Words;

/**
 * A plan with a long life behind it: 200 goals and 200 actions that were agreed in 50 versions, and at least 2,000 events. Twenty
 * proposals and some hundred ideas are open.
 *
 * @param plan as its row keeps it
 * @param waiting a proposal of the worker's that waits for the person
 */
record LargePlan(Plan plan, Proposal waiting, int events) {

    static final int GOALS = 200;
    static final int ACTIONS = 200;
    static final int EVENTS = 2_000;

    private static final int AT_ONCE = 4;
    private static final int OPEN_PROPOSALS = 20;
    private static final Words WORDS = Words.of("Mornings are better for me, because the children are at school then");

    static LargePlan grown() {
        PlanBuilder builder = PlanBuilder.aPlan();
        for (int goal = 0; goal < GOALS; goal += AT_ONCE) {
            List<NewChange> changes = new ArrayList<>();
            for (int i = goal; i < goal + AT_ONCE; i++) {
                changes.add(SampleChanges.aGoalCalled("goal-" + i));
                changes.add(SampleChanges.anActionFor("goal-" + i));
            }
            builder.with(changes.toArray(NewChange[]::new));
        }
        for (int i = 0; i < OPEN_PROPOSALS; i++) {
            builder.proposing(i % 2 == 0 ? Actors.PERSON : Actors.WORKER, SampleChanges.anAction());
        }
        while (builder.history().size() < EVENTS - 1) {
            live(builder, builder.history().size());
        }
        builder.proposing(Actors.WORKER, SampleChanges.aGoal(), SampleChanges.anAction());
        return new LargePlan(
                builder.build().asKept(), builder.latest(), builder.history().size());
    }

    /** What happens between two decisions. */
    private static void live(PlanBuilder builder, int happened) {
        builder.doing(Actors.PERSON, new DoingCommand.SayHowItGoes(List.of(), WORDS, null, WORDS))
                .doing(Actors.PERSON, new VoiceCommand.PutIdea(WORDS));
        if (happened % 5 != 0) {
            ItemId idea = builder.build().items(Idea.class).getLast().itemId();
            builder.doing(Actors.WORKER, new VoiceCommand.AnswerIdea(idea, Answer.Kind.TAKEN_UP, WORDS, null));
        }
        builder.proposing(Actors.WORKER, SampleChanges.anAction());
        builder.doing(Actors.PERSON, SampleCommands.decline(builder.latest()))
                .doing(Actors.WORKER, SampleCommands.withdraw(builder.latest()));
    }
}
