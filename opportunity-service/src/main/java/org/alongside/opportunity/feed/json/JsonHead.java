package org.alongside.opportunity.feed.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What the beginning of a document tells of its format.
 *
 * @param root names in lower case of the members of the outer object; empty where the document is an array
 * @param first names in lower case of the members of the first record, as far as the beginning holds it
 */
public record JsonHead(Set<String> root, Set<String> first) {
    private static final JsonHead NOTHING = new JsonHead(Set.of(), Set.of());
    private static final int BYTE_ORDER_MARK = 0xEF;

    public JsonHead {
        root = Set.copyOf(root);
        first = Set.copyOf(first);
    }

    /** @param lists names, in lower case, under which an object of the format holds its array of records */
    public static JsonHead of(byte[] head, Set<String> lists) {
        int from = head.length > 2 && (head[0] & 0xFF) == BYTE_ORDER_MARK ? 3 : 0;
        Set<String> root = new HashSet<>();
        Set<String> first = new HashSet<>();
        try (JsonParser parser = new JsonFactory().createParser(head, from, head.length - from)) {
            JsonToken start = parser.nextToken();
            if (start == JsonToken.START_ARRAY && parser.nextToken() == JsonToken.START_OBJECT) {
                members(parser, first, Set.of());
            } else if (start == JsonToken.START_OBJECT) {
                if (members(parser, root, lists)) {
                    members(parser, first, Set.of());
                } else {
                    first.addAll(root);
                }
            }
        } catch (IOException endOfTheHead) {
            first.addAll(first.isEmpty() ? root : Set.of());
        }
        return root.isEmpty() && first.isEmpty() ? NOTHING : new JsonHead(root, first);
    }

    /** Whether the first record has all of these. */
    public boolean firstHas(String... names) {
        return first.containsAll(Set.of(names));
    }

    /** Whether the first record has one of these. */
    public boolean firstHasOneOf(String... names) {
        return Set.of(names).stream().anyMatch(first::contains);
    }

    /** Collects names to the end of the object, or true where a list with a record in it begins. */
    private static boolean members(JsonParser parser, Set<String> names, Set<String> lists) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName().toLowerCase(Locale.ROOT);
            names.add(name);
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_ARRAY && lists.contains(name)) {
                if (parser.nextToken() == JsonToken.START_OBJECT) {
                    return true;
                }
                continue;
            }
            parser.skipChildren();
        }
        return false;
    }
}
