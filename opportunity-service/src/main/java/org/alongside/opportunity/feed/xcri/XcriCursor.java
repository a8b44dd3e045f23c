package org.alongside.opportunity.feed.xcri;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.alongside.opportunity.feed.FeedSource;
import org.alongside.opportunity.feed.Where;
import org.jspecify.annotations.Nullable;

/** Walks one document from start tag to start tag, within the limits, and reads one record at a time into memory. */
final class XcriCursor implements Closeable {
    private static final XMLInputFactory FACTORY = factory();

    private final XcriLimits limits;
    private final java.io.Reader text;
    private final MarkupGuard guard;
    private final XMLStreamReader xml;
    private final Set<String> names = new HashSet<>();
    private final List<Map<String, String>> declared = new ArrayList<>();

    private XcriCursor(XcriLimits limits, java.io.Reader text, MarkupGuard guard, XMLStreamReader xml) {
        this.limits = limits;
        this.text = text;
        this.guard = guard;
        this.xml = xml;
    }

    static XcriCursor open(FeedSource source, XcriLimits limits) throws IOException, DocumentBroken {
        var bytes = source.open();
        try {
            java.io.Reader text = DocumentText.open(bytes);
            MarkupGuard guard = new MarkupGuard(text, limits.markup());
            return new XcriCursor(limits, text, guard, parser(guard));
        } catch (IOException | DocumentBroken | RuntimeException failed) {
            bytes.close();
            throw failed;
        }
    }

    private static XMLStreamReader parser(MarkupGuard guard) throws DocumentBroken {
        try {
            return FACTORY.createXMLStreamReader(guard);
        } catch (XMLStreamException broken) {
            throw broken(guard, broken, new Where(1, 1));
        }
    }

