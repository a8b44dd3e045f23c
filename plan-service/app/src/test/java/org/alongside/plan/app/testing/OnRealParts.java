package org.alongside.plan.app.testing;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import org.alongside.kit.testing.RealParts;

/** Real PostgreSQL, real tokens, and the neighbours. Test classes that extend this share one running service. */
@WithTestResource(
        value = RealParts.class,
        initArgs = {
            @ResourceArg(name = "database", value = "plan"),
            @ResourceArg(name = "client", value = "plan-service")
        })
@WithTestResource(Neighbours.class)
public abstract class OnRealParts {}
