package org.alongside.kit.testing;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;

/** Puts {@link ContractFilter} in force before each {@code @QuarkusTest}; found by the service loader. */
public final class ContractEverywhere implements QuarkusTestBeforeClassCallback {

    @Override
    public void beforeClass(Class<?> testClass) {
        ContractFilter.install();
    }
}
