package org.alongside.plan.app.http;

import static org.alongside.plan.app.testing.Http.outsideTheContract;
import static org.alongside.plan.app.testing.Http.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.alongside.kit.testing.Tokens;
import org.alongside.local.TokenSpec;
import org.alongside.plan.app.testing.Account;
import org.alongside.plan.app.testing.OnRealParts;
import org.alongside.plan.app.testing.Operations;
import org.alongside.plan.app.testing.Operations.Call;
import org.alongside.plan.app.testing.Said;
import org.alongside.plan.app.testing.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignInIT extends OnRealParts {

    private Table table;
    private List<Call> everything;

    @BeforeEach
    void layTheTable() {
        table = Table.laid();
        JsonNode proposal = table.decided(Said.addAction("Go there"));
        everything = new ArrayList<>(Operations.reads(table, proposal));
        everything.addAll(Operations.writes(table, proposal));
    }

    @Test
    void withoutATokenNothingIsAnswered() {
        for (Call call : everything) {
            Response response = call.send(RestAssured.given());
            problem(response, 401, "not-signed-in");
            assertThat(response.header("WWW-Authenticate")).isEqualTo("Bearer");
        }
    }

    @Test
    void aTokenThatIsNotGoodIsRefusedHoweverItIsBad() {
        String good = table.worker().token();
        String[] parts = good.split("\\.");
        String unsigned = Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8))
                + "." + parts[1] + ".";
        for (String bad : List.of(
                Tokens.expired("worker"),
                Tokens.wrongAudience("worker"),
                Tokens.tampered("worker"),
                unsigned,
                parts[0] + "." + parts[1] + ".AAAA",
                "rubbish",
                good + "x")) {
            for (Call call : everything) {
                Response response = call.send(RestAssured.given().header("Authorization", "Bearer " + bad));
                problem(response, 401, "token-invalid");
                assertThat(response.header("WWW-Authenticate")).contains("invalid_token");
            }
        }
    }

    @Test
    void aTokenOfAnotherKindIsNoToken() {
        problem(
                RestAssured.given()
                        .header("Authorization", "Basic d29ya2VyOndvcmtlcg==")
                        .get(table.path()),
                401,
                "not-signed-in");
    }

    @Test
    void aTokenWithoutAnAuthorityIsRefused() {
        TokenSpec spec = TokenSpec.of("worker").withSubject(table.worker().id());
        for (TokenSpec nowhere : List.of(spec.withoutTenant(), spec.withTenant("North Shire'; --"))) {
            for (Call call : everything) {
                problem(
                        call.send(RestAssured.given().header("Authorization", "Bearer " + Tokens.sign(nowhere))),
                        403,
                        "not-allowed");
            }
        }
    }

    @Test
    void whoLostTheRoleHasLostTheSeatWhateverCirclesSay() {
        Account formerWorker = Account.of(
                TokenSpec.of("worker").withSubject(table.worker().id()).withRoles("supporter"));
        Account formerPerson = Account.of(
                TokenSpec.of("person").withSubject(table.person().id()).withRoles());

        for (Account former : List.of(formerWorker, formerPerson)) {
            problem(outsideTheContract(former).get(table.path()), 404, "not-found");
        }
    }

    @Test
    void signInIsAskedForBeforeTheBodyIsRead() {
        problem(
                RestAssured.given().contentType("application/json").body("{").post(table.proposals()),
                401,
                "not-signed-in");
    }
}
