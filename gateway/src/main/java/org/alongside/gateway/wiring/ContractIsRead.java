package org.alongside.gateway.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import org.alongside.gateway.route.PublicContract;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready as soon as the contract has become routes. Whether the services run is their own health's business: the gateway can
 * start first, and tells callers in a sentence which part is missing.
 */
@Readiness
@ApplicationScoped
public class ContractIsRead implements HealthCheck {

    private final PublicContract contract;

    ContractIsRead(PublicContract contract) {
        this.contract = contract;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("contract")
                .status(!contract.operations().isEmpty())
                .withData("operations", contract.operations().size())
                .build();
    }
}
