package org.alongside.opportunity.provenance;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The texts and attributes of a record of XML, by the path of their elements; the second of a name is {@code [2]}. */
final class XmlSpots {
    private static final int DEPTH = 64;

    private XmlSpots() {}

    private static final class Open {
        private final String path;
        private final StringBuilder text = new StringBuilder();
        private final Map<String, Integer> children = new HashMap<>();

        private Open(String path) {
            this.path = path;
        }

        private String child(String name) {
            int number = children.merge(name, 1, Integer::sum);
            return path + "/" + name + (number == 1 ? "" : "[" + number + "]");
        }
    }

    static List<Spot> of(String record) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        List<Spot> spots = new ArrayList<>();
        try {
            XMLStreamReader in = factory.createXMLStreamReader(new StringReader(record));
            Deque<Open> open = new ArrayDeque<>();
            open.push(new Open(""));
            while (in.hasNext() && spots.size() < Spots.MOST) {
                switch (in.next()) {
                    case XMLStreamConstants.START_ELEMENT -> start(in, open, spots);
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        open.element().text.append(in.getText());
                    case XMLStreamConstants.END_ELEMENT -> end(open, spots);
                    default -> {}
                }
            }
            return spots;
        } catch (XMLStreamException notXml) {
            return List.of();
        }
    }

    private static void start(XMLStreamReader in, Deque<Open> open, List<Spot> spots) throws XMLStreamException {
        if (open.size() > DEPTH) {
            throw new XMLStreamException("deeper than a record is");
        }
        Open element = new Open(open.element().child(in.getLocalName()));
        open.push(element);
        for (int i = 0; i < in.getAttributeCount(); i++) {
            String name = in.getAttributeLocalName(i);
            if (!name.startsWith("xmlns")) {
                spots.add(new Spot(element.path + "/@" + name, in.getAttributeValue(i)));
            }
        }
    }

    /** What stands inside an element is also the text of the one around it: a description may have paragraphs. */
    private static void end(Deque<Open> open, List<Spot> spots) {
        Open element = open.pop();
        String text = element.text.toString().strip();
        if (!text.isEmpty()) {
            spots.add(new Spot(element.path, text));
            open.element().text.append(' ').append(text).append(' ');
        }
    }
}
