package org.alongside.opportunity.feed.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Bytes as characters of UTF-8, without a byte order mark. Bytes that are no UTF-8 become NUL, which no text holds, so that only
 * the row in which they stand is lost.
 */
final class Utf8Text {
    static final int END = -1;
    static final char DAMAGED = '\0';
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int BUFFER = 1 << 13;

    private final InputStream in;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).limit(0);
    private final char[] characters = new char[BUFFER];
    private final CharBuffer decoded = CharBuffer.wrap(characters);
    private int position;
    private int length;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private boolean ended;
    private boolean started;

    Utf8Text(InputStream in) {
        this.in = in;
    }

    /** The next character, {@link #DAMAGED}, or {@link #END}. */
    int read() throws IOException {
        if (position == length && !fill()) {
            return END;
        }
        return characters[position++];
    }

    private boolean fill() throws IOException {
        decoded.clear();
        while (decoded.position() == 0) {
            CoderResult result = decoder.decode(bytes, decoded, ended);
            if (result.isError()) {
                bytes.position(bytes.position() + result.length());
                decoded.put(DAMAGED);
            } else if (decoded.position() == 0) {
                if (ended) {
                    break;
                }
                more();
            }
        }
        length = decoded.position();
        boolean marked = !started && length > 0 && characters[0] == BYTE_ORDER_MARK;
        started |= length > 0;
        position = marked ? 1 : 0;
        return position < length || (marked && fill());
    }

    private void more() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + read);
        }
        bytes.flip();
    }
}
