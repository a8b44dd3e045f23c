package org.alongside.gateway.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every part says how it is, at an address that it has, by a program that its image has; and whoever waits, waits for that. */
final class HealthRules {
    private static final Pattern ADDRESS =
            Pattern.compile("/dev/tcp/127\\.0\\.0\\.1/(\\S+).*?(?:GET|HEAD) (\\S+) HTTP");
    private static final Set<String> OF_A_SERVICE =
            Set.of("/q/health/ready", "/q/health/live", "/q/health/started", "/q/health");
    private static final Set<String> OF_KEYCLOAK =
            Set.of("/health/ready", "/health/live", "/health/started", "/health");

    private HealthRules() {}

    static List<String> broken(Deployment deployment) {
        List<String> broken = new ArrayList<>();
        for (Part part : deployment.parts()) {
            List<String> words = part.healthCheck()
                    .or(() -> deployment.imageFile(part).flatMap(ImageFile::healthCheck))
                    .orElse(List.of());
            if (words.isEmpty()) {
                broken.add(part.name() + ": there is no health check");
                continue;
            }
            String command = String.join(" ", words);
            if (command.matches(".*\\b(curl|wget|nc)\\b.*")) {
                broken.add(part.name() + ": the health check uses a program that the image does not have: " + command);
            }
            switch (part.name()) {
                case "postgres" -> {
                    if (!command.contains("pg_isready")) {
                        broken.add("postgres: the health check does not ask the server: " + command);
                    }
                }
                case "keycloak" -> {
                    address(part, command, "9000", OF_KEYCLOAK, broken);
                    if (!"true".equals(part.environment().get("KC_HEALTH_ENABLED"))) {
                        broken.add("keycloak: there is no health address without KC_HEALTH_ENABLED");
                    }
                }
                default -> service(deployment, part, command, broken);
            }
        }
        for (Part part : deployment.parts()) {
            part.dependsOn().forEach((other, condition) -> {
                if (deployment.part(other).isEmpty()) {
                    broken.add(part.name() + ": waits for " + other + ", which does not exist");
                }
                if (!condition.equals("service_healthy")) {
                    broken.add(part.name() + ": does not wait until " + other + " is healthy");
                }
            });
        }
        return broken;
    }

    private static void service(Deployment deployment, Part part, String command, List<String> broken) {
        ServiceModule module = deployment.module(part);
        if (!module.uses("quarkus-smallrye-health")) {
            broken.add(part.name() + ": has no health address, since it does not depend on quarkus-smallrye-health");
        }
        for (String moved : List.of(
                "quarkus.smallrye-health.root-path",
                "quarkus.http.non-application-root-path",
                "quarkus.management.enabled")) {
            if (module.properties().containsKey(moved)) {
                broken.add(part.name() + ": " + moved + " moves the health address");
            }
        }
        Map<String, String> environment = deployment.environment(part);
        String port = environment.getOrDefault("QUARKUS_HTTP_PORT", "8080");
        address(part, command.replace("$QUARKUS_HTTP_PORT", port), port, OF_A_SERVICE, broken);
        if (!port.equals(module.properties().getOrDefault("quarkus.http.port", "8080"))) {
            broken.add(part.name() + ": listens on " + port + ", which is not its usual port");
        }
        String exposed = deployment.imageFile(part).flatMap(ImageFile::exposed).orElse("");
        if (!port.equals(exposed)) {
            broken.add(part.name() + ": listens on " + port + " but exposes " + exposed);
        }
        if (!"0.0.0.0".equals(environment.get("QUARKUS_HTTP_HOST"))) {
            broken.add(part.name() + ": listens inside its own container only, QUARKUS_HTTP_HOST is not 0.0.0.0");
        }
    }

    private static void address(Part part, String command, String port, Set<String> paths, List<String> broken) {
        Matcher matcher = ADDRESS.matcher(command);
        if (!matcher.find()) {
            broken.add(part.name() + ": the health check asks no address: " + command);
            return;
        }
        if (!matcher.group(1).equals(port)) {
            broken.add(part.name() + ": the health check asks port " + matcher.group(1) + " and not " + port);
        }
        if (!paths.contains(matcher.group(2))) {
            broken.add(part.name() + ": the health check asks " + matcher.group(2) + ", which does not exist");
        }
        if (!command.contains("= 200 ]")) {
            broken.add(part.name() + ": the health check does not look at the status of the answer");
        }
    }
}
