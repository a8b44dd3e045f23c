package org.alongside.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

public class RouteTableTest {

    private static final Set<String> OWNERS = Set.of("a-service", "gateway");

    /** A path of this template. */
    public static String example(String template) {
        return template.replaceAll("\\{[^}]*}", "018f4e7e-0000-7000-8000-000000000001");
    }

    @Test
    void aRequestFindsItsOperation() {
        RouteTable table = RouteTable.of(
                List.of(
                        operation("GET", "/v1/things"),
                        operation("GET", "/v1/things/{thingId}"),
                        operation("POST", "/v1/things/searches"),
                        operation("GET", "/v1/things/{thingId}/parts/{partId}"),
                        operation("GET", "/")),
                OWNERS);
        assertThat(found(table, "GET", "/v1/things/7")).isEqualTo("GET /v1/things/{thingId}");
        assertThat(found(table, "GET", "/v1/things/searches")).isEqualTo("GET /v1/things/{thingId}");
        assertThat(found(table, "POST", "/v1/things/searches")).isEqualTo("POST /v1/things/searches");
        assertThat(found(table, "GET", "/v1/things/7/parts/8")).isEqualTo("GET /v1/things/{thingId}/parts/{partId}");
        assertThat(found(table, "GET", "/")).isEqualTo("GET /");
        for (String nowhere :
                List.of("/v1", "/v1/things/", "/v1/things/7/", "/v1/things/7/parts", "/v2/things", "v1/things")) {
            assertThat(table.find("GET", nowhere)).as(nowhere).isEqualTo(new RouteTable.Found.Nothing());
        }
    }

    @Test
    void theMethodsOfAllTemplatesThatFitAreAllowed() {
        RouteTable table = RouteTable.of(
                List.of(operation("GET", "/v1/things/{thingId}"), operation("POST", "/v1/things/searches")), OWNERS);
        assertThat(table.find("PUT", "/v1/things/searches"))
                .isEqualTo(new RouteTable.Found.OtherMethods(new TreeSet<>(Set.of("GET", "POST"))));
        assertThat(table.find("get", "/v1/things/7"))
                .isEqualTo(new RouteTable.Found.OtherMethods(new TreeSet<>(Set.of("GET"))));
    }

    @Test
    void twoOperationsThatOneRequestCouldMeanStopTheStart() {
        for (String other : List.of("/v1/things/{id}", "/v1/things/special", "/{x}/things/{y}")) {
            assertThatThrownBy(() -> RouteTable.of(
                            List.of(operation("GET", "/v1/things/{thingId}"), operation("GET", other)), OWNERS))
                    .isInstanceOf(ContractNotUsable.class)
                    .hasMessageContaining("could mean both");
        }
    }

    @Test
    void anUnknownOwnerAReservedPathAndAHalfVariableStopTheStart() {
        ContractOperation foreign =
                new ContractOperation("x", "GET", "/v1/x", "b-service", false, Duration.ofSeconds(1), 1);
        assertThatThrownBy(() -> RouteTable.of(List.of(foreign), OWNERS))
                .isInstanceOf(ContractNotUsable.class)
                .hasMessageContaining("'b-service', which is none of [a-service, gateway]");
        for (String path : List.of("/internal/x", "/q/health", "v1/x")) {
            assertThatThrownBy(() -> RouteTable.of(List.of(operation("GET", path)), OWNERS))
                    .as(path)
                    .hasMessageContaining("cannot be public");
        }
        assertThatThrownBy(() -> RouteTable.of(List.of(operation("GET", "/v1/{x}.json")), OWNERS))
                .hasMessageContaining("a step of its own");
        ContractOperation hopeless = new ContractOperation("x", "GET", "/v1/x", "a-service", false, Duration.ZERO, 1);
        assertThatThrownBy(() -> RouteTable.of(List.of(hopeless), OWNERS)).hasMessageContaining("x-deadline-seconds");
    }

    private static String found(RouteTable table, String method, String path) {
        return table.find(method, path) instanceof RouteTable.Found.Operation found
                ? found.operation().method() + " " + found.operation().template()
                : "nothing";
    }

    private static ContractOperation operation(String method, String template) {
        return new ContractOperation("id", method, template, "a-service", false, Duration.ofSeconds(10), 1_000);
    }
}
