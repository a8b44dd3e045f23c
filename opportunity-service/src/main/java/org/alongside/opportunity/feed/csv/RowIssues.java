package org.alongside.opportunity.feed.csv;

import java.util.function.Consumer;
import org.alongside.opportunity.feed.Cut;
import org.alongside.opportunity.feed.FeedEvent;
import org.alongside.opportunity.feed.FeedProblem;
import org.alongside.opportunity.feed.Where;
import org.jspecify.annotations.Nullable;

/** Collects what is said about one record while it is read: values and names that were not taken, or its refusal. */
public final class RowIssues {
    private final Consumer<FeedEvent> sink;
    private final String recordType;
    private final String within;
    private @Nullable String recordId;
    private @Nullable String recordTitle;

    /**
     * @param recordType what kind of record it is about, such as {@code course}
     * @param within put before every message, such as the name of a file in an archive; or nothing
     */
    public RowIssues(Consumer<FeedEvent> sink, String recordType, String within) {
        this.sink = sink;
        this.recordType = recordType;
        this.within = within;
    }

    public void identified(@Nullable String externalId) {
        recordId = externalId == null ? null : Cut.to(externalId, CsvLimits.IDENTIFIER_LENGTH);
    }

    public void titled(@Nullable String title) {
        recordTitle = title == null ? null : Cut.to(Words.line(title), CsvLimits.TITLE_LENGTH);
    }

    public void refused(@Nullable Where where, String code, String message, String remedy) {
        problem(FeedProblem.Severity.RECORD_REFUSED, where, code, message, remedy);
    }

    /** A row that cannot be read as such. */
    public void refused(Row<?> row) {
        Damage damage = row.damage();
        if (damage != null) {
            refused(new Where(row.number(), row.cells().size() + 1), damage.code(), damage.message(), damage.remedy());
        }
    }

    public void valueIgnored(@Nullable Where where, String code, String message, String remedy) {
        problem(FeedProblem.Severity.VALUE_IGNORED, where, code, message, remedy);
    }

    /**
     * Tells that the document may be cut off after the record.
     *
     * @param where its last row, as far as there is one
     */
    public void mayBeCut(@Nullable Where where) {
        problem(
                FeedProblem.Severity.REMOVAL_HELD,
                where,
                "document-may-be-cut",
                "The rows end without a line break, or inside quotation marks, so the document may be cut off here. The last record"
                        + " may say less than was meant, and nothing was taken off offer for not being in the document.",
                "Look at the last row, end it with a line break as spreadsheets do, and send the document again.");
    }

    public void ignored(String name) {
        sink.accept(new FeedEvent.ElementIgnored(name));
    }

    private void problem(
            FeedProblem.Severity severity, @Nullable Where where, String code, String message, String remedy) {
        sink.accept(new FeedEvent.ProblemFound(
                new FeedProblem(severity, code, recordType, recordId, recordTitle, where, within + message, remedy)));
    }
}
