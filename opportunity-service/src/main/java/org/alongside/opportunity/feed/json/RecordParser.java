package org.alongside.opportunity.feed.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.alongside.opportunity.feed.FeedProblem;
import org.alongside.opportunity.feed.Where;

/** Makes a record of its bytes, or says why it is none. */
final class RecordParser {
    private final ObjectReader reader;

    RecordParser(JsonLimits limits) {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depth())
                        .maxStringLength(limits.text())
                        .maxTokenCount(limits.tokens())
                        .build())
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .build();
        this.reader = new JsonMapper(factory).reader().with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
    }

    /** What the bytes are. */
    sealed interface Parsed {
        record Taken(JsonRecord record) implements Parsed {}

        /** They are JSON that is not taken. */
        record Refused(FeedProblem problem) implements Parsed {}

        /** They are no whole JSON text. */
        record NotJson(FeedProblem problem) implements Parsed {}
    }

    Parsed parse(byte[] bytes, Where where) {
        String source;
        try {
            source = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new Parsed.Refused(refused(
                    "encoding-broken",
                    where,
                    "The record holds bytes that are not UTF-8.",
                    "Write the document in UTF-8 (RFC 8259, section 8.1)."));
        }
        try (JsonParser parser = reader.createParser(source)) {
            JsonNode node = reader.readTree(parser);
            if (parser.nextToken() != null) {
                return new Parsed.NotJson(notJson(where));
            }
            return node instanceof ObjectNode object
                    ? new Parsed.Taken(new JsonRecord(object, where, source))
                    : new Parsed.Refused(notAnObject(where));
        } catch (StreamConstraintsException beyond) {
            return new Parsed.Refused(tooLarge(where));
        } catch (StreamReadException notJson) {
            return new Parsed.NotJson(notJson(where));
        } catch (MismatchedInputException doubled) {
            return new Parsed.Refused(refused(
                    "key-doubled",
                    where,
                    "An object of the record has the same name twice, so which of the two values is meant cannot be told.",
                    "Give every name once in an object (RFC 8259, section 4)."));
        } catch (IOException neverFromText) {
            throw new UncheckedIOException(neverFromText);
        }
    }

    private static FeedProblem notJson(Where where) {
        return refused(
                "record-broken",
                where,
                "The record is not well-formed JSON.",
                "Look at the place that is named, and check the document with a JSON validator before you send it.");
    }

    static FeedProblem notAnObject(Where where) {
        return refused(
                "record-not-object",
                where,
                "A record is an object in braces, and this is not one.",
                "Send every record as an object.");
    }

    static FeedProblem tooLarge(Where where) {
        return refused(
                "record-too-large",
                where,
                "The record is longer, deeper or has a longer text than is read here.",
                "Split it, or leave out what is not about it.");
    }

    private static FeedProblem refused(String code, Where where, String message, String remedy) {
        return new FeedProblem(FeedProblem.Severity.RECORD_REFUSED, code, "record", null, null, where, message, remedy);
    }
}
