package org.alongside.opportunity.feed.xcri;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.alongside.opportunity.feed.PlainText;
import org.alongside.opportunity.feed.Where;
import org.jspecify.annotations.Nullable;

/** An element of one record, held in memory within the limits of a record. Its content is text and further nodes in order. */
record Node(
        String namespace,
        String prefix,
        String name,
        Where where,
        List<Attribute> attributes,
        Map<String, String> declared,
        List<Object> content) {

    record Attribute(String namespace, String prefix, String name, String value) {}

    List<Node> children() {
        List<Node> children = new ArrayList<>();
        for (Object part : content) {
            if (part instanceof Node child) {
                children.add(child);
            }
        }
        return children;
    }

    /** Text directly inside, with white space at both ends removed and runs of it made one space. */
    String ownText() {
        StringBuilder text = new StringBuilder();
        for (Object part : content) {
            if (part instanceof String s) {
                text.append(s);
            }
        }
        return PlainText.line(text);
    }

    boolean hasChildren() {
        return content.stream().anyMatch(Node.class::isInstance);
    }

    /** The value of an attribute by its local name, whichever its namespace, or null where absent or blank. */
    @Nullable
    String attribute(String localName) {
        for (Attribute attribute : attributes) {
            if (attribute.name().equals(localName) && !XcriNames.XSI.equals(attribute.namespace())) {
                String value = attribute.value().strip();
                return value.isEmpty() ? null : value;
            }
        }
        return null;
    }

    /** The local part of {@code xsi:type}, which refines the meaning of the element, or null. */
    @Nullable
    String refinement() {
        for (Attribute attribute : attributes) {
            if (attribute.name().equals("type") && XcriNames.XSI.equals(attribute.namespace())) {
                String type = attribute.value().strip();
                type = type.substring(type.indexOf(':') + 1);
                return type.isEmpty() ? null : type;
            }
        }
        return null;
    }

    /** Whether its language is English or not said; the catalogue prefers such text where there are several. */
    boolean isEnglish() {
        String language = attribute("lang");
        return language == null || language.toLowerCase(Locale.ROOT).startsWith("en");
    }

    String display() {
        return XcriNames.display(namespace, name);
    }

    /** The element as XML that stands on its own, with the namespaces that its surroundings declare. */
    String toXml(Map<String, String> surroundings) {
        Map<String, String> needed = new TreeMap<>();
        collectPrefixes(surroundings, needed);
        StringBuilder out = new StringBuilder(1024);
        write(out, needed);
        return out.toString();
    }

    private void collectPrefixes(Map<String, String> surroundings, Map<String, String> needed) {
        need(prefix, surroundings, needed);
        for (Attribute attribute : attributes) {
            need(attribute.prefix(), surroundings, needed);
            int colon = attribute.value().indexOf(':');
            if (colon > 0 && XcriNames.XSI.equals(attribute.namespace())) {
                need(attribute.value().substring(0, colon).strip(), surroundings, needed);
            }
        }
        for (Node child : children()) {
            child.collectPrefixes(surroundings, needed);
        }
    }

    private static void need(String prefix, Map<String, String> surroundings, Map<String, String> needed) {
        String uri = surroundings.get(prefix);
        if (uri != null) {
            needed.put(prefix, uri);
        }
    }

    private void write(StringBuilder out, Map<String, String> inherited) {
        String tag = prefix.isEmpty() ? name : prefix + ":" + name;
        out.append('<').append(tag);
        Map<String, String> here = new TreeMap<>(inherited);
        here.putAll(declared);
        here.forEach((p, uri) -> attribute(out, p.isEmpty() ? "xmlns" : "xmlns:" + p, uri));
        for (Attribute a : attributes) {
            attribute(out, a.prefix().isEmpty() ? a.name() : a.prefix() + ":" + a.name(), a.value());
        }
        if (content.isEmpty()) {
            out.append("/>");
            return;
        }
        out.append('>');
        for (Object part : content) {
            if (part instanceof Node child) {
                child.write(out, Map.of());
            } else {
                escape(out, (String) part);
            }
        }
        out.append("</").append(tag).append('>');
    }

    private static void attribute(StringBuilder out, String name, String value) {
        out.append(' ').append(name).append("=\"");
        escape(out, value);
        out.append('"');
    }

    private static void escape(StringBuilder out, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\r' -> out.append("&#13;");
                default -> out.append(c);
            }
        }
    }
}
