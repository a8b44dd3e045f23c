package org.alongside.profile;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import org.alongside.kit.testing.RealParts;

/** What all tests of this service run on: one PostgreSQL, one issuer and one started service for the whole test run. */
@WithTestResource(
        value = RealParts.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = {@ResourceArg(name = "database", value = "profile"), @ResourceArg(name = "sequencer", value = "true")
        })
final class RealService {

    private RealService() {}
}
