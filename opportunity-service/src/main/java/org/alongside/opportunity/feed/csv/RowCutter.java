package org.alongside.opportunity.feed.csv;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts text into rows (RFC 4180, section 2) without reading their cells. A row whose quotation marks go wrong ends with its line,
 * and the next one begins there: so one bad row does not swallow those after it, which a parser of whole documents cannot promise.
 * Every character is looked at twice at the most.
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
    private char[] row = new char[1 << 12];
    private int length;
    private String again = "";
    private int againAt;
    private int number;
    private String separators;

    RowCutter(Utf8Text text, int longest, String separators) {
        this.text = text;
        this.longest = longest;
        this.separators = separators;
    }

    /** From now on only this character stands between cells. */
    void separate(char separator) {
        separators = String.valueOf(separator);
    }

    @Nullable
    Piece next() throws IOException {
        int c = take();
        if (c == Utf8Text.END) {
            return null;
        }
        number++;
        length = 0;
        State state = State.CELL_BEGINS;
        while (c != Utf8Text.END) {
            if (state != State.QUOTED && isBreak(c)) {
                endLine(c);
                return piece(true, null);
            }
            append((char) c);
            state = after(state, (char) c);
            if (state == null) {
                return untilItsLineEnds(Damage.QUOTES);
            }
            if (length > longest) {
                return untilItsLineEnds(state == State.QUOTED ? Damage.QUOTES : Damage.TOO_LONG);
            }
            c = take();
        }
        return state == State.QUOTED ? untilItsLineEnds(Damage.QUOTES) : piece(false, null);
    }

    /** Null where the quotation marks make no sense. */
    private @Nullable State after(State state, char c) {
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

    /** The row is its first line; what was read beyond is read again. */
    private Piece untilItsLineEnds(Damage damage) throws IOException {
        for (int i = 0; i < length; i++) {
            if (isBreak(row[i])) {
                again = new String(row, i, length - i) + again.substring(againAt);
                againAt = 0;
                length = i;
                endLine(take());
                return piece(true, damage);
            }
        }
        int c = take();
        Damage found = damage;
        while (c != Utf8Text.END && !isBreak(c)) {
            if (length <= longest) {
                append((char) c);
            } else {
                found = Damage.TOO_LONG;
            }
            c = take();
        }
        endLine(c);
        return piece(c != Utf8Text.END, found);
    }

    private Piece piece(boolean ended, @Nullable Damage damage) {
        String written = new String(row, 0, length);
        if (written.indexOf(Utf8Text.DAMAGED) < 0) {
            return new Piece(number, written, ended, damage);
        }
        String shown = written.replace(Utf8Text.DAMAGED, '\uFFFD');
        return new Piece(number, shown, ended, damage == null ? Damage.NOT_UTF_8 : damage);
    }

    private void append(char c) {
        if (length == row.length) {
            row = Arrays.copyOf(row, length * 2);
        }
        row[length++] = c;
    }

    private void endLine(int c) throws IOException {
        if (c == '\r') {
            int next = take();
            if (next != '\n' && next != Utf8Text.END) {
                giveBack((char) next);
            }
        }
    }

    private void giveBack(char c) {
        if (againAt > 0) {
            againAt--;
        } else {
            again = String.valueOf(c);
        }
    }

    private static boolean isBreak(int c) {
        return c == '\n' || c == '\r';
    }

    private int take() throws IOException {
        if (againAt < again.length()) {
            return again.charAt(againAt++);
        }
        again = "";
        againAt = 0;
        return text.read();
    }
}
