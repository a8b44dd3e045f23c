package org.alongside.gateway.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alongside.local.TokenSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RealmFileTest {
    private static final Deployment REAL = Deployment.ofThisProject();
    private static final Realm REALM = Realm.parse(REAL.text(Deployment.REALM));
    private static final Pattern ROLE_IN_CODE =
            Pattern.compile("(?:@RolesAllowed\\(\\{?|[cC]aller(?:\\(\\))?\\.has\\()\\s*\"([a-z-]+)\"");

    @Test
    void theRealmIssuesWhatTheServicesVerify() {
        assertThat(REALM.broken()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan-service", "casesystem", "provider", "operator"})
    void aSystemGetsTheSameRoleAndAuthorityAsFromTheDevelopmentProvider(String system) {
        TokenSpec local = TokenSpec.of(system);

        assertThat(REALM.scope(system)).isEqualTo(Set.copyOf(local.roles()));
        assertThat(REALM.tenantOf(system)).isEqualTo(local.tenant());
    }

    @Test
    void everyRoleThatCodeAsksForExists() throws IOException {
        Set<String> asked = new TreeSet<>();
        for (Part part : REAL.parts()) {
            if (part.build().isPresent()) {
                asked.addAll(rolesIn(REAL.module(part).folder().resolve("src/main/java")));
            }
        }

        assertThat(asked).contains("worker", "person", "service", "provider");
        assertThat(REALM.roles()).containsAll(asked);
    }

    private static Set<String> rolesIn(Path sources) throws IOException {
        Set<String> roles = new TreeSet<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                Matcher matcher = ROLE_IN_CODE.matcher(Files.readString(file));
                while (matcher.find()) {
                    roles.add(matcher.group(1));
                }
            }
        }
        return roles;
    }

    @Test
    void thePlanServiceSignsInAsTheClientOfThatNameWithThatClientsSecret() {
        Part planService = REAL.part("plan-service").orElseThrow();
        Part keycloak = REAL.part("keycloak").orElseThrow();
        String client = planService.environment().getOrDefault("QUARKUS_OIDC_CLIENT_CLIENT_ID", "");
        String secret = REALM.client(client).orElseThrow().path("secret").asText();
        String variable = secret.substring(2, secret.length() - 1);

        assertThat(planService.environment().get("QUARKUS_OIDC_CLIENT_CREDENTIALS_SECRET"))
                .isEqualTo(keycloak.environment().get(variable));
    }

    @Test
    void everyServiceTrustsTheIssuerThatKeycloakNames() {
        String address = REAL.part("keycloak").orElseThrow().environment().get("KC_HOSTNAME");
        List<Part> services =
                REAL.parts().stream().filter(part -> part.build().isPresent()).toList();

        assertThat(services).hasSize(4).allSatisfy(service -> {
            assertThat(service.environment()).containsEntry("QUARKUS_OIDC_TOKEN_ISSUER", address + "/realms/alongside");
            assertThat(service.environment().get("QUARKUS_OIDC_AUTH_SERVER_URL"))
                    .endsWith("/realms/alongside");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "realm": "alongside"                           | "realm": "aside"                      | not called alongside
            "defaultSignatureAlgorithm": "RS256"           | "defaultSignatureAlgorithm": "HS256"  | not signed with RS256
            "clientId": "casesystem"                       | "clientId": "cases"                   | there is no client casesystem
            "included.custom.audience": "alongside"        | "included.custom.audience": "account" | not made out to alongside
            "claim.name": "roles"                          | "claim.name": "groups"                | tokens have no claim roles
            "fullScopeAllowed": false                      | "fullScopeAllowed": true              | roles that are not this client's
            "basic"                                        | "profile"                             | tokens may carry names
            "${ALONGSIDE_DEVELOPMENT_CLIENT}"              | "true"                                | without being asked for
            "directAccessGrantsEnabled": true              | "directAccessGrantsEnabled": false    | nobody can sign in
            "user.attribute": "tenant"                     | "user.attribute": "locale"            | the authority of the account
            "claim.value": "northshire"                    | "claim.value": ""                     | casesystem: tokens name no authority
            "serviceAccountClientId": "provider"           | "serviceAccountClientId": "publisher" | provider: the roles of its account
            "serviceAccountsEnabled": true                 | "serviceAccountsEnabled": false       | sign in as itself
            "secret": "${ALONGSIDE_PROVIDER_SECRET}"       | "secret": "sesame"                    | does not come from the environment
            "safeguarding-lead",                           | "service",                            | the roles of people and no others
            {\\"view\\":[\\"admin\\"],\\"edit\\":[\\"admin\\"]} | {\\"edit\\":[\\"admin\\",\\"user\\"]} | choose their own authority
            \\"name\\":\\"tenant\\"                        | \\"name\\":\\"area\\"                 | no attribute tenant
            "registrationAllowed": false                   | "registrationAllowed": true           | anybody may make an account
            """)
    void aPlantedFaultIsFound(String text, String other, String complaint) {
        Realm broken = Realm.parse(REAL.with(Deployment.REALM, text, other).text(Deployment.REALM));

        assertThat(broken.broken()).anyMatch(sentence -> sentence.contains(complaint));
    }
}
