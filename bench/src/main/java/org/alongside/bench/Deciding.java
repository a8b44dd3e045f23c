package org.alongside.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * How long the engine takes to decide about a plan with 200 goals, 200 actions and 2,000 past events: under a millisecond. In every
 * round each command has a fresh JVM of its own, so that what else the machine does falls on all of them alike; the figure is the
 * median of all iterations.
 */
final class Deciding {

    private static final int ROUNDS = 5;
    private static final int ITERATIONS = 3;
    private static final double AIM_MILLISECONDS = 1;

    private Deciding() {}

    static List<Figure> measure() throws RunnerException {
        Map<String, List<Double>> scores = new TreeMap<>();
        for (int round = 1; round <= ROUNDS; round++) {
            System.out.println("round " + round + " of " + ROUNDS);
            round().forEach((name, measured) ->
                    scores.computeIfAbsent(name, fresh -> new ArrayList<>()).addAll(measured));
        }
        return scores.entrySet().stream()
                .map(one -> new Figure(
                        "decide." + one.getKey(), Median.of(one.getValue()), "ms", Aim.below(AIM_MILLISECONDS)))
                .toList();
    }

    private static Map<String, List<Double>> round() throws RunnerException {
        Map<String, List<Double>> scores = new TreeMap<>();
        for (RunResult run : new Runner(new OptionsBuilder()
                        .include(DecideOnALargePlan.class.getName())
                        .forks(1)
                        .warmupIterations(2)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(ITERATIONS)
                        .measurementTime(TimeValue.seconds(1))
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run()) {
            String name = run.getParams().getBenchmark();
            scores.put(
                    name.substring(name.lastIndexOf('.') + 1),
                    run.getBenchmarkResults().stream()
                            .flatMap(fork -> fork.getIterationResults().stream())
                            .map(IterationResult::getPrimaryResult)
                            .map(result -> result.getScore())
                            .toList());
        }
        return scores;
    }
}
