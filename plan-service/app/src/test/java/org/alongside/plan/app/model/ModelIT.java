package org.alongside.plan.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.alongside.plan.app.plan.PlanHistory;
import org.alongside.plan.app.testing.OnRealParts;
import org.junit.jupiter.api.Test;

/**
 * The engine's model over HTTP: 16 clients at once, real PostgreSQL, and afterwards every answer and every event is accounted for.
 * A short run is part of every build; {@code -Pmodel} plays 20,000 commands.
 */
@QuarkusTest
class ModelIT extends OnRealParts {

    private static final int COMMANDS = Integer.getInteger("alongside.model.commands", 600);
    private static final long SEED = Long.getLong("alongside.model.seed", System.nanoTime());
    private static final int EACH_IN_A_HALF = 16;

    /** No more of the answers may be that nobody could know, or that there was no room. */
    private static final double MOST_NOT_NOW = 0.02;

    @Inject
    PlanHistory history;

    @Inject
    ObjectMapper mapper;

    private final Map<String, Integer> answers = new TreeMap<>();
    private final Map<String, Integer> doings = new TreeMap<>();
    private int yes;
    private int no;
    private int notNow;

    @Test
    void whateverManyClientsDoAtOnceTheOracleAllowsWhatWasKeptAndForetellsWhatWasAnswered()
            throws InterruptedException, ExecutionException {
        Post post = new Post();
        Play play = new Play(mapper, post);
        Checker checker = new Checker(history);
        SplittableRandom dice = new SplittableRandom(SEED);
        List<Violation> violations = new ArrayList<>();
        long playing = 0;
        long checking = 0;
        int plans = 0;
        while (play.commands() < COMMANDS) {
            long began = System.nanoTime();
            List<Board> boards = play.round(dice.split(), EACH_IN_A_HALF);
            long played = System.nanoTime();
            for (Board board : boards) {
                plans++;
                board.attempts().forEach(this::count);
                violations.addAll(checker.check(board));
            }
            playing += played - began;
            checking += System.nanoTime() - played;
        }
        violations.addAll(post.violations());
        long lost = violations.stream()
                .filter(one -> one.kind() == Violation.Kind.LOST_UPDATE)
                .count();
        System.out.printf(
                "model over HTTP: seed %d, %d commands by %d clients on %d plans in %d requests: %d yes, %d no, %d not now;"
                        + " played %s, checked %s; %d violations, %d lost updates%n",
                SEED,
                play.commands(),
                Play.CLIENTS,
                plans,
                yes + no + notNow,
                yes,
                no,
                notNow,
                Duration.ofNanos(playing).truncatedTo(ChronoUnit.SECONDS),
                Duration.ofNanos(checking).truncatedTo(ChronoUnit.SECONDS),
                violations.size(),
                lost);
        System.out.println("answers: " + answers);
        System.out.println("yes to: " + doings);

        assertThat(violations).as("seed %d", SEED).isEmpty();
        assertThat(yes).isGreaterThan(COMMANDS / 6);
        assertThat(no).isGreaterThan(COMMANDS / 6);
        assertThat(notNow).isLessThan(1 + (int) (MOST_NOT_NOW * COMMANDS));
        assertThat(answers)
                .as("the run is worth its name")
                .containsKeys("yes", "not-found", "not-your-seat", "proposal-changed", "precondition-failed");
    }

    private void count(Attempt attempt) {
        if (attempt.saidYes()) {
            yes++;
            answers.merge("yes", 1, Integer::sum);
            doings.merge(attempt.command().getClass().getSimpleName(), 1, Integer::sum);
        } else if (attempt.saidNotNow()) {
            notNow++;
            answers.merge(attempt.code(), 1, Integer::sum);
        } else {
            no++;
            answers.merge(attempt.code(), 1, Integer::sum);
        }
    }
}
