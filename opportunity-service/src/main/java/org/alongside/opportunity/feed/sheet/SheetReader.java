package org.alongside.opportunity.feed.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.alongside.opportunity.feed.FeedEvent;
import org.alongside.opportunity.feed.FeedFormat;
import org.alongside.opportunity.feed.FeedReader;
import org.alongside.opportunity.feed.FeedSource;
import org.alongside.opportunity.feed.Reading;
import org.alongside.opportunity.feed.Recognises;
import org.alongside.opportunity.feed.Where;
import org.alongside.opportunity.feed.csv.CsvLimits;
import org.alongside.opportunity.feed.csv.CsvText;
import org.alongside.opportunity.feed.csv.DocumentBroken;
import org.alongside.opportunity.feed.csv.Gathering;
import org.alongside.opportunity.feed.csv.Header;
import org.alongside.opportunity.feed.csv.RecordCounts;
import org.alongside.opportunity.feed.csv.Row;
import org.alongside.opportunity.feed.csv.RowIssues;
import org.alongside.opportunity.feed.csv.Words;
import org.jspecify.annotations.Nullable;

/**
 * Reads spreadsheets with the columns of {@link SheetColumn}: one row for each offering, and rows with the same id are one
 * opportunity.
 *
 * <p>They need not stand together, for people sort their sheets by day or by place. So the document is read twice: the first reading
 * counts the rows of every id and learns what is said of the providers, the second gives an opportunity out as soon as its last row is
 * there. Memory holds a count for every id and the rows that wait, up to a limit.
 */
public final class SheetReader implements FeedReader, Recognises {
    private static final Set<String> NAMES =
            Arrays.stream(SheetColumn.values()).map(SheetColumn::header).collect(Collectors.toUnmodifiableSet());

    private final CsvLimits limits;

    public SheetReader() {
        this(CsvLimits.DEFAULT);
    }

    SheetReader(CsvLimits limits) {
        this.limits = limits;
    }

    @Override
    public FeedFormat format() {
        return FeedFormat.PLAIN_CSV;
    }

    @Override
    public boolean recognises(byte[] head) {
        try (CsvText document = CsvText.open(new ByteArrayInputStream(head), NAMES, limits)) {
            return document.has(SheetColumn.class);
        } catch (IOException | DocumentBroken another) {
            return false;
        }
    }

    @Override
    public Reading read(FeedSource source, Consumer<FeedEvent> sink) throws IOException {
        try {
            RecordCounts counts = new RecordCounts(limits);
            SheetProviders providers = new SheetProviders(limits, sink);
            count(source, counts, providers);
            boolean mayBeCut = give(source, counts, providers, sink);
            return new Reading.Whole(mayBeCut);
        } catch (DocumentBroken broken) {
            return new Reading.Broken(broken.problem());
        }
    }

    private void count(FeedSource source, RecordCounts counts, SheetProviders providers)
            throws IOException, DocumentBroken {
        try (CsvText document = CsvText.open(source.open(), NAMES, limits)) {
            Header<SheetColumn> header = document.header(SheetColumn.class);
            boolean rows = false;
            for (Row<SheetColumn> row = document.next(header); row != null; row = document.next(header)) {
                rows = true;
                String id = id(row);
                if (id != null) {
                    counts.count(id, row.number());
                }
                providers.learn(row);
            }
            if (!rows) {
                throw new DocumentBroken(
                        "no-rows",
                        null,
                        "The document has a header and no rows, as if it had been cut off.",
                        "Send it with its rows. If nothing is on offer any more, say yes in the column “withdrawn”.");
            }
        }
    }

    /** Whether the document may be cut off. */
    private boolean give(FeedSource source, RecordCounts counts, SheetProviders providers, Consumer<FeedEvent> sink)
            throws IOException, DocumentBroken {
        try (CsvText document = CsvText.open(source.open(), NAMES, limits)) {
            Header<SheetColumn> header = document.header(SheetColumn.class);
            header.unknown().forEach(name -> sink.accept(new FeedEvent.ElementIgnored("header/" + name)));
            providers.give();
            Gathering<SheetColumn> gathering =
                    new Gathering<>(counts, limits, group -> new SheetRecord(group, sink).give());
            RowIssues last = new RowIssues(sink, SheetRecord.TYPE, "");
            Where end = null;
            for (Row<SheetColumn> row = document.next(header); row != null; row = document.next(header)) {
                String id = id(row);
                end = row.where();
                if (id != null) {
                    last.identified(id);
                    last.titled(row.written(SheetColumn.TITLE));
                }
                if (id == null) {
                    refuseNameless(row, sink);
                } else {
                    gathering.add(id, row);
                }
            }
            gathering.finish();
            if (document.mayBeCut()) {
                last.mayBeCut(end);
            }
            return document.mayBeCut();
        }
    }

    /** Null where the row does not say which opportunity it belongs to. */
    private static @Nullable String id(Row<SheetColumn> row) {
        String written = row.written(SheetColumn.ID);
        String id = written == null ? "" : Words.line(written);
        return id.isEmpty() || id.length() > SheetRecord.LONGEST_ID ? null : id;
    }

    private static void refuseNameless(Row<SheetColumn> row, Consumer<FeedEvent> sink) {
        RowIssues issues = new RowIssues(sink, SheetRecord.TYPE, "");
        issues.titled(row.written(SheetColumn.TITLE));
        if (row.damage() != null) {
            issues.refused(row);
        } else if (row.written(SheetColumn.ID) == null) {
            issues.refused(
                    row.where(SheetColumn.ID),
                    "id-missing",
                    "The row has no id, so what it says could not be told from other opportunities the next time.",
                    "Give it an id of your own, and keep it for as long as the opportunity lives.");
        } else {
            issues.refused(
                    row.where(SheetColumn.ID),
                    "id-too-long",
                    "The id is longer than " + SheetRecord.LONGEST_ID + " characters.",
                    "Use a short id.");
        }
    }
}
