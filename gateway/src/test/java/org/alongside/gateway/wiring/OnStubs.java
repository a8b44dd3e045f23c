package org.alongside.gateway.wiring;

import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.alongside.gateway.route.StubServices;
import org.alongside.kit.testing.RealParts;

/** The real gateway and issuer, with stubs in the place of the services. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithTestResource(RealParts.class)
@WithTestResource(StubServices.class)
public @interface OnStubs {}
