package org.alongside.opportunity.feed;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes plain text of what feeds send as text: HTML, HTML escaped into text, or text. What could run or load something is
 * dropped with its content; blocks become lines and list items begin with a dash.
 */
public final class PlainText {
    private static final Set<String> DROPPED = Set.of(
            "script",
            "style",
            "object",
            "embed",
            "iframe",
            "frame",
            "frameset",
            "noscript",
            "template",
            "head",
            "meta",
            "link",
            "svg",
            "math",
            "applet",
            "form",
            "textarea",
            "select",
            "button",
            "audio",
            "video",
            "canvas");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "br",
            "hr",
            "ul",
            "ol",
            "dl",
            "dt",
            "dd",
            "table",
            "tr",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "pre",
            "section",
            "article",
            "header",
            "footer",
            "body",
            "html",
            "address",
            "caption");
    private static final String TAG_NAMES =
            "p|div|br|hr|ul|ol|li|dl|dt|dd|table|thead|tbody|tfoot|tr|td|th|h[1-6]|blockquote|pre|section|article|header"
                    + "|footer|body|html|address|caption|a|b|i|u|em|strong|span|font|small|big|sub|sup|img|abbr|acronym"
                    + "|cite|code|q|center|strike|s|del|ins|script|style|object|embed|iframe|frame|frameset|noscript"
                    + "|template|head|meta|link|svg|math|applet|form|input|textarea|select|option|button|audio|video"
                    + "|canvas|o:p";
    private static final Pattern DROPPED_ESCAPED = Pattern.compile(
            "<(script|style|object|embed|iframe|frameset|noscript|template|head|svg|math|applet|form|textarea|select"
                    + "|button|audio|video|canvas)\\b[^<>]*>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG =
            Pattern.compile("<(/?)(" + TAG_NAMES + ")(?:\\s[^<>]*)?/?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENTITY = Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});");
    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("pound", "£"),
            Map.entry("euro", "€"),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("hellip", "…"),
            Map.entry("bull", "•"),
            Map.entry("middot", "·"),
            Map.entry("eacute", "é"),
            Map.entry("copy", "©"),
            Map.entry("reg", "®"),
            Map.entry("trade", "™"));
    /** Escaping over escaping is undone this often; what is left after that stays as it is written. */
    private static final int ROUNDS = 4;

    private PlainText() {}

    /** Whether an element of HTML, by its lower-case name, is dropped with all that it holds. */
    public static boolean isDropped(String element) {
        return DROPPED.contains(element);
    }

    /** Whether an element of HTML, by its lower-case name, stands on lines of its own. */
    public static boolean isBlock(String element) {
        return BLOCKS.contains(element);
    }

    /** One line: white space at both ends removed, runs of it made one space. */
    public static String line(CharSequence text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00A0' || c == '\uFEFF') {
                gap = !out.isEmpty();
            } else {
                if (gap) {
                    out.append(' ');
                    gap = false;
                }
                out.append(c);
            }
        }
        return out.toString();
    }

    /** The text in lines, without empty ones; time and memory in proportion to it. */
    public static String withoutEscapedMarkup(String text) {
        String current = text;
        for (int round = 0; round < ROUNDS; round++) {
            String next = decode(strip(current));
            if (next.equals(current)) {
                break;
            }
            current = next;
        }
        return lines(strip(current));
    }

    private static String strip(String text) {
        if (text.indexOf('<') < 0) {
            return text;
        }
        return TAG.matcher(withoutDroppedContent(text)).replaceAll(tag -> {
            String name = tag.group(2).toLowerCase(Locale.ROOT);
            if (name.equals("li")) {
                return tag.group(1).isEmpty() ? "\n- " : "\n";
            }
            return BLOCKS.contains(name) ? "\n" : "";
        });
    }

    /** Takes out what stands between the tags as well; a tag that is never closed loses only itself. */
    private static String withoutDroppedContent(String text) {
        Matcher open = DROPPED_ESCAPED.matcher(text);
        Set<String> neverClosed = new HashSet<>();
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        while (open.find(from)) {
            String name = open.group(1).toLowerCase(Locale.ROOT);
            out.append(text, from, open.start()).append(' ');
            from = open.end();
            int close = neverClosed.contains(name) ? -1 : indexOfIgnoringCase(text, "</" + name, from);
            if (close < 0) {
                neverClosed.add(name);
            } else {
                int end = text.indexOf('>', close);
                from = end < 0 ? text.length() : end + 1;
            }
        }
        return out.append(text, from, text.length()).toString();
    }

    private static int indexOfIgnoringCase(String text, String sought, int from) {
        for (int i = from; i <= text.length() - sought.length(); i++) {
            if (text.charAt(i) == '<' && text.regionMatches(true, i, sought, 0, sought.length())) {
                return i;
            }
        }
        return -1;
    }

    private static String decode(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        return ENTITY.matcher(text)
                .replaceAll(entity -> Matcher.quoteReplacement(decoded(entity.group(1), entity.group())));
    }

    private static String decoded(String name, String asWritten) {
        if (name.charAt(0) != '#') {
            return ENTITIES.getOrDefault(name, asWritten);
        }
        boolean hex = name.charAt(1) == 'x' || name.charAt(1) == 'X';
        int codePoint = hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
        boolean allowed = Character.isValidCodePoint(codePoint)
                && (codePoint < 0xD800 || codePoint > 0xDFFF)
                && (codePoint >= 0x20 || codePoint == '\n' || codePoint == '\t');
        return allowed ? Character.toString(codePoint) : "";
    }

    private static String lines(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (String each : text.split("\n", -1)) {
            String line = line(each);
            if (!line.isEmpty() && !line.equals("-")) {
                if (!out.isEmpty()) {
                    out.append('\n');
                }
                out.append(line);
            }
        }
        return out.toString();
    }
}
