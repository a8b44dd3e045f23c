package org.alongside.gateway.deployment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What a YAML document holds, with the shape that a reader expects of each place; another shape fails the test. */
final class Tree {
    private Tree() {}

    static Map<String, Object> parse(String yaml) {
        return map(new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml));
    }

    /** Absent = empty. */
    static Map<String, Object> map(@Nullable Object node) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (node != null) {
            ((Map<?, ?>) node).forEach((key, value) -> map.put(text(key), value == null ? "" : value));
        }
        return map;
    }

    /** Absent = empty. */
    static List<String> texts(@Nullable Object node) {
        return node == null
                ? List.of()
                : ((List<?>) node).stream().map(Tree::text).toList();
    }

    static String text(@Nullable Object node) {
        return String.valueOf(node);
    }
}
