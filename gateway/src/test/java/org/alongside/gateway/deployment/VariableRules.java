package org.alongside.gateway.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Every variable that a container is given is read there, and everything that must be given is. */
final class VariableRules {
    /** Settings of Quarkus that the environment gives, and the extensions of which one must be there to read them. */
    private static final Map<String, List<String>> QUARKUS = Map.ofEntries(
            Map.entry("quarkus.http.host", List.of("quarkus-rest-jackson")),
            Map.entry("quarkus.http.port", List.of("quarkus-rest-jackson")),
            Map.entry("quarkus.datasource.jdbc.url", List.of("quarkus-jdbc-postgresql")),
            Map.entry("quarkus.datasource.username", List.of("quarkus-jdbc-postgresql")),
            Map.entry("quarkus.datasource.password", List.of("quarkus-jdbc-postgresql")),
            Map.entry("quarkus.flyway.username", List.of("quarkus-flyway")),
            Map.entry("quarkus.flyway.password", List.of("quarkus-flyway")),
            Map.entry("quarkus.oidc.auth-server-url", List.of("quarkus-oidc")),
            Map.entry("quarkus.oidc.token.issuer", List.of("quarkus-oidc")),
            Map.entry(
                    "quarkus.oidc-client.auth-server-url",
                    List.of("quarkus-oidc-client", "quarkus-rest-client-oidc-filter")),
            Map.entry(
                    "quarkus.oidc-client.client-id", List.of("quarkus-oidc-client", "quarkus-rest-client-oidc-filter")),
            Map.entry(
                    "quarkus.oidc-client.credentials.secret",
                    List.of("quarkus-oidc-client", "quarkus-rest-client-oidc-filter")));

    private static final List<String> OF_A_DATA_SOURCE = List.of("jdbc.url", "username", "password");

    /** What the official image of PostgreSQL reads. */
    private static final Set<String> POSTGRES = Set.of(
            "POSTGRES_USER",
            "POSTGRES_PASSWORD",
            "POSTGRES_DB",
            "POSTGRES_INITDB_ARGS",
            "POSTGRES_HOST_AUTH_METHOD",
            "PGDATA");

    /** What Keycloak 26 reads, as far as it is used here; the rest of its settings is in its guide "All configuration". */
    private static final Set<String> KEYCLOAK = Set.of(
            "KC_BOOTSTRAP_ADMIN_PASSWORD",
            "KC_BOOTSTRAP_ADMIN_USERNAME",
            "KC_CACHE",
            "KC_DB",
            "KC_DB_PASSWORD",
            "KC_DB_POOL_MAX_SIZE",
            "KC_DB_URL",
            "KC_DB_USERNAME",
            "KC_HEALTH_ENABLED",
            "KC_HOSTNAME",
            "KC_HOSTNAME_BACKCHANNEL_DYNAMIC",
            "KC_HTTP_ENABLED",
            "JAVA_OPTS_KC_HEAP");

    /** A value that means this one machine or the folder that a process was started in. */
    private static final Pattern LOCAL = Pattern.compile(".*(localhost|127\\.0\\.0\\.1).*|data/.*");

    private VariableRules() {}

    static List<String> broken(Deployment deployment) {
        List<String> broken = new ArrayList<>();
        for (Part part : deployment.parts()) {
            Set<String> read = readBy(deployment, part);
            deployment.environment(part).keySet().stream()
                    .filter(variable -> !read.contains(variable))
                    .forEach(variable -> broken.add(part.name() + ": nothing reads the variable " + variable));
            Set<String> given = deployment.environment(part).keySet();
            neededBy(deployment, part).stream()
                    .filter(variable -> !given.contains(variable))
                    .forEach(variable -> broken.add(part.name() + ": the variable " + variable + " is not given"));
        }
        Set<String> listed = new TreeSet<>();
        deployment
                .text(Deployment.EXAMPLE)
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .forEach(line -> {
                    listed.add(line.replaceFirst("=.*", ""));
                    if (!line.endsWith("=")) {
                        broken.add("docker/env.example gives a value: " + line);
                    }
                });
        if (!listed.equals(deployment.operatorVariables())) {
            broken.add("docker/env.example lists " + listed + ", docker-compose.yml reads "
                    + deployment.operatorVariables());
        }
        return broken;
    }

    private static Set<String> readBy(Deployment deployment, Part part) {
        Set<String> read = new TreeSet<>();
        switch (part.name()) {
            case "postgres" -> {
                read.addAll(POSTGRES);
                read.addAll(deployment.databaseVariables());
            }
            case "keycloak" -> {
                read.addAll(KEYCLOAK);
                read.addAll(deployment.realmVariables());
            }
            default -> {
                ServiceModule module = deployment.module(part);
                read.add("JDK_JAVA_OPTIONS"); // by the java command, since JDK 9
                module.settings().forEach(setting -> read.add(ServiceModule.variable(setting)));
                QUARKUS.forEach((setting, extensions) -> {
                    if (module.uses(extensions.toArray(String[]::new))) {
                        read.add(ServiceModule.variable(setting));
                    }
                });
                module.dataSources().forEach(name -> read.addAll(ofDataSource("quarkus.datasource." + name + ".")));
            }
        }
        return read;
    }

    private static Set<String> neededBy(Deployment deployment, Part part) {
        Set<String> needed = new TreeSet<>();
        switch (part.name()) {
            case "postgres" -> {
                needed.add("POSTGRES_PASSWORD");
                needed.addAll(deployment.databaseVariables());
            }
            case "keycloak" -> {
                needed.add("KC_HOSTNAME");
                needed.addAll(deployment.realmVariables());
            }
            default -> {
                ServiceModule module = deployment.module(part);
                QUARKUS.forEach((setting, extensions) -> {
                    if (module.uses(extensions.toArray(String[]::new))) {
                        needed.add(ServiceModule.variable(setting));
                    }
                });
                module.dataSources().forEach(name -> needed.addAll(ofDataSource("quarkus.datasource." + name + ".")));
                module.properties().forEach((setting, value) -> {
                    if (LOCAL.matcher(value).matches()) {
                        needed.add(ServiceModule.variable(setting));
                    }
                });
            }
        }
        return needed;
    }

    private static List<String> ofDataSource(String prefix) {
        return OF_A_DATA_SOURCE.stream()
                .map(setting -> ServiceModule.variable(prefix + setting))
                .toList();
    }
}
