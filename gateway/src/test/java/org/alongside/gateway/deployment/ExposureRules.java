package org.alongside.gateway.deployment;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who can be reached by whom, what a container may do, and where its data lie. */
final class ExposureRules {
    private static final Set<String> PUBLISHED = Set.of("gateway", "keycloak");
    private static final Map<String, String> OTHERS_PORTS = Map.of("postgres", "5432", "keycloak", "8080");
    private static final Pattern PORT =
            Pattern.compile("\\$\\{ALONGSIDE_BIND:-127\\.0\\.0\\.1}:\\$\\{[A-Z_]+:-\\d+}:(\\d+)");
    private static final Pattern ADDRESS = Pattern.compile("^(?:http|jdbc:postgresql)://([a-z-]+):(\\d+)(?:/.*)?$");
    private static final Pattern LARGEST_HEAP = Pattern.compile("-Xmx(\\d+)m");

    private ExposureRules() {}

    static List<String> broken(Deployment deployment) {
        List<String> broken = new ArrayList<>();
        for (Part part : deployment.parts()) {
            ports(deployment, part, broken);
            addresses(deployment, part, broken);
            volumes(deployment, part, broken);
            confinement(deployment, part, broken);
        }
        return broken;
    }

    private static void ports(Deployment deployment, Part part, List<String> broken) {
        if (!part.ports().isEmpty() && !PUBLISHED.contains(part.name())) {
            broken.add(part.name() + ": must not be published");
        }
        for (String port : part.ports()) {
            Matcher matcher = PORT.matcher(port);
            if (!matcher.matches()) {
                broken.add(part.name() + ": " + port + " is not bound to 127.0.0.1 unless the operator says otherwise");
            } else if (!matcher.group(1).equals(port(deployment, part))) {
                broken.add(part.name() + ": publishes " + matcher.group(1) + ", where nothing listens");
            }
        }
        if (part.content().containsKey("network_mode") || part.isTrue("privileged")) {
            broken.add(part.name() + ": must not share the machine's network or rights");
        }
    }

    /** Whatever a part calls exists, listens there, shares a network with it and is up before it. */
    private static void addresses(Deployment deployment, Part part, List<String> broken) {
        part.environment().forEach((name, value) -> {
            Matcher matcher = ADDRESS.matcher(value);
            if (!matcher.matches()) {
                return;
            }
            String host = matcher.group(1);
            var called = deployment.part(host);
            if (called.isEmpty()) {
                broken.add(part.name() + ": " + name + " names " + host + ", which does not exist");
                return;
            }
            if (!matcher.group(2).equals(port(deployment, called.get()))) {
                broken.add(part.name() + ": " + name + " names port " + matcher.group(2) + ", where " + host
                        + " does not listen");
            }
            if (Collections.disjoint(part.networks(), called.get().networks())) {
                broken.add(part.name() + ": shares no network with " + host);
            }
            if (!part.dependsOn().containsKey(host)) {
                broken.add(part.name() + ": does not wait for " + host);
            }
        });
        Set<String> unknown = new HashSet<>(part.networks());
        unknown.removeAll(deployment.declared("networks"));
        if (part.networks().isEmpty() || !unknown.isEmpty()) {
            broken.add(part.name() + ": its networks must be named and declared");
        }
    }

    private static String port(Deployment deployment, Part part) {
        return OTHERS_PORTS.getOrDefault(
                part.name(), deployment.environment(part).getOrDefault("QUARKUS_HTTP_PORT", ""));
    }

    private static void volumes(Deployment deployment, Part part, List<String> broken) {
        Set<String> durable = new HashSet<>();
        for (String volume : part.volumes()) {
            String[] words = volume.split(":");
            if (words[0].startsWith("./")) {
                if (!Files.exists(deployment.root().resolve(words[0]))) {
                    broken.add(part.name() + ": " + words[0] + " does not exist");
                }
                if (!volume.endsWith(":ro")) {
                    broken.add(part.name() + ": " + words[0] + " must be mounted read-only");
                }
            } else {
                if (!deployment.declared("volumes").contains(words[0])) {
                    broken.add(part.name() + ": the volume " + words[0] + " is not declared");
                }
                if (words[0].equals("database") != part.name().equals("postgres")) {
                    broken.add(part.name() + ": the keys and the database must not share a volume");
                }
                durable.add(words[1]);
            }
        }
        part.environment().forEach((name, value) -> {
            if (name.endsWith("_DIRECTORY") && !durable.contains(value)) {
                broken.add(part.name() + ": " + name
                        + " is not on a volume, so what lies there is lost with the container");
            }
        });
        if (part.name().equals("postgres") && !durable.contains("/var/lib/postgresql")) {
            broken.add("postgres: its data are not on a volume");
        }
    }

    private static void confinement(Deployment deployment, Part part, List<String> broken) {
        String limit = part.textAt("mem_limit").orElse("");
        if (!limit.matches("\\d+[mg]")) {
            broken.add(part.name() + ": has no memory limit");
        }
        if (!part.textAt("restart").orElse("").equals("unless-stopped")) {
            broken.add(part.name() + ": is not started again after a crash");
        }
        if (part.build().isEmpty()) {
            return;
        }
        if (!part.isTrue("read_only")
                || !Tree.texts(part.content().get("cap_drop")).equals(List.of("ALL"))) {
            broken.add(part.name() + ": must run read-only and without capabilities");
        }
        String user = deployment.imageFile(part).flatMap(ImageFile::user).orElse("");
        if (!user.matches("[1-9]\\d*:[1-9]\\d*")) {
            broken.add(part.name() + ": runs as \"" + user + "\" and not as a numbered user who is not root");
        }
        Matcher heap = LARGEST_HEAP.matcher(deployment.environment(part).getOrDefault("JDK_JAVA_OPTIONS", ""));
        // A service took up to 160 MB in all when measured, most of it beside the heap (docs/decisions/0006).
        if (!heap.find() || Integer.parseInt(heap.group(1)) + 200 > megabytes(limit)) {
            broken.add(part.name() + ": the largest heap must be stated and leave 200 MiB of the container's memory");
        }
    }

    private static int megabytes(String limit) {
        return limit.matches("\\d+[mg]")
                ? Integer.parseInt(limit.substring(0, limit.length() - 1)) * (limit.endsWith("g") ? 1024 : 1)
                : 0;
    }
}
