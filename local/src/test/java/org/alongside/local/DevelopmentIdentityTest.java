package org.alongside.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DevelopmentIdentityTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private DevelopmentIdentity identity;

    @BeforeEach
    void start() {
        identity = DevelopmentIdentity.start("local", folder.resolve("key.json"), 0);
    }

    @AfterEach
    void stop() {
        identity.stop();
    }

    @ParameterizedTest
    @CsvSource({
        "person, person, northshire",
        "worker, worker, northshire",
        "advocate, advocate, northshire",
        "supporter, supporter, northshire",
        "safeguarding-lead, safeguarding-lead, northshire",
        "auditor, auditor, northshire",
        "worker-two, worker, northshire",
        "worker-elsewhere, worker, southmoor",
        "person-elsewhere, person, southmoor",
        "person-who-is-new, person, northshire",
        "worker-7, worker, northshire"
    })
    void aUserSignsInWithTheirNameAsPassword(String name, String role, String tenant) throws Exception {
        JsonNode answer = ok("grant_type=password&client_id=alongside-local&username=" + name + "&password=" + name);
        assertThat(answer.path("token_type").asText()).isEqualTo("Bearer");
        assertThat(answer.path("expires_in").asInt()).isEqualTo(3600);
        JwtClaims claims = verified(answer.path("access_token").asText());
        assertThat(claims.getStringListClaimValue("roles")).containsExactly(role);
        assertThat(claims.getStringClaimValue("tenant")).isEqualTo(tenant);
        assertThat(claims.getStringClaimValue("azp")).isEqualTo("alongside-local");
        assertThat(claims.getStringClaimValue("client_id")).isEqualTo("alongside-local");
        assertThat(claims.getSubject()).hasSize(36);
        assertThat(claims.getClaimNames())
                .containsExactlyInAnyOrder(
                        "iss", "sub", "aud", "iat", "exp", "jti", "roles", "tenant", "azp", "client_id");
        assertThat(Duration.ofSeconds(claims.getExpirationTime().getValue()
                        - claims.getIssuedAt().getValue()))
                .isEqualTo(Duration.ofHours(1));
    }

    @ParameterizedTest
    @CsvSource({
        "casesystem, system, northshire",
        "provider, provider, national",
        "plan-service, service, national",
        "operator, operator, national"
    })
    void aSystemSignsInWithItsSecretInTheFormOrTheHeader(String client, String role, String tenant) throws Exception {
        JwtClaims inForm = verified(ok("grant_type=client_credentials&client_id=" + client + "&client_secret=" + client)
                .path("access_token")
                .asText());
        JwtClaims inHeader = verified(JSON.readTree(send(tokenRequest("grant_type=client_credentials")
                                .header(
                                        "Authorization",
                                        "Basic "
                                                + Base64.getEncoder()
                                                        .encodeToString((client + ":" + client)
                                                                .getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                        .body())
                .path("access_token")
                .asText());
        for (JwtClaims claims : List.of(inForm, inHeader)) {
            assertThat(claims.getStringListClaimValue("roles")).containsExactly(role);
            assertThat(claims.getStringClaimValue("tenant")).isEqualTo(tenant);
            assertThat(claims.getStringClaimValue("azp")).isEqualTo(client);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "grant_type=password&client_id=alongside-local&username=worker&password=wrong | 400 | invalid_grant",
                "grant_type=password&client_id=alongside-local&username=nobody&password=nobody | 400 | invalid_grant",
                "grant_type=password&client_id=alongside-local&username=worker | 400 | invalid_request",
                "grant_type=password&client_id=alongside-local&client_secret=wrong&username=worker&password=worker | 401 | invalid_client",
                "grant_type=password&client_id=provider&client_secret=provider&username=worker&password=worker | 400 | unauthorized_client",
                "grant_type=client_credentials&client_id=provider&client_secret=wrong | 401 | invalid_client",
                "grant_type=client_credentials&client_id=provider | 401 | invalid_client",
                "grant_type=client_credentials&client_id=stranger&client_secret=stranger | 401 | invalid_client",
                "grant_type=client_credentials&client_id=alongside-local | 400 | unauthorized_client",
                "grant_type=magic&client_id=alongside-local | 400 | unsupported_grant_type",
                "client_id=alongside-local | 400 | invalid_request",
                "grant_type=password&grant_type=password&client_id=alongside-local | 400 | invalid_request",
                "grant_type=%zz&client_id=alongside-local | 400 | invalid_request",
                "grant_type=password | 400 | invalid_request"
            })
    void whatIsWrongIsAnsweredAsRfc6749Says(String form, int status, String error) throws Exception {
        HttpResponse<String> answer = send(tokenRequest(form));
        assertThat(answer.statusCode()).isEqualTo(status);
        JsonNode body = JSON.readTree(answer.body());
        assertThat(body.path("error").asText()).isEqualTo(error);
        assertThat(body.path("error_description").asText()).endsWith(".");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("WWW-Authenticate").isPresent()).isEqualTo(status == 401);
    }

    @Test
    void aHugeFormIsRefused() throws Exception {
        assertThat(send(tokenRequest("grant_type=" + "x".repeat(20_000))).statusCode())
                .isEqualTo(413);
    }

    @Test
    void otherMethodsAndPathsAreAnswered() throws Exception {
        assertThat(send(HttpRequest.newBuilder(identity.tokenEndpoint())).statusCode())
                .isEqualTo(405);
        assertThat(send(HttpRequest.newBuilder(URI.create(identity.issuer() + "/elsewhere")))
                        .statusCode())
                .isEqualTo(404);
        HttpResponse<String> preflight = send(HttpRequest.newBuilder(identity.tokenEndpoint())
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin"))
                .contains("*");
    }

    @Test
    void theKeySetShowsNothingPrivate() throws Exception {
        String keys = send(HttpRequest.newBuilder(
                        URI.create(discovery().path("jwks_uri").asText())))
                .body();
        JsonNode key = JSON.readTree(keys).path("keys").path(0);
        assertThat(key.fieldNames()).toIterable().containsExactlyInAnyOrder("kty", "kid", "use", "alg", "n", "e");
    }

    @Test
    void theKeyAndTheSubjectsSurviveARestart() throws Exception {
        String before = identity.tokenFor("worker");
        int port = URI.create(identity.issuer()).getPort();
        identity.stop();
        identity = DevelopmentIdentity.start("local", folder.resolve("key.json"), port);
        assertThat(verified(before).getSubject())
                .isEqualTo(verified(identity.tokenFor("worker")).getSubject());
    }

    @Test
    void onlyTheOwnerCanReadTheKey() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("key.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void itRefusesToStartOutsideTheLocalProfile() {
        assertThatThrownBy(() -> DevelopmentIdentity.start("production", folder.resolve("other.json"), 0))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("starts only with ALONGSIDE_PROFILE=local")
                .hasMessageContaining("production");
        assertThat(folder.resolve("other.json")).doesNotExist();
    }

    @Test
    void itListensOnlyToItsOwnMachine() throws Exception {
        var outside = java.net.NetworkInterface.networkInterfaces()
                .flatMap(java.net.NetworkInterface::inetAddresses)
                .filter(a -> !a.isLoopbackAddress() && a instanceof java.net.Inet4Address)
                .findFirst();
        org.junit.jupiter.api.Assumptions.assumeTrue(outside.isPresent());
        try (var socket = new java.net.Socket()) {
            assertThatThrownBy(() -> socket.connect(
                            new java.net.InetSocketAddress(
                                    outside.get(), URI.create(identity.issuer()).getPort()),
                            500))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void testsCanMintTokensThatServicesMustRefuse() throws Exception {
        assertThatThrownBy(() -> verified(identity.token(TokenSpec.of("worker").expired())))
                .isInstanceOf(InvalidJwtException.class)
                .hasMessageContaining("no longer valid");
        assertThatThrownBy(() -> verified(identity.token(TokenSpec.of("worker").withAudience("other"))))
                .isInstanceOf(InvalidJwtException.class)
                .hasMessageContaining("Audience");
        assertThat(verified(identity.token(TokenSpec.of("worker").withTenant("southmoor")))
                        .getStringClaimValue("tenant"))
                .isEqualTo("southmoor");
        assertThat(verified(identity.token(TokenSpec.of("worker").withoutTenant()))
                        .hasClaim("tenant"))
                .isFalse();
        assertThat(verified(identity.token(TokenSpec.of("person").withFreshSubject()))
                        .getSubject())
                .isNotEqualTo(TokenSpec.of("person").subject());
        assertThat(verified(identity.token(TokenSpec.of("person").withRoles("person", "worker")))
                        .getStringListClaimValue("roles"))
                .containsExactly("person", "worker");
    }

    private JwtClaims verified(String token) throws Exception {
        JsonNode discovery = discovery();
        String keys = send(HttpRequest.newBuilder(
                        URI.create(discovery.path("jwks_uri").asText())))
                .body();
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(new JsonWebKeySet(keys).getJsonWebKeys()))
                .setJwsAlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, "RS256")
                .setExpectedIssuer(discovery.path("issuer").asText())
                .setExpectedAudience("alongside")
                .setRequireExpirationTime()
                .setRequireSubject()
                .build()
                .processToClaims(token);
    }

    private JsonNode discovery() throws Exception {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(URI.create(identity.issuer() + "/.well-known/openid-configuration")));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        return JSON.readTree(answer.body());
    }

    private JsonNode ok(String form) throws Exception {
        HttpResponse<String> answer = send(tokenRequest(form));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private HttpRequest.Builder tokenRequest(String form) {
        return HttpRequest.newBuilder(identity.tokenEndpoint())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.timeout(Duration.ofSeconds(10)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
