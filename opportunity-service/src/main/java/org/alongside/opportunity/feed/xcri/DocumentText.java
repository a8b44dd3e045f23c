package org.alongside.opportunity.feed.xcri;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.opportunity.feed.Where;

/** Turns the bytes of a document into characters, by byte order mark or XML declaration (XML 1.0, appendix F). */
final class DocumentText {
    private static final Where START = new Where(1, 1);
    private static final int SNIFFED = 256;
    private static final Pattern DECLARED =
            Pattern.compile("^<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");
    private static final Map<String, Charset> READABLE = Map.of(
            "UTF-8", StandardCharsets.UTF_8,
            "UTF8", StandardCharsets.UTF_8,
            "US-ASCII", StandardCharsets.US_ASCII,
            "ASCII", StandardCharsets.US_ASCII,
            "ISO-8859-1", StandardCharsets.ISO_8859_1,
            "ISO-8859-15", Charset.forName("ISO-8859-15"),
            "WINDOWS-1252", Charset.forName("windows-1252"));

    private DocumentText() {}

    static Reader open(InputStream bytes) throws IOException, DocumentBroken {
        BufferedInputStream in = new BufferedInputStream(bytes, 1 << 16);
        in.mark(SNIFFED);
        byte[] head = in.readNBytes(SNIFFED);
        in.reset();
        if (head.length == 0) {
            throw new DocumentBroken(
                    "document-empty", START, "The document is empty.", "Send the XCRI-CAP document as the body.");
        }
        if (startsWith(head, 0x1F, 0x8B) || startsWith(head, 'P', 'K')) {
            throw new DocumentBroken(
                    "document-compressed",
                    START,
                    "The document is a compressed file.",
                    "Unpack it and send the XML document itself.");
        }
        int mark = 0;
        Charset charset;
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            mark = 3;
            charset = StandardCharsets.UTF_8;
        } else if (startsWith(head, 0xFE, 0xFF)) {
            mark = 2;
            charset = StandardCharsets.UTF_16BE;
        } else if (startsWith(head, 0xFF, 0xFE)) {
            mark = 2;
            charset = StandardCharsets.UTF_16LE;
        } else if (startsWith(head, 0, '<')) {
            charset = StandardCharsets.UTF_16BE;
        } else if (startsWith(head, '<', 0)) {
            charset = StandardCharsets.UTF_16LE;
        } else {
            charset = declared(head);
        }
        in.skipNBytes(mark);
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static Charset declared(byte[] head) throws DocumentBroken {
        Matcher declaration = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
        if (!declaration.find()) {
            return StandardCharsets.UTF_8;
        }
        Charset charset = READABLE.get(declaration.group(1).toUpperCase(Locale.ROOT));
        if (charset == null) {
            throw new DocumentBroken(
                    "encoding-not-supported",
                    START,
                    "The document says that it is written in " + declaration.group(1) + ", which is not read here.",
                    "Write the document in UTF-8 and say so in its first line.");
        }
        return charset;
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
