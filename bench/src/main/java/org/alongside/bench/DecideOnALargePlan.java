package org.alongside.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.alongside.plan.engine.Actor;
import org.alongside.plan.engine.Command;
import org.alongside.plan.engine.Decision;
import org.alongside.plan.engine.DoingCommand;
import org.alongside.plan.engine.PlanEngine;
import org.alongside.plan.engine.VoiceCommand;
import org.alongside.plan.engine.testing.Actors;
import org.alongside.plan.engine.testing.SampleChanges;
import org.alongside.plan.engine.testing.SampleCommands;
import org.alongside.plan.engine.testing.Surroundings;
import org.alongside.plan.engine.words.Words;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** {@code decide} alone: no database, no sealing, no JSON of the API. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
public class DecideOnALargePlan {

    private static final int NEXT = 1_000_000;
    private static final Words WORDS = Words.of("As I see it");

    private LargePlan large = LargePlan.grown();

    /** Every command is accepted: a refusal would cost next to nothing. */
    @Setup(Level.Trial)
    public void everythingIsAccepted() {
        for (Decision decision : List.of(agree(), checkIn(), decline(), propose(), putIdea(), revise())) {
            if (!(decision instanceof Decision.Accepted)) {
                throw new IllegalStateException("a refusal is not what is to be measured: " + decision);
            }
        }
    }

    /** The dearest: it takes effect, and the whole version is written down and hashed. */
    @Benchmark
    public Decision agree() {
        return decide(Actors.PERSON, SampleCommands.agreeTo(large.waiting()));
    }

    @Benchmark
    public Decision checkIn() {
        return decide(Actors.PERSON, new DoingCommand.SayHowItGoes(List.of(), WORDS, null, null));
    }

    @Benchmark
    public Decision decline() {
        return decide(Actors.PERSON, SampleCommands.decline(large.waiting()));
    }

    @Benchmark
    public Decision propose() {
        return decide(
                Actors.WORKER,
                SampleCommands.propose(SampleChanges.aGoalCalled("new"), SampleChanges.anActionFor("new")));
    }

    @Benchmark
    public Decision putIdea() {
        return decide(Actors.PERSON, new VoiceCommand.PutIdea(WORDS));
    }

    @Benchmark
    public Decision revise() {
        return decide(Actors.PERSON, SampleCommands.revise(large.waiting(), SampleChanges.aGoal()));
    }

    private Decision decide(Actor actor, Command command) {
        return PlanEngine.decide(large.plan(), command, Surroundings.nth(NEXT, actor));
    }
}
