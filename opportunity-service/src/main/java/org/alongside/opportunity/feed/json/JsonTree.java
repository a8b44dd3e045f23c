package org.alongside.opportunity.feed.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.alongside.opportunity.feed.FeedProblem;
import org.alongside.opportunity.feed.Where;
import org.jspecify.annotations.Nullable;

/** A document that is one JSON text. The parser only finds where records begin and end; each is then read by itself. */
final class JsonTree implements Closeable {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(JsonLimits.DOCUMENT_DEPTH)
                    .maxNameLength(1 << 20)
                    .maxStringLength(1 << 20)
                    .build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    private final Set<String> lists;
    private final JsonRecords sink;
    private final RecordWindow window;
    private final RecordParser records;
    private final JsonParser parser;
    private final Map<String, Long> page = new HashMap<>();
    private JsonForm form = JsonForm.ONE;
    private long count;

    JsonTree(InputStream in, Set<String> lists, JsonLimits limits, JsonRecords sink) throws IOException {
        this.lists = lists;
        this.sink = sink;
        this.window = new RecordWindow(in, limits.recordBytes());
        this.records = new RecordParser(limits);
        this.parser = FACTORY.createParser(window);
    }

    JsonForm form() {
        return form;
    }

    Map<String, Long> page() {
        return page;
    }

    long records() {
        return count;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    void read() throws IOException, DocumentBroken {
        try {
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                form = JsonForm.ARRAY;
                array();
            } else {
                object();
            }
            if (parser.nextToken() != null) {
                throw new DocumentBroken(
                        "not-well-formed",
                        where(parser.currentTokenLocation()),
                        "Something follows after the end of the document.",
                        "Send one object or array, or a record on every line.");
            }
        } catch (JsonEOFException cutOff) {
            throw new DocumentBroken(
                    "document-cut-off",
                    where(parser.currentLocation()),
                    "The document ends before its end.",
                    "Send the document again, whole.");
        } catch (StreamConstraintsException beyond) {
            throw new DocumentBroken(
                    "too-deep",
                    where(parser.currentLocation()),
                    "The document nests deeper, or has a longer name or number, than is read here.",
                    "Send records in an array, each with its own values and nothing around them.");
        } catch (StreamReadException notJson) {
            throw new DocumentBroken(
                    "not-well-formed",
                    where(parser.currentLocation()),
                    "The document is not well-formed JSON.",
                    "Look at the place that is named, and check the document with a JSON validator before you send it.");
        }
    }

    private void array() throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            count++;
            Where where = where(parser.currentTokenLocation());
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                long from = offset(parser.currentTokenLocation());
                window.keepFrom(from);
                parser.skipChildren();
                take(from, where);
            } else {
                parser.skipChildren();
                sink.refused(RecordParser.notAnObject(where));
            }
        }
    }

    /** A record of its own, unless an array of records is met in it. */
    private void object() throws IOException, DocumentBroken {
        Where where = where(parser.currentTokenLocation());
        long from = offset(parser.currentTokenLocation());
        window.keepFrom(from);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName().toLowerCase(Locale.ROOT);
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_ARRAY && lists.contains(name)) {
                requireOnce(name);
                form = JsonForm.PAGE;
                window.forget();
                array();
                window.forget();
            } else if (value == JsonToken.VALUE_NUMBER_INT && page.size() < JsonLimits.PAGE_MEMBERS) {
                number(name);
            } else {
                parser.skipChildren();
            }
        }
        if (form == JsonForm.ONE) {
            count++;
            take(from, where);
        }
    }

    private void requireOnce(String name) throws DocumentBroken {
        if (form == JsonForm.PAGE) {
            throw new DocumentBroken(
                    "key-doubled",
                    where(parser.currentTokenLocation()),
                    "The document has more than one list of records; the last one is " + name + ".",
                    "Send all records in one list.");
        }
    }

    private void number(String name) throws IOException {
        if (parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            page.putIfAbsent(name, parser.getLongValue());
        }
    }

    private void take(long from, Where where) {
        long to = offset(parser.currentLocation());
        @Nullable FeedProblem problem = RecordParser.tooLarge(where);
        if (window.has(from, to)) {
            problem = switch (records.parse(window.bytes(from, to), where)) {
                case RecordParser.Parsed.Taken taken -> {
                    sink.read(taken.record());
                    yield null;
                }
                case RecordParser.Parsed.Refused refused -> refused.problem();
                case RecordParser.Parsed.NotJson notJson -> notJson.problem();
            };
        }
        window.forget();
        if (problem != null) {
            sink.refused(problem);
        }
    }

    private static long offset(JsonLocation location) {
        return location.getCharOffset();
    }

    /** Beyond what a place can count, the last that it can. */
    static Where where(JsonLocation location) {
        return new Where(countable(location.getLineNr()), countable(location.getColumnNr()));
    }

    private static int countable(int counted) {
        return counted < 1 ? Integer.MAX_VALUE : counted;
    }
}
