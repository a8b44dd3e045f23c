package org.alongside.plan.app.wiring;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;

/** What this service publishes of itself at {@code /q/openapi}; the contract is the gateway's. */
@OpenAPIDefinition(info = @Info(title = "plan-service", version = "0.1.0"))
public class PublishedApi extends Application {}
