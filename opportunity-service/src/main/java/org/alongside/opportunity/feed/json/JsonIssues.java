package org.alongside.opportunity.feed.json;

import java.util.function.Consumer;
import org.alongside.opportunity.feed.Cut;
import org.alongside.opportunity.feed.FeedEvent;
import org.alongside.opportunity.feed.FeedProblem;
import org.alongside.opportunity.feed.Where;
import org.jspecify.annotations.Nullable;

/** Collects what is said about one record while it is read: values and members that were not taken, or its refusal. */
public final class JsonIssues {
    private static final int NAME_LENGTH = 200;

    private final Consumer<FeedEvent> sink;
    private final String recordType;
    private final Where where;
    private @Nullable String recordId;
    private @Nullable String recordTitle;

    /** @param where the record stands in the document */
    public JsonIssues(Consumer<FeedEvent> sink, String recordType, Where where) {
        this.sink = sink;
        this.recordType = recordType;
        this.where = where;
    }

    public void titled(@Nullable String title) {
        recordTitle = title;
    }

    public void identified(@Nullable String externalId) {
        recordId = externalId == null ? null : Cut.to(externalId, JsonLimits.IDENTIFIER_LENGTH);
    }

    public void refused(String code, String message, String remedy) {
        problem(FeedProblem.Severity.RECORD_REFUSED, code, message, remedy);
    }

    public void valueIgnored(String code, String message, String remedy) {
        problem(FeedProblem.Severity.VALUE_IGNORED, code, message, remedy);
    }

    /** @param name of the object and its member that nothing is made of, such as {@code service/assurer_email} */
    public void ignored(String name) {
        sink.accept(new FeedEvent.ElementIgnored(Cut.to(JsonText.clean(name), NAME_LENGTH)));
    }

    private void problem(FeedProblem.Severity severity, String code, String message, String remedy) {
        sink.accept(new FeedEvent.ProblemFound(
                new FeedProblem(severity, code, recordType, recordId, recordTitle, where, message, remedy)));
    }
}
