package org.alongside.gateway;

import org.alongside.kit.testing.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void theGatewayKeepsTheHouseRulesAndHasNeitherDatabaseNorService() {
        HouseRules.in("org.alongside.gateway")
                .withPackages("portal", "route", "security", "wiring")
                .knowingNothingOf(
                        "io.agroal..",
                        "java.sql..",
                        "javax.sql..",
                        "org.alongside.kit.access..",
                        "org.alongside.kit.crypto..",
                        "org.alongside.local..",
                        "org.alongside.opportunity..",
                        "org.alongside.plan..",
                        "org.alongside.profile..")
                .check();
    }
}
