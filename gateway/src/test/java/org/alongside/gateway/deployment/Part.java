package org.alongside.gateway.deployment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One entry under {@code services} of docker-compose.yml. */
record Part(String name, Map<String, Object> content) {

    Optional<String> image() {
        return textAt("image");
    }

    /** The folder that holds the Dockerfile, if the image is our own. */
    Optional<String> build() {
        return textAt("build");
    }

    Map<String, String> environment() {
        Map<String, String> variables = new LinkedHashMap<>();
        Tree.map(content.get("environment")).forEach((name, value) -> variables.put(name, Tree.text(value)));
        return variables;
    }

    List<String> ports() {
        return Tree.texts(content.get("ports"));
    }

    List<String> networks() {
        return Tree.texts(content.get("networks"));
    }

    List<String> volumes() {
        return Tree.texts(content.get("volumes"));
    }

    /** From the part that is waited for to the condition. */
    Map<String, String> dependsOn() {
        Map<String, String> conditions = new LinkedHashMap<>();
        Tree.map(content.get("depends_on"))
                .forEach((part, how) ->
                        conditions.put(part, Tree.text(Tree.map(how).get("condition"))));
        return conditions;
    }

    /** The words of the health check's command. */
    Optional<List<String>> healthCheck() {
        Object test = Tree.map(content.get("healthcheck")).get("test");
        return test == null
                ? Optional.empty()
                : Optional.of(Tree.texts(test).stream()
                        .map(word -> word.replace("$$", "$"))
                        .toList());
    }

    Optional<String> textAt(String key) {
        return Optional.ofNullable(content.get(key)).map(Tree::text);
    }

    boolean isTrue(String key) {
        return Boolean.TRUE.equals(content.get(key));
    }
}
