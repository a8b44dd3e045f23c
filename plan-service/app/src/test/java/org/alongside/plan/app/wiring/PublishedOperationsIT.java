package org.alongside.plan.app.wiring;

import io.quarkus.test.junit.QuarkusTest;
import org.alongside.kit.testing.PublishedOperations;
import org.alongside.plan.app.testing.OnRealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PublishedOperationsIT extends OnRealParts {

    @Test
    void whatThisServicePublishesIsWhatTheContractSaysItOwns() {
        PublishedOperations.areThoseOf("plan-service");
    }
}
