package org.alongside.opportunity.feed.json;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.alongside.opportunity.feed.FeedSource;
import org.alongside.opportunity.feed.Where;

/**
 * What the beginning of a document tells: whether it is JSON in UTF-8, and whether every line is a record of its own.
 *
 * @param skipped bytes of a byte order mark
 * @param lines whether a line ends after something that no single JSON text can go on from, and the next begins with a brace
 */
record JsonStart(int skipped, boolean lines) {
    private static final Where START = new Where(1, 1);
    private static final int BUFFER = 1 << 16;
    /** What a JSON text can begin with. */
    private static final String JSON_STARTS = "{[\"-0123456789tfn";

    static JsonStart of(FeedSource source, long within) throws IOException, DocumentBroken {
        try (InputStream in = open(source)) {
            in.mark(4);
            byte[] mark = in.readNBytes(4);
            in.reset();
            refuseOtherThanUtf8(mark);
            int skipped = startsWith(mark, 0xEF, 0xBB, 0xBF) ? 3 : 0;
            in.skipNBytes(skipped);
            int first = afterSpace(in);
            if (first < 0) {
                throw new DocumentBroken(
                        "document-empty", START, "The document is empty.", "Send the JSON document as the body.");
            }
            boolean lines = JSON_STARTS.indexOf(first) >= 0 && hasLines(in, first, within);
            if (!lines && first != '{' && first != '[') {
                throw new DocumentBroken(
                        "not-json",
                        START,
                        "The document does not begin like JSON: with an opening brace or bracket.",
                        "Send an object, an array of objects, or an object on every line.");
            }
            return new JsonStart(skipped, lines);
        }
    }

    static InputStream open(FeedSource source) throws IOException {
        return new BufferedInputStream(source.open(), BUFFER);
    }

    /** Inside one JSON text an opening brace comes after a comma, a colon or an opening bracket, and no string holds a line break. */
    private static boolean hasLines(InputStream in, int first, long within) throws IOException {
        int before = first;
        boolean lineBreak = false;
        for (long read = 0; read < within; read++) {
            int c = in.read();
            if (c < 0) {
                return false;
            }
            if (c == '\n') {
                lineBreak = true;
            } else if (!isSpace(c)) {
                if (lineBreak && c == '{' && before != ',' && before != ':' && before != '[') {
                    return true;
                }
                before = c;
                lineBreak = false;
            }
        }
        return false;
    }

    private static int afterSpace(InputStream in) throws IOException {
        int c = in.read();
        while (isSpace(c)) {
            c = in.read();
        }
        return c;
    }

    static boolean isSpace(int c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }

    private static void refuseOtherThanUtf8(byte[] mark) throws DocumentBroken {
        if (startsWith(mark, 0x1F, 0x8B) || startsWith(mark, 'P', 'K')) {
            throw new DocumentBroken(
                    "document-compressed",
                    START,
                    "The document is a compressed file.",
                    "Unpack it and send the JSON document itself.");
        }
        boolean utf16 = startsWith(mark, 0xFE, 0xFF) || startsWith(mark, 0xFF, 0xFE);
        boolean zeroes = mark.length > 1 && (mark[0] == 0 || mark[1] == 0);
        if (utf16 || zeroes) {
            throw new DocumentBroken(
                    "encoding-not-supported",
                    START,
                    "The document is not written in UTF-8, as JSON is when it is exchanged (RFC 8259, section 8.1).",
                    "Write the document in UTF-8.");
        }
    }

    private static boolean startsWith(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
