package org.alongside.profile;

import static org.alongside.profile.Api.as;
import static org.alongside.profile.Api.freshWorker;
import static org.alongside.profile.Api.json;
import static org.alongside.profile.Api.refused;
import static org.alongside.profile.Api.register;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.kit.testing.Contract;
import org.alongside.profile.Api.Registered;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What holds for every operation of this service, taken from the contract, so that none can be forgotten. */
@QuarkusTest
class EveryOperationIT {

    /** About no person that exists already. */
    private static final Set<String> ABOUT_NOBODY = Set.of("registerPerson", "claimAccount");

    private static final List<Contract.Operation> OPERATIONS = Contract.ofThisProject().operations().stream()
            .filter(operation -> operation.owner().equals("profile-service"))
            .toList();

    private Registered person;

    @BeforeEach
    void somebody() {
        person = register(freshWorker());
    }

    private ValidatableResponse send(RequestSpecification request, Contract.Operation operation) {
        String path = operation
                .path()
                .replace("{personId}", person.personId())
                .replace("{section}", "interests")
                .replaceAll("\\{[a-zA-Z]+}", UUID.randomUUID().toString());
        boolean sends = Set.of("POST", "PUT").contains(operation.method().toUpperCase(Locale.ROOT));
        return (sends ? json(request, "{}") : request)
                .request(operation.method(), path)
                .then();
    }

    @Test
    void thereAreOperationsToTry() {
        assertThat(OPERATIONS).hasSizeGreaterThan(25);
    }

    @TestFactory
    Stream<DynamicTest> nobodyWithoutATokenGetsAnything() {
        return OPERATIONS.stream()
                .map(operation -> DynamicTest.dynamicTest(
                        operation.id(), () -> refused(send(RestAssured.given(), operation), 401, "not-signed-in")));
    }

    @TestFactory
    Stream<DynamicTest> whoIsNotInTheCircleFindsNothing() {
        return OPERATIONS.stream()
                .filter(operation -> !ABOUT_NOBODY.contains(operation.id()))
                .flatMap(operation -> Stream.of("worker-two", "worker-elsewhere", "person", "casesystem")
                        .map(account -> DynamicTest.dynamicTest(
                                operation.id() + " from " + account,
                                () -> refused(send(as(account), operation), 404, "not-found"))));
    }
}
