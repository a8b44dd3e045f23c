package org.alongside.plan.engine.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.alongside.plan.engine.doing.CheckIn;
import org.alongside.plan.engine.plan.Goal;
import org.alongside.plan.engine.plan.Measure;
import org.alongside.plan.engine.proposal.Change;

/** Promise 7: every goal has at least one measure, and each came from or was agreed by the person. */
class PersonChosenSuccessTest {

    @Provide
    Arbitrary<List<Integer>> interleavings() {
        return Interleaving.dice();
    }

    @Property
    void everyGoalHasAMeasureThatThePersonAgreedTo(@ForAll("interleavings") List<Integer> dice) {
        Interleaving.play(dice, PersonChosenSuccessTest::holdsAt);
    }

    private static void holdsAt(Moment moment) {
        moment.written()
                .ifPresent(written -> written.proposal().changes().forEach(change -> {
                    if (change instanceof Change.AddGoal add) {
                        assertThat(add.goal().measures()).isNotEmpty();
                    }
                }));
        List<Goal> goals = moment.after().content().goals();
        assertThat(goals).allSatisfy(goal -> assertThat(goal.measures()).isNotEmpty());
        for (Goal before : moment.before().content().goals()) {
            Goal after = moment.after().content().goal(before.goalId()).orElseThrow();
            assertThat(Ledger.onlyGrew(before.measures(), after.measures()))
                    .as("a measure that was agreed stays")
                    .isTrue();
        }
        moment.item().ifPresent(item -> {
            if (item instanceof CheckIn checkIn) {
                assertThat(checkIn.readings())
                        .as("success is read on the measures that were agreed, and on no other")
                        .allMatch(reading -> goals.stream()
                                .flatMap(goal -> goal.measures().stream())
                                .anyMatch(measure -> measure.measureId().equals(reading.measureId())));
            }
        });
        if (moment.version().isPresent()) {
            Set<Measure> agreed = agreed(moment);
            assertThat(goals.stream().flatMap(goal -> goal.measures().stream())).allMatch(agreed::contains);
        }
    }

    private static Set<Measure> agreed(Moment moment) {
        return Ledger.versions(moment.history())
                .flatMap(version -> {
                    int revision = moment.after()
                            .proposal(version.proposalId())
                            .orElseThrow()
                            .revision();
                    return Ledger.written(moment.history(), version.proposalId(), revision)
                            .proposal()
                            .changes()
                            .stream();
                })
                .flatMap(PersonChosenSuccessTest::measures)
                .collect(Collectors.toSet());
    }

    private static Stream<Measure> measures(Change change) {
        return switch (change) {
            case Change.AddGoal add -> add.goal().measures().stream();
            case Change.AddMeasure add -> Stream.of(add.measure());
            case Change.AddAction add -> Stream.empty();
            case Change.ChangeAction other -> Stream.empty();
            case Change.ChooseOpportunity choose -> Stream.empty();
            case Change.ClosePlan close -> Stream.empty();
        };
    }
}
