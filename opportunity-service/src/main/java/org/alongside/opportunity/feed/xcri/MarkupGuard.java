package org.alongside.opportunity.feed.xcri;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;

/**
 * Stands before the parser and stops what the parser would swallow whole: a document type definition (and with it every
 * entity), and a tag, comment, CDATA section or processing instruction beyond the limit. Text is unlimited here, because
 * parsers hand it out in pieces.
 */
final class MarkupGuard extends FilterReader {

    /** Why the document was stopped. */
    enum Refusal {
        DOCTYPE,
        MARKUP_TOO_LONG,
        NOT_IN_ITS_ENCODING
    }

    private enum State {
        TEXT,
        OPENED,
        TAG,
        DOUBLE_QUOTED,
        SINGLE_QUOTED,
        DECLARATION,
        COMMENT,
        CDATA,
        INSTRUCTION
    }

    private static final String CDATA_START = "[CDATA[";

    private final int limit;
    private State state = State.TEXT;
    private int length;
    private char last;
    private char secondLast;
    private @Nullable Refusal refusal;

    MarkupGuard(Reader in, int limit) {
        super(in);
        this.limit = limit;
    }

    /** Set before the parser sees the failure. */
    @Nullable
    Refusal refusal() {
        return refusal;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        int n = read(one, 0, 1);
        return n < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int count) throws IOException {
        int n;
        try {
            n = in.read(buffer, offset, count);
        } catch (CharacterCodingException notInThisEncoding) {
            refusal = Refusal.NOT_IN_ITS_ENCODING;
            throw notInThisEncoding;
        }
        for (int i = 0; i < n; i++) {
            pass(buffer[offset + i]);
        }
        return n;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void pass(char c) throws IOException {
        if (state == State.TEXT) {
            if (c == '<') {
                enter(State.OPENED);
                length = 0;
            }
            return;
        }
        if (++length > limit) {
            refuse(Refusal.MARKUP_TOO_LONG);
        }
        switch (state) {
            case TEXT -> throw new IllegalStateException("handled above");
            case OPENED ->
                enter(
                        switch (c) {
                            case '!' -> State.DECLARATION;
                            case '?' -> State.INSTRUCTION;
                            default -> State.TAG;
                        });
            case TAG -> {
                switch (c) {
                    case '>' -> enter(State.TEXT);
                    case '"' -> enter(State.DOUBLE_QUOTED);
                    case '\'' -> enter(State.SINGLE_QUOTED);
                    default -> {}
                }
            }
            case DOUBLE_QUOTED -> {
                if (c == '"') {
                    enter(State.TAG);
                }
            }
            case SINGLE_QUOTED -> {
                if (c == '\'') {
                    enter(State.TAG);
                }
            }
            case DECLARATION -> declaration(c);
            case COMMENT -> {
                if (c == '>' && last == '-' && secondLast == '-') {
                    enter(State.TEXT);
                }
            }
            case CDATA -> {
                if (c == '>' && last == ']' && secondLast == ']') {
                    enter(State.TEXT);
                }
            }
            case INSTRUCTION -> {
                if (c == '>' && last == '?') {
                    enter(State.TEXT);
                }
            }
        }
        secondLast = last;
        last = c;
    }

    /** After {@code <!}: {@code --}, {@code [CDATA[}, or something that a feed may not contain. */
    private void declaration(char c) throws IOException {
        int position = length - 2;
        if (position == 0 && c == '-') {
            return;
        }
        if (position == 1 && c == '-' && last == '-') {
            enter(State.COMMENT);
            return;
        }
        if (position < CDATA_START.length()
                && c == CDATA_START.charAt(position)
                && (position == 0 || last == CDATA_START.charAt(position - 1))) {
            if (position == CDATA_START.length() - 1) {
                enter(State.CDATA);
            }
            return;
        }
        refuse(Refusal.DOCTYPE);
    }

    private void enter(State next) {
        state = next;
        if (next == State.COMMENT || next == State.CDATA || next == State.INSTRUCTION) {
            // the opening characters do not count as the closing ones
            last = ' ';
            secondLast = ' ';
        }
    }

    private void refuse(Refusal why) throws IOException {
        refusal = why;
        throw new IOException("stopped before the parser: " + why);
    }
}
