package org.alongside.plan.app.http;

import static org.alongside.plan.app.testing.Http.as;
import static org.alongside.plan.app.testing.Http.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.kit.testing.Contract;
import org.alongside.plan.app.testing.Account;
import org.alongside.plan.app.testing.Http;
import org.alongside.plan.app.testing.OnRealParts;
import org.alongside.plan.app.testing.Said;
import org.alongside.plan.app.testing.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What holds for every operation of this service, taken from the contract, so that none can be forgotten. */
@QuarkusTest
class EveryOperationIT extends OnRealParts {

    /** For the authority's auditor alone, and about no person. */
    private static final String FOR_THE_AUDITOR = "checkHistories";

    private static final List<Contract.Operation> OPERATIONS = Contract.ofThisProject().operations().stream()
            .filter(operation -> operation.owner().equals("plan-service"))
            .toList();

    private Table table;

    @BeforeEach
    void layTheTable() {
        table = Table.laid();
        table.decided(Said.addAction("Go there"));
    }

    private io.restassured.response.Response send(RequestSpecification request, Contract.Operation operation) {
        String path = operation
                .path()
                .replace("{planId}", table.planId())
                .replace("{personId}", table.circle().personId().toString())
                .replace("{version}", "1")
                .replace("{revision}", "1")
                .replaceAll("\\{[a-zA-Z]+}", UUID.randomUUID().toString());
        boolean sends = operation.method().equalsIgnoreCase("post");
        return (sends ? Http.sending(request, "{}") : request).request(operation.method(), path);
    }

    @Test
    void thereAreOperationsToTry() {
        assertThat(OPERATIONS).hasSizeGreaterThan(15);
    }

    @TestFactory
    Stream<DynamicTest> nobodyWithoutATokenGetsAnything() {
        return OPERATIONS.stream()
                .map(operation -> DynamicTest.dynamicTest(
                        operation.id(), () -> problem(send(RestAssured.given(), operation), 401, "not-signed-in")));
    }

    @TestFactory
    Stream<DynamicTest> whoIsNotInTheCircleFindsNothing() {
        Account stranger = Account.like("worker");
        Account elsewhere = Account.like("worker-elsewhere");
        return OPERATIONS.stream()
                .filter(operation -> !operation.id().equals(FOR_THE_AUDITOR))
                .flatMap(operation -> Stream.of(stranger, elsewhere)
                        .map(account -> DynamicTest.dynamicTest(
                                operation.id() + " from " + account.tenant(),
                                () -> problem(send(as(account), operation), 404, "not-found"))));
    }
}
