package org.alongside.opportunity;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.alongside.kit.testing.Tokens;
import org.alongside.local.TokenSpec;

/** An account that stays the same from one request to the next. */
public record Somebody(String subject, String token) {

    /** A new account with this role in this authority. */
    public static Somebody with(String role, String tenant) {
        return client("alongside-local", role, tenant);
    }

    /** A new account of this client. */
    public static Somebody client(String client, String role, String tenant) {
        String subject = UUID.randomUUID().toString();
        return new Somebody(
                subject,
                Tokens.sign(TokenSpec.of("worker")
                        .withSubject(subject)
                        .withClient(client)
                        .withTenant(tenant)
                        .withRoles(role)));
    }

    public RequestSpecification signedIn() {
        return given().auth().oauth2(token);
    }

    public Response get(String path) {
        return signedIn().get(path);
    }

    public Response post(String path, String body) {
        return signedIn().contentType("application/json").body(body).post(path);
    }

    public Response put(String path, String body) {
        return signedIn().contentType("application/json").body(body).put(path);
    }

    public Response delete(String path) {
        return signedIn().delete(path);
    }
}
