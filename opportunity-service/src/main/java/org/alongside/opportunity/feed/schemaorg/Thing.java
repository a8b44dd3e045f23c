package org.alongside.opportunity.feed.schemaorg;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.opportunity.feed.Cut;
import org.alongside.opportunity.feed.WebAddress;
import org.alongside.opportunity.feed.json.JsonDates;
import org.alongside.opportunity.feed.json.JsonIssues;
import org.alongside.opportunity.feed.json.JsonLimits;
import org.alongside.opportunity.feed.json.JsonNumbers;
import org.alongside.opportunity.feed.json.JsonText;
import org.alongside.opportunity.listing.StatedDate;
import org.jspecify.annotations.Nullable;

/**
 * An object of schema.org. Every value may be a text, an object with a {@code name} or {@code @value}, or a list of those; what nobody
 * asks for is named as ignored in the end.
 */
final class Thing {
    private static final int VALUES = 20_000;

    private final String type;
    private final ObjectNode node;
    private final Graph graph;
    private final JsonIssues issues;
    private final Set<String> asked = new HashSet<>(Set.of("@type", "@context", "@id"));
    private final Map<String, List<Thing>> inner = new LinkedHashMap<>();

    Thing(String type, ObjectNode node, Graph graph, JsonIssues issues) {
        this.type = type;
        this.node = node;
        this.graph = graph;
        this.issues = issues;
    }

    boolean is(String... oneOf) {
        Set<String> types = Names.types(node);
        for (String each : oneOf) {
            if (types.contains(each)) {
                return true;
            }
        }
        return false;
    }

