package org.alongside.opportunity.feed.schemaorg;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names of schema.org, bare, with the prefix that everybody uses, or as full addresses. A context is only looked at, never fetched.
 */
final class Names {
    private static final List<String> PREFIXES = List.of(
            "schema:",
            "https://schema.org/",
            "http://schema.org/",
            "https://www.schema.org/",
            "http://www.schema.org/");

    private Names() {}

    static String bare(String name) {
        for (String prefix : PREFIXES) {
            if (name.startsWith(prefix)) {
                return name.substring(prefix.length());
            }
        }
        return name;
    }

    /** The value of a member under whichever of its names it stands. */
    static @Nullable JsonNode get(ObjectNode node, String member) {
        JsonNode bare = node.get(member);
        if (bare != null) {
            return bare;
        }
        for (String prefix : PREFIXES) {
            JsonNode value = node.get(prefix + member);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** The bare types of an object; empty where it has none, or says that it speaks another vocabulary. */
    static Set<String> types(ObjectNode node) {
        Set<String> types = new LinkedHashSet<>();
        JsonNode type = node.get("@type");
        if (type == null || speaksOtherwise(node.get("@context"))) {
            return types;
        }
        for (JsonNode each : type.isArray() ? type : List.of(type)) {
            if (each.isTextual()) {
                types.add(bare(each.textValue()));
            }
        }
        return types;
    }

    private static boolean speaksOtherwise(@Nullable JsonNode context) {
        boolean said = context != null && !context.isNull() && (context.isTextual() || !context.isEmpty());
        return context != null && said && !context.toString().contains("schema.org");
    }

    /** Whether something is an address of the web or a name of the whole world. */
    static boolean isGlobal(String id) {
        return id.startsWith("https://") || id.startsWith("http://") || id.startsWith("urn:");
    }
}
