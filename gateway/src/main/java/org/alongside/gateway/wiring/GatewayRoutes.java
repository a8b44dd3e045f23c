package org.alongside.gateway.wiring;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.alongside.gateway.portal.PortalFiles;
import org.alongside.gateway.route.FrontDoor;
import org.alongside.gateway.route.PublicContract;
import org.alongside.gateway.route.RouteTable;
import org.alongside.gateway.route.Services;
import org.alongside.gateway.route.Upstream;
import org.alongside.gateway.security.TokenCheck;
import org.alongside.kit.id.Ids;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the route table from the contract and puts the front door before everything else that serves HTTP. */
@ApplicationScoped
public class GatewayRoutes {

    /** After the filters of Quarkus, which have negative orders down from -100 (sign-in, CORS), and before every route. */
    private static final int FIRST = -10;

    @ConfigProperty(name = "alongside.profile-url")
    String profileUrl;

    @ConfigProperty(name = "alongside.plan-url")
    String planUrl;

    @ConfigProperty(name = "alongside.opportunity-url")
    String opportunityUrl;

    @ConfigProperty(name = "alongside.gateway.pool-size")
    int poolSize;

    @Produces
    @Singleton
    PublicContract contract() {
        return PublicContract.read();
    }

    void open(
            @Observes Router router,
            Vertx vertx,
            ObjectMapper mapper,
            TokenCheck tokens,
            Ids ids,
            PublicContract contract) {
        Map<String, Upstream> upstreams = Map.of(
                "profile-service", Upstream.at("profile-service", profileUrl, "ALONGSIDE_PROFILE_URL"),
                "plan-service", Upstream.at("plan-service", planUrl, "ALONGSIDE_PLAN_URL"),
                "opportunity-service", Upstream.at("opportunity-service", opportunityUrl, "ALONGSIDE_OPPORTUNITY_URL"));
        Set<String> owners = new HashSet<>(upstreams.keySet());
        owners.add(FrontDoor.GATEWAY);
        RouteTable routes = RouteTable.of(contract.operations(), owners);
        router.route()
                .order(FIRST)
                .handler(new FrontDoor(
                        routes,
                        new Services(vertx, upstreams, poolSize),
                        tokens::look,
                        ids,
                        mapper,
                        PortalFiles.paths()));
    }
}
