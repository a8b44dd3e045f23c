package org.alongside.opportunity.feed.xcri;

import java.util.function.Consumer;
import org.alongside.opportunity.feed.Cut;
import org.alongside.opportunity.feed.FeedEvent;
import org.alongside.opportunity.feed.FeedProblem;
import org.alongside.opportunity.feed.Where;
import org.jspecify.annotations.Nullable;

/** Collects what is said about one record while it is read: values and elements that were not taken, or its refusal. */
final class RecordIssues {
    private final Consumer<FeedEvent> sink;
    private final String recordType;
    private @Nullable String recordId;
    private @Nullable String recordTitle;

    RecordIssues(Consumer<FeedEvent> sink, String recordType) {
        this.sink = sink;
        this.recordType = recordType;
    }

    void titled(@Nullable String title) {
        recordTitle = title;
    }

    void identified(String externalId) {
        recordId = Cut.to(externalId, XcriLimits.IDENTIFIER_LENGTH);
    }

    void refused(Where where, String code, String message, String remedy) {
        problem(FeedProblem.Severity.RECORD_REFUSED, where, code, message, remedy);
    }

    void valueIgnored(Where where, String code, String message, String remedy) {
        problem(FeedProblem.Severity.VALUE_IGNORED, where, code, message, remedy);
    }

    void elementIgnored(Node parent, Node child) {
        elementIgnored(parent, child, "");
    }

    void elementIgnored(Node parent, Node child, String suffix) {
        sink.accept(new FeedEvent.ElementIgnored(parent.display() + "/" + child.display() + suffix));
    }

    private void problem(FeedProblem.Severity severity, Where where, String code, String message, String remedy) {
        sink.accept(new FeedEvent.ProblemFound(
                new FeedProblem(severity, code, recordType, recordId, recordTitle, where, message, remedy)));
    }
}
