package org.alongside.opportunity.feed.schemaorg;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.alongside.opportunity.feed.Where;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the scripts of JSON-LD in a page, one after the other. Only one tag or one script is held at a time, so the length of a page does
 * not matter; what stands in comments is passed over.
 */
final class Page {
    private static final String JSON_LD = "application/ld+json";
    private static final int TAG = 1 << 16;

    /** A script's own bytes and the place at which they begin; null bytes where there were more than are read. */
    record Script(byte @Nullable [] bytes, Where where) {}

    private final InputStream in;
    private final int limit;
    private int line = 1;
    private int column = 1;
    private boolean brokenOff;
    private boolean closed;

    Page(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** Whether the page ended inside a script of JSON-LD. */
    boolean brokenOff() {
        return brokenOff;
    }

    /** Whether the page has its end tag; without it, it may have been cut off. */
    boolean closed() {
        return closed;
    }

    /** Null after the last one. */
    @Nullable
    Script next() throws IOException {
        while (true) {
            int c = read();
            while (c >= 0 && c != '<') {
                c = read();
            }
            if (c < 0) {
                return null;
            }
            String tag = tag();
            closed |= tag.strip().equalsIgnoreCase("/html");
            if (isScript(tag)) {
                Where where = new Where(line, column);
                byte[] bytes = content();
                if (isJsonLd(tag)) {
                    return brokenOff ? null : new Script(bytes, where);
                }
                brokenOff = false;
            }
        }
    }

    private static boolean isScript(String tag) {
        return tag.length() > 6
                && tag.regionMatches(true, 0, "script", 0, 6)
                && (Character.isWhitespace(tag.charAt(6)) || tag.charAt(6) == '/');
    }

    private static boolean isJsonLd(String tag) {
        Element script = Jsoup.parseBodyFragment("<" + tag + "></script>").selectFirst("script");
        String type = script == null ? "" : script.attr("type");
        return type.toLowerCase(Locale.ROOT).strip().split(";", 2)[0].strip().equals(JSON_LD);
    }

    /** What stands between the angle brackets, quotes respected; of a comment, only that it is one. */
    private String tag() throws IOException {
        StringBuilder tag = new StringBuilder();
        int quote = 0;
        for (int c = read(); c >= 0; c = read()) {
            if (quote == 0 && c == '>') {
                return tag.toString();
            }
            if (c == quote) {
                quote = 0;
            } else if (quote == 0 && (c == '"' || c == '\'') && tag.indexOf("=") >= 0) {
                quote = c;
            }
            if (tag.length() < TAG) {
                tag.append((char) c);
            }
            if (tag.length() == 3 && tag.toString().equals("!--")) {
                skipComment();
                return "!--";
            }
        }
        return ""; // cut off inside it: it says nothing
    }

    private void skipComment() throws IOException {
        int dashes = 0;
        for (int c = read(); c >= 0; c = read()) {
            if (c == '>' && dashes >= 2) {
                return;
            }
            dashes = c == '-' ? dashes + 1 : 0;
        }
    }

    /** All up to the end tag of the script, as HTML has it: nothing else ends it. */
    private byte @Nullable [] content() throws IOException {
        byte[] end = "</script".getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean tooLong = false;
        int matched = 0;
        for (int c = read(); c >= 0; c = read()) {
            if (Character.toLowerCase(c) == end[matched]) {
                matched++;
            } else {
                matched = c == '<' ? 1 : 0;
            }
            if (out.size() >= limit) {
                tooLong = true;
            } else {
                out.write(c);
            }
            if (matched == end.length) {
                byte[] whole = out.toByteArray();
                return tooLong ? null : Arrays.copyOf(whole, whole.length - end.length);
            }
        }
        brokenOff = true;
        return null;
    }

    private int read() throws IOException {
        int c = in.read();
        if (c == '\n') {
            line++;
            column = 1;
        } else {
            column++;
        }
        return c;
    }
}
