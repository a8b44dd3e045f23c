package org.alongside.gateway.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Everything that {@code docker compose up} would read, as text, so that a test can break a copy of it.
 *
 * @param root the project's folder
 * @param files from path below the root to content
 */
record Deployment(Path root, Map<String, String> files) {
    static final String COMPOSE = "docker-compose.yml";
    static final String REALM = "docker/keycloak/alongside-realm.json";
    static final String DATABASES = "docker/postgres/10-alongside.sql";
    static final String EXAMPLE = "docker/env.example";

    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{([A-Z_]+)");
    private static final Pattern FROM_ENVIRONMENT = Pattern.compile("\\\\getenv \\S+ (\\S+)");

    /** The project of which this module is a part. */
    static Deployment ofThisProject() {
        Path root = Path.of("").toAbsolutePath().resolveSibling("");
        Deployment empty = new Deployment(root, Map.of());
        Map<String, String> files = new LinkedHashMap<>();
        for (String file : List.of(COMPOSE, REALM, DATABASES, EXAMPLE)) {
            files.put(file, empty.read(file).orElseThrow());
        }
        for (Part part : new Deployment(root, files).parts()) {
            part.build().ifPresent(folder -> {
                for (String name : List.of("Dockerfile", ".dockerignore")) {
                    String file = normal(folder) + "/" + name;
                    empty.read(file).ifPresent(text -> files.put(file, text));
                }
            });
        }
        return new Deployment(root, files);
    }

    /** A copy in which one file has another text; fails if the text to replace is not there. */
    Deployment with(String file, String text, String other) {
        String content = Optional.ofNullable(files.get(file)).orElseThrow();
        if (!content.contains(text)) {
            throw new IllegalArgumentException(file + " does not contain: " + text);
        }
        Map<String, String> changed = new LinkedHashMap<>(files);
        changed.put(file, content.replace(text, other));
        return new Deployment(root, changed);
    }

    Deployment without(String file) {
        Map<String, String> changed = new LinkedHashMap<>(files);
        changed.remove(file);
        return new Deployment(root, changed);
    }

    String text(String file) {
        return files.getOrDefault(file, "");
    }

    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        Tree.map(Tree.parse(text(COMPOSE)).get("services"))
                .forEach((name, content) -> parts.add(new Part(name, Tree.map(content))));
        return parts;
    }

    Optional<Part> part(String name) {
        return parts().stream().filter(part -> part.name().equals(name)).findFirst();
    }

    /** The names of what the compose file declares at top level: {@code volumes} or {@code networks}. */
    Set<String> declared(String kind) {
        return Tree.map(Tree.parse(text(COMPOSE)).get(kind)).keySet();
    }

    /** The Dockerfile of a part that has one. */
    Optional<ImageFile> imageFile(Part part) {
        return part.build()
                .map(folder -> files.get(normal(folder) + "/Dockerfile"))
                .map(ImageFile::parse);
    }

    /** The variables in a container: the image's, and over them the compose file's. */
    Map<String, String> environment(Part part) {
        Map<String, String> variables = new LinkedHashMap<>();
        imageFile(part).ifPresent(image -> variables.putAll(image.environment()));
        variables.putAll(part.environment());
        return variables;
    }

    ServiceModule module(Part part) {
        return ServiceModule.of(root, root.resolve(normal(part.build().orElseThrow())));
    }

    /** The variables that the compose file takes from the operator. */
    Set<String> operatorVariables() {
        return names(VARIABLE, text(COMPOSE).replaceAll("(?m)^\\s*#.*$", ""));
    }

    /** The variables that Keycloak puts into the realm. */
    Set<String> realmVariables() {
        return names(VARIABLE, text(REALM));
    }

    /** The variables that the database script reads. */
    Set<String> databaseVariables() {
        return names(FROM_ENVIRONMENT, text(DATABASES));
    }

    static String normal(String folder) {
        return Path.of(folder).normalize().toString();
    }

    private static Set<String> names(Pattern pattern, String text) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    private Optional<String> read(String file) {
        try {
            Path path = root.resolve(file);
            return Files.exists(path) ? Optional.of(Files.readString(path)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
