package org.alongside.kit.testing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Closes schemas for tests: a client must tolerate fields that it does not know, but a test must not, or the contract would
 * stop telling what the services answer. {@code unevaluatedProperties: false} is put wherever a schema describes a whole
 * value; not on the branches of allOf, oneOf or anyOf, which describe the same value together.
 */
final class StrictSchemas {

    private static final List<String> OF_NAMED_VALUES = List.of("properties", "patternProperties");
    private static final List<String> OF_VALUE =
            List.of("items", "contains", "additionalProperties", "unevaluatedProperties");
    private static final List<String> OF_SAME_VALUE = List.of("allOf", "oneOf", "anyOf");
    private static final List<String> NAMED_OF_SAME_VALUE = List.of("dependentSchemas", "$defs");

    private final JsonNode document;

    private StrictSchemas(JsonNode document) {
        this.document = document;
    }

    /** Closes every schema of the document in place: components from inside, uses also at their top. */
    static void close(ObjectNode document) {
        StrictSchemas strict = new StrictSchemas(document);
        for (JsonNode component : document.at("/components/schemas")) {
            strict.inside(component);
        }
        strict.uses(document.path("paths"));
        strict.uses(document.at("/components/responses"));
        strict.uses(document.at("/components/headers"));
    }

    private void uses(JsonNode node) {
        if (node.isObject()) {
            for (var entry : node.properties()) {
                if (entry.getKey().equals("schema")) {
                    value(entry.getValue());
                } else if (!entry.getKey().startsWith("example")) {
                    uses(entry.getValue());
                }
            }
        } else {
            node.forEach(this::uses);
        }
    }

    private void value(JsonNode schema) {
        inside(schema);
        if (schema instanceof ObjectNode object
                && !object.has("unevaluatedProperties")
                && !object.has("additionalProperties")
                && namesFields(object, new HashSet<>())) {
            object.put("unevaluatedProperties", false);
        }
    }

    private void inside(JsonNode schema) {
        if (!schema.isObject()) {
            return;
        }
        for (String keyword : OF_NAMED_VALUES) {
            schema.path(keyword).forEach(this::value);
        }
        for (String keyword : OF_VALUE) {
            value(schema.path(keyword));
        }
        schema.path("prefixItems").forEach(this::value);
        for (String keyword : OF_SAME_VALUE) {
            schema.path(keyword).forEach(this::inside);
        }
        for (String keyword : NAMED_OF_SAME_VALUE) {
            schema.path(keyword).forEach(this::inside);
        }
        for (String keyword : List.of("then", "else")) {
            inside(schema.path(keyword));
        }
    }

    /** Whether the schema says which fields there are; an object about which nothing is said stays open. */
    private boolean namesFields(JsonNode schema, Set<String> seen) {
        if (schema.has("properties")) {
            return true;
        }
        String reference = schema.path("$ref").asString("");
        if (reference.startsWith("#/") && seen.add(reference)) {
            if (namesFields(document.at(reference.substring(1)), seen)) {
                return true;
            }
        }
        for (String keyword : OF_SAME_VALUE) {
            for (JsonNode branch : schema.path(keyword)) {
                if (namesFields(branch, seen)) {
                    return true;
                }
            }
        }
        return false;
    }
}
