package org.alongside.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;

class RealPartsIT {

    @Test
    void theDatabaseIsReal() throws Exception {
        try (Connection connection = RealParts.connect("plan", "plan_app");
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select current_user, current_setting('server_version_num')::int")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo("plan_app");
            assertThat(row.getInt(2)).isGreaterThanOrEqualTo(180_000);
        }
    }

    @Test
    void tokensAreSignedByTheIssuerThatServicesAsk() throws Exception {
        assertThat(consumer().processToClaims(Tokens.of("worker")).getStringListClaimValue("roles"))
                .containsExactly("worker");
        assertThat(consumer().processToClaims(Tokens.fresh("person")).getSubject())
                .isNotEqualTo(Tokens.subjectOf("person"));
    }

    @Test
    void badTokensAreBad() {
        for (String bad :
                new String[] {Tokens.expired("worker"), Tokens.wrongAudience("worker"), Tokens.tampered("worker")}) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> consumer().processToClaims(bad))
                    .isInstanceOf(InvalidJwtException.class);
        }
    }

    @Test
    void theConfigurationNamesOnlyWhatWasAskedFor() {
        RealParts identityOnly = new RealParts();
        identityOnly.init(Map.of());
        assertThat(identityOnly.start()).doesNotContainKey("quarkus.datasource.jdbc.url");
        RealParts all = new RealParts();
        all.init(Map.of("database", "plan", "sequencer", "true", "client", "plan-service"));
        assertThat(all.start())
                .containsEntry("quarkus.datasource.username", "plan_app")
                .containsEntry("quarkus.datasource.sequencer.username", "plan_sequencer")
                .containsEntry("quarkus.flyway.username", "plan_owner")
                .containsEntry("quarkus.oidc-client.client-id", "plan-service");
    }

    private static JwtConsumer consumer() {
        return new JwtConsumerBuilder()
                .setExpectedAudience("alongside")
                .setExpectedIssuer(RealParts.issuer())
                .setVerificationKeyResolver(new HttpsJwksVerificationKeyResolver(new HttpsJwks(jwksAddress())))
                .build();
    }

    private static String jwksAddress() {
        return io.restassured.RestAssured.given()
                .get(RealParts.issuer() + "/.well-known/openid-configuration")
                .jsonPath()
                .getString("jwks_uri");
    }
}
