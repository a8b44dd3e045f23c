package org.alongside.kit.testing;

import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares what a running service publishes about itself with what the contract says that it owns. */
public final class PublishedOperations {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head");

    private PublishedOperations() {}

    /**
     * Asks the service under test for {@code /q/openapi} and compares method, path and operationId, both ways.
     *
     * @param owner the service, as {@code x-owner} names it
     * @throws AssertionError with all differences
     */
    public static void areThoseOf(String owner) {
        String published = RestAssured.given()
                .noFiltersOfType(ContractFilter.class)
                .queryParam("format", "JSON")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        List<String> differences = differences(published, Contract.ofThisProject(), owner);
        if (!differences.isEmpty()) {
            throw new AssertionError(owner + " and the contract differ:\n  " + String.join("\n  ", differences));
        }
    }

    static List<String> differences(String published, Contract contract, String owner) {
        Map<String, String> own = new TreeMap<>();
        for (var path :
                JsonMapper.builder().build().readTree(published).path("paths").properties()) {
            if (!ContractFilter.isOutsideTheContract(path.getKey())) {
                for (var member : path.getValue().properties()) {
                    if (METHODS.contains(member.getKey())) {
                        own.put(address(member.getKey(), path.getKey()), idOf(member.getValue()));
                    }
                }
            }
        }
        Map<String, String> owned = new TreeMap<>();
        for (Contract.Operation operation : contract.operations()) {
            if (operation.owner().equals(owner)) {
                owned.put(address(operation.method(), operation.path()), operation.id());
            }
        }
        List<String> differences = new ArrayList<>();
        owned.forEach((address, id) -> {
            String actual = own.get(address);
            if (actual == null) {
                differences.add(address + " (" + id + ") is in the contract, but the service does not have it");
            } else if (!actual.equals(id)) {
                differences.add(
                        address + " is " + id + " in the contract and " + (actual.isEmpty() ? "nameless" : actual)
                                + " in the service: set @Operation(operationId = \"" + id + "\")");
            }
        });
        own.forEach((address, id) -> {
            if (!owned.containsKey(address)) {
                differences.add(
                        address + " is in the service, but the contract does not say that " + owner + " owns it");
            }
        });
        return differences;
    }

    private static String address(String method, String path) {
        return method.toUpperCase(Locale.ROOT) + " " + path.replaceAll("\\{[^}]*}", "{}");
    }

    private static String idOf(JsonNode operation) {
        return operation.path("operationId").asString("");
    }
}
