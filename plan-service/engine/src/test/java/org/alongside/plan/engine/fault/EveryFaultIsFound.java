package org.alongside.plan.engine.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Plants every fault and lets the tests look for it: {@code mvn -Pfaults -pl plan-service/engine verify}. A fault that no test finds is a
 * hole in the tests.
 */
class EveryFaultIsFound {

    private static final int TRIES = Integer.getInteger("alongside.faults.tries", 1_000);

    /** They would say that something is otherwise and not that it is wrong, or they are about the tests. */
    private static final Set<String> NOT_ASKED =
            Set.of("ArchitectureTest", "FaultsTest", "HuntTest", "InterleavingTest", "TransitionTableTest");

    private static final String ONLY = System.getProperty("alongside.faults.only", "");

    @Test
    void asItIsTheEngineKeepsItsPromises(@TempDir Path folder) throws Exception {
        String unchanged = "public final class Days {";
        Fault none = new Fault("no-fault", 1, "Days.java", "Nothing.", unchanged, unchanged);
        assertThat(new Hunt(tests(), TRIES).find(none, folder)).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> byATest(@TempDir Path folder) throws IOException {
        Hunt hunt = new Hunt(tests(), TRIES);
        return Fault.all().stream()
                .filter(fault -> fault.name().contains(ONLY))
                .map(fault -> DynamicTest.dynamicTest(fault.name(), () -> {
                    Optional<String> found = hunt.find(fault, Files.createDirectory(folder.resolve(fault.name())));
                    System.out.printf(
                            "promise %-2d %-52s %s%n",
                            fault.promise(),
                            fault.name(),
                            found.map("found by "::concat).orElse("NOT FOUND"));
                    assertThat(found).as(fault.why()).isPresent();
                }));
    }

    /** All that there are. What is quick comes first: the properties of the promises take longer, and those of matching are least concerned. */
    private static List<String> tests() throws IOException {
        Path classes = Path.of("target/test-classes");
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith("Test.class"))
                    .map(file -> file.replace(".class", "").replace('/', '.'))
                    .filter(name -> !NOT_ASKED.contains(name.substring(name.lastIndexOf('.') + 1)))
                    .sorted(Comparator.comparing((String name) -> name.contains(".matching."))
                            .thenComparing(name -> name.contains(".promise."))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
        }
    }
}
