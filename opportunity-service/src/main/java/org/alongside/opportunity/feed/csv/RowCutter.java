package org.alongside.opportunity.feed.csv;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts text into rows (RFC 4180, section 2) without reading their cells. A row whose quotation marks go wrong ends with its line,
 * and the next one begins there: so one bad row does not swallow those after it, which a parser of whole documents cannot promise.
 *
 * <p>Every character passes through the states twice at the most, however many rows go wrong. What was looked at in vain holds line
 * breaks only inside quotation marks, or a row would have ended there. So a later row that comes to its first line break inside
 * quotation marks is from there on in the same state as the one before it, and goes on where that one gave up.
 */
final class RowCutter {

    /**
     * A row as it stands in the document, without its line break.
     *
     * @param number as a spreadsheet counts, from 1
     * @param ended whether a line break follows
     */
    record Piece(
            int number,
            String text,
            boolean ended,
            @Nullable Damage damage) {}

    private enum State {
        CELL_BEGINS,
        PLAIN,
        QUOTED,
        QUOTE_IN_QUOTED
    }

    private final Utf8Text text;
    private final int longest;
    private String separators;
    private int number;

    /** What has been read and is not yet given out. */
    private char[] window = new char[1 << 12];

    /** Places in the window: where the row begins, and where what has been read ends. */
    private int begin;

    private int end;

    /** Up to where a row was looked at that came to nothing, and its state there: null where its quotation marks made no sense. */
    private int seen;

    private @Nullable State stateAtSeen;
    private long steps;

    RowCutter(Utf8Text text, int longest, String separators) {
        this.text = text;
        this.longest = longest;
        this.separators = separators;
    }

    /** From now on only this character stands between cells. */
    void separate(char separator) {
        separators = String.valueOf(separator);
        seen = begin;
    }

    /** How many characters have been looked at so far, each time counted. */
    long steps() {
        return steps;
    }

    @Nullable
    Piece next() throws IOException {
        dropGivenOut();
        if (at(begin) == Utf8Text.END) {
            return null;
        }
        number++;
        int lineEnd = -1;
        int place = begin;
        State state = State.CELL_BEGINS;
        int c = at(place);
        while (c != Utf8Text.END) {
            boolean jump = false;
            if (isBreak(c)) {
                if (state != State.QUOTED) {
                    return piece(place, null);
                }
                jump = lineEnd < 0 && place < seen;
                lineEnd = lineEnd < 0 ? place : lineEnd;
            }
            if (jump) {
                place = seen;
                state = stateAtSeen;
            } else {
                state = after(state, (char) c);
                place++;
            }
            if (state == null || place - begin > longest) {
                boolean quotes = state == null || state == State.QUOTED;
                return inVain(place, state, lineEnd, quotes ? Damage.QUOTES : Damage.TOO_LONG);
            }
            c = at(place);
        }
        return state == State.QUOTED ? inVain(place, state, lineEnd, Damage.QUOTES) : piece(place, null);
    }

    /** Null where the quotation marks make no sense. */
    private @Nullable State after(State state, char c) {
        steps++;
        if (c > '"' && state == State.QUOTED) {
            return state;
        }
        boolean separator = separators.indexOf(c) >= 0;
        return switch (state) {
            case CELL_BEGINS -> c == '"' ? State.QUOTED : separator ? State.CELL_BEGINS : State.PLAIN;
            case PLAIN -> separator ? State.CELL_BEGINS : State.PLAIN;
            case QUOTED -> c == '"' ? State.QUOTE_IN_QUOTED : State.QUOTED;
            case QUOTE_IN_QUOTED -> c == '"' ? State.QUOTED : separator ? State.CELL_BEGINS : null;
        };
    }

    /**
     * The row is its first line; the next one begins after it.
     *
     * @param lineEnd where the first line ends, or -1 where that has not been seen
     */
    private Piece inVain(int place, @Nullable State state, int lineEnd, Damage damage) throws IOException {
        if (lineEnd >= 0) {
            seen = place;
            stateAtSeen = state;
            return piece(lineEnd, damage);
        }
        int stop = place;
        int c = at(stop);
        while (c != Utf8Text.END && !isBreak(c) && stop - begin <= longest) {
            steps++;
            stop++;
            c = at(stop);
        }
        return c == Utf8Text.END || isBreak(c) ? piece(stop, damage) : tooLong(stop);
    }

    /** What stands beyond the limit is read over, to the end of the line. */
    private Piece tooLong(int stop) throws IOException {
        String shown = new String(window, begin, stop - begin);
        begin = stop;
        while (at(begin) != Utf8Text.END && !isBreak(at(begin))) {
            steps++;
            begin++;
            dropGivenOut();
        }
        boolean ended = at(begin) != Utf8Text.END;
        endLine(begin);
        return piece(shown, ended, Damage.TOO_LONG);
    }

    /** The row up to there, where a line or the document ends. */
    private Piece piece(int stop, @Nullable Damage damage) throws IOException {
        String written = new String(window, begin, stop - begin);
        boolean ended = at(stop) != Utf8Text.END;
        endLine(stop);
        return piece(written, ended, damage);
    }

    private Piece piece(String written, boolean ended, @Nullable Damage damage) {
        if (written.indexOf(Utf8Text.DAMAGED) < 0) {
            return new Piece(number, written, ended, damage);
        }
        String shown = written.replace(Utf8Text.DAMAGED, '\uFFFD');
        return new Piece(number, shown, ended, damage == null ? Damage.NOT_UTF_8 : damage);
    }

    /** The next row begins after the line break there. */
    private void endLine(int stop) throws IOException {
        int c = at(stop);
        begin = c == Utf8Text.END ? stop : c == '\r' && at(stop + 1) == '\n' ? stop + 2 : stop + 1;
    }

    private static boolean isBreak(int c) {
        return c == '\n' || c == '\r';
    }

    /** The character at a place of the window, or at its end the next one of the document. */
    private int at(int place) throws IOException {
        if (place < end) {
            return window[place];
        }
        int c = text.read();
        if (c != Utf8Text.END) {
            if (end == window.length) {
                window = Arrays.copyOf(window, end * 2);
            }
            window[end++] = (char) c;
        }
        return c;
    }

    /** Makes room as soon as half of the window is given out, so that each character is moved once at the most, on average. */
    private void dropGivenOut() {
        if (begin > window.length / 2) {
            System.arraycopy(window, begin, window, 0, end - begin);
            end -= begin;
            seen = Math.max(0, seen - begin);
            begin = 0;
        }
    }
}
