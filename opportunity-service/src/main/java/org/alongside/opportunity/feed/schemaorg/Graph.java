package org.alongside.opportunity.feed.schemaorg;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.opportunity.feed.json.JsonRecord;
import org.jspecify.annotations.Nullable;

/**
 * The objects of a document that others can point at by their {@code @id}, as far as there is room for them, and the instances that
 * their courses point at.
 */
final class Graph {
    private static final int CHARACTERS = 4 << 20;
    /** Of one object: each that points at it is read together with it. */
    private static final int POINTED = 1 << 16;

    private static final int INSTANCES = 50_000;

    private final Map<String, ObjectNode> byId = new HashMap<>();
    private final Set<String> instances = new HashSet<>();
    private final Set<String> notKept = new HashSet<>();
    private int room = CHARACTERS;

    void remember(JsonRecord record) {
        ObjectNode node = record.node();
        JsonNode id = node.get("@id");
        int length = record.source().length();
        if (id != null && id.isTextual() && node.size() > 1) {
            if (length <= Math.min(room, POINTED)) {
                room -= length;
                byId.putIfAbsent(id.textValue(), node);
            } else if (notKept.size() < INSTANCES) {
                notKept.add(id.textValue());
            }
        }
        JsonNode of = Names.get(node, "hasCourseInstance");
        if (of != null) {
            for (JsonNode each : of.isArray() ? of : List.of(of)) {
                JsonNode pointed = each.get("@id");
                if (pointed != null && pointed.isTextual() && instances.size() < INSTANCES) {
                    instances.add(pointed.textValue());
                }
            }
        }
    }

    /** What the object points at, where it does nothing but point; else the object itself. */
    ObjectNode resolve(ObjectNode node) {
        String id = pointedAt(node);
        return id == null ? node : byId.getOrDefault(id, node);
    }

    /** Whether the object does nothing but point at a record of the document. */
    boolean standsElsewhere(ObjectNode node) {
        String id = pointedAt(node);
        return id != null && (byId.containsKey(id) || notKept.contains(id));
    }

    private static @Nullable String pointedAt(ObjectNode node) {
        JsonNode id = node.get("@id");
        boolean pointer = id != null && id.isTextual() && node.size() == (node.has("@type") ? 2 : 1);
        return pointer ? id.textValue() : null;
    }

    /** Whether a course of the document has this as its instance, so that it is no opportunity of its own. */
    boolean isInstanceOfAnother(ObjectNode node) {
        JsonNode id = node.get("@id");
        return id != null && id.isTextual() && instances.contains(id.textValue());
    }
}
