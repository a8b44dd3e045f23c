package org.alongside.opportunity.feed.xcri;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.alongside.opportunity.feed.PlainText;

/** The plain text of elements, XHTML ones included. */
final class NodeText {
    private static final Pattern EMPTY_LINE = Pattern.compile("\\n[ \\t]*\\n\\s*");

    private NodeText() {}

    /** The text of an element with everything inside it, in lines. */
    static String of(Node node) {
        StringBuilder out = new StringBuilder();
        append(node.content(), out);
        return PlainText.withoutEscapedMarkup(out.toString());
    }

    private static void append(List<Object> content, StringBuilder out) {
        for (Object part : content) {
            if (part instanceof String text) {
                appendText(text, out);
            } else if (part instanceof Node child) {
                String name = child.name().toLowerCase(Locale.ROOT);
                if (PlainText.isDropped(name)) {
                    continue;
                }
                boolean block = PlainText.isBlock(name);
                if (name.equals("li")) {
                    out.append("\n- ");
                } else if (block) {
                    out.append('\n');
                } else if (name.equals("td") || name.equals("th")) {
                    out.append(' ');
                }
                append(child.content(), out);
                if (block) {
                    out.append('\n');
                }
            }
        }
    }

    /** A line break inside text is only how the XML was laid out, but an empty line parts paragraphs. */
    private static void appendText(String text, StringBuilder out) {
        boolean first = true;
        for (String paragraph : EMPTY_LINE.split(text, -1)) {
            if (!first) {
                out.append('\n');
            }
            first = false;
            out.append(paragraph.replace('\n', ' '));
        }
    }
}
