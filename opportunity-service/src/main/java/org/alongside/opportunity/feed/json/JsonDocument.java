package org.alongside.opportunity.feed.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.alongside.opportunity.feed.FeedEvent;
import org.alongside.opportunity.feed.FeedProblem;
import org.alongside.opportunity.feed.FeedSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records of a document one at a time: memory does not grow with the document. A record that is too large, too deep,
 * not in UTF-8 or that has a name twice is refused, and the next one read.
 */
public final class JsonDocument {
    private final Set<String> lists;
    private final JsonLimits limits;

    /**
     * @param lists names, in lower case, under which an object of the format holds its array of records; no record has such an
     *     array itself
     */
    public JsonDocument(Set<String> lists, JsonLimits limits) {
        this.lists = Set.copyOf(lists);
        this.limits = limits;
    }

    /** @throws IOException when the source itself cannot be read, which says nothing about its content */
    public JsonEnd read(FeedSource source, JsonRecords sink) throws IOException {
        JsonStart start;
        try {
            start = JsonStart.of(source, 2L * limits.recordBytes());
        } catch (DocumentBroken broken) {
            return new JsonEnd(JsonForm.ONE, Map.of(), 0, broken.problem());
        }
        try (InputStream in = JsonStart.open(source)) {
            in.skipNBytes(start.skipped());
            return start.lines() ? lines(in, sink) : tree(in, sink);
        }
    }

    /**
     * The same, with what was refused given to the sink as a problem.
     *
     * @throws IOException when the source itself cannot be read, which says nothing about its content
     */
    public JsonEnd read(FeedSource source, Consumer<FeedEvent> sink, Consumer<JsonRecord> records) throws IOException {
        return read(source, new JsonRecords() {
            @Override
            public void read(JsonRecord record) {
                records.accept(record);
            }

            @Override
            public void refused(FeedProblem problem) {
                sink.accept(new FeedEvent.ProblemFound(problem));
            }
        });
    }

    private JsonEnd lines(InputStream in, JsonRecords sink) throws IOException {
        JsonLines lines = new JsonLines(in, limits, sink);
        @Nullable FeedProblem problem = null;
        try {
            lines.read();
        } catch (DocumentBroken broken) {
            problem = broken.problem();
        }
        return new JsonEnd(JsonForm.LINES, Map.of(), lines.records(), problem);
    }

    private JsonEnd tree(InputStream in, JsonRecords sink) throws IOException {
        try (JsonTree tree = new JsonTree(in, lists, limits, sink)) {
            @Nullable FeedProblem problem = null;
            try {
                tree.read();
            } catch (DocumentBroken broken) {
                problem = broken.problem();
            }
            return new JsonEnd(tree.form(), tree.page(), tree.records(), problem);
        }
    }
}
