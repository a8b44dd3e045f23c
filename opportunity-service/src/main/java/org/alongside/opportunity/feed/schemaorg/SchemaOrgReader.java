package org.alongside.opportunity.feed.schemaorg;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.alongside.opportunity.feed.FeedEvent;
import org.alongside.opportunity.feed.FeedFormat;
import org.alongside.opportunity.feed.FeedProblem;
import org.alongside.opportunity.feed.FeedReader;
import org.alongside.opportunity.feed.FeedSource;
import org.alongside.opportunity.feed.Reading;
import org.alongside.opportunity.feed.Recognises;
import org.alongside.opportunity.feed.Where;
import org.alongside.opportunity.feed.json.JsonDocument;
import org.alongside.opportunity.feed.json.JsonEnd;
import org.alongside.opportunity.feed.json.JsonForm;
import org.alongside.opportunity.feed.json.JsonHead;
import org.alongside.opportunity.feed.json.JsonLimits;
import org.jspecify.annotations.Nullable;

/**
 * Reads Course, CourseInstance, EducationalOccupationalProgram and JobPosting of schema.org from JSON-LD: a document, or the scripts of a
 * page. Contexts are only looked at, never fetched; objects may point at each other by {@code @id} within a document or script.
 *
 * <p>A document or page with one of them says nothing about others, and neither does a page without its end tag.
 */
public final class SchemaOrgReader implements FeedReader, Recognises {
    private static final Set<String> LISTS = Set.of("@graph");
    private static final int SNIFFED = 1_024;

    private final JsonLimits limits;

    public SchemaOrgReader() {
        this(JsonLimits.DEFAULT);
    }

    SchemaOrgReader(JsonLimits limits) {
        this.limits = limits;
    }

    @Override
    public FeedFormat format() {
        return FeedFormat.SCHEMA_ORG_JSON_LD;
    }

    /** A page is recognised as a page: whether it has anything to say stands further down in it. */
    @Override
    public boolean recognises(byte[] head) {
        if (isPage(head)) {
            String text = new String(head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
            return text.contains("<html") || text.contains("<!doctype html") || text.contains("application/ld+json");
        }
        JsonHead names = JsonHead.of(head, LISTS);
        return names.root().contains("@graph")
                || names.firstHas("@type")
                || names.root().containsAll(Set.of("@context", "@type"));
    }

    @Override
    public Reading read(FeedSource source, Consumer<FeedEvent> sink) throws IOException {
        try (InputStream in = new BufferedInputStream(source.open(), 1 << 16)) {
            in.mark(SNIFFED);
            byte[] head = in.readNBytes(SNIFFED);
            in.reset();
            return isPage(head) ? page(in, sink) : document(source, sink);
        }
    }

    private static boolean isPage(byte[] head) {
        for (int i = head.length > 2 && (head[0] & 0xFF) == 0xEF ? 3 : 0; i < head.length; i++) {
            if (head[i] != ' ' && head[i] != '\n' && head[i] != '\r' && head[i] != '\t') {
                return head[i] == '<';
            }
        }
        return false;
    }

    private Reading document(FeedSource source, Consumer<FeedEvent> sink) throws IOException {
        Graph graph = new Graph();
        new JsonDocument(LISTS, limits).read(source, event -> {}, graph::remember);
        Records records = new Records(graph, sink);
        JsonEnd end =
                new JsonDocument(LISTS, limits).read(source, sink, record -> records.read(record, record.where()));
        boolean list = end.form() == JsonForm.ARRAY || end.form() == JsonForm.LINES;
        return end.broken() == null
                ? new Reading.Whole(!list && records.opportunities() < 2)
                : new Reading.Broken(end.broken());
    }

    private Reading page(InputStream in, Consumer<FeedEvent> sink) throws IOException {
        Page page = new Page(in, limits.recordBytes());
        long scripts = 0;
        long opportunities = 0;
        for (Page.Script script = page.next(); script != null; script = page.next()) {
            scripts++;
            opportunities += script(script, sink);
        }
        if (page.brokenOff()) {
            return broken("document-cut-off", "The page ends inside a script.", "Send the page again, whole.");
        }
        if (scripts == 0) {
            return broken(
                    "nothing-structured",
                    "The page has no script of type application/ld+json, so it says nothing that can be read.",
                    "Send a page that describes its courses or jobs in JSON-LD with the words of schema.org.");
        }
        return new Reading.Whole(opportunities < 2 || !page.closed());
    }

    /** How many opportunities the script holds; one that cannot be read is refused, and the next one read. */
    private long script(Page.Script script, Consumer<FeedEvent> sink) throws IOException {
        byte[] bytes = script.bytes();
        if (bytes == null) {
            refuse("record-too-large", script.where(), "A script of the page is longer than is read here.", sink);
            return 0;
        }
        FeedSource source = () -> new ByteArrayInputStream(bytes);
        Graph graph = new Graph();
        new JsonDocument(LISTS, limits).read(source, event -> {}, graph::remember);
        Consumer<FeedEvent> shifted = event -> sink.accept(
                event instanceof FeedEvent.ProblemFound found
                                && found.problem().recordType() != null
                                && found.problem().recordType().equals("record")
                        ? new FeedEvent.ProblemFound(at(found.problem(), script.where()))
                        : event);
        Records records = new Records(graph, shifted);
        JsonEnd end = new JsonDocument(LISTS, limits)
                .read(source, shifted, record -> records.read(record, shift(record.where(), script.where())));
        if (end.broken() != null) {
            FeedProblem problem = end.broken();
            refuse(
                    "record-broken",
                    shift(problem.where(), script.where()),
                    "A script of the page cannot be read. " + problem.message(),
                    sink);
        }
        return records.opportunities();
    }

    private static void refuse(String code, Where where, String message, Consumer<FeedEvent> sink) {
        sink.accept(new FeedEvent.ProblemFound(new FeedProblem(
                FeedProblem.Severity.RECORD_REFUSED,
                code,
                "script",
                null,
                null,
                where,
                message,
                "Check what the page says of itself with a JSON validator.")));
    }

    private static FeedProblem at(FeedProblem problem, Where script) {
        return new FeedProblem(
                problem.severity(),
                problem.code(),
                problem.recordType(),
                problem.recordId(),
                problem.recordTitle(),
                shift(problem.where(), script),
                problem.message(),
                problem.remedy());
    }

    /** A place in a script as a place in its page. */
    private static Where shift(@Nullable Where within, Where script) {
        if (within == null) {
            return script;
        }
        boolean first = within.line() == 1;
        return new Where(
                script.line() + within.line() - 1, first ? script.column() + within.column() - 1 : within.column());
    }

    private static Reading broken(String code, String message, String remedy) {
        return new Reading.Broken(new FeedProblem(
                FeedProblem.Severity.DOCUMENT_BROKEN, code, null, null, null, new Where(1, 1), message, remedy));
    }
}
