package org.alongside.plan.engine.fault;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.net.MalformedURLException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs tests against an engine with a fault in it, one class after the other, until one of them fails.
 *
 * @param tests the names of the classes, in the order in which they are run
 * @param tries how many interleavings each property plays
 */
record Hunt(List<String> tests, int tries) {

    /** The first test that notices the fault; empty if none does. */
    Optional<String> find(Fault fault, Path into) throws MalformedURLException, ClassNotFoundException {
        ClassLoader outside = Thread.currentThread().getContextClassLoader();
        try (FaultyEngine engine = FaultyEngine.with(fault, into)) {
            Thread.currentThread().setContextClassLoader(engine);
            for (String test : tests) {
                Optional<String> failed = firstFailure(engine.loadClass(test), into);
                if (failed.isPresent()) {
                    return failed;
                }
            }
            return Optional.empty();
        } finally {
            Thread.currentThread().setContextClassLoader(outside);
        }
    }

    private Optional<String> firstFailure(Class<?> test, Path into) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(test))
                .configurationParameter("jqwik.tries.default", Integer.toString(tries))
                .configurationParameter("jqwik.shrinking.default", "OFF")
                .configurationParameter(
                        "jqwik.database", into.resolve("jqwik-database").toString())
                .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                .build();
        Failure failure = new Failure();
        LauncherFactory.create().execute(request, failure);
        if (failure.started == 0) {
            throw new IllegalStateException("there is no test in " + test.getName());
        }
        return Optional.ofNullable(failure.first).map(name -> test.getSimpleName() + "." + name);
    }

    private static final class Failure implements TestExecutionListener {
        @Nullable
        String first;

        int started;

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            started += test.isTest() ? 1 : 0;
            if (result.getStatus() == TestExecutionResult.Status.FAILED && first == null) {
                first = test.getDisplayName();
            }
        }
    }
}