    void nameIgnored() {
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            JsonNode value = node.get(name);
            if (!asked.contains(Names.bare(name)) && !value.isNull()) {
                issues.ignored(type + "/" + Names.bare(name));
            }
        }
        inner.values().forEach(things -> things.forEach(Thing::nameIgnored));
    }

    /** The members are read elsewhere or say nothing. */
    void known(String... members) {
        asked.addAll(List.of(members));
    }

    /** The {@code @id} as it is written. */
    @Nullable
    String id() {
        JsonNode id = node.get("@id");
        String text = id == null || !id.isTextual() ? "" : JsonText.name(id.textValue());
        return text.isEmpty() ? null : text;
    }

    /** The texts of a member, each of one line. */
    List<String> lines(String member) {
        Set<String> lines = new LinkedHashSet<>();
        for (JsonNode each : values(member)) {
            String raw = raw(each);
            String line = raw == null ? "" : JsonText.line(raw, JsonLimits.LINE_LENGTH);
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        return List.copyOf(lines);
    }

    /** The first text of a member as one line. */
    @Nullable
    String line(String member, int length) {
        List<String> lines = lines(member);
        return lines.isEmpty() ? null : Cut.to(lines.getFirst(), length);
    }

    /** All texts of a member in lines, or null. */
    @Nullable
    String text(String member) {
        List<String> texts = new ArrayList<>();
        for (JsonNode each : values(member)) {
            String raw = raw(each);
            String text = raw == null ? "" : JsonText.lines(raw);
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        String all = String.join("\n", texts);
        if (all.length() > JsonLimits.TEXT_LENGTH) {
            issues.valueIgnored(
                    "text-cut",
                    "The text of " + type + "/" + member + " was cut to " + JsonLimits.TEXT_LENGTH + " characters.",
                    "Shorten it, so that people read what you mean them to read.");
        }
        return all.isEmpty() ? null : Cut.to(all, JsonLimits.TEXT_LENGTH);
    }

    /** The first address of a member, which may be a text or an object that is one. */
    @Nullable
    String webAddress(String member) {
        String first = null;
        for (JsonNode each : values(member)) {
            String raw = address(each);
            String address = raw == null ? null : WebAddress.of(JsonText.name(raw));
            if (address != null) {
                return address;
            }
            first = first == null ? raw : first;
        }
        if (first != null) {
            issues.valueIgnored(
                    "url-not-web",
                    "The address in " + type + "/" + member + " is not a whole web address and was ignored.",
                    "Write a full address that starts with https:// or http://.");
        }
        return null;
    }

    StatedDate date(String member) {
        String text = line(member, 100);
        if (text == null) {
            return StatedDate.UNKNOWN;
        }
        StatedDate date = JsonDates.stated(text);
        if (date == null) {
            issues.valueIgnored(
                    "date-unreadable",
                    "The value of " + type + "/" + member + " is not a date and was ignored.",
                    "Write it like 2027-09-06 or 2027-09-06T09:30:00Z.");
            return StatedDate.UNKNOWN;
        }
        return date;
    }

    /** The last day that is meant. */
    @Nullable
    LocalDate day(String member) {
        return date(member).latest();
    }

    /** A number, or null where it is none. */
    @Nullable
    BigDecimal number(String member) {
        String text = line(member, 100);
        return text == null ? null : JsonNumbers.read(text);
    }

    @Nullable
    Integer whole(String member, int most) {
        BigDecimal number = number(member);
        boolean fits = number != null
                && number.signum() >= 0
                && number.compareTo(BigDecimal.valueOf(most)) <= 0
                && number.stripTrailingZeros().scale() <= 0;
        return number != null && fits ? number.intValue() : null;
    }

    boolean isTrue(String member) {
        return "true".equalsIgnoreCase(line(member, 10));
    }

    /** The objects of a member, what is only pointed at included. */
    List<Thing> things(String member) {
        return inner.computeIfAbsent(member, name -> {
            List<Thing> things = new ArrayList<>();
            for (JsonNode each : values(name)) {
                if (each instanceof ObjectNode object) {
                    things.add(new Thing(name, graph.resolve(object), graph, issues));
                }
            }
            return List.copyOf(things);
        });
    }

    /** The first object of a member, or null. */
    @Nullable
    Thing thing(String member) {
        List<Thing> things = things(member);
        return things.isEmpty() ? null : things.getFirst();
    }

    private List<JsonNode> values(String member) {
        asked.add(member);
        List<JsonNode> values = new ArrayList<>();
        flatten(Names.get(node, member), values, new HashSet<>(), 0);
        return values;
    }

    /** @param pointed at so far: a second pointer at the same says nothing more */
    private void flatten(@Nullable JsonNode value, List<JsonNode> into, Set<String> pointed, int depth) {
        if (value == null || value.isNull() || into.size() >= VALUES || depth > 4) {
            return;
        }
        if (value.isArray()) {
            value.forEach(each -> flatten(each, into, pointed, depth + 1));
        } else if (value.has("@list") || value.has("@set")) {
            flatten(value.has("@list") ? value.get("@list") : value.get("@set"), into, pointed, depth + 1);
        } else if (!(value instanceof ObjectNode object)
                || graph.resolve(object) == object
                || pointed.add(object.get("@id").textValue())) {
            into.add(value);
        }
    }

    private @Nullable String raw(JsonNode value) {
        if (value.isValueNode()) {
            return value.asText();
        }
        if (!(value instanceof ObjectNode object)) {
            return null;
        }
        ObjectNode resolved = graph.resolve(object);
        for (String member : List.of("@value", "name", "title", "description", "url", "@id")) {
            JsonNode inside = member.startsWith("@") ? resolved.get(member) : Names.get(resolved, member);
            if (inside != null && inside.isValueNode() && !inside.isNull()) {
                return inside.asText();
            }
        }
        return null;
    }

    private static @Nullable String address(JsonNode value) {
        if (value.isTextual()) {
            return value.textValue();
        }
        for (String member : List.of("@value", "url", "@id", "contentUrl")) {
            JsonNode inside = value.get(member);
            if (inside != null && inside.isTextual()) {
                return inside.textValue();
            }
        }
        return null;
    }
}
