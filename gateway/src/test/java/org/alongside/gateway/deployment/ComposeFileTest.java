package org.alongside.gateway.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ComposeFileTest {
    private static final Deployment REAL = Deployment.ofThisProject();
    private static final String COMPOSE = Deployment.COMPOSE;

    private static List<String> broken(Deployment deployment) {
        return Stream.of(
                        ImageRules.broken(deployment),
                        HealthRules.broken(deployment),
                        VariableRules.broken(deployment),
                        SecretRules.broken(deployment),
                        ExposureRules.broken(deployment))
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void theFourServicesPostgresAndKeycloakAreThere() {
        assertThat(REAL.parts())
                .extracting(Part::name)
                .containsExactlyInAnyOrder(
                        "postgres", "keycloak", "profile-service", "plan-service", "opportunity-service", "gateway");
    }

    @Test
    void everyImageIsPinnedAndCanBeBuilt() {
        assertThat(ImageRules.broken(REAL)).isEmpty();
    }

    @Test
    void everyHealthCheckAsksAnAddressThatExists() {
        assertThat(HealthRules.broken(REAL)).isEmpty();
    }

    @Test
    void everyVariableIsReadAndNoneIsMissing() {
        assertThat(VariableRules.broken(REAL)).isEmpty();
    }

    @Test
    void noSecretStandsInAFile() {
        assertThat(SecretRules.broken(REAL)).isEmpty();
    }

    @Test
    void onlyTheGatewayAndKeycloakCanBeReachedAndNobodyMayDoMoreThanTheyMust() {
        assertThat(ExposureRules.broken(REAL)).isEmpty();
    }

    static Stream<Arguments> plantedFaults() {
        return Stream.of(
                // images
                in(COMPOSE, "postgres:18.6-trixie", "postgres:latest", "\"postgres:latest\" is not pinned"),
                in(COMPOSE, "postgres:18.6-trixie", "postgres:18", "\"postgres:18\" is not pinned"),
                in(COMPOSE, "postgres:18.6-trixie", "postgres", "\"postgres\" is not pinned"),
                in(COMPOSE, "keycloak:26.7.3", "keycloak:26.7", "keycloak:26.7\" is not pinned"),
                in("gateway/Dockerfile", ":25.0.3_9-jre-noble", ":25-jre", "temurin:25-jre\" is not pinned"),
                in("gateway/Dockerfile", "FROM ${BASE}", "FROM debian:stable", "debian:stable\" is not pinned"),
                in("gateway/Dockerfile", "COPY --chown=10001:10001 target/", "COPY dist/", "is not made by the build"),
                in("gateway/.dockerignore", "*\n", "", ".dockerignore"),
                in(COMPOSE, "build: ./gateway", "build: ./gate", "has no Dockerfile"),
                // health
                in("gateway/Dockerfile", "/q/health/ready", "/health/ready", "/health/ready, which does not exist"),
                in("gateway/Dockerfile", "1/$QUARKUS_HTTP_PORT", "1/8081", "asks port 8081 and not 8080"),
                in("gateway/Dockerfile", "HEALTHCHECK", "LABEL", "gateway: there is no health check"),
                in("gateway/Dockerfile", "EXPOSE 8080", "EXPOSE 80", "exposes 80"),
                in("gateway/Dockerfile", "QUARKUS_HTTP_HOST=0.0.0.0", "QUARKUS_HTTP_HOST=127.0.0.1", "own container"),
                in(COMPOSE, "GET /health/ready", "GET /ready", "/ready, which does not exist"),
                in(COMPOSE, "KC_HEALTH_ENABLED: \"true\"", "KC_HEALTH_ENABLED: \"false\"", "no health address"),
                in(COMPOSE, "pg_isready", "curl", "does not have: CMD curl"),
                in(
                        COMPOSE,
                        "keycloak: {condition: service_healthy}",
                        "keycloak: {condition: service_started}",
                        "healthy"),
                // variables
                in(
                        COMPOSE,
                        "ALONGSIDE_PLAN_URL:",
                        "ALONGSIDE_PLANS_URL:",
                        "nothing reads the variable ALONGSIDE_PLANS_URL"),
                in(COMPOSE, "ALONGSIDE_PLAN_URL:", "ALONGSIDE_PLANS_URL:", "variable ALONGSIDE_PLAN_URL is not given"),
                in(COMPOSE, "QUARKUS_OIDC_TOKEN_ISSUER", "QUARKUS_OIDC_ISSUER", "variable QUARKUS_OIDC_ISSUER"),
                in(COMPOSE, "_SEQUENCER_JDBC_URL", "_OUTBOX_JDBC_URL", "variable QUARKUS_DATASOURCE_OUTBOX_JDBC_URL"),
                in(COMPOSE, "      QUARKUS_FLYWAY_USERNAME: plan_owner\n", "", "QUARKUS_FLYWAY_USERNAME is not given"),
                in(COMPOSE, "KC_CACHE: local", "KC_CASH: local", "nothing reads the variable KC_CASH"),
                in(
                        COMPOSE,
                        "      ALONGSIDE_PROVIDER_SECRET:",
                        "      PROVIDER_SECRET:",
                        "ALONGSIDE_PROVIDER_SECRET is not given"),
                in(
                        COMPOSE,
                        "ALONGSIDE_PLAN_APP_PASSWORD: $",
                        "ALONGSIDE_PLANAPP_PASSWORD: $",
                        "ALONGSIDE_PLANAPP_PASSWORD"),
                in(Deployment.EXAMPLE, "ALONGSIDE_BIND=", "ALONGSIDE_BINDING=", "docker/env.example lists"),
                in(Deployment.EXAMPLE, "_SECRET=", "_SECRET=sesame", "docker/env.example gives a value"),
                // secrets
                in(
                        COMPOSE,
                        "${ALONGSIDE_POSTGRES_PASSWORD:?the password of the database superuser}",
                        "sesame",
                        "POSTGRES_PASSWORD must"),
                in(COMPOSE, ":?the client secret of casesystem", ":-sesame", "ALONGSIDE_CASESYSTEM_SECRET must come"),
                in(COMPOSE, ":?the client secret of casesystem", "", "ALONGSIDE_CASESYSTEM_SECRET must come"),
                in(
                        COMPOSE,
                        "5432/alongside_plan",
                        "5432/alongside_plan?user=plan_app&password=sesame",
                        "a secret stands inside"),
                in(COMPOSE, "http://plan-service", "http://me:sesame@plan-service", "a secret stands inside"),
                in(
                        COMPOSE,
                        "${ALONGSIDE_PLAN_APP_PASSWORD:?",
                        "${ALONGSIDE_PLAN_OWNER_PASSWORD:?",
                        "another role's password"),
                in(
                        "gateway/Dockerfile",
                        "ENV ",
                        "ENV QUARKUS_OIDC_CREDENTIALS_SECRET=sesame ",
                        "SECRET must come from"),
                in(Deployment.REALM, "${ALONGSIDE_PROVIDER_SECRET}", "sesame", "realm.json holds a secret"),
                in(
                        Deployment.DATABASES,
                        "password :'keycloak_password'",
                        "password 'sesame'",
                        "10-alongside.sql holds a secret"),
                // exposure
                in(COMPOSE, "${ALONGSIDE_BIND:-127.0.0.1}:", "", "is not bound to 127.0.0.1"),
                in(COMPOSE, "ALONGSIDE_BIND:-127.0.0.1", "ALONGSIDE_BIND:-0.0.0.0", "is not bound to 127.0.0.1"),
                in(COMPOSE, "    shm_size: 256m", "    ports: [\"5432:5432\"]", "postgres: must not be published"),
                in(
                        COMPOSE,
                        "http://plan-service:8082",
                        "http://plan-service:8080",
                        "where plan-service does not listen"),
                in(COMPOSE, "http://plan-service:8082", "http://plans:8082", "plans, which does not exist"),
                in(COMPOSE, "networks: [services, edge]", "networks: [edge]", "gateway: shares no network with"),
                in(
                        COMPOSE,
                        "profile-keys:/var/lib/alongside/keys",
                        "profile-keys:/keys",
                        "ALONGSIDE_KEYS_DIRECTORY is not on a volume"),
                in(COMPOSE, "plan-keys:/var", "database:/var", "must not share a volume"),
                in(
                        COMPOSE,
                        "database:/var/lib/postgresql",
                        "database:/var/lib/postgresql/data",
                        "data are not on a volume"),
                in(COMPOSE, "./docker/postgres:", "./docker/database:", "./docker/database does not exist"),
                in(COMPOSE, "mem_limit: 384m", "mem_limit: 300m", "largest heap"),
                in(COMPOSE, "    mem_limit: 768m\n", "", "postgres: has no memory limit"),
                in(COMPOSE, "read_only: true", "read_only: false", "must run read-only"),
                in("gateway/Dockerfile", "USER 10001:10001", "USER 0:0", "not as a numbered user"),
                in("gateway/Dockerfile", "-Xmx128m", "", "largest heap"));
    }

    private static Arguments in(String file, String text, String other, String complaint) {
        return Arguments.of(file + ": “" + text + "” becomes “" + other + "”", change(file, text, other), complaint);
    }

    private static UnaryOperator<Deployment> change(String file, String text, String other) {
        return deployment -> deployment.with(file, text, other);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plantedFaults")
    void aPlantedFaultIsFound(String title, UnaryOperator<Deployment> fault, String complaint) {
        assertThat(broken(fault.apply(REAL))).anyMatch(sentence -> sentence.contains(complaint));
    }

    @Test
    void aMissingDockerfileIsFound() {
        assertThat(broken(REAL.without("plan-service/app/Dockerfile")))
                .anyMatch(sentence -> sentence.contains("plan-service/app has no Dockerfile"));
    }
}
