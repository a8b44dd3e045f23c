package org.alongside.local;

import java.util.Map;
import java.util.TreeMap;

/** The environment variables that tell a service where everything else is; docker-compose.yml sets the same names. */
final class ServiceEnvironment {
    private ServiceEnvironment() {}

    static Map<String, String> of(
            Service service, Settings settings, EmbeddedDatabase database, DevelopmentIdentity identity) {
        Map<String, String> environment = new TreeMap<>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(settings.port(service)));
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", identity.issuer());
        environment.put("MALLOC_ARENA_MAX", "2"); // glibc keeps one arena per thread otherwise: tens of MB per JVM
        service.database().ifPresent(name -> {
            String url = database.jdbcUrl("alongside_" + name);
            environment.put("QUARKUS_DATASOURCE_JDBC_URL", url);
            environment.put("QUARKUS_DATASOURCE_USERNAME", name + "_app");
            environment.put("QUARKUS_DATASOURCE_PASSWORD", database.password(name + "_app"));
            environment.put("QUARKUS_DATASOURCE_SEQUENCER_JDBC_URL", url);
            environment.put("QUARKUS_DATASOURCE_SEQUENCER_USERNAME", name + "_sequencer");
            environment.put("QUARKUS_DATASOURCE_SEQUENCER_PASSWORD", database.password(name + "_sequencer"));
            environment.put("QUARKUS_FLYWAY_USERNAME", name + "_owner");
            environment.put("QUARKUS_FLYWAY_PASSWORD", database.password(name + "_owner"));
        });
        switch (service) {
            case PROFILE ->
                environment.put(
                        "ALONGSIDE_KEYS_DIRECTORY", settings.keys(service).toString());
            case PLAN -> {
                environment.put(
                        "ALONGSIDE_KEYS_DIRECTORY", settings.keys(service).toString());
                environment.put("QUARKUS_OIDC_CLIENT_AUTH_SERVER_URL", identity.issuer());
                environment.put("QUARKUS_OIDC_CLIENT_CLIENT_ID", "plan-service");
                environment.put("QUARKUS_OIDC_CLIENT_CREDENTIALS_SECRET", "plan-service");
                address(environment, settings, Service.PROFILE);
                address(environment, settings, Service.OPPORTUNITY);
            }
            case OPPORTUNITY -> {
                environment.put(
                        "ALONGSIDE_FEED_SPOOL_DIRECTORY", settings.spool().toString());
                environment.put(
                        "ALONGSIDE_INDEX_DIRECTORY", settings.searchIndex().toString());
            }
            case GATEWAY -> {
                address(environment, settings, Service.PROFILE);
                address(environment, settings, Service.PLAN);
                address(environment, settings, Service.OPPORTUNITY);
            }
        }
        return environment;
    }

    private static void address(Map<String, String> environment, Settings settings, Service service) {
        environment.put(
                "ALONGSIDE_" + service.name() + "_URL",
                settings.address(service).toString());
    }
}
