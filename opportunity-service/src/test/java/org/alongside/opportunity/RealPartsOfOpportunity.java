package org.alongside.opportunity;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.alongside.kit.testing.RealParts;

/** The service against real PostgreSQL and a real issuer. */
@WithTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "opportunity"))
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface RealPartsOfOpportunity {}
