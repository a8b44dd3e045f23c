package org.alongside.opportunity.feed.xcri;

import java.util.Map;
import java.util.Set;

/** The namespaces of XCRI-CAP 1.2 and the prefixes under which their elements are spoken of. */
final class XcriNames {
    static final String XCRI = "http://xcri.org/profiles/1.2/catalog";
    static final String DC = "http://purl.org/dc/elements/1.1/";
    static final String DCTERMS = "http://purl.org/dc/terms/";
    static final String MLO = "http://purl.org/net/mlo";
    static final String CREDIT = "http://purl.org/net/cm";
    static final String XHTML = "http://www.w3.org/1999/xhtml";
    static final String GEO = "http://www.w3.org/2003/01/geo/wgs84_pos";
    static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    static final String XML = "http://www.w3.org/XML/1998/namespace";

    /** Feeds often put an element of one of these into another of them; its name tells what is meant. */
    private static final Set<String> STANDARD = Set.of(XCRI, DC, DCTERMS, MLO, CREDIT, GEO, GEO + "#");

    private static final Map<String, String> PREFIXES = Map.of(
            XCRI,
            "",
            DC,
            "dc:",
            DCTERMS,
            "dcterms:",
            MLO,
            "mlo:",
            CREDIT,
            "credit:",
            XHTML,
            "xhtml:",
            GEO,
            "geo:",
            GEO + "#",
            "geo:",
            XSI,
            "xsi:",
            XML,
            "xml:");

    private XcriNames() {}

    static boolean isStandard(String namespace) {
        return STANDARD.contains(namespace);
    }

    static String display(String namespace, String localName) {
        String prefix = PREFIXES.get(namespace);
        if (prefix != null) {
            return prefix + localName;
        }
        return namespace.isEmpty() ? "{}" + localName : "{" + namespace + "}" + localName;
    }
}