    private static XMLInputFactory factory() {
        // the JDK's own parser, whatever else is on the class path: its limits and properties are what was checked here
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the document is read");
        });
        // counts every &amp; of a long document; nothing can be declared that would expand
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.entityExpansionLimit", "1");
        factory.setProperty("jdk.xml.elementAttributeLimit", "1000");
        return factory;
    }

    /** Moves on to the next start tag among the children of the element that the cursor is in; false at its end. */
    boolean nextChild() throws DocumentBroken {
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    declared.removeLast();
                    return false;
                }
                case XMLStreamConstants.END_DOCUMENT -> {
                    return false;
                }
                default -> {}
            }
        }
    }

    /** Leaves the element whose start tag was just read, with all that is inside it. */
    void skip() throws DocumentBroken {
        int inside = declared.size() - 1;
        while (declared.size() > inside) {
            if (next() == XMLStreamConstants.END_ELEMENT) {
                declared.removeLast();
            }
        }
    }

    /** Reads the element whose start tag was just read; null when it is larger than a record may be. */
    @Nullable
    Node readRecord() throws DocumentBroken {
        Budget budget = new Budget(limits.recordElements(), limits.recordText());
        Node node = readNode(budget);
        return budget.isOverspent() ? null : node;
    }

    private Node readNode(Budget budget) throws DocumentBroken {
        Node node = here();
        budget.spend(1, 0);
        for (Node.Attribute attribute : node.attributes()) {
            budget.spend(0, attribute.value().length());
        }
        StringBuilder text = new StringBuilder();
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    addText(node, text);
                    Node child = readNode(budget);
                    if (!budget.isOverspent()) {
                        node.content().add(child);
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    budget.spend(0, xml.getTextLength());
                    if (!budget.isOverspent()) {
                        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    addText(node, text);
                    declared.removeLast();
                    return node;
                }
                case XMLStreamConstants.END_DOCUMENT -> throw new IllegalStateException("the parser lost an end tag");
                default -> {}
            }
        }
    }

    private static void addText(Node node, StringBuilder text) {
        if (!text.isEmpty()) {
            node.content().add(text.toString());
            text.setLength(0);
        }
    }

    /** The start tag that was just read, without its content. */
    Node here() {
        List<Node.Attribute> attributes = new ArrayList<>(xml.getAttributeCount());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.add(new Node.Attribute(
                    orEmpty(xml.getAttributeNamespace(i)),
                    orEmpty(xml.getAttributePrefix(i)),
                    xml.getAttributeLocalName(i),
                    xml.getAttributeValue(i)));
        }
        return new Node(
                orEmpty(xml.getNamespaceURI()),
                orEmpty(xml.getPrefix()),
                xml.getLocalName(),
                where(),
                attributes,
                declared.getLast(),
                new ArrayList<>());
    }

    /** The namespaces that are in force around the start tag that was just read. */
    Map<String, String> surroundings() {
        Map<String, String> all = new HashMap<>();
        declared.subList(0, declared.size() - 1).forEach(all::putAll);
        return all;
    }

    Where where() {
        Location location = xml.getLocation();
        return new Where(Math.max(1, location.getLineNumber()), Math.max(1, location.getColumnNumber()));
    }

    private int next() throws DocumentBroken {
        try {
            int event = xml.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> started();
                case XMLStreamConstants.DTD -> throw doctype(where());
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> know(orEmpty(xml.getPITarget()));
                default -> {}
            }
            return event;
        } catch (XMLStreamException failed) {
            throw broken(guard, failed, where());
        }
    }

    private void started() throws DocumentBroken {
        Map<String, String> here = new HashMap<>();
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            String uri = orEmpty(xml.getNamespaceURI(i));
            here.put(orEmpty(xml.getNamespacePrefix(i)), uri);
            know(uri);
        }
        declared.add(Map.copyOf(here));
        if (declared.size() > limits.depth()) {
            throw new DocumentBroken(
                    "too-deep",
                    where(),
                    "Elements are nested more than " + limits.depth() + " deep.",
                    "Send the document without the superfluous nesting.");
        }
        if (xml.getAttributeCount() + xml.getNamespaceCount() > limits.attributes()) {
            throw new DocumentBroken(
                    "too-many-attributes",
                    where(),
                    "An element has more than " + limits.attributes() + " attributes.",
                    "Keep to the attributes that XCRI-CAP 1.2 defines.");
        }
        know(xml.getLocalName());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            know(xml.getAttributeLocalName(i));
        }
    }

    private void know(String name) throws DocumentBroken {
        if (names.add(name) && names.size() > limits.names()) {
            throw new DocumentBroken(
                    "too-many-names",
                    where(),
                    "The document uses more than " + limits.names() + " different names.",
                    "Check how the document is made: values seem to have become names of elements.");
        }
    }

    private static DocumentBroken broken(MarkupGuard guard, XMLStreamException failed, Where where) {
        MarkupGuard.Refusal refusal = guard.refusal();
        if (refusal == null) {
            return notWellFormed(failed, where);
        }
        return switch (refusal) {
            case DOCTYPE -> doctype(where);
            case MARKUP_TOO_LONG ->
                new DocumentBroken(
                        "markup-too-long",
                        where,
                        "A tag, comment or CDATA section soon after this place is longer than is read here.",
                        "Shorten it; text as such may be as long as it needs to be.");
            case NOT_IN_ITS_ENCODING ->
                new DocumentBroken(
                        "encoding-broken",
                        where,
                        "Soon after this place the document is not written in the encoding that it names.",
                        "Write the whole document in UTF-8 and say so in its first line.");
        };
    }

    private static DocumentBroken notWellFormed(XMLStreamException failed, Where where) {
        Location at = failed.getLocation();
        Where place = at == null || at.getLineNumber() < 1
                ? where
                : new Where(at.getLineNumber(), Math.max(1, at.getColumnNumber()));
        return new DocumentBroken(
                "not-well-formed",
                place,
                "From this place on the document is not well-formed XML, or it ends too early.",
                "Check that the document was sent whole and that every element is closed; an XML validator shows the place.");
    }

    private static DocumentBroken doctype(Where where) {
        return new DocumentBroken(
                "doctype-not-allowed",
                where,
                "The document has a document type declaration, which is not read here because it can be used for attacks.",
                "Leave out <!DOCTYPE …> and write characters instead of entities of your own.");
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException alreadyUseless) {
            throw new IOException(alreadyUseless);
        } finally {
            text.close();
        }
    }

    /** What one record may still take. */
    private static final class Budget {
        private int elements;
        private int characters;

        private Budget(int elements, int characters) {
            this.elements = elements;
            this.characters = characters;
        }

        private void spend(int moreElements, int moreCharacters) {
            elements = Math.max(-1, elements - moreElements);
            characters = Math.max(-1, characters - moreCharacters);
        }

        private boolean isOverspent() {
            return elements < 0 || characters < 0;
        }
    }
}
