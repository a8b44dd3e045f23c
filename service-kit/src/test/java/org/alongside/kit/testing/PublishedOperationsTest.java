package org.alongside.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PublishedOperationsTest {

    private static final Contract CONTRACT = Contract.parse("""
            paths:
              /v1/things/{thingId}:
                get: {operationId: readThing, x-owner: things}
                put: {operationId: writeThing, x-owner: things}
              /v1/others:
                get: {operationId: listOthers, x-owner: others}
            """);

    @Test
    void theSameOperationsAreNoDifference() {
        String published = """
                {"paths": {"/v1/things/{id}": {"get": {"operationId": "readThing"}, "put": {"operationId": "writeThing"}},
                           "/internal/grants": {"get": {}}, "/q/health": {"get": {}}}}""";
        assertThat(PublishedOperations.differences(published, CONTRACT, "things"))
                .isEmpty();
    }

    @Test
    void aMissingARenamedAndAForeignOperationAreEachFound() {
        String published = """
                {"paths": {"/v1/things/{thingId}": {"get": {"operationId": "getThing"}},
                           "/v1/others": {"get": {"operationId": "listOthers"}}}}""";
        assertThat(PublishedOperations.differences(published, CONTRACT, "things"))
                .hasSize(3)
                .anyMatch(line -> line.startsWith("PUT /v1/things/{} (writeThing) is in the contract"))
                .anyMatch(line -> line.startsWith("GET /v1/things/{} is readThing in the contract and getThing"))
                .anyMatch(line -> line.startsWith("GET /v1/others is in the service"));
    }
}
