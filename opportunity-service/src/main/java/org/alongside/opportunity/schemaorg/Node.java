package org.alongside.opportunity.schemaorg;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An object of JSON-LD. What is not said, and a list of nothing, does not stand in it. */
final class Node {
    private final Map<String, Object> members = new LinkedHashMap<>();

    private Node() {}

    /** The one at the top, which says whose words these are. */
    static Node document(String type, UUID id) {
        Node node = new Node();
        node.members.put("@context", "https://schema.org");
        node.members.put("@type", type);
        node.members.put("@id", urn(id));
        return node;
    }

    static Node of(String type) {
        Node node = new Node();
        node.members.put("@type", type);
        return node;
    }

    static Node of(String type, UUID id) {
        return of(type).with("@id", urn(id));
    }

    Node with(String name, @Nullable Object value) {
        boolean nothing = value == null || value instanceof Collection<?> all && all.isEmpty();
        if (value != null && !nothing) {
            members.put(name, value);
        }
        return this;
    }

    /** Null where it says no more than what it is. */
    @Nullable
    Node orNothing() {
        return members.keySet().stream().allMatch(name -> name.startsWith("@")) ? null : this;
    }

    /** The same id wherever it is asked for (RFC 9562, section 4: {@code urn:uuid}). */
    static String urn(UUID id) {
        return "urn:uuid:" + id;
    }

    @JsonValue
    Map<String, Object> members() {
        return members;
    }
}
