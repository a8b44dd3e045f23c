package org.alongside.opportunity.feed.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.alongside.opportunity.feed.FeedProblem;
import org.alongside.opportunity.feed.Where;

/** A record on every line: a broken one is refused and the next line read, but a last line without an end was cut off. */
final class JsonLines {
    private final InputStream in;
    private final int limit;
    private final RecordParser parser;
    private final JsonRecords sink;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int filled;
    private int number;
    private int column;
    private boolean ended;
    private boolean tooLong;
    private long records;

    JsonLines(InputStream in, JsonLimits limits, JsonRecords sink) {
        this.in = in;
        this.limit = limits.recordBytes();
        this.parser = new RecordParser(limits);
        this.sink = sink;
    }

    long records() {
        return records;
    }

    void read() throws IOException, DocumentBroken {
        while (!ended) {
            nextLine();
            if (tooLong) {
                records++;
                sink.refused(RecordParser.tooLarge(where()));
            } else if (line.size() > 0) {
                records++;
                take(parser.parse(line.toByteArray(), where()));
            }
        }
    }

    private void take(RecordParser.Parsed parsed) throws DocumentBroken {
        FeedProblem problem = switch (parsed) {
            case RecordParser.Parsed.Taken taken -> {
                sink.read(taken.record());
                yield null;
            }
            case RecordParser.Parsed.Refused refused -> endsInside() ? notJson(refused.problem()) : refused.problem();
            case RecordParser.Parsed.NotJson notJson -> notJson(notJson.problem());
        };
        if (problem != null) {
            sink.refused(problem);
        }
    }

    /** A last line that was cut inside a character does not end like an object. */
    private boolean endsInside() {
        byte[] bytes = line.toByteArray();
        return ended && bytes[0] == '{' && bytes[bytes.length - 1] != '}';
    }

    private FeedProblem notJson(FeedProblem problem) throws DocumentBroken {
        if (ended) {
            throw new DocumentBroken(
                    "document-cut-off",
                    where(),
                    "The last line is not whole, so the document ends before its end.",
                    "Send the document again, whole.");
        }
        return problem;
    }

    private Where where() {
        return new Where(number, column);
    }

    /** Reads a line without the space before it; of one that is too long, no more than the limit is kept. */
    private void nextLine() throws IOException {
        line.reset();
        tooLong = false;
        number++;
        column = 1;
        long space = 0;
        while (at < filled || fill()) {
            int end = at;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            int from = at;
            if (line.size() == 0) {
                while (from < end && JsonStart.isSpace(buffer[from])) {
                    from++;
                }
                space += from - at;
                column = from < end ? (int) Math.min(space + 1, Integer.MAX_VALUE) : column;
            }
            keep(from, end - from);
            at = end + 1;
            if (end < filled) {
                return;
            }
        }
        ended = true;
    }

    private boolean fill() throws IOException {
        at = 0;
        filled = in.read(buffer);
        return filled > 0;
    }

    private void keep(int from, int length) {
        int room = limit - line.size();
        tooLong |= length > room;
        line.write(buffer, from, Math.min(length, room));
    }
}
