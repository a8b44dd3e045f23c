package org.alongside.kit.http;

import static io.restassured.RestAssured.given;
import static org.alongside.kit.http.Asking.THINGS;
import static org.alongside.kit.http.Asking.asWorker;
import static org.alongside.kit.http.Asking.problem;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.alongside.kit.testing.Tokens;
import org.alongside.kit.trial.OnTrial;
import org.alongside.local.TokenSpec;
import org.junit.jupiter.api.Test;

/** What is wrong with a request besides its body, over HTTP, and the answer that it gets. */
@QuarkusTest
@OnTrial
class ProblemsIT {

    @Test
    void anUnknownAddressIs404() {
        problem(asWorker().get("/internal/trial/nowhere").then(), 404, "not-found");
        problem(asWorker().get("/internal/trial/read/not-a-uuid").then(), 404, "not-found");
    }

    @Test
    void anotherMethodIs405AndHearsWhichThereAre() { // RFC 9110 section 15.5.6
        problem(asWorker().delete("/internal/trial/document").then(), 405, "method-not-allowed")
                .header("Allow", "GET, HEAD, OPTIONS, PUT");
        problem(asWorker().get(THINGS).then(), 405, "method-not-allowed").header("Allow", "OPTIONS, POST");
        problem(asWorker().post("/internal/trial/read/" + UUID.randomUUID()).then(), 405, "method-not-allowed")
                .header("Allow", "GET, HEAD, OPTIONS");
    }

    @Test
    void aTypeThatIsNotServedIs406AndOneThatIsNotTakenIs415() {
        problem(asWorker().accept("image/png").get("/internal/trial/document").then(), 406, "not-acceptable");
        problem(asWorker().contentType("text/plain").body("x").post(THINGS).then(), 415, "unsupported-media-type");
    }

    @Test
    void withoutATokenOneIsAskedToSignIn() {
        problem(given().contentType("application/json").body("{}").post(THINGS).then(), 401, "not-signed-in")
                .header("WWW-Authenticate", "Bearer");
    }

    @Test
    void aBadTokenIsSaidToBeBad() {
        for (String token : new String[] {
            Tokens.expired("worker"), Tokens.wrongAudience("worker"), Tokens.tampered("worker"), "abc", "a.b.c"
        }) {
            problem(
                            given().auth()
                                    .oauth2(token)
                                    .contentType("application/json")
                                    .body("{}")
                                    .post(THINGS)
                                    .then(),
                            401,
                            "token-invalid")
                    .header("WWW-Authenticate", containsString("invalid_token"));
        }
    }

    @Test
    void aTokenWithoutAnAuthorityMayDoNothing() {
        String token = Tokens.sign(TokenSpec.of("worker").withoutTenant());
        problem(
                given().auth()
                        .oauth2(token)
                        .contentType("application/json")
                        .body("{}")
                        .post(THINGS)
                        .then(),
                403,
                "not-allowed");
    }

    @Test
    void ourOwnFaultsSayNothingAboutThemselves() {
        problem(asWorker().get("/internal/trial/broken").then(), 500, "unexpected")
                .body("detail", not(containsString("secret")))
                .body("detail", containsString("Nothing was changed"));
    }

    @Test
    void ofAWriteThatFailedNobodySaysThatItChangedNothing() {
        problem(
                        asWorker()
                                .contentType("application/json")
                                .body("{}")
                                .post("/internal/trial/broken")
                                .then(),
                        500,
                        "unexpected")
                .body("detail", not(containsString("secret")))
                .body("detail", not(containsStringIgnoringCase("nothing was changed")))
                .body("detail", containsString("same Idempotency-Key"));
    }
}
