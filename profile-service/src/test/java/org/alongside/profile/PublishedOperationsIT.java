package org.alongside.profile;

import io.quarkus.test.junit.QuarkusTest;
import org.alongside.kit.testing.PublishedOperations;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PublishedOperationsIT {

    @Test
    void theServicePublishesExactlyWhatTheContractSaysItOwns() {
        PublishedOperations.areThoseOf("profile-service");
    }
}
