package org.alongside.plan.engine.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** In every build: the faults are still faults of this engine. {@link EveryFaultIsFound} plants them, and has a profile of its own. */
class FaultsTest {

    private static final List<Fault> FAULTS = Fault.all();

    @TestFactory
    Stream<DynamicTest> whatItWouldBreakStandsInTheEngineExactlyOnce() {
        return FAULTS.stream()
                .map(fault -> DynamicTest.dynamicTest(
                        fault.name(), () -> assertThat(fault.occurrences()).isEqualTo(1)));
    }

    @TestFactory
    Stream<DynamicTest> theEngineWouldSaySomethingElse() {
        return FAULTS.stream()
                .map(fault -> DynamicTest.dynamicTest(
                        fault.name(), () -> assertThat(fault.instead()).isNotEqualTo(fault.stands())));
    }

    @Test
    void thereAreAtLeastThirty() {
        assertThat(FAULTS).hasSizeGreaterThanOrEqualTo(30);
    }

    @Test
    void everyPromiseThatTheEngineKeepsHasSome() {
        assertThat(FAULTS.stream().map(Fault::promise).collect(Collectors.toSet()))
                .containsAll(IntStream.rangeClosed(1, 11).boxed().toList());
    }
}
