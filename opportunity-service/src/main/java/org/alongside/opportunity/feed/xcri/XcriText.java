package org.alongside.opportunity.feed.xcri;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alongside.opportunity.feed.Cut;
import org.alongside.opportunity.feed.PlainText;
import org.alongside.opportunity.feed.WebAddress;
import org.alongside.opportunity.listing.Details;
import org.jspecify.annotations.Nullable;

/** Descriptive text elements (plain text, XHTML, or a link), identifiers and web addresses. */
final class XcriText {
    /** More than this is never cleaned; the cut to the final length comes after cleaning. */
    private static final int RAW_LENGTH = 200_000;

    private XcriText() {}

    /** Every element of one base name, each under the name of its refinement where it has one. */
    static List<Details.Section> sections(Children children, String name, RecordIssues issues) {
        List<Details.Section> sections = new ArrayList<>();
        for (Node each : children.all(name)) {
            String refinement = each.refinement();
            String heading = name.equals("description") && refinement != null ? refinement : name;
            Details.Section section = section(each, kebab(heading), issues);
            if (section != null) {
                sections.add(section);
            }
        }
        return sections;
    }

    private static Details.@Nullable Section section(Node element, String name, RecordIssues issues) {
        String href = element.attribute("href");
        String text = text(element, issues);
        if (href != null && !text.isEmpty()) {
            issues.valueIgnored(
                    element.where(),
                    "href-with-content",
                    element.display() + " has both a link and content and was ignored, as the standard asks.",
                    "Use href or content, not both; two elements may stand side by side.");
            return null;
        }
        if (href != null) {
            String address = webAddress(element, href, issues);
            return address == null ? null : new Details.Section(name, null, address);
        }
        return text.isEmpty() ? null : new Details.Section(name, text, null);
    }

    static String text(Node element, RecordIssues issues) {
        String text = PlainText.withoutEscapedMarkup(Cut.to(NodeText.of(element), RAW_LENGTH));
        if (text.length() > XcriLimits.TEXT_LENGTH) {
            issues.valueIgnored(
                    element.where(),
                    "text-cut",
                    "The text of " + element.display() + " was cut to " + XcriLimits.TEXT_LENGTH + " characters.",
                    "Shorten it, so that people read what you mean them to read.");
        }
        return Cut.to(text, XcriLimits.TEXT_LENGTH);
    }

    /** The address if it leads to the web; anything else could run something in a reader's browser. */
    static @Nullable String webAddress(Node element, String written, RecordIssues issues) {
        String address = WebAddress.of(written);
        if (address != null) {
            return address;
        }
        issues.valueIgnored(
                element.where(),
                "url-not-web",
                "The address in " + element.display() + " is not a web address and was ignored.",
                "Write a full address that starts with https:// or http://.");
        return null;
    }

    static @Nullable String webAddress(@Nullable Node element, RecordIssues issues) {
        if (element == null) {
            return null;
        }
        String text = element.ownText();
        return text.isEmpty() ? null : webAddress(element, text, issues);
    }

    /** Identifiers in document order; a second one without a scheme is in error and ignored. */
    static List<Details.Identifier> identifiers(Children children, RecordIssues issues) {
        List<Details.Identifier> identifiers = new ArrayList<>();
        boolean untyped = false;
        for (Node each : children.all("identifier")) {
            String value = each.ownText();
            String scheme = each.refinement();
            if (value.isEmpty()) {
                continue;
            }
            if (scheme == null && untyped) {
                issues.valueIgnored(
                        each.where(),
                        "identifier-without-scheme-twice",
                        "There is more than one identifier without a scheme; the first was taken.",
                        "Give every identifier but one, the web address, its scheme in xsi:type.");
                continue;
            }
            untyped |= scheme == null;
            identifiers.add(new Details.Identifier(scheme, value));
        }
        return identifiers;
    }

    /** The one identifier that names the record: the one without a scheme, else the first. */
    static Details.@Nullable Identifier naming(List<Details.Identifier> identifiers) {
        for (Details.Identifier identifier : identifiers) {
            if (identifier.scheme() == null) {
                return identifier;
            }
        }
        return identifiers.isEmpty() ? null : identifiers.getFirst();
    }

    static boolean isGlobal(String identifier) {
        String lower = identifier.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://") || lower.startsWith("urn:");
    }

    static String kebab(String camelCase) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < Math.min(camelCase.length(), 60); i++) {
            char c = camelCase.charAt(i);
            if (Character.isUpperCase(c) && i > 0 && Character.isLowerCase(camelCase.charAt(i - 1))) {
                out.append('-');
            }
            out.append(Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : '-');
        }
        return out.toString();
    }
}
