package org.alongside.plan.engine.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.alongside.plan.engine.doing.CheckIn;
import org.alongside.plan.engine.plan.Event;
import org.alongside.plan.engine.plan.Goal;
import org.alongside.plan.engine.plan.Measure;
import org.alongside.plan.engine.plan.MeasureId;
import org.alongside.plan.engine.proposal.Change;
import org.alongside.plan.engine.proposal.ChangeMeasure;

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
        Set<MeasureId> givenUp = moment.version().isEmpty()
                ? Set.of()
                : changes(moment, moment.version().get())
                        .filter(ChangeMeasure.class::isInstance)
                        .map(ChangeMeasure.class::cast)
                        .filter(change -> change.noLongerUsed() != null)
                        .map(ChangeMeasure::measureId)
                        .collect(Collectors.toSet());
        for (Goal before : moment.before().content().goals()) {
            Goal after = moment.after().content().goal(before.goalId()).orElseThrow();
            assertThat(ids(after))
                    .as("a measure that was agreed stays until both agree to give it up")
                    .containsAll(ids(before).stream()
                            .filter(id -> !givenUp.contains(id))
                            .toList());
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
            Map<MeasureId, Measure> agreed = agreed(moment);
            assertThat(goals.stream().flatMap(goal -> goal.measures().stream()))
                    .allSatisfy(measure -> assertThat(measure).isEqualTo(agreed.get(measure.measureId())));
        }
    }

    private static List<MeasureId> ids(Goal goal) {
        return goal.measures().stream().map(Measure::measureId).toList();
    }

    private static Stream<Change> changes(Moment moment, Event.VersionDecided version) {
        int revision =
                moment.after().proposal(version.proposalId()).orElseThrow().revision();
        return Ledger.written(moment.history(), version.proposalId(), revision).proposal().changes().stream();
    }

    /** Every measure in the words that both agreed to last. */
    private static Map<MeasureId, Measure> agreed(Moment moment) {
        Map<MeasureId, Measure> agreed = new HashMap<>();
        Ledger.versions(moment.history())
                .flatMap(version -> changes(moment, version))
                .forEach(change -> {
                    if (change instanceof Change.AddGoal add) {
                        add.goal().measures().forEach(measure -> agreed.put(measure.measureId(), measure));
                    } else if (change instanceof Change.AddMeasure add) {
                        agreed.put(add.measure().measureId(), add.measure());
                    } else if (change instanceof ChangeMeasure other) {
                        agreed.computeIfPresent(
                                other.measureId(),
                                (id, old) -> new Measure(
                                        id,
                                        other.question() == null ? old.question() : other.question(),
                                        other.scale() == null ? old.scale() : other.scale()));
                    }
                });
        return agreed;
    }
}
