package org.alongside.gateway.deployment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Every image is one certain image, and what is built can be built. */
final class ImageRules {
    /** PostgreSQL's versions have two numbers, everybody else's here have three. */
    private static final Pattern TWO_NUMBERS = Pattern.compile("postgres:\\d+\\.\\d+([.-].+)?");

    private static final Pattern THREE_NUMBERS = Pattern.compile("[^:@]+:\\d+\\.\\d+\\.\\d+([._-].+)?");
    private static final Pattern DIGEST = Pattern.compile("[^@]+@sha256:[0-9a-f]{64}");

    private ImageRules() {}

    static List<String> broken(Deployment deployment) {
        List<String> broken = new ArrayList<>();
        for (Part part : deployment.parts()) {
            String image = part.image().orElse("");
            if (!isPinned(image)) {
                broken.add(part.name() + ": the image \"" + image + "\" is not pinned to a full version");
            }
            part.build().ifPresent(folder -> build(deployment, part, Deployment.normal(folder), broken));
        }
        return broken;
    }

    static boolean isPinned(String image) {
        String name = image.replaceFirst("^.*/", "");
        return DIGEST.matcher(name).matches()
                || (name.startsWith("postgres:") ? TWO_NUMBERS : THREE_NUMBERS)
                        .matcher(name)
                        .matches();
    }

    private static void build(Deployment deployment, Part part, String folder, List<String> broken) {
        if (!Files.exists(deployment.root().resolve(folder).resolve("pom.xml"))) {
            broken.add(part.name() + ": " + folder + " is not a module to build from");
        }
        var image = deployment.imageFile(part);
        if (image.isEmpty()) {
            broken.add(part.name() + ": " + folder + " has no Dockerfile");
            return;
        }
        if (image.get().bases().isEmpty()) {
            broken.add(part.name() + ": the Dockerfile has no FROM");
        }
        for (String base : image.get().bases()) {
            if (!isPinned(base)) {
                broken.add(part.name() + ": the base image \"" + base + "\" is not pinned to a full version");
            }
        }
        List<String> sent = deployment.text(folder + "/.dockerignore").lines().toList();
        for (String copied : image.get().copied()) {
            // quarkus-app is what the Quarkus plugin leaves for a fast-jar and for an aot-jar
            if (!Path.of(copied).startsWith("target/quarkus-app")) {
                broken.add(part.name() + ": " + copied + " is not made by the build");
            }
            if (!sent.equals(List.of("*", "!target/quarkus-app"))) {
                broken.add(part.name() + ": .dockerignore must let target/quarkus-app through and nothing else");
            }
        }
        if (image.get().copied().isEmpty()) {
            broken.add(part.name() + ": the Dockerfile copies nothing");
        }
    }
}
