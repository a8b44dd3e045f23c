package org.alongside.plan.app.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two versions of a plan, as their stored documents say it: for each list the items that are new, gone or
 * different, and which of their fields; for single values the same.
 */
record VersionChanges(int since, int version, List<ItemChange> changes) {

    /** How the document came about differs between any two versions and is no change of the plan. */
    private static final Set<String> NOT_OF_THE_PLAN = Set.of("scheme", "planId", "version", "decision");

    /** What became of an item. */
    enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }

    /**
     * One item, or one value of the plan itself.
     *
     * @param list the list that the item stands in, or the name of the value
     * @param id the item's id; null for a value of the plan itself
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ItemChange(Kind kind, String list, @Nullable String id, List<FieldChange> fields) {}

    /** One field; what was or is not there is absent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FieldChange(
            String field,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {}

    static VersionChanges between(int since, JsonNode before, int version, JsonNode after) {
        List<ItemChange> changes = new ArrayList<>();
        for (String name : names(before, after)) {
            if (!NOT_OF_THE_PLAN.contains(name)) {
                @Nullable JsonNode old = before.get(name);
                @Nullable JsonNode now = after.get(name);
                if (isListOfItems(name, old) || isListOfItems(name, now)) {
                    changes.addAll(items(name, byId(name, old), byId(name, now)));
                } else {
                    value(name, old, now).ifPresent(changes::add);
                }
            }
        }
        return new VersionChanges(since, version, changes);
    }

    private static Optional<ItemChange> value(String name, @Nullable JsonNode old, @Nullable JsonNode now) {
        if (Objects.equals(old, now) || isNothing(old) && isNothing(now)) {
            return Optional.empty();
        }
        Kind kind = isNothing(old) ? Kind.ADDED : isNothing(now) ? Kind.REMOVED : Kind.CHANGED;
        return Optional.of(new ItemChange(kind, name, null, List.of(new FieldChange(name, old, now))));
    }

    /** An empty list says no more than no list: a later release may add one. */
    private static boolean isNothing(@Nullable JsonNode node) {
        return node == null || node.isArray() && node.isEmpty();
    }

    private static List<ItemChange> items(String list, Map<String, JsonNode> before, Map<String, JsonNode> after) {
        List<ItemChange> changes = new ArrayList<>();
        after.forEach((id, now) -> {
            @Nullable JsonNode old = before.get(id);
            if (!now.equals(old)) {
                changes.add(new ItemChange(old == null ? Kind.ADDED : Kind.CHANGED, list, id, fields(old, now)));
            }
        });
        before.forEach((id, old) -> {
            if (!after.containsKey(id)) {
                changes.add(new ItemChange(Kind.REMOVED, list, id, fields(old, null)));
            }
        });
        return changes;
    }

    private static List<FieldChange> fields(@Nullable JsonNode old, @Nullable JsonNode now) {
        List<FieldChange> fields = new ArrayList<>();
        for (String name : names(old, now)) {
            @Nullable JsonNode before = old == null ? null : old.get(name);
            @Nullable JsonNode after = now == null ? null : now.get(name);
            if (!Objects.equals(before, after)) {
                fields.add(new FieldChange(name, before, after));
            }
        }
        return fields;
    }

    private static boolean isListOfItems(String list, @Nullable JsonNode node) {
        return node != null && node.isArray() && !node.isEmpty() && node.get(0).has(idOf(list));
    }

    private static Map<String, JsonNode> byId(String list, @Nullable JsonNode nodes) {
        Map<String, JsonNode> items = new LinkedHashMap<>();
        if (nodes != null) {
            nodes.forEach(item -> items.put(item.path(idOf(list)).asText(), item));
        }
        return items;
    }

    /** The member that is an item's own id: {@code goalId} in {@code goals}; a chosen opportunity is a choice. */
    private static String idOf(String list) {
        return list.equals("opportunities") ? "choiceId" : list.substring(0, list.length() - 1) + "Id";
    }

    private static Set<String> names(@Nullable JsonNode one, @Nullable JsonNode other) {
        Set<String> names = new TreeSet<>();
        if (one != null) {
            one.fieldNames().forEachRemaining(names::add);
        }
        if (other != null) {
            other.fieldNames().forEachRemaining(names::add);
        }
        return names;
    }
}
