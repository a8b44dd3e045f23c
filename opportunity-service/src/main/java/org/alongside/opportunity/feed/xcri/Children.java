package org.alongside.opportunity.feed.xcri;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.opportunity.feed.Cut;
import org.alongside.opportunity.feed.PlainText;
import org.jspecify.annotations.Nullable;

/** The children of an element by name; what the reader does not take is named as ignored. */
final class Children {
    private final Node parent;
    private final RecordIssues issues;
    private final Map<String, List<Node>> byName = new HashMap<>();

    /**
     * @param taken local names that the reader takes from any namespace of the standard
     */
    Children(Node parent, Set<String> taken, RecordIssues issues) {
        this.parent = parent;
        this.issues = issues;
        for (Node child : parent.children()) {
            if (XcriNames.isStandard(child.namespace()) && taken.contains(child.name())) {
                byName.computeIfAbsent(child.name(), name -> new java.util.ArrayList<>())
                        .add(child);
            } else {
                issues.elementIgnored(parent, child);
            }
        }
    }

    List<Node> all(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /** The first of that name; the standard allows one, and further ones are named as ignored. */
    @Nullable
    Node one(String name) {
        List<Node> all = all(name);
        if (all.isEmpty()) {
            return null;
        }
        for (Node further : all.subList(1, all.size())) {
            issues.elementIgnored(parent, further, " (further)");
        }
        return all.getFirst();
    }

    /** The first with text, English before other languages, or null. */
    @Nullable
    String inEnglish(String name, int length) {
        String other = null;
        for (Node each : all(name)) {
            String text = PlainText.line(NodeText.of(each));
            if (!text.isEmpty()) {
                if (each.isEnglish()) {
                    return cut(each, text, length);
                }
                other = other == null ? text : other;
            }
        }
        return other == null ? null : cut(all(name).getFirst(), other, length);
    }

    private String cut(Node element, String text, int length) {
        if (text.length() > length) {
            issues.valueIgnored(
                    element.where(),
                    "text-cut",
                    "The text of " + element.display() + " was cut to " + length + " characters.",
                    "Shorten it, so that people read what you mean them to read.");
        }
        return Cut.to(text, length);
    }

    @Nullable
    String line(String name) {
        Node element = one(name);
        String text = element == null ? "" : element.ownText();
        return text.isEmpty() ? null : Cut.to(text, XcriLimits.LINE_LENGTH);
    }
}
