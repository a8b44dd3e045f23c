package org.alongside.plan.engine.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.alongside.plan.engine.Command;
import org.alongside.plan.engine.Refusal;
import org.alongside.plan.engine.plan.PlanStatus;
import org.junit.jupiter.api.Test;

/** The promises are worth what their interleavings reach. */
class InterleavingTest {

    private static final int INTERLEAVINGS = 2_000;

    @Test
    void everyAnswerToEveryKindOfCommandComesUp() {
        Map<String, Integer> answers = new HashMap<>();
        Map<String, Integer> others = new HashMap<>();
        SplittableRandom random = new SplittableRandom(20261102);
        for (int i = 0; i < INTERLEAVINGS; i++) {
            List<Integer> dice =
                    IntStream.range(0, 90).mapToObj(die -> random.nextInt()).toList();
            List<Moment> moments = Interleaving.play(dice, moment -> {
                answers.merge(kind(moment.command()) + " " + moment.answer(), 1, Integer::sum);
                answers.merge(moment.answer(), 1, Integer::sum);
            });
            Moment last = moments.getLast();
            others.merge("disputes", last.after().disputes().size(), Integer::sum);
            others.merge("closed", last.after().status() == PlanStatus.CLOSED ? 1 : 0, Integer::sum);
        }
        assertThat(answers)
                .containsKeys(Arrays.stream(Refusal.values())
                        .filter(code -> code != Refusal.TOO_MANY_OPEN) // takes more commands than an interleaving has
                        .map(code -> code.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toArray(String[]::new))
                .containsKeys(
                        "propose done",
                        "revise done",
                        "agree done",
                        "agree as before",
                        "split done",
                        "annotate done",
                        "object done",
                        "decline done",
                        "decline as before",
                        "withdraw done",
                        "withdraw as before",
                        "askquestion done",
                        "answerquestion done",
                        "withdrawquestion done",
                        "withdrawquestion as before",
                        "choosenextstep done",
                        "attest done",
                        "attest as before",
                        "contradict done",
                        "contradict as before",
                        "decideonbehalf done",
                        "recordcapacity done",
                        "agree question-open",
                        "ask done",
                        "answerrequest done",
                        "answerrequest same-worker",
                        "handover done",
                        "recorddifficulty done",
                        "nameindividual done",
                        "agreetoindividual done",
                        "agreetoindividual as before",
                        "letindividualgo done");
        assertThat(answers.get("agree done")).isGreaterThan(INTERLEAVINGS * 3 / 2);
        assertThat(answers.get("agree proposal-superseded")).isGreaterThan(INTERLEAVINGS / 20);
        assertThat(others.get("disputes")).isGreaterThan(INTERLEAVINGS / 2);
        assertThat(others.get("closed")).isGreaterThan(INTERLEAVINGS / 20);
    }

    @Test
    void aBrokenPromiseIsToldWithEverythingThatLedToIt() {
        assertThatThrownBy(() -> Interleaving.play(List.of(1, 2, 3), moment -> {
                    if (moment.number() == 2) {
                        throw new AssertionError("a promise that nobody could keep");
                    }
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("a promise that nobody could keep")
                .hasMessageContaining("1. account-of-")
                .hasMessageContaining("2. account-of-");
    }

    private static String kind(Command command) {
        return command.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
